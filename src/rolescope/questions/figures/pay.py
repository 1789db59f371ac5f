"""What is paid: one cell per population, level and pay period; populations are never mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.pay import PayContrast as Compared
from rolescope.analyse.pay import PayQuantiles, PaySample, pay_contrast, pay_quantiles
from rolescope.model.comparison import PayCell, PayContrast
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.posting import Level
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, MIN_POSTINGS, SET_APART, Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore
from rolescope.store.schema import POSTED

ALL_LEVELS = "all"
STANDARDISED = "all, standardised over level and year"
SEED = 20240501
NO_EMPLOYERS = (
    "the source names no employers: none is capped, and intervals are widened by the clustering of {}"
)
LEVELS = tuple(level.value for level in Level)
TEXTS = "texts"
"""Source of the pay that is read from the postings themselves, whichever collection they are in."""
ONLY_STATED = "only postings that state pay in their text, which not all do; read by a program, not corrected"
UNDATED = 0
"""The year of records without one."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Records of one role that may be looked at together: one population, country, currency and period."""

    source: str
    population: str
    method: str
    country: str
    currency: str
    period: str
    amount: NDArray[np.float64]
    level: NDArray[Any]
    year: NDArray[np.int64]
    origin: NDArray[Any]
    employer: NDArray[np.int64] | None

    @property
    def key(self) -> tuple[str, ...]:
        """What must agree before two roles' groups are compared."""
        return (self.source, self.population, self.country, self.currency, self.period)

    def at(self, level: str) -> _Group:
        """The records of one level."""
        if level == ALL_LEVELS:
            return self
        keep = self.level == level
        employer = None if self.employer is None else self.employer[keep]
        rest = (self.source, self.population, self.method, self.country, self.currency, self.period)
        return _Group(
            *rest, self.amount[keep], self.level[keep], self.year[keep], self.origin[keep], employer
        )

    @property
    def years(self) -> str:
        """Calendar years of the records, in words."""
        known = self.year[self.year != UNDATED]
        if not len(known):
            return ""
        first, last = int(known.min()), int(known.max())
        return str(first) if first == last else f"{first} to {last}"


@dataclass(frozen=True, slots=True)
class Pay:
    """Cells and contrasts of one question."""

    cells: tuple[PayCell, ...]
    contrasts: tuple[PayContrast, ...]


def pay(store: FactStore, subjects: Sequence[Named], asked: Filter) -> Pay:
    """Quartiles of every role, and every pair of roles held against each other.

    Within the country of the filter; the United States where it asks for all: pay is not pooled over
    countries.
    """
    groups = _in_usual_currency({named.id: list(_groups(store, named.id, asked)) for named in subjects})
    borrowed = store.manifest.pay_design_effect
    cells = [
        cell for role, found in groups.items() for g in found for cell in _cells(role, g, asked, borrowed)
    ]
    contrasts = [
        _contrast(a, b, one, two, borrowed)
        for a, b in combinations(groups, 2)
        for one, two in product(groups[a], groups[b])
        if one.key == two.key
    ]
    return Pay(tuple(cells), tuple(contrasts))


def _in_usual_currency(groups: dict[str, list[_Group]]) -> dict[str, list[_Group]]:
    """Per source and pay period, only the currency of most records: a handful in others says nothing."""
    records: Counter[tuple[str, str, str]] = Counter()
    for group in chain.from_iterable(groups.values()):
        records[group.source, group.period, group.currency] += len(group.amount)
    usual: dict[tuple[str, str], str] = {}
    for (source, period, currency), _ in sorted(records.items(), key=lambda item: (-item[1], item[0])):
        usual.setdefault((source, period), currency)
    return {
        role: [group for group in found if usual[group.source, group.period] == group.currency]
        for role, found in groups.items()
    }


def _groups(store: FactStore, role: str, asked: Filter) -> Iterator[_Group]:
    found = store.pay(role)
    country = asked.country or DEFAULT_COUNTRY
    keep = (found["country"] == country) & ~np.isin(found["employer_kind"], SET_APART)
    if asked.level:
        keep &= found["level"] == asked.level
    if asked.since:
        keep &= found["year"] >= asked.since
    columns = _pooled({name: column[keep] for name, column in found.items()})
    names = ("source", "population", "currency", "period")
    keys = sorted(set(zip(*(columns[n].tolist() for n in names), strict=True)))
    for key in keys:
        rows = np.logical_and.reduce([columns[n] == v for n, v in zip(names, key, strict=True)])
        yield _group(country, key, {name: column[rows] for name, column in columns.items()})


def _pooled(columns: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Pay read from texts is one population over all collections; a record's own stays beside it."""
    ours = columns["population"] == POSTED
    return columns | {"origin": columns["source"], "source": np.where(ours, TEXTS, columns["source"])}


def _group(country: str, key: tuple[str, ...], columns: dict[str, NDArray[Any]]) -> _Group:
    source, population, currency, period = key
    times = columns["records"].astype(np.int64)
    employer = columns["employer"]
    named = not np.isnan(employer.astype(np.float64)).any()
    return _Group(
        source=source,
        population=population,
        method="; ".join(sorted(set(columns["method"].tolist()))),
        country=country,
        currency=currency,
        period=period,
        amount=np.repeat((columns["low"] + columns["high"]) / 2, times),
        level=np.repeat(columns["level"], times),
        year=np.repeat(np.nan_to_num(columns["year"].astype(float), nan=UNDATED).astype(np.int64), times),
        origin=np.repeat(columns["origin"], times),
        employer=np.repeat(employer.astype(np.int64), times) if named else None,
    )


def _cells(role: str, group: _Group, asked: Filter, borrowed: float) -> Iterator[PayCell]:
    levels = [asked.level] if asked.level else [ALL_LEVELS, *LEVELS]
    for level in levels:
        part = group.at(level)
        if level in {ALL_LEVELS, asked.level} or len(part.amount) >= MIN_POSTINGS:
            yield _cell(role, level, part, borrowed)


def _cell(role: str, level: str, group: _Group, borrowed: float) -> PayCell:
    p25, p50, p75 = _quartiles(group, borrowed)
    return PayCell(
        role=role,
        country=group.country,
        level=level,
        population=group.population,
        source=group.source,
        currency=group.currency,
        period=group.period,
        p25=p25,
        p50=p50,
        p75=p75,
        n=len(group.amount),
        employers=None if group.employer is None else len(set(group.employer.tolist())),
        years=group.years,
        method=f"midpoint of low and high; {group.method}",
        caveat=_caveat(group, borrowed),
    )


def _caveat(group: _Group, borrowed: float) -> str:
    if group.source == TEXTS:
        return ONLY_STATED
    return NO_EMPLOYERS.format(f"{borrowed:.1f}") if group.employer is None else ""


def _quartiles(group: _Group, borrowed: float) -> tuple[Figure, Figure, Figure]:
    if len(group.amount) < MIN_POSTINGS:
        few = NotEstimable(f"suppressed (n = {len(group.amount)}, needs {MIN_POSTINGS})", len(group.amount))
        return few, few, few
    found = pay_quantiles(group.amount, group.employer, inflation=borrowed if group.employer is None else 1.0)
    p25, p50, p75 = (_quantile(found, i, group.currency) for i in range(3))
    return p25, p50, p75


def _quantile(quantiles: PayQuantiles, i: int, currency: str) -> Figure:
    if quantiles.reason is not None:
        return NotEstimable(quantiles.reason, quantiles.n)
    return Estimate(
        value=float(quantiles.value[i]),
        low=float(quantiles.low[i]),
        high=float(quantiles.high[i]),
        n=quantiles.n,
        employers=quantiles.employers,
        effective_n=quantiles.effective_n,
        unit=currency,
    )


def _contrast(a: str, b: str, one: _Group, two: _Group, borrowed: float) -> PayContrast:
    found = _compared(one, two, borrowed)
    n = len(one.amount) + len(two.amount)

    def triple(values: tuple[float, float, float], unit: str) -> Figure:
        value, low, high = (float(v) for v in values)
        return Estimate(value, low, high, n=n, unit=unit)

    few = NotEstimable(found if isinstance(found, str) else "", n)
    known = None if isinstance(found, str) else found
    return PayContrast(
        a=a,
        b=b,
        country=one.country,
        level=STANDARDISED,
        population=one.population,
        source=one.source,
        currency=one.currency,
        period=one.period,
        difference=triple(known.difference, one.currency) if known else few,
        superiority=triple(known.superiority, "proportion") if known else few,
        overlap=triple(known.overlap, "proportion") if known else few,
        pays_more={"a": a, "b": b, None: None}[known.pays_more] if known else None,
        curves={a: tuple(known.curve_a.tolist()), b: tuple(known.curve_b.tolist())} if known else {},
        grid=tuple(known.grid.tolist()) if known else (),
    )


def _compared(one: _Group, two: _Group, borrowed: float) -> Compared | str:
    """The two samples held against each other, or why they cannot be."""
    fewest = min(len(one.amount), len(two.amount))
    if fewest < MIN_POSTINGS:
        return f"suppressed (n = {fewest}, needs {MIN_POSTINGS})"
    strata = _strata(one, two)
    a, b = (PaySample(g.amount, g.employer, s) for g, s in zip((one, two), strata, strict=True))
    unnamed = one.employer is None or two.employer is None
    found = pay_contrast(a, b, inflation=borrowed if unnamed else 1.0, seed=SEED)
    return found if found.reason is None else found.reason


def _strata(one: _Group, two: _Group) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Level × year (× collection, where the population has several), numbered alike in both."""
    keys = [
        np.char.add(np.char.add(g.level.astype(str), g.year.astype(str)), g.origin.astype(str))
        for g in (one, two)
    ]
    codes = np.unique(np.concatenate(keys), return_inverse=True)[1].astype(np.int64)
    return codes[: len(keys[0])], codes[len(keys[0]) :]
