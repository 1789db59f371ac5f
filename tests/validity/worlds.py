"""Simulated worlds of postings whose truth is known.

A world has the three things that make counting postings hard: employers whose postings resemble each other
and who differ wildly in size (some hire for both roles), collections with other habits and another mix of
roles, and a reader that misses and invents, whose errors are known only from a small labelled sample.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from rolescope.analyse.methods.misclassification import pooled_sensitivity
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class World:
    """How postings come about.

    Attributes:
        employers: employers that hire for a role.
        postings: postings per role.
        items: skills.
        null: share of the skills without a difference between the roles.
        shift: size of the differences of the others; None draws them between 5 and 25 points.
        highest: largest share of a skill in role 1, before habits.
        likeness: mean intra-employer correlation of a skill; skills vary around it.
        both: share of employers who hire for both roles.
        mix: share of role 0's postings that come from the first collection; role 1 has the rest of it.
        habit: largest difference between the two collections.
        sensitivity: mean share of true mentions that the reader finds.
        false_positive: share of absent skills that it reports.
        gold: labelled postings that the reader's errors are measured on.
    """

    employers: int = 100
    postings: int = 300
    items: int = 60
    null: float = 0.8
    shift: float | None = None
    highest: float = 0.7
    likeness: float = 0.12
    both: float = 0.3
    mix: float = 0.65
    habit: float = 0.15
    sensitivity: float = 0.8
    false_positive: float = 0.01
    gold: int = 230


@dataclass(frozen=True, slots=True, eq=False)
class Draw:
    """One sample from a world, and its truth.

    Attributes:
        sample: the postings.
        incidence: what the reader says is in them.
        errors: the reader's errors as measured on the gold sample.
        truth: (2, 2, I) true share by role, collection and skill.
        difference: (I,) true difference role 0 − role 1, the same in both collections.
    """

    sample: Sample
    incidence: Incidence
    errors: ReaderErrors
    truth: Array
    difference: Array


def draw(world: World, rng: np.random.Generator) -> Draw:
    """Draw one sample."""
    truth, difference = _truth(world, rng)
    likeness = world.likeness * rng.uniform(0.3, 1.7, world.items)
    role, stratum, employer, size = _cells(world, rng)
    # Beta-distributed employers: mean the truth, intra-employer correlation the skill's likeness. One latent
    # rank per employer and skill, so that an employer who hires for both roles is alike in both.
    n_employers = int(employer.max()) + 1
    latent = rng.random((n_employers, world.items))
    rate = _beta_quantile(truth[role, stratum], likeness, latent[employer])
    s = _sensitivity(world, rng)
    f = (
        rng.beta(0.5, 0.5 / world.false_positive - 0.5, world.items)
        if world.false_positive
        else np.zeros(world.items)
    )
    have = rng.binomial(size[:, None], rate)
    count = rng.binomial(have, s) + rng.binomial(size[:, None] - have, f)
    row, item = np.nonzero(count)
    return Draw(
        Sample(role, stratum, employer, size.astype(float), 2),
        Incidence(row, item, count[row, item].astype(float), world.items),
        _measured(world, truth.mean(axis=(0, 1)), s, f, rng),
        truth,
        difference,
    )


def _sensitivity(world: World, rng: np.random.Generator) -> Array:
    if world.sensitivity == 1:
        return np.ones(world.items)
    return np.clip(rng.beta(world.sensitivity * 20, (1 - world.sensitivity) * 20, world.items), 0.4, 0.99)


def _truth(world: World, rng: np.random.Generator) -> tuple[Array, Array]:
    base = rng.beta(0.8, 2.2, world.items) * world.highest + 0.02
    size = rng.uniform(0.05, 0.25, world.items) if world.shift is None else np.full(world.items, world.shift)
    sign = np.where(base < 0.4, 1, rng.choice([-1, 1], world.items))
    difference = np.where(rng.random(world.items) < world.null, 0.0, size * sign)
    habit = rng.uniform(0, world.habit, world.items)
    low = np.minimum(0, difference) + base  # the smallest of the cells, kept above 1 %
    base = base + np.maximum(0.01 - low, 0)
    truth = base + np.array([1.0, 0.0])[:, None, None] * difference + np.array([0.0, 1.0])[:, None] * habit
    over = np.maximum(truth.max(axis=(0, 1)) - 0.98, 0)
    return truth - over, difference


def _cells(world: World, rng: np.random.Generator) -> tuple[NDArray[np.int64], ...]:
    """Postings of heavy-tailed employers, counted by (role, collection, employer)."""
    shared = int(world.both * world.employers)
    rows = []
    for role in (0, 1):
        ids = np.concatenate((np.arange(shared), role * world.employers + np.arange(shared, world.employers)))
        heavy = rng.pareto(1.2, world.employers) + 0.3
        owner = np.concatenate(
            (np.arange(world.employers), rng.choice(world.employers, world.postings, p=heavy / heavy.sum()))
        )
        owner = owner[: max(world.postings, world.employers)]
        share = world.mix if role == 0 else 1 - world.mix
        favourite = rng.beta(2 * share, 2 * (1 - share), world.employers)
        stratum = (rng.random(len(owner)) > favourite[owner]).astype(np.int64)
        rows.append(np.stack((np.full(len(owner), role), stratum, ids[owner])))
    cells, size = np.unique(np.concatenate(rows, axis=1), axis=1, return_counts=True)
    employer = np.unique(cells[2], return_inverse=True)[1]
    return cells[0], cells[1], employer, size


def _beta_quantile(mean: Array, likeness: Array, rank: Array) -> Array:
    """Employers' rates: quantiles of a beta with this mean and this intra-employer correlation."""
    k = (1 - likeness) / likeness
    return np.asarray(np.clip(betaincinv(mean * k, (1 - mean) * k, rank), 0, 1), dtype=float)


def _measured(world: World, share: Array, s: Array, f: Array, rng: np.random.Generator) -> ReaderErrors:
    """The reader's errors as one gold sample of independent postings would show them."""
    if world.sensitivity == 1:
        return ReaderErrors.none(world.items)
    have = rng.binomial(world.gold, share)
    hits = rng.binomial(have, s)
    wrong = rng.binomial(world.gold - have, f)
    kind = np.zeros(world.items, dtype=np.int64)
    mean, variance = pooled_sensitivity(hits.astype(float), (have - hits).astype(float), kind)
    lack = (world.gold - have).astype(float)
    f_mean, f_variance = pooled_sensitivity(wrong.astype(float), lack - wrong, kind)
    return ReaderErrors(mean, variance, f_mean, f_variance)
