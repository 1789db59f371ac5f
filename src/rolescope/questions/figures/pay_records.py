"""Records of pay that may be looked at together: one role, population, country, currency and period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.numbering import distinct
from rolescope.analyse.pay import PaySample
from rolescope.questions.figures.scope import EVERYWHERE, SET_APART
from rolescope.store.connect import Columns
from rolescope.store.facts import FactStore
from rolescope.store.schema import POSTED

TEXTS = "texts"
"""Source of the pay that is read from the postings themselves, whichever collection they are in."""
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

    def rows(self, found: Columns) -> NDArray[np.bool_]:
        """Records within all of it, employers' own and agencies' alike."""
        keep = np.ones(len(found["low"]), dtype=np.bool_)
        for name, value in (("country", self.country), ("level", self.level), ("industry", self.industry)):
            if value is not None:
                keep &= found[name] == value
        if self.place is not None:
            keep &= np.isin(found["place"].astype(str), self.place)
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
        columns: the columns of the pay tables, and `amount`, `origin` (the collection of a text).
    """

    source: str
    population: str
    country: str
    currency: str
    period: str
    columns: Columns

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
        years = np.nan_to_num(self.columns["year"].astype(float), nan=UNDATED)
        return np.asarray(years, dtype=np.int64)

    @property
    def employer(self) -> NDArray[np.int64] | None:
        """Numbers of the employers; None if any record lacks its own."""
        numbers = self.columns["employer"].astype(np.float64)
        return None if np.isnan(numbers).any() else np.asarray(numbers, dtype=np.int64)

    @property
    def employers(self) -> int | None:
        """How many employers; None where they are not known."""
        named = self.employer
        return None if named is None else len(distinct(named))

    @property
    def method(self) -> str:
        """How low and high were obtained."""
        return "; ".join(sorted(set(self.columns["method"].tolist())))

    @property
    def years(self) -> str:
        """Calendar years of the records, in words."""
        known = self.year[self.year != UNDATED]
        if not len(known):
            return ""
        first, last = int(known.min()), int(known.max())
        return str(first) if first == last else f"{first} to {last}"

    def __len__(self) -> int:
        return len(self.columns["amount"])

    def where(self, rows: NDArray[np.bool_]) -> Records:
        """Some of the records."""
        return replace(self, columns={name: column[rows] for name, column in self.columns.items()})

    def at(self, level: str) -> Records:
        """The records of one level."""
        return self if level == ALL_LEVELS else self.where(self.level == level)

    def sample(self, stratum: NDArray[np.int64] | None = None) -> PaySample:
        """The records as statistics take them."""
        return PaySample(self.amount, self.employer, stratum)


def records(store: FactStore, role: str, within: Within) -> Iterator[Records]:
    """Employers' own records of one role, parted by population, currency and period, in that order."""
    found = store.pay(role)
    keep = within.rows(found) & ~np.isin(found["employer_kind"], SET_APART)
    yield from parted({name: column[keep] for name, column in found.items()}, within.country or EVERYWHERE)


def parted(found: Columns, country: str) -> Iterator[Records]:
    """Rows of the pay tables, parted by what is never mixed."""
    columns = _pooled(found)
    for key in sorted(set(zip(*(columns[n].tolist() for n in _KEY), strict=True))):
        rows = np.logical_and.reduce([columns[n] == v for n, v in zip(_KEY, key, strict=True)])
        source, population, currency, period = key
        own = _repeated({name: column[rows] for name, column in columns.items()})
        yield Records(source, population, country, currency, period, own)


def _pooled(columns: Columns) -> Columns:
    """Pay read from texts is one population over all collections; a record's own stays beside it."""
    ours = columns["population"] == POSTED
    return dict(columns) | {"origin": columns["source"], "source": np.where(ours, TEXTS, columns["source"])}


def _repeated(columns: Columns) -> Columns:
    times = columns["records"].astype(np.int64)
    amount = (columns["low"] + columns["high"]) / 2
    return {name: np.repeat(column, times) for name, column in (dict(columns) | {"amount": amount}).items()}


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
    keys = [[_texts(group, name) for name in names] for group in groups]
    joined = [np.concatenate(parts) for parts in zip(*keys, strict=True)]
    whole = joined[0]
    for column in joined[1:]:
        whole = np.char.add(np.char.add(whole, "|"), column)
    codes = np.unique(whole, return_inverse=True)[1].astype(np.int64)
    ends = np.cumsum([len(group) for group in groups])[:-1]
    return np.split(codes, ends)


def _texts(group: Records, name: str) -> NDArray[np.str_]:
    column = group.year if name == "year" else group.columns[name]
    return column.astype(str)
