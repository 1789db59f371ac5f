"""What is paid: one cell per population, level and pay period; populations are never mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.pay import PayQuantiles, PaySample, pay_contrast, pay_quantiles
from rolescope.model.comparison import PayCell, PayContrast
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.posting import Level
from rolescope.questions.figures.scope import DEFAULT_COUNTRY, SET_APART, Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.facts import FactStore

ALL_LEVELS = "all"
STANDARDISED = "all, standardised over level and year"
SHOWN_FROM = 20
"""A level of a population is listed only where some role has this many records; "all" is always listed."""
SEED = 20240501
NO_EMPLOYERS = (
    "the source names no employers: none is capped, and intervals are widened by the clustering of {}"
)
LEVELS = tuple(level.value for level in Level)


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
        return _Group(*rest, self.amount[keep], self.level[keep], self.year[keep], employer)

    @property
    def years(self) -> str:
        """Calendar years of the records, in words."""
        if not len(self.year):
            return ""
        first, last = int(self.year.min()), int(self.year.max())
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
    columns = {name: column[keep] for name, column in found.items()}
    names = ("source", "population", "currency", "period")
    keys = sorted(set(zip(*(columns[n].tolist() for n in names), strict=True)))
    for key in keys:
        rows = np.logical_and.reduce([columns[n] == v for n, v in zip(names, key, strict=True)])
        yield _group(country, key, {name: column[rows] for name, column in columns.items()})


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
        year=np.repeat(columns["year"].astype(np.int64), times),
        employer=np.repeat(employer.astype(np.int64), times) if named else None,
    )


def _cells(role: str, group: _Group, asked: Filter, borrowed: float) -> Iterator[PayCell]:
    levels = [asked.level] if asked.level else [ALL_LEVELS, *LEVELS]
    for level in levels:
        part = group.at(level)
        if level in {ALL_LEVELS, asked.level} or len(part.amount) >= SHOWN_FROM:
            yield _cell(role, level, part, borrowed)


def _cell(role: str, level: str, group: _Group, borrowed: float) -> PayCell:
    inflation = borrowed if group.employer is None else 1.0
    quantiles = pay_quantiles(group.amount, group.employer, inflation=inflation)
    p25, p50, p75 = (_quantile(quantiles, i, group.currency) for i in range(3))
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
        n=quantiles.n,
        employers=quantiles.employers,
        years=group.years,
        method=f"midpoint of low and high; {group.method}",
        caveat=NO_EMPLOYERS.format(f"{borrowed:.1f}") if group.employer is None else "",
    )


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
    strata = _strata(one, two)
    samples = [PaySample(g.amount, g.employer, s) for g, s in zip((one, two), strata, strict=True)]
    unnamed = one.employer is None or two.employer is None
    found = pay_contrast(samples[0], samples[1], inflation=borrowed if unnamed else 1.0, seed=SEED)
    n = sum(found.n)

    def triple(values: tuple[float, float, float], unit: str) -> Figure:
        return NotEstimable(found.reason, n) if found.reason else Estimate(*values, n=n, unit=unit)

    winner = {"a": a, "b": b, None: None}[found.pays_more]
    return PayContrast(
        a=a,
        b=b,
        country=one.country,
        level=STANDARDISED,
        population=one.population,
        source=one.source,
        currency=one.currency,
        period=one.period,
        difference=triple(found.difference, one.currency),
        superiority=triple(found.superiority, "proportion"),
        overlap=triple(found.overlap, "proportion"),
        pays_more=winner,
        curves={a: tuple(found.curve_a.tolist()), b: tuple(found.curve_b.tolist())},
        grid=tuple(found.grid.tolist()),
    )


def _strata(one: _Group, two: _Group) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Level × year, numbered alike in both."""
    keys = [np.char.add(g.level.astype(str), g.year.astype(str)) for g in (one, two)]
    codes = np.unique(np.concatenate(keys), return_inverse=True)[1].astype(np.int64)
    return codes[: len(keys[0])], codes[len(keys[0]) :]
