"""Simulated worlds of pay: employers pay alike, levels differ, roles have other mixes of levels."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.pay import PaySample
from rolescope.analyse.sample import Ints

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PayWorld:
    """How pay comes about: log pay is normal within a role and level, round to a step.

    Attributes:
        employers: employers per role; a third hire for both.
        records: pay records per role.
        gap: true difference of log pay, role 0 less role 1, at every level.
        spread: standard deviation of log pay within a level.
        likeness: share of that variance that lies between employers.
        rise: log pay of each level (three) over the one below.
        step: amounts are multiples of this.
    """

    employers: int = 100
    records: int = 300
    gap: float = 0.1
    spread: float = 0.3
    likeness: float = 0.3
    rise: float = 0.25
    step: float = 500.0


_MIX = np.array([[0.5, 0.3, 0.2], [0.2, 0.3, 0.5]])


@dataclass(frozen=True, slots=True, eq=False)
class PayDraw:
    """One sample of pay, and its truth.

    Attributes:
        roles: the two samples.
        world: where they come from.
    """

    roles: tuple[PaySample, PaySample]
    world: PayWorld

    def centre(self, role: int) -> Array:
        """(3,) mean log pay of the levels."""
        gap = self.world.gap if role == 0 else 0.0
        return np.asarray(math.log(90_000) + gap + self.world.rise * np.arange(3), dtype=float)

    def quantile(self, role: int, probability: float, weight: Array) -> float:
        """True quantile of the mixture of levels with these weights."""
        low, high = 8.0, 15.0
        for _ in range(60):
            middle = 0.5 * (low + high)
            below = sum(
                w * _normal((middle - c) / self.world.spread)
                for w, c in zip(weight, self.centre(role), strict=True)
            )
            low, high = (middle, high) if below < probability else (low, middle)
        return math.exp(low)

    def superiority(self) -> float:
        """True chance within a level; the same at every level."""
        return _normal(self.world.gap / (self.world.spread * math.sqrt(2)))

    def overlap(self, weight: Array) -> float:
        """True shared area of the two mixtures."""
        x = np.linspace(9, 14.5, 4000)
        curves = [
            sum(
                w * np.exp(-0.5 * ((x - c) / self.world.spread) ** 2)
                for w, c in zip(weight, self.centre(r), strict=True)
            )
            for r in (0, 1)
        ]
        return float(np.minimum(*[c / c.sum() for c in curves]).sum())


def draw_pay(world: PayWorld, rng: np.random.Generator) -> PayDraw:
    """Draw one sample."""
    shared = world.employers // 3
    effect = rng.normal(0, world.spread * math.sqrt(world.likeness), 2 * world.employers)
    own = world.spread * math.sqrt(1 - world.likeness)
    samples = []
    for role in (0, 1):
        ids = np.concatenate((np.arange(shared), role * world.employers + np.arange(shared, world.employers)))
        heavy = rng.pareto(1.3, world.employers) + 0.3
        more = rng.choice(ids, max(world.records - world.employers, 0), p=heavy / heavy.sum())
        cluster = np.concatenate((ids, more))[: world.records]
        level = rng.choice(3, len(cluster), p=_MIX[role])
        centre = PayDraw((PaySample(np.ones(1)),) * 2, world).centre(role)[level]
        logs = centre + effect[cluster] + rng.normal(0, own, len(cluster))
        samples.append(PaySample(np.round(np.exp(logs) / world.step) * world.step, cluster, level))
    return PayDraw((samples[0], samples[1]), world)


@dataclass(frozen=True, slots=True, eq=False)
class Ranges:
    """Ranges of one role whose employers nobody names; what is known of them beside the truth.

    Attributes:
        value: (N,) middles.
        employer: (N,) who posted each: what the estimator does not see.
        run: (N,) which of them state the same two ends at the same level.
        level: (N,) levels.
    """

    value: Array
    employer: Ints
    run: Ints
    level: Ints


def draw_ranges(world: PayWorld, repeated: float, rng: np.random.Generator) -> Ranges:
    """The first role's records as ranges, of which employers repeat some.

    Args:
        world: how pay comes about.
        repeated: chance that a posting repeats a range of its employer and level, where there is one.
        rng: the draw.
    """
    sample = draw_pay(world, rng).roles[0]
    assert sample.cluster is not None
    assert sample.stratum is not None
    order = rng.permutation(len(sample.value))
    value, employer, level = sample.value[order], sample.cluster[order], sample.stratum[order]
    width = np.round(value * rng.uniform(0.1, 0.5, len(value)) / 1000) * 1000
    known: dict[tuple[int, int], list[int]] = {}
    for i, key in enumerate(zip(employer.tolist(), level.tolist(), strict=True)):
        before = known.setdefault(key, [])
        if before and rng.random() < repeated:
            again = before[rng.integers(len(before))]
            value[i], width[i] = value[again], width[again]
        before.append(i)
    run = np.unique(np.stack((value, width, level)), axis=1, return_inverse=True)[1].ravel()
    return Ranges(value, employer, run, level)


def _normal(z: float) -> float:
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))
