"""The postings that a posting's pay is held against: the same role, level, country, currency and period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from rolescope.analyse.pay_interval import KnownPay, pay_intervals
from rolescope.analyse.peers import Peers, peers
from rolescope.model.answer import EvidenceRef
from rolescope.model.peers import PeerGroup, Standing
from rolescope.questions.figures.pay_records import Records, Within, records, strata
from rolescope.questions.figures.references import reference
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS
from rolescope.store.facts import FactStore
from rolescope.store.remembered import remembered
from rolescope.store.schema import READ_PAY

LEVELS_OF_TITLES = frozenset({"data_jobs_2023"})
"""Sources whose levels are those of titles: a posting is held against them by its own title's level."""
_OFFERED = "offered wage"
"""Begins the populations that are no pay of postings."""
_SEED = 20240501


@dataclass(frozen=True, slots=True)
class Stated:
    """What a posting states, and by what its peers are found.

    Attributes:
        amount: the middle of its range.
        country: ISO code.
        currency: ISO 4217.
        period: what one payment covers.
        level: seniority by title and text.
        title_level: seniority by its title alone.
    """

    amount: float
    country: str
    currency: str
    period: str
    level: str
    title_level: str


@dataclass(frozen=True, slots=True)
class Held:
    """A posting among the peers of one role.

    Attributes:
        standings: one per population that has peers enough; those with named employers first, then by n.
        most: peers that the largest population had, whether enough or not.
        evidence: the sources of the standings.
    """

    standings: tuple[Standing, ...]
    most: int
    evidence: tuple[EvidenceRef, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Peers of one population and level, ready."""

    known: Peers
    population: str
    source: str
    years: str
    usual: tuple[float, float] | None
    origins: tuple[tuple[str, int], ...]


def held_against(store: FactStore, role: str, by: str, stated: Stated) -> Held:
    """The percentiles of a stated amount among the postings of a role, population by population.

    Args:
        store: fact tables.
        role: role id.
        by: why they are its peers: "work" or "title".
        stated: what the posting states.
    """
    groups = list(_groups(store, role, stated))
    enough = [group for group in groups if group.known.reason is None]
    enough.sort(key=lambda g: (g.known.employers is None, -g.known.n, g.population))
    used = Counter({(name, _use(group)): n for group in enough for name, n in group.origins})
    return Held(
        tuple(_standing(group, role, by, stated) for group in enough),
        max((group.known.n for group in groups), default=0),
        tuple(reference(store, source, use, n) for (source, use), n in sorted(used.items())),
    )


def _groups(store: FactStore, role: str, stated: Stated) -> Iterator[_Group]:
    for part in _records(store, role, stated.country, stated.currency, stated.period):
        level = stated.title_level if part.source in LEVELS_OF_TITLES else stated.level
        key = (part.source, part.population, stated.country, stated.currency, stated.period)
        yield _group(store, role, key, level)


@remembered(256)
def _records(store: FactStore, role: str, country: str, currency: str, period: str) -> tuple[Records, ...]:
    return tuple(
        part
        for part in records(store, role, Within(country))
        if (part.currency, part.period) == (currency, period) and not part.population.startswith(_OFFERED)
    )


@remembered(1024)
def _group(store: FactStore, role: str, key: tuple[str, ...], level: str) -> _Group:
    source, population, *unit = key
    country, currency, period = unit
    whole = next(
        r for r in _records(store, role, country, currency, period) if (r.source, r.population) == key[:2]
    )
    part = whole.at(level)
    inflation = part.inflation(store.manifest.pay_design_effect)
    found = peers(
        part.amount, part.cluster, inflation=inflation, min_n=MIN_POSTINGS, min_employers=MIN_EMPLOYERS
    )
    known = replace(found, employers=part.employers)
    usual = None if known.reason is not None else _usual(whole, level)
    origins = part.columns.counted("origin")
    return _Group(known, population, source, part.years, usual, tuple(sorted(origins.items())))


def _usual(whole: Records, level: str) -> tuple[float, float] | None:
    """The amounts between which nine in ten single postings of the level lie, in its usual year."""
    year = strata([whole], ("year",))[0]
    levels, code = np.unique(whole.level.astype(str), return_inverse=True)
    own = code == np.searchsorted(levels, level)
    usual_year = np.argmax(np.bincount(year[own]))
    nobody = np.zeros(1, dtype=np.int64)
    known = KnownPay(whole.amount, whole.employer, np.zeros(len(whole), dtype=np.int64), (code, year))
    asked = (np.array([np.searchsorted(levels, level)]), np.array([usual_year]))
    found = pay_intervals(known, nobody, asked, seed=_SEED)
    return None if found.reason[0] is not None else (float(found.low[0]), float(found.high[0]))


def _standing(group: _Group, role: str, by: str, stated: Stated) -> Standing:
    found = group.known.percentile(stated.amount)
    level = stated.title_level if group.source in LEVELS_OF_TITLES else stated.level
    low, high = group.usual or (None, None)
    who = PeerGroup(role, by, level, stated.country, stated.currency, stated.period, group.years)
    return Standing(
        value=found.value,
        low=found.low,
        high=found.high,
        population=group.population,
        n=found.n,
        employers=found.employers,
        amount=stated.amount,
        usual_low=low,
        usual_high=high,
        peers=who,
    )


def _use(group: _Group) -> str:
    return "texts" if group.population in READ_PAY else "pay"
