"""Simulated worlds of duties: shares of activities that employers vary around and a classifier confuses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.sample import Incidence, Sample

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DutyWorld:
    """How duties come about.

    Attributes:
        employers: employers per role; about a quarter hire for both.
        postings: postings per role.
        duties: mean duties per posting.
        classes: activities.
        accuracy: mean share of a class's duties that the classifier gets right.
        labelled: labelled duties, from which the confusion matrix is counted.
        likeness: intra-employer correlation of a class.
        same: share of the classes whose true share is equal in both roles.
        tilt: how far the other classes differ: standard deviation of the log ratio.
        gold_tilt: how far the labelled duties' shares differ from the roles' mean, the same way.
    """

    employers: int = 60
    postings: int = 150
    duties: float = 5.0
    classes: int = 27
    accuracy: float = 0.6
    labelled: int = 1200
    likeness: float = 0.06
    same: float = 0.5
    tilt: float = 0.8
    gold_tilt: float = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class DutyDraw:
    """One sample of duties, and its truth.

    Attributes:
        sample: duties by role, stratum (one) and employer.
        predicted: what the classifier says.
        confusion: (C, C) labelled duties, true × predicted.
        truth: (2, C) true shares.
    """

    sample: Sample
    predicted: Incidence
    confusion: Array
    truth: Array


def draw_duties(world: DutyWorld, rng: np.random.Generator) -> DutyDraw:
    """Draw one sample."""
    c = world.classes
    base = rng.dirichlet(np.full(c, 0.9)) + 0.002
    same = rng.random(c) < world.same
    tilted = base * np.exp(np.where(same, 0, rng.normal(0, world.tilt, c)))
    scale = (base[~same].sum() / tilted[~same].sum()) if (~same).any() else 1.0
    tilted = np.where(same, base, tilted * scale)
    truth = np.stack((base, tilted)) / base.sum()
    rows = _confusion_rows(world, rng)
    role = np.repeat([0, 1], world.postings)
    employer = np.concatenate([_employers(world, r, rng) for r in (0, 1)])
    n_duties = rng.poisson(world.duties - 1, 2 * world.postings) + 1
    k = (1 - world.likeness) / world.likeness
    mixes = {}  # one mix per employer and role; the same gamma noise for both roles, so they are alike
    seeds = rng.integers(0, 2**31, employer.max() + 1)
    for e, r in sorted(set(zip(employer.tolist(), role.tolist(), strict=True))):
        mix = np.random.default_rng(seeds[e]).standard_gamma(truth[r] * k) + 1e-12
        mixes[e, r] = mix / mix.sum()
    true = np.stack(
        [rng.multinomial(n, mixes[e, r]) for n, e, r in zip(n_duties, employer, role, strict=True)]
    )
    seen = np.stack([rng.multinomial(true[:, t], rows[t]) for t in range(c)]).sum(axis=0)
    gold = truth.mean(axis=0) * np.exp(rng.normal(0, world.gold_tilt, c))
    label = rng.multinomial(world.labelled, gold / gold.sum())
    confusion = np.stack([rng.multinomial(label[t], rows[t]) for t in range(c)]).astype(float)
    pairs, at = np.unique(role * (employer.max() + 1) + employer, return_inverse=True)
    seen = np.stack([np.bincount(at, seen[:, p], len(pairs)) for p in range(c)], axis=1)
    row, item = np.nonzero(seen)
    who, zero = np.divmod(pairs, employer.max() + 1)[::-1], np.zeros(len(pairs), dtype=np.int64)
    sample = Sample(who[1], zero, np.unique(who[0], return_inverse=True)[1], seen.sum(axis=1), 2)
    return DutyDraw(sample, Incidence(row, item, seen[row, item], c), confusion, truth)


def _employers(world: DutyWorld, role: int, rng: np.random.Generator) -> NDArray[np.int64]:
    shared = world.employers // 4
    ids = np.concatenate((np.arange(shared), role * world.employers + np.arange(shared, world.employers)))
    heavy = rng.pareto(1.2, world.employers) + 0.3
    more = rng.choice(ids, max(world.postings - world.employers, 0), p=heavy / heavy.sum())
    return np.concatenate((ids, more))[: world.postings]


def _confusion_rows(world: DutyWorld, rng: np.random.Generator) -> Array:
    """Each class is right about `accuracy` of the time and mostly confused with a few like it."""
    c = world.classes
    if world.accuracy == 1:
        return np.eye(c)
    right = rng.beta(world.accuracy * 8, (1 - world.accuracy) * 8, c)
    near = np.exp(-0.5 * ((np.arange(c)[:, None] - np.arange(c)) / 2.0) ** 2) + 0.02
    wrong = near * rng.gamma(0.7, 1.0, (c, c)) * (1 - np.eye(c))
    wrong = wrong / wrong.sum(axis=1, keepdims=True)
    return np.asarray(right[:, None] * np.eye(c) + (1 - right)[:, None] * wrong)
