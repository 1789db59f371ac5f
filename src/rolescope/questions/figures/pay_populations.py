"""Everything that each population says of some roles' pay, one population after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Largest, PayRecord, PayScope, Population, Premium, Spread
from rolescope.questions.figures.pay import caveat
from rolescope.questions.figures.pay_abroad import YEARLY, Prices, international, joined
from rolescope.questions.figures.pay_gaps import gap
from rolescope.questions.figures.pay_premiums import role_premiums
from rolescope.questions.figures.pay_records import (
    OWN,
    READ,
    TEXTS,
    UNDATED,
    Records,
    Within,
    agencies,
    in_usual_currency,
    records,
)
from rolescope.questions.figures.pay_spreads import QUANTILES, course, curves, nothing, overall, spreads
from rolescope.store.facts import FactStore

SHORT = {
    "aijobs_salaries": "collected",
    "data_jobs_2023": "disclosed",
    "h1b_lca": "offered",
    TEXTS: "texts",
    OWN: "own",
    "oews": "survey",
}
"""Short names of populations, by source; a source of a user's own is called by its id."""
MIDDLE = "the middle of low and high ({})"
NO_CITIES, NO_INDUSTRIES, NO_LEVELS = "cities", "industries", "levels"


@dataclass(frozen=True, slots=True)
class Brief:
    """Of each population the spread over all records, and each gap in brief; of one role premiums too?"""

    premiums: bool


@dataclass(frozen=True, slots=True)
class Collected:
    """Records of every role within the scope, by what is never mixed.

    Attributes:
        store: fact tables.
        scope: what was asked about.
        places: places that the city asked about means; None for all.
        roles: role id to its records within the scope, in every currency.
        wider: role id to the same without city and industry: what tells which populations know these.
        prices: rates and price levels.
    """

    store: FactStore
    scope: PayScope
    places: tuple[str, ...] | None
    roles: Mapping[str, Sequence[Records]]
    wider: Mapping[str, Sequence[Records]]
    prices: Prices

    @property
    def borrowed(self) -> float:
        """Design effect to widen by where employers are not named."""
        return self.store.manifest.pay_design_effect


def collect(
    store: FactStore, roles: Sequence[str], scope: PayScope, places: tuple[str, ...] | None, prices: Prices
) -> Collected:
    """Records of the roles within the scope.

    Args:
        store: fact tables to ask.
        roles: role ids.
        scope: what was asked about.
        places: places that the city asked about means; None for all.
        prices: rates and price levels.
    """
    wide = Within(scope.country, scope.level, scope.since)
    narrow = Within(scope.country, scope.level, scope.since, places, scope.industry)
    kept: dict[str, list[Records]] = {}
    for role in roles:
        kept[role] = [one for one in records(store, role, wide) if _asked(one, scope)]
    inside = kept
    if narrow != wide:
        inside = {
            role: [part for one in found if len(part := one.where(narrow.rows(one.columns)))]
            for role, found in kept.items()
        }
    return Collected(store, scope, places, inside, kept, prices)


def within_words(scope: PayScope) -> str:
    """What was asked about beside the country, in words: "Boston, level senior, since 2023"."""
    named = {"level": scope.level, "industry": scope.industry, "since": scope.since}
    parts = [f"{name} {value}" for name, value in named.items() if value is not None]
    return ", ".join([*([scope.city] if scope.city else []), *parts]).replace("_", " ")


def short(source: str) -> str:
    """A population's short name."""
    return SHORT.get(source, source)


def _asked(group: Records, scope: PayScope) -> bool:
    return scope.population in {None, group.source, short(group.source)}


def populations(found: Collected, rows: int, brief: Brief | None = None) -> Iterator[Population]:
    """Every population that has a record of any of the roles, in no particular order.

    Args:
        found: the records.
        rows: how many records to show around each quantile.
        brief: the few parts that are asked about; None for all.
    """
    wider = [one for groups in found.wider.values() for one in groups]
    chosen = _one_currency(found)
    for source, period in sorted({(one.source, one.period) for one in wider}):
        groups = {
            role: next((g for g in own if (g.source, g.period) == (source, period)), None)
            for role, own in chosen.items()
        }
        alike = [one for one in wider if (one.source, one.period) == (source, period)]
        yield _part(found, groups, alike, brief) if brief else _population(found, groups, alike, rows)


def _one_currency(found: Collected) -> Mapping[str, Sequence[Records]]:
    """The usual currency of each population; of every country, international dollars."""
    if found.scope.country is not None:
        usual = {one.key for own in in_usual_currency(found.wider).values() for one in own}
        return {role: [one for one in own if one.key in usual] for role, own in found.roles.items()}
    whole: dict[str, list[Records]] = {}
    for role, own in found.roles.items():
        keys = sorted({(one.source, one.period) for one in own})
        parts = [[one for one in own if (one.source, one.period) == key] for key in keys]
        whole[role] = [international(joined(part), found.prices) for part in parts]
    return whole


def _population(
    found: Collected, groups: Mapping[str, Records | None], wider: Sequence[Records], rows: int
) -> Population:
    first, unknown, known = _known(found, groups, wider)
    courses = {role: course(role, one, found.borrowed) for role, one in known.items()}
    grid, drawn = curves(known)
    level = found.scope.level
    spread = [
        row
        for role, own in groups.items()
        for row in (spreads(role, own, level, found.borrowed) if own is not None else [nothing(role, level)])
    ]
    return Population(
        **_named_as(found, first, wider),
        unknown=unknown,
        spreads=tuple(nothing(role, level, unknown) for role in groups) if unknown else tuple(spread),
        gaps=tuple(
            gap(a, b, known[a], known[b], found.borrowed)
            for a, b in combinations(groups, 2)
            if a in known and b in known
        ),
        years=tuple(year for one in courses.values() for year in one.years),
        changes=tuple(one.change for one in courses.values() if one.change is not None),
        premiums=tuple(_premiums(found, known)) if len(groups) == 1 else (),
        curves=drawn,
        grid=grid,
        records=tuple(
            row
            for role, own in known.items()
            for row in _beside(role, own, [s for s in spread if s.role == role][:1], rows)
        ),
        excluded=_excluded(found, first, list(known.values())),
        largest=tuple(_largest(found, known)),
    )


def _part(
    found: Collected, groups: Mapping[str, Records | None], wider: Sequence[Records], brief: Brief
) -> Population:
    """The population without what is not asked about, which is then empty."""
    first, unknown, known = _known(found, groups, wider)
    level = found.scope.level
    return Population(
        **_named_as(found, first, wider),
        unknown=unknown,
        spreads=tuple(
            overall(role, known[role], level, found.borrowed)
            if role in known
            else nothing(role, level, unknown)
            for role in groups
        ),
        gaps=tuple(
            gap(a, b, known[a], known[b], found.borrowed, brief=True)
            for a, b in combinations(groups, 2)
            if a in known and b in known
        ),
        years=(),
        changes=(),
        premiums=tuple(_premiums(found, known)) if brief.premiums and len(groups) == 1 else (),
        curves={},
        grid=(),
        records=(),
        excluded={},
        largest=(),
    )


def _known(
    found: Collected, groups: Mapping[str, Records | None], wider: Sequence[Records]
) -> tuple[Records, tuple[str, ...], dict[str, Records]]:
    """Records that stand for the population; what it does not know; and each role's, if it knows all."""
    first = next((one for one in groups.values() if one is not None), max(wider, key=len))
    every = [one for own in found.wider.values() for one in own if one.source == first.source]
    unknown = tuple(_unknown(found.scope, every))
    known = {role: one for role, one in groups.items() if one is not None} if not unknown else {}
    return first, unknown, known


def _named_as(found: Collected, first: Records, wider: Sequence[Records]) -> dict[str, Any]:
    return {
        "id": short(first.source),
        "name": first.population,
        "source": first.source,
        "country": found.scope.country,
        "currency": first.currency,
        "period": first.period,
        "method": MIDDLE.format("; ".join(sorted({way for one in wider for way in one.method.split("; ")}))),
        "caveat": caveat(first, found.borrowed),
        "within": within_words(found.scope),
    }


def _premiums(found: Collected, known: Mapping[str, Records]) -> Iterator[Premium]:
    for role, own in known.items():
        if own.period == YEARLY:
            yield from role_premiums(found.store, role, own, found.borrowed)


def _largest(found: Collected, known: Mapping[str, Records]) -> Iterator[Largest]:
    """Of every country, the one that most of a role's converted records are of."""
    for role, group in known.items():
        if found.scope.country is not None or not len(group):
            continue
        counted = group.columns.counted("country")
        country, n = min(counted.items(), key=lambda item: (-item[1], item[0]))
        own = (group.source, group.period)
        every = sum(len(one) for one in found.roles[role] if (one.source, one.period) == own)
        yield Largest(role, country, n, len(group), every - len(group))


def _unknown(scope: PayScope, wider: Sequence[Records]) -> Iterator[str]:
    """What was asked for and no record of the population knows."""
    for asked, column, name in (
        (scope.city, "place", NO_CITIES),
        (scope.industry, "industry", NO_INDUSTRIES),
    ):
        if asked is not None and not any(_named(one, column) for one in wider):
            yield name


def _named(group: Records, column: str) -> bool:
    return any(value is not None for value in group.columns.counted(column))


def _excluded(found: Collected, first: Records, kept: Sequence[Records]) -> dict[str, int]:
    every = [
        one
        for groups in found.roles.values()
        for one in groups
        if (one.source, one.period) == (first.source, first.period)
    ]
    rest = sum(map(len, every)) - sum(map(len, kept))
    reason = "in other currencies" if found.scope.country else "that cannot be converted"
    apart = _agencies(found, first)
    named = {f"records {reason}": rest, "records of agencies and marketplaces": apart}
    return {name: n for name, n in named.items() if n > 0}


def _agencies(found: Collected, first: Records) -> int:
    total = 0
    scope = found.scope
    for role in found.roles:
        pay = agencies(found.store, role)
        own = pay.among("population", (first.population,)) & pay.among("period", (first.period,))
        within = Within(scope.country, scope.level, scope.since, found.places, scope.industry)
        total += int(pay["records"][own & within.rows(pay)].sum())
    return total


def _beside(role: str, group: Records, spread: Sequence[Spread], rows: int) -> Iterator[PayRecord]:
    """The records nearest to each quantile, from below and above alike, in rising order."""
    for name in QUANTILES if rows and spread else ():
        at = getattr(spread[0], name)
        if not isinstance(at, Estimate):
            continue
        amount = group.amount
        nearest = np.argsort(np.abs(amount - at.value), kind="stable")[:rows]
        for i in nearest[np.argsort(amount[nearest], kind="stable")]:
            yield _record(role, name, group, int(i))


def _record(role: str, quantile: str, group: Records, i: int) -> PayRecord:
    columns = {name: column[i] for name, column in group.columns.items()}
    year = int(group.year[i])
    return PayRecord(
        role=role,
        quantile=quantile,
        amount=float(columns["amount"]),
        low=float(columns["low"]),
        high=float(columns["high"]),
        currency=str(columns["currency"]),
        period=str(columns["period"]),
        level=str(columns["level"]),
        year=None if year == UNDATED else year,
        country=str(columns["country"]),
        place=columns["place"],
        source=str(columns["origin"]),
        method=str(columns["method"]),
    )


def industries(found: Collected, role: str) -> Counter[str | None]:
    """Records of a role that were read from texts, by the industry that is asked about or any other."""
    scope = found.scope
    within = Within(scope.country, scope.level, scope.since, found.places)
    counted: Counter[str | None] = Counter()
    for one in records(found.store, role, within):
        if one.source in READ and _asked(one, scope):
            counted += one.columns.counted("industry")
    return counted


def without_year(found: Collected) -> dict[str, int]:
    """Records of unknown year that a first year leaves out, by population; none where none was asked for."""
    left: Counter[str] = Counter()
    if found.scope.since is None:
        return left
    scope = found.scope
    within = Within(scope.country, scope.level, None, found.places, scope.industry)
    for role in found.roles:
        for one in records(found.store, role, within):
            if _asked(one, scope):
                left[one.population] += one.undated
    return {population: n for population, n in left.items() if n}


def thin(found: Collected, role: str) -> Counter[tuple[str, str, str]]:
    """Records of one role within the scope, by population, currency and period."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for one in found.roles[role]:
        counted[one.population, one.currency, one.period] += len(one)
    return counted


def answered(population: Population, role: str) -> bool:
    """Whether the population has a median of the role."""
    spread = population.overall(role)
    return spread is not None and not isinstance(spread.p50, NotEstimable)
