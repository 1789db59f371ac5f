"""Simulated worlds of pay and skills: employers pay alike, and name the same skills again and again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.premium import Flags, PremiumSample

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PremiumWorld:
    """How pay and skills come about.

    Attributes:
        employers: employers; their sizes are heavy-tailed.
        records: pay records.
        premium: true log premium of the first three of twelve skills; the other nine are worth nothing.
        likeness: share of the variance of log pay within a level that lies between employers.
        habit: how much employers differ in naming a skill, in logits.
        confounded: how much more often seniors' postings name every skill, in logits; seniors are paid more.
        missed: share of the skills that the reader misses.
    """

    employers: int = 100
    records: int = 400
    premium: float = 0.1
    likeness: float = 0.4
    habit: float = 1.5
    confounded: float = 1.0
    missed: float = 0.0


SKILLS, PAID = 12, 3
_SPREAD, _RISE = 0.25, 0.3


def truth(world: PremiumWorld) -> Array:
    """(12,) true log premiums."""
    return np.where(np.arange(SKILLS) < PAID, world.premium, 0.0)


def draw_premium(world: PremiumWorld, rng: np.random.Generator) -> tuple[PremiumSample, Flags]:
    """Records with their level as a control, and what the reader says of their skills."""
    heavy = rng.pareto(1.3, world.employers) + 0.3
    more = rng.choice(world.employers, world.records - world.employers, p=heavy / heavy.sum())
    cluster = np.concatenate((np.arange(world.employers), more))
    level = rng.integers(0, 3, world.records)
    habit = rng.normal(0, world.habit, (world.employers, SKILLS))
    logit = -1.5 + world.confounded * (level[:, None] - 1) + habit[cluster]
    has = rng.random(logit.shape) < 1 / (1 + np.exp(-logit))
    alike = rng.normal(0, _SPREAD * np.sqrt(world.likeness), world.employers)
    own = rng.normal(0, _SPREAD * np.sqrt(1 - world.likeness), world.records)
    logs = 11.4 + _RISE * level + has @ truth(world) + alike[cluster] + own
    read = has & (rng.random(has.shape) >= world.missed)
    return PremiumSample(np.exp(logs), cluster, (level,)), read
