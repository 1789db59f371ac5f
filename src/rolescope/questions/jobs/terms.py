"""What the sources of jobs ask for: words beside what is shown, links back, nothing counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from rolescope.model.answer import EvidenceRef
from rolescope.model.job import Attribution, Job
from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.live import Live

OF_FILES = "file"
FILE = "files of your own"
OWN_TERMS = "your own; whatever terms the files came with"


@cache
def boards() -> dict[str, Live]:
    """Live sources by id."""
    return {one.SOURCE.id: one.SOURCE for one in BOARDS}


@cache
def sources() -> tuple[str, ...]:
    """Ids of all that can show an opening: tables of a user's own, and live sources."""
    return (OF_FILES, *sorted(boards()))


@cache
def uncounted() -> tuple[str, ...]:
    """Ids of sources whose terms forbid counting."""
    return tuple(one.id for one in boards().values() if not one.terms.aggregate)


def attribution(jobs: Iterable[Job], *others: str) -> tuple[Attribution, ...]:
    """What has to stand beside these jobs, source by source.

    Args:
        jobs: what is shown.
        others: ids of sources of what is shown beside them.
    """
    shown = sorted({*others, *(one for job in jobs for one in (job.source, job.apply_source) if one)})
    return tuple(_attribution(one) for one in shown)


def _attribution(source: str) -> Attribution:
    live = boards().get(source)
    if live is None:
        return Attribution(source, FILE, "", "", link_back=False, counted=True)
    terms = live.terms
    return Attribution(source, live.name, terms.attribution, live.home, terms.link_back, terms.aggregate)


def evidence(jobs: Iterable[Job]) -> tuple[EvidenceRef, ...]:
    """The sources that an answer shows openings of."""
    shown = list(jobs)
    counts = Counter(one.source for one in shown)
    return tuple(_evidence(source, n, _years(shown, source)) for source, n in sorted(counts.items()))


def _evidence(source: str, n: int, period: str) -> EvidenceRef:
    live = boards().get(source)
    if live is None:
        return EvidenceRef(source, FILE, OWN_TERMS, period, n)
    licence = "; ".join(filter(None, (live.terms.attribution, f"terms: {live.terms.url}")))
    return EvidenceRef(source, f"{live.name}, {live.home}", licence, period, n)


def _years(jobs: list[Job], source: str) -> str:
    years = sorted({year for job in jobs if job.source == source for year in _year(job)})
    return "undated" if not years else years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"


def _year(job: Job) -> Iterator[str]:
    if job.date_posted:
        yield job.date_posted[:4]
