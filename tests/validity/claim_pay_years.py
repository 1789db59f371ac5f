"""Stores of pay through years and in two places whose truth is known, and claims that it moved or differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rolescope.store.facts import FactStore
from tests.questions.world import Pay, store
from tests.validity.claim_pay import LEVELS, POPULATIONS, merged
from tests.validity.claim_trials import Trial

STILL, RISING, LEVEL, UP = "data_scientist", "data_engineer", "statistician", "ai_engineer"
APART, ALIKE = "data_analyst", "machine_learning_engineer"
YEARS = tuple(range(2019, 2025))
PLACES = ("Boston", "Chicago")
GROWTH, CHANGE, PLACE, RANK = 0.05, 0.15, 0.2, 0.25
"""Log pay: a year, between the first year and the last, between two places, between two levels."""


@dataclass(frozen=True, slots=True)
class PayYears:
    """How pay of one role comes about in a year.

    Attributes:
        growth: log pay of a year over the one before.
        shock: standard deviation of what moves a whole year beside it.
        step: log pay of the last year beside all others.
        place: log pay of the first place over the second.
        rank: log pay of a level over the one below.
        employers: in all, each in one place; they stay.
        records: a year.
        spread: standard deviation of log pay within a level.
        likeness: share of that variance that lies between employers.
    """

    growth: float = 0.0
    shock: float = 0.0
    step: float = 0.0
    place: float = 0.0
    rank: float = RANK
    employers: int = 80
    records: int = 150
    spread: float = 0.3
    likeness: float = 0.3


def draw(world: PayYears, rng: np.random.Generator) -> Iterator[tuple[float, int, int, int]]:
    """Pay, employer, level and year of every record; more seniors every year."""
    usual = rng.normal(0, world.spread * world.likeness**0.5, world.employers)
    usual += world.place * (np.arange(world.employers) % 2 == 0)
    own = world.spread * (1 - world.likeness) ** 0.5
    for at, year in enumerate(YEARS):
        senior = 0.15 + 0.06 * at
        level = rng.choice(3, world.records, p=[0.7 - senior, 0.3, senior])
        employer = rng.integers(0, world.employers, world.records)
        moved = world.growth * at + rng.normal(0, world.shock) + world.step * (year == YEARS[-1])
        logs = np.log(90_000) + moved + world.rank * level + usual[employer] + rng.normal(0, own, len(level))
        pay = np.round(np.exp(logs) / 500) * 500
        yield from zip(pay.tolist(), employer.tolist(), level.tolist(), [year] * len(level), strict=True)


WORLDS = {
    STILL: PayYears(shock=0.01),
    RISING: PayYears(growth=GROWTH, shock=0.01),
    LEVEL: PayYears(rank=0.0),
    UP: PayYears(step=CHANGE),
    APART: PayYears(place=PLACE),
    ALIKE: PayYears(),
}


def through_years(rng: np.random.Generator, folder: Path) -> tuple[FactStore, list[Trial]]:
    """Six roles in two populations: still, rising, without levels or a change, up at once, two places."""
    rows = [
        Pay(
            role,
            amount,
            source=source,
            population=population,
            level=LEVELS[level],
            employer=employer + 1000 * i + 10_000 * j,
            year=year,
            place=PLACES[employer % 2],
        )
        for j, (source, population) in enumerate(POPULATIONS)
        for i, (role, world) in enumerate(WORLDS.items())
        for amount, employer, level, year in draw(world, rng)
    ]
    return store(folder, [], pay=merged(rows)), list(_trials())


def _trials() -> Iterator[Trial]:
    rate, risen = float(np.expm1(GROWTH)), float(np.expm1(CHANGE))
    first = YEARS[0]
    yield Trial("pay grows, more than none", f"pay_growth({STILL}) > 0", None)
    yield Trial("pay grows, more than none", f"pay_growth({RISING}) > 0", True, GROWTH)
    yield Trial("pay grows, less than none", f"pay_growth({STILL}) < 0", None)
    yield Trial("pay grows, less than none", f"pay_growth({RISING}) < 0", False, GROWTH)
    yield Trial("pay grows, at least", f"pay_growth({RISING}) >= {rate + 1e-6:.6f}", None)
    yield Trial("pay grows, at least", f"pay_growth({RISING}) >= 0", True, GROWTH)
    yield Trial("pay grows, at most", f"pay_growth({RISING}) <= {rate - 1e-6:.6f}", None)
    yield Trial("pay of two years, more", f"pay_change({LEVEL}, from={first}) > 0", None)
    yield Trial("pay of two years, more", f"pay_change({UP}, from={first}) > 0", True, CHANGE)
    yield Trial("pay of two years, less", f"pay_change({LEVEL}, from={first}) < 0", None)
    yield Trial("pay of two years, at least", f"pay_change({UP}, from={first}) >= {risen + 1e-6:.6f}", None)
    two = "pay({0}, country=US, city=Boston) > pay({0}, country=US, city=Chicago)"
    yield Trial("pay of two places, more", two.format(ALIKE), None)
    yield Trial("pay of two places, more", two.format(APART), True, PLACE)
    ranks = "pay({0}, level=senior) {1} pay({0}, level=mid)"
    yield Trial("pay of two levels, more", ranks.format(LEVEL, ">"), None)
    yield Trial("pay of two levels, more", ranks.format(ALIKE, ">"), True, RANK)
    yield Trial("pay of two levels, at most", ranks.format(LEVEL, "<="), True)
    yield Trial("pay of two levels, at most", ranks.format(ALIKE, "<="), False, RANK)
