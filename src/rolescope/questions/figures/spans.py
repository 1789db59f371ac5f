"""Which sources span two times, and the postings or titles that each has at both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.intervals import mover_difference
from rolescope.analyse.share import EmployerSums, TitleShares, title_shares_from_sums
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shift import Moved
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS, Filter
from rolescope.questions.figures.titles import MIN_TITLES
from rolescope.questions.words.phrases import several
from rolescope.questions.words.shift import LIVE
from rolescope.store.facts import FactStore, RoleCells

HISTORY, TEXTS = "history", "texts"
"""Uses of a source whose postings are dated: kept for change alone, and those that all else rests on."""
_YEARS = re.compile(r"\s*(\d{4})\s*(?:[-–]\s*(\d{4})\s*)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Calendar years, the last included."""

    first: int
    last: int

    def __str__(self) -> str:
        """As it is asked for."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def holds(self, year: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Which years lie in it; an unknown one does not."""
        return (year >= self.first) & (year <= self.last)


def period(asked: str | int) -> Period:
    """Years as they are asked for: 2013, "2013" or "2013-2014".

    Raises:
        BadQuestion: if they are none.
    """
    match = _YEARS.fullmatch(str(asked))
    if match is None:
        raise BadQuestion(f"{str(asked)!r} is neither a year nor years. Ask for 2013, or 2013-2014.")
    found = Period(int(match[1]), int(match[2] or match[1]))
    if found.last < found.first:
        raise BadQuestion(f"{found} runs backwards. Ask for {found.last}-{found.first}.")
    return found


@dataclass(frozen=True, slots=True)
class Sized:
    """How much a figure is counted on."""

    postings: int
    employers: int

    @property
    def few(self) -> NotEstimable | None:
        """Why nothing may be said of so few; None if something may."""
        if self.postings < MIN_POSTINGS:
            return NotEstimable(f"suppressed (n = {self.postings}, needs {MIN_POSTINGS})", self.postings)
        if self.employers < MIN_EMPLOYERS:
            said = f"suppressed ({several(self.employers, 'employer')}, needs {MIN_EMPLOYERS})"
            return NotEstimable(said, self.postings)
        return None


@dataclass(frozen=True, slots=True)
class Postings:
    """Dated postings of one source under every title of ours, within the filter.

    Attributes:
        source: source id.
        use: `HISTORY` or `TEXTS`.
        cells: by role, all of them.
        kept: by role, which of its cells are this source's and within the filter.
        ends: the two times.
        live: whether it holds what was open when somebody looked, which is no sample of earlier years.
    """

    source: str
    use: str
    cells: Mapping[str, RoleCells]
    kept: Mapping[str, NDArray[np.bool_]]
    ends: tuple[Period, Period]
    live: bool = False

    def size(self, end: Period, role: str | None = None) -> int:
        """Postings at one end, under one title or all."""
        return int(
            sum(
                self.cells[one].postings[kept & end.holds(self.cells[one].year)].sum()
                for one, kept in self.kept.items()
                if role in {None, one}
            )
        )

    def read_as(self, end: Period) -> dict[str, Sized]:
        """What there is at one end by the work that postings were read to be."""
        postings = Counter[str]()
        employers: dict[str, set[int]] = {}
        for one, kept in self.kept.items():
            cells = self.cells[one]
            inside = kept & end.holds(cells.year)
            columns = (cells.work[inside], cells.postings[inside], cells.employer[inside])
            for work, n, employer in zip(*(column.tolist() for column in columns), strict=True):
                postings[work] += n
                employers.setdefault(work, set()).add(employer)
        return {work: Sized(int(n), len(employers[work])) for work, n in postings.items()}

    def titled(self, end: Period, role: str) -> Sized:
        """What there is under one title at one end."""
        return Sized(self.size(end, role), self.employers(role, end))

    def employers(self, role: str, *ends: Period) -> int:
        """Distinct employers of one title at some ends."""
        if role not in self.kept:
            return 0
        cells = self.cells[role]
        inside = np.logical_or.reduce([end.holds(cells.year) for end in ends])
        return len(np.unique(cells.employer[self.kept[role] & inside]))

    @property
    def years(self) -> tuple[int | None, int | None]:
        """First and last year with postings."""
        found = np.concatenate([self.cells[one].year[kept] for one, kept in self.kept.items()])
        known = found[~np.isnan(found)]
        return (int(known.min()), int(known.max())) if len(known) else (None, None)

    def too_few(self, role: str) -> str | None:
        """Why the source cannot tell how the title moved; None if it can."""
        if self.live:
            return LIVE
        start, end = self.ends
        thinner = min(self.ends, key=self.size)
        if self.size(thinner) < MIN_TITLES:
            return f"{several(self.size(thinner), 'posting')} in {thinner}, needs {MIN_TITLES}"
        named = max(self.size(start, role), self.size(end, role))
        if named < MIN_POSTINGS:
            return f"{several(named, 'posting')} under the title at the fuller end, needs {MIN_POSTINGS}"
        used = self.employers(role, *self.ends)
        if used < MIN_EMPLOYERS:
            return f"{_users(used)} the title, needs {MIN_EMPLOYERS}"
        return None

    def unsplit(self, role: str) -> NotEstimable | None:
        """Why the change cannot be parted by its causes; None if it can.

        The title's share is of all postings; its parts lean on those under the title at either end.
        """
        for end in self.ends:
            found = self.titled(end, role)
            if found.postings < MIN_POSTINGS:
                said = f"{several(found.postings, 'posting')} under the title in {end}, needs {MIN_POSTINGS}"
                return NotEstimable(said, found.postings)
            if found.employers < MIN_EMPLOYERS:
                said = f"{_users(found.employers)} the title in {end}, needs {MIN_EMPLOYERS}"
                return NotEstimable(said, found.postings)
        return None


def _users(n: int) -> str:
    return f"{n} {'employer uses' if n == 1 else 'employers use'}"


def dated_postings(store: FactStore, asked: Filter, ends: tuple[Period, Period]) -> tuple[Postings, ...]:
    """Every source of postings, those kept for change over time first."""
    found = []
    for use, every in ((HISTORY, store.history_all()), (TEXTS, store.bare_cells)):
        inside = {role: asked.rows(cells) for role, cells in every.items()}
        for source in sorted({name for cells in every.values() for name in cells.collection.tolist()}):
            kept = {role: inside[role] & (cells.collection == source) for role, cells in every.items()}
            live = use == TEXTS and source in store.own
            found.append(Postings(source, use, every, kept, ends, live))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles of one source at both ends: no texts, so no work.

    Attributes:
        source: source id.
        first: first year.
        last: last year.
        before: titles at the first end.
        after: at the second.
        named: of both, those that name the role.
        share: the role's share at both ends; None where there are too few.
    """

    source: str
    first: int
    last: int
    before: int
    after: int
    named: int
    share: Moved | None


def dated_titles(store: FactStore, role: str, ends: tuple[Period, Period]) -> Iterator[Titles]:
    """Every source of titles that names the role."""
    found = store.titles(role)
    for source in sorted(set(found["source"].tolist())):
        own = found["source"] == source
        year = found["year"][own].astype(np.float64)
        columns = {name: found[name][own].astype(np.float64) for name in _SUMMED}
        sums = {
            name: np.array([column[end.holds(year)].sum() for end in ends])
            for name, column in columns.items()
        }
        before, after = (int(n) for n in sums["total"])
        enough = min(before, after) >= MIN_TITLES
        yield Titles(
            source,
            int(year.min()),
            int(year.max()),
            before,
            after,
            int(sums["titles"].sum()),
            _moved(_shares(sums)) if enough else None,
        )


_SUMMED = ("titles", "total", "employers", "sum_kk", "sum_kn", "sum_nn")


def _shares(sums: Mapping[str, NDArray[np.float64]]) -> TitleShares:
    """Over the years of an end: an employer counts once a year, which is the best that its sums allow."""
    employers = EmployerSums(sums["employers"], sums["sum_kk"], sums["sum_kn"], sums["sum_nn"])
    return title_shares_from_sums(sums["titles"], sums["total"], employers, min_n=MIN_TITLES)


def _moved(shares: TitleShares) -> Moved | None:
    if any(shares.reason):
        return None
    before, after = ((shares.value[i], shares.low[i], shares.high[i]) for i in (0, 1))
    low, high = mover_difference(after, before, 0.0)
    n = int(shares.n.sum())
    change = Estimate(float(shares.value[1] - shares.value[0]), float(low), float(high), n)
    return Moved(_end(shares, 0), _end(shares, 1), change)


def _end(shares: TitleShares, i: int) -> Figure:
    value, low, high = (float(edge[i]) for edge in (shares.value, shares.low, shares.high))
    return Estimate(value, low, high, int(shares.n[i]), effective_n=float(shares.effective_n[i]))


def none_spans(title: str, found: Sequence[Postings], role: str, name: Callable[[str], str]) -> NotEstimable:
    """Why nothing can be split, naming what each source has; `name` says what people call a source."""
    parts = [f"{name(one.source)} ({_span(one)}) has {one.too_few(role)}" for one in found]
    said = "; ".join(parts) or "there are no dated postings"
    return NotEstimable(f"no source of postings spans both ends with enough under “{title}”: {said}")


def _span(one: Postings) -> str:
    first, last = one.years
    return "no dates" if first is None else str(first) if first == last else f"{first} to {last}"
