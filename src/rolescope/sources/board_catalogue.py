"""Every live source, and how to name one."""

from __future__ import annotations

from rolescope.model.errors import BadQuestion
from rolescope.sources.boards import (
    adzuna,
    arbeitnow,
    ashby,
    greenhouse,
    himalayas,
    hn,
    jobicy,
    jobtech,
    jobtech_historic,
    jsonld,
    lever,
    personio,
    recruitee,
    remoteok,
    remotive,
    smartrecruiters,
    themuse,
    usajobs,
    usajobs_historic,
    workable,
)
from rolescope.sources.live import LiveSource

BOARDS: tuple[LiveSource, ...] = (
    adzuna,
    arbeitnow,
    ashby,
    greenhouse,
    himalayas,
    hn,
    jobicy,
    jobtech,
    jobtech_historic,
    jsonld,
    lever,
    personio,
    recruitee,
    remoteok,
    remotive,
    smartrecruiters,
    themuse,
    usajobs,
    usajobs_historic,
    workable,
)
"""In alphabetical order of their ids."""


def board(name: str) -> LiveSource:
    """The live source of an id.

    Raises:
        BadQuestion: if there is none; the message lists those that there are.
    """
    known = {one.SOURCE.id: one for one in BOARDS}
    found = known.get(name.strip().lower())
    if found is None:
        raise BadQuestion(f"No live source is called {name!r}. There are: {', '.join(known)}.")
    return found
