"""What postings of a role offer at one level: the edges of each population, beyond which hardly any go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.pay import PayQuantiles, pay_quantiles
from rolescope.model.answer import EvidenceRef
from rolescope.questions.figures.pay_records import pooled, years_of
from rolescope.questions.figures.pay_runs import UNNAMED, clusters
from rolescope.questions.figures.scope import SET_APART
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.store.schema import READ_PAY

EDGES = (0.05, 0.95)
"""Shares of a population that are offered less than its lower and its upper edge."""
ENOUGH = 50
"""Records below which the edges of a population are not known."""
_OFFERED = "offered wage"
"""Begins the populations that are no pay of postings."""


@dataclass(frozen=True, slots=True)
class Offers:
    """One population.

    Attributes:
        population: whose pay it is.
        records: source id and use to how many records come from it.
        years: calendar years of the records, in words.
        edges: amounts at `EDGES`, with their intervals.
    """

    population: str
    records: Mapping[tuple[str, str], int]
    years: str
    edges: PayQuantiles


@remembered(256)
def offers(
    store: FactStore, role: str, *, country: str, currency: str, period: str, level: str
) -> tuple[Offers, ...]:
    """The populations with records enough, those with most first.

    Args:
        store: fact tables to ask.
        role: role id.
        country: ISO 3166-1 alpha-2.
        currency: ISO 4217.
        period: "year", "hour" …
        level: a `Level` value.
    """
    found = store.pay(role)
    keep = ~np.isin(found["employer_kind"], SET_APART)
    for name, value in (("country", country), ("currency", currency), ("period", period), ("level", level)):
        keep &= found[name] == value
    kept = {name: column[keep] for name, column in found.items()}
    every = _populations(kept, role, store.manifest.pay_design_effect)
    return tuple(sorted(every, key=lambda one: (-one.edges.n, one.population)))


def references(store: FactStore, found: tuple[Offers, ...]) -> tuple[EvidenceRef, ...]:
    """The sources of some populations, by id."""
    used: Counter[tuple[str, str]] = Counter()
    for one in found:
        used.update(one.records)
    entries = [(store.manifest.source(*key), *key, n) for key, n in sorted(used.items())]
    return tuple(
        EvidenceRef(f"{source}:{use}", f"{entry.name} ({entry.home}): {use}", entry.licence, entry.period, n)
        for entry, source, use, n in entries
    )


def _populations(columns: Mapping[str, NDArray[Any]], role: str, borrowed: float) -> Iterator[Offers]:
    for population in sorted(set(columns["population"].tolist())):
        rows = columns["population"] == population
        if population.startswith(_OFFERED) or columns["records"][rows].sum() < ENOUGH:
            continue
        part = {name: column[rows] for name, column in columns.items()}
        edges = _edges(part, role, borrowed)
        if edges.reason is None:
            yield Offers(population, _records(part, population), _years(part, role), edges)


def _edges(columns: Mapping[str, NDArray[Any]], role: str, borrowed: float) -> PayQuantiles:
    times = columns["records"].astype(np.int64)
    rows = pooled(columns, role)
    rows = rows.at(np.repeat(np.arange(len(times)), times))
    unnamed = bool((rows["employer_number"] == UNNAMED).any())
    return pay_quantiles(rows["amount"], clusters(rows), EDGES, inflation=borrowed if unnamed else 1.0)


def _records(columns: Mapping[str, NDArray[Any]], population: str) -> dict[tuple[str, str], int]:
    use = "texts" if population in READ_PAY else "pay"
    found: Counter[tuple[str, str]] = Counter()
    for source, n in zip(columns["source"].tolist(), columns["records"].tolist(), strict=True):
        found[source, use] += int(n)
    return dict(found)


def _years(columns: Mapping[str, NDArray[Any]], role: str) -> str:
    rows = pooled(columns, role)
    return years_of(np.repeat(rows["calendar_year"], columns["records"].astype(np.int64))) or "undated"
