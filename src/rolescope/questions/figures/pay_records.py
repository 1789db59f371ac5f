"""Records of pay that may be looked at together: one role, population, country, currency and period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.numbering import distinct, numbered
from rolescope.analyse.pay import PaySample
from rolescope.questions.figures.pay_rows import Rows, combined
from rolescope.questions.figures.pay_runs import UNNAMED, clusters, runs
from rolescope.questions.figures.scope import EVERYWHERE, SET_APART
from rolescope.questions.words.phrases import dated
from rolescope.store.connect import Columns
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.store.schema import OWN_POSTED, POSTED

TEXTS = "texts"
"""Source of the pay that is read from the postings themselves, whichever collection they are in."""
OWN = "own"
"""Source of the pay of the postings in a user's own store, stated beside their texts or read from them."""
READ = frozenset({TEXTS, OWN})
"""Sources whose pay is of postings that are counted."""
UNDATED = 0
"""The year of records without one."""
ALL_LEVELS = "all"
_KEY = ("source", "population", "currency", "period")


@dataclass(frozen=True, slots=True)
class Within:
    """Which records are asked about.

    Attributes:
        country: ISO code; None for every country.
        level: seniority; None for all.
        since: first calendar year; records of unknown year are then left out.
        place: cities or metropolitan areas; None for all.
        industry: industry; None for all.
    """

    country: str | None
    level: str | None = None
    since: int | None = None
    place: tuple[str, ...] | None = None
    industry: str | None = None

    def rows(self, found: Rows) -> NDArray[np.bool_]:
        """Records within all of it, employers' own and agencies' alike."""
        keep = np.ones(found.height, dtype=np.bool_)
        for name, value in (("country", self.country), ("level", self.level), ("industry", self.industry)):
            if value is not None:
                keep &= found.among(name, (value,))
        if self.place is not None:
            keep &= found.among("place", self.place)
        if self.since:
            keep &= found["year"] >= self.since  # an unknown year is NaN, and not since anything
        return keep


@dataclass(frozen=True, slots=True)
class Records:
    """Records of one role, each row as often as records agree in it.

    Attributes:
        source: evidence id.
        population: whose pay, in words.
        country: ISO code; "all" for several.
        currency: ISO 4217.
        period: what one payment covers.
        columns: the rows of the pay tables, with `amount`, and `origin` (the collection of a text).
    """

    source: str
    population: str
    country: str
    currency: str
    period: str
    columns: Rows

    @property
    def key(self) -> tuple[str, ...]:
        """What must agree before two roles' records are compared."""
        return (self.source, self.population, self.country, self.currency, self.period)

    @property
    def amount(self) -> NDArray[np.float64]:
        """The middle of low and high."""
        return np.asarray(self.columns["amount"], dtype=np.float64)

    @property
    def level(self) -> NDArray[Any]:
        """Seniority."""
        return self.columns["level"]

    @property
    def year(self) -> NDArray[np.int64]:
        """Calendar year; `UNDATED` where it is not known."""
        return np.asarray(self.columns["calendar_year"], dtype=np.int64)

    @property
    def employer(self) -> NDArray[np.int64] | None:
        """Numbers of the employers; None if any record lacks its own."""
        numbers = np.asarray(self.columns["employer_number"], dtype=np.int64)
        return None if (numbers == UNNAMED).any() else numbers

    @property
    def cluster(self) -> NDArray[np.int64]:
        """Whose each record is: its employer's, or where none is named the run of its range's."""
        return self.columns.once(("cluster",), lambda: clusters(self.columns))

    def inflation(self, borrowed: float) -> float:
        """By what to widen beside clusters: the borrowed design effect where any employer is not named.

        Runs are what one employer repeats; what it states beside them is in no run. The effect is borrowed
        from records of which such repeats were set aside, so that nothing is allowed for twice.
        """
        return borrowed if self.employer is None else 1.0

    @property
    def employers(self) -> int | None:
        """How many employers; None where they are not known."""
        named = self.employer
        return None if named is None else len(distinct(named))

    @property
    def method(self) -> str:
        """How low and high were obtained."""
        return "; ".join(sorted(self.columns.counted("method")))

    @property
    def undated(self) -> int:
        """How many records have no calendar year."""
        return int((self.year == UNDATED).sum())

    @property
    def years(self) -> str:
        """Calendar years of the records, in words, and how many have none; empty if no record has one."""
        return years_of(self.year)

    def __len__(self) -> int:
        return self.columns.height

    def where(self, rows: NDArray[np.bool_]) -> Records:
        """Some of the records."""
        return replace(self, columns=self.columns.where(rows))

    def at(self, level: str) -> Records:
        """The records of one level."""
        if level == ALL_LEVELS:
            return self
        return self.columns.once(
            ("at", self.key, level), lambda: self.where(self.columns.among("level", (level,)))
        )

    def sample(self, stratum: NDArray[np.int64] | None = None) -> PaySample:
        """The records as statistics take them."""
        return PaySample(self.amount, self.cluster, stratum)


@remembered(64)
def pay_rows(store: FactStore, role: str) -> Rows:
    """All pay records of a role, agencies' too, each row for as many records as agree in it."""
    return pooled(store.pay(role), role)


@remembered(64)
def pay_rows_by_work(store: FactStore, role: str) -> Rows:
    """Pay from texts whose work is the role's, likewise."""
    return pooled(store.pay_by_work(role), role)


@remembered(64)
def agencies(store: FactStore, role: str) -> Rows:
    """The pay records of a role that are agencies' and marketplaces': few, and in no figure."""
    rows = pay_rows(store, role)
    return rows.where(rows.among("employer_kind", SET_APART))


@remembered(32)  # with them is kept what was worked out of them alone (`Rows.once`)
def records(store: FactStore, role: str, within: Within) -> tuple[Records, ...]:
    """Employers' own records of one role, parted by population, currency and period, in that order."""
    return tuple(picked(_own(store, role), within))


def records_by_work(store: FactStore, role: str, within: Within) -> Iterator[Records]:
    """Records from texts whose work is the role's, whatever their title, likewise."""
    return picked(_own_by_work(store, role), within)


def picked(every: Sequence[Records], within: Within) -> Iterator[Records]:
    """Of some records those that are asked about, without what then has none."""
    for one in every:
        rows = within.rows(one.columns)
        if rows.any():
            yield replace(one.where(rows), country=within.country or EVERYWHERE)


# What is never mixed is parted once, for all questions: it is the same whatever is asked about.
@remembered(64)
def _own(store: FactStore, role: str) -> tuple[Records, ...]:
    return tuple(_parted(pay_rows(store, role)))


@remembered(64)
def _own_by_work(store: FactStore, role: str) -> tuple[Records, ...]:
    return tuple(_parted(pay_rows_by_work(store, role)))


def _parted(rows: Rows) -> Iterator[Records]:
    own = np.flatnonzero(~rows.among("employer_kind", SET_APART))
    columns = rows.at(np.repeat(own, rows["records"][own].astype(np.int64)))
    kinds, at = numbered(combined([columns.code(name) for name in _KEY]))
    for i in range(len(kinds)):
        part = columns.where(at == i)
        source, population, currency, period = (str(part.names(n)[part.code(n)[0]]) for n in _KEY)
        yield Records(source, population, EVERYWHERE, currency, period, part)


def pooled(columns: Columns, role: str) -> Rows:
    """Rows of a role's pay with what is worked out of them.

    Pay read from texts is one population over all collections; a record's own stays beside it. Likewise
    that of a user's own store, which is another population.
    """
    population, source = columns["population"], columns["source"]
    for read, name in ((POSTED, TEXTS), (OWN_POSTED, OWN)):
        source = np.where(population == read, name, source)
    derived = {
        "origin": columns["source"],
        "source": source,
        "amount": (columns["low"] + columns["high"]) / 2,
        "calendar_year": _whole(columns["year"], UNDATED),
        "employer_number": _whole(columns["employer"], UNNAMED),
    }
    rows = Rows.of(dict(columns) | derived)
    return rows.beside(run=runs(rows, role))


def years_of(year: NDArray[np.int64]) -> str:
    """Calendar years in words, and how many records have none: "52 dated 2024 to 2025, 349 undated"."""
    known = year[year != UNDATED]
    first, last = (int(known.min()), int(known.max())) if len(known) else (UNDATED, UNDATED)
    return dated(first, last, len(known), len(year) - len(known))


def _whole(column: NDArray[Any], unknown: int) -> NDArray[np.int64]:
    """Whole numbers, of which those that are not known are NaN."""
    numbers = column.astype(np.float64)
    known = ~np.isnan(numbers)
    found = np.full(len(numbers), unknown, dtype=np.int64)
    found[known] = numbers[known].astype(np.int64)
    return found


def in_usual_currency(groups: Mapping[str, Sequence[Records]]) -> dict[str, list[Records]]:
    """Per source and pay period, only the currency of most records: a handful in others says nothing."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for group in chain.from_iterable(groups.values()):
        counted[group.source, group.period, group.currency] += len(group)
    usual: dict[tuple[str, str], str] = {}
    for (source, period, currency), _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        usual.setdefault((source, period), currency)
    return {
        role: [group for group in found if usual[group.source, group.period] == group.currency]
        for role, found in groups.items()
    }


def strata(groups: Sequence[Records], names: Sequence[str]) -> list[NDArray[np.int64]]:
    """Combinations of values (year, level, collection of a text …), numbered alike in all groups."""
    kinds = [_kinds(group, names) for group in groups]
    known = sorted({text for texts, _ in kinds for text in texts})
    place = {text: i for i, text in enumerate(known)}
    return [np.array([place[text] for text in texts], dtype=np.int64)[at] for texts, at in kinds]


def _kinds(group: Records, names: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """The combinations that occur, as texts, and each record's place among them."""
    years = numbered(group.year) if "year" in names else None
    codes = [years[1] if years and name == "year" else group.columns.code(name) for name in names]
    kinds, at = numbered(combined(codes))
    one = np.empty(len(kinds), dtype=np.int64)
    one[at] = np.arange(len(at))  # any record of the combination
    columns = [
        (years[0] if years and name == "year" else group.columns.names(name))[code[one]].tolist()
        for name, code in zip(names, codes, strict=True)
    ]
    return ["|".join(map(str, values)) for values in zip(*columns, strict=True)], at
