"""Titles into rows: how many name a role, by source, year, month and place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rolescope.extract.place import country
from rolescope.sources.base import TitleRecord
from rolescope.sources.employers import fold_employer
from rolescope.store import schema
from rolescope.store.write import Row
from rolescope.taxonomy.metros import place_of
from rolescope.taxonomy.titles import TitleMatch, resolve_title


def why_no_role(match: TitleMatch) -> str:
    """Why a title counts for no role."""
    if not match.candidates:
        return "title names no role of ours"
    return (
        "title names several roles"
        if len(match.candidates) > 1
        else "title may or may not name a role of ours"
    )


@dataclass(slots=True)
class TitleTally:
    """Titles of one source and period, by employer where employers are named."""

    total: Counter[str | None] = field(default_factory=Counter)
    named: dict[str, Counter[str | None]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, title: str, employer: str | None) -> None:
        """Count one title. One that names several roles counts for each."""
        folded = fold_employer(employer) if employer else None
        self.total[folded] += 1
        for role in _roles(title):
            self.named[role][folded] += 1


def _roles(title: str) -> tuple[str, ...]:
    match = resolve_title(title)
    return (match.role,) if match.role else match.candidates


Period = tuple[int, int | None]
"""A year, and its month; None: the whole of it."""


def tallies(records: Iterable[TitleRecord]) -> dict[Period, TitleTally]:
    """Titles by year, and those whose month is known by month as well."""
    found: dict[Period, TitleTally] = defaultdict(TitleTally)
    for record in records:
        found[record.year, None].add(record.title, record.employer)
        if record.month:
            found[record.year, record.month].add(record.title, record.employer)
    return found


def title_rows(source: str, period: Period, tally: TitleTally) -> list[Row]:
    """Rows of the `title_counts` table for one source and period, one per role named."""
    total = sum(tally.total.values())
    nn = float(sum(n * n for n in tally.total.values()))
    rows: list[Row] = []
    for role, by_employer in tally.named.items():
        kk = sum(k * k for k in by_employer.values())
        kn = sum(k * tally.total[e] for e, k in by_employer.items())
        sums = (float(kk), float(kn), nn)
        rows.append((source, *period, role, sum(by_employer.values()), total, _employers(tally), *sums))
    return rows


def total_row(source: str, period: Period, tally: TitleTally) -> Row:
    """The row of the `title_totals` table for one source and period."""
    counts = tally.total.values()
    return (source, *period, sum(counts), _employers(tally), float(sum(n * n for n in counts)))


def _employers(tally: TitleTally) -> int | None:
    """How many there are; None if none is named."""
    return len(tally.total) if set(tally.total) != {None} else None


Place = tuple[str, int, str, str]
"""A source, a year, a country, and a metro or town of it."""


def place_rows(records: Iterable[TitleRecord]) -> Iterator[Row]:
    """Rows of the `title_places` table, of places with titles enough."""
    totals: Counter[Place] = Counter()
    named: Counter[tuple[Place, str]] = Counter()
    for record in records:
        nation = country(record.place)
        place = place_of(record.place, nation)
        if nation and place:
            where = (record.source, record.year, nation, place)
            totals[where] += 1
            named.update((where, role) for role in _roles(record.title))
    for (where, role), titles in named.items():
        if totals[where] >= schema.FEWEST_TITLES:
            yield (*where, role, titles, totals[where])
