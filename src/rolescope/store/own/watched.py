"""What is watched of a store: its visits, what its openings have, and what was read of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.store.own.file import OwnFile

Counts = NDArray[np.float64]

LONG = 500
"""Characters that the text of an opening has at least where nothing is cut off."""
FEW_EMPLOYERS = 5
"""Of a source with fewer employers each opening is a cluster of its own."""
BUCKETS = 1_000
"""Clusters at most: beyond it employers share one, which makes intervals no narrower."""
CLASSES = 20
"""Classes that are told apart, the most frequent; the others are one, of no name."""
STATED = ("employer", "place", "country", "date", "stated_pay", "employment_type", "link", "text")
FOUND = ("read", "work", "title_role", "skills", "years", "degree", "pay", "level", "english")


class Visit(NamedTuple):
    """A visit as it ended. Times are in UTC.

    Attributes:
        source: id of the source.
        account: whose board.
        at: when it began.
        outcome: "complete", "partial" or "failed".
        read: openings read.
        refused: entries that gave none.
        requests: how many were answered.
        missed: how many came to nothing.
        moved: promised fields that no entry had.
    """

    source: str
    account: str | None
    at: datetime
    outcome: str
    read: int
    refused: int
    requests: int
    missed: int
    moved: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether all that was asked for was seen. A search is never complete, but may be whole."""
        return self.requests > 0 and self.missed == 0 and self.outcome != "failed"


class Board(NamedTuple):
    """A board that was visited.

    Attributes:
        source: id of the source.
        account: whose.
        whole: when it was last seen whole; None: never.
        first: when it was visited first.
    """

    source: str
    account: str | None
    whole: datetime | None
    first: datetime


class Shown(NamedTuple):
    """Openings of one source in one period, by employer.

    Attributes:
        total: (G,) openings.
        having: by the names of `STATED` and `FOUND`, (G,) how many have it.
    """

    total: Counts
    having: Mapping[str, Counts]


class Mix(NamedTuple):
    """What openings of a source are of, by cluster and class, before and in the last period.

    Attributes:
        now: (G, C).
        before: (G, C).
    """

    now: Counts
    before: Counts


class Labelled(NamedTuple):
    """Openings that a label of their source's says the same of, and of which the same was read.

    Attributes:
        stated: the label, as stated.
        language: ISO 639-1, as read.
        value: what was read; None where nothing was, and of skills.
        cluster: whose they are: employers, of which several may be one.
        openings: how many.
        skills: of skills, ids of those that were read of the one opening.
    """

    stated: str
    language: str | None
    value: str | None
    cluster: int
    openings: int
    skills: Sequence[str] = ()


def visits(file: OwnFile, since: datetime) -> list[Visit]:
    """Visits since a time, by board, the oldest first."""
    rows = file.ask("watch_visits", {"since": _naive(since)})
    made = (Visit._make(row) for row in rows)
    return [one._replace(at=_utc(one.at), moved=tuple(json.loads(str(one.moved)))) for one in made]


def boards(file: OwnFile) -> list[Board]:
    """Every board that was ever visited."""
    return [
        Board(source, account, _utc(whole) if whole else None, _utc(first))
        for source, account, whole, first in file.ask("watch_whole")
    ]


def shown(file: OwnFile, at: datetime, recent: datetime, before: datetime) -> dict[str, dict[bool, Shown]]:
    """Openings by source, and by whether they were seen in the last period or last in the one before it."""
    asked = {"at": _naive(at), "recent": _naive(recent), "before": _naive(before), "long": LONG}
    parts: dict[str, dict[bool, list[Sequence[Any]]]] = defaultdict(lambda: defaultdict(list))
    for source, now, *counts in file.ask("watch_shown", asked):
        parts[source][now].append(counts)
    return {source: {now: _shown(rows) for now, rows in both.items()} for source, both in parts.items()}


def _shown(rows: Sequence[Sequence[Any]]) -> Shown:
    whole = np.array(rows, dtype=float).T
    return Shown(whole[0], dict(zip((*STATED, *FOUND), whole[1:], strict=True)))


def mixes(file: OwnFile, of: str, at: datetime, recent: datetime, before: datetime) -> dict[str, Mix]:
    """What openings are of, by source.

    Args:
        file: the store.
        of: "work" or "skills".
        at: now.
        recent: where the last period begins.
        before: where the period before it begins.
    """
    asked = {"at": _naive(at), "recent": _naive(recent), "before": _naive(before)}
    sizes = {"of": of, "few": FEW_EMPLOYERS, "buckets": BUCKETS, "classes": CLASSES}
    parts: dict[str, list[tuple[int, bool, str, int]]] = defaultdict(list)
    for source, *cell in file.ask("watch_mixes", asked | sizes):
        parts[source].append(tuple(cell))
    return {source: _mix(cells) for source, cells in parts.items()}


def _mix(cells: Sequence[tuple[int, bool, str, int]]) -> Mix:
    clusters = {one: place for place, one in enumerate(dict.fromkeys(cell[0] for cell in cells))}
    classes = {one: place for place, one in enumerate(sorted({cell[2] for cell in cells}))}
    found = np.zeros((2, len(clusters), len(classes)))
    for cluster, now, class_, count in cells:
        found[int(now), clusters[cluster], classes[class_]] += count
    return Mix(found[1], found[0])


def refused(file: OwnFile, at: datetime, recent: datetime) -> dict[str, dict[str, int]]:
    """Entries that gave no opening, by source and reason, the most frequent first."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for source, reason, count in file.ask("watch_refused", {"at": _naive(at), "recent": _naive(recent)}):
        found[source][reason] = count
    return found


def labelled(file: OwnFile, source: str, name: str, of: str) -> Iterator[Labelled]:
    """Openings that a source labelled, beside what was read of them.

    Args:
        file: the store.
        source: id of the source.
        name: the label.
        of: what of the reading stands beside it: a column of `readings`, such as "level", or "skills".
    """
    asked = {"source": source, "name": f"$.{name}", "buckets": BUCKETS}
    if of == "skills":
        rows = file.ask("watch_label_skills", asked)
        return (Labelled(stated, lang, None, cluster, 1, skills) for stated, lang, cluster, skills in rows)
    return (Labelled(*row) for row in file.ask("watch_labels", asked | {"of": of}))


def _utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC)


def _naive(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat()
