"""Worlds in which it is known of which roles another is made, and where it is not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

from rolescope.analyse.methods.misclassification import pooled_sensitivity
from rolescope.analyse.methods.nnls import weights
from rolescope.analyse.profiles import Counted
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample
from tests.validity.duty_worlds import DutyWorld, _confusion_rows

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
ACTIVITIES = 27


@dataclass(frozen=True, slots=True)
class BlendWorld:
    """How roles come about; role 0 is a blend of the next ones.

    Attributes:
        shares: what role 0 is made of.
        odd: share of the skills and activities in which role 0 differs from the blend.
        by: how far, in points of skills; activities differ by an equal factor.
        others: further roles, to tell the average from.
        skills: how many.
        employers: per role; a third hire for several roles.
        postings: per role; role 0 has a third of it.
        likeness: intra-employer correlation.
        habit: largest difference between the two collections, the same for every role.
        sensitivity: mean share of true mentions that the reader finds.
        gold: labelled postings that this is known from.
        alike: how alike the roles are, from 0 to 1.
    """

    shares: tuple[float, ...] = (0.6, 0.4)
    odd: float = 0.0
    by: float = 0.2
    others: int = 4
    skills: int = 80
    employers: int = 200
    postings: int = 600
    likeness: float = 0.1
    habit: float = 0.15
    sensitivity: float = 0.85
    gold: int = 230
    alike: float = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class BlendDraw:
    """One sample and its truth.

    Attributes:
        skills: postings with skills as read.
        activities: duties with activities as read.
        errors: of reading skills, as measured.
        confusion: of reading activities, as measured.
        truth: (R, I) true shares, skills before activities.
        weight: (K,) best weights of the parts, at the truth.
        apart: what sets role 0 apart and is explained, at the truth.
        odd: (I,) whether role 0 differs from the planted blend.
    """

    skills: Counted
    activities: Counted
    errors: ReaderErrors
    confusion: Array
    truth: Array
    weight: Array
    apart: float
    odd: NDArray[np.bool_]


def draw_blend(world: BlendWorld, rng: np.random.Generator) -> BlendDraw:
    """Draw one sample."""
    skills, activities, odd = _truth(world, rng)
    role, stratum, employer, size = _cells(world, rng)
    habit = rng.uniform(0, world.habit, world.skills)
    by_stratum = np.clip(skills[role] + stratum[:, None] * habit, 0.002, 0.98)
    s = np.clip(rng.beta(world.sensitivity * 20, (1 - world.sensitivity) * 20, world.skills), 0.4, 0.99)
    f = rng.beta(0.5, 49.5, world.skills)
    latent = rng.random((employer.max() + 1, world.skills))
    have = rng.binomial(size[:, None], _employers_rate(by_stratum, world.likeness, latent[employer]))
    seen = rng.binomial(have, s) + rng.binomial(size[:, None] - have, f)
    rows = _confusion_rows(DutyWorld(classes=ACTIVITIES), rng)
    duties = 5 * size
    k = (1 - world.likeness) / world.likeness
    mixes = rng.standard_gamma(np.maximum(activities[role] * k, 1e-3)) + 1e-12
    done = rng.multinomial(duties, mixes / mixes.sum(axis=1, keepdims=True))
    read = np.stack([rng.multinomial(done[:, a], rows[a]) for a in range(ACTIVITIES)]).sum(axis=0)
    gold = rng.multinomial(1200, activities.mean(axis=0) / activities.mean(axis=0).sum())
    n_roles = len(skills)
    truth = np.concatenate((skills + habit / 2, activities), axis=1)
    duty = np.arange(truth.shape[1]) >= world.skills
    best, apart = _at_the_truth(world, truth, duty)
    return BlendDraw(
        Counted(Sample(role, stratum, employer, size.astype(float), n_roles), _incidence(seen)),
        Counted(Sample(role, stratum, employer, duties.astype(float), n_roles), _incidence(read)),
        _measured(world, skills.mean(axis=0), s, f, rng),
        np.stack([rng.multinomial(n, rows[a]) for a, n in enumerate(gold)]).astype(float),
        truth,
        best,
        apart,
        odd,
    )


def _truth(world: BlendWorld, rng: np.random.Generator) -> tuple[Array, Array, NDArray[np.bool_]]:
    parts = len(world.shares)
    made = parts + world.others
    common = rng.beta(0.8, 2.2, world.skills) * 0.7
    own = rng.beta(0.8, 2.2, (made, world.skills)) * 0.7
    skills = 0.02 + world.alike * common + (1 - world.alike) * own
    usual = rng.dirichlet(np.full(ACTIVITIES, 0.9)) + 0.004
    activities = usual * np.exp(rng.normal(0, 1.0 - world.alike, (made, ACTIVITIES)))
    activities /= activities.sum(axis=1, keepdims=True)
    shares = np.array(world.shares)
    blended, doing = shares @ skills[:parts], shares @ activities[:parts]
    odd = rng.random(world.skills + ACTIVITIES) < world.odd
    sign = np.where(blended < 0.4, 1, -1)
    blended = np.clip(blended + sign * world.by * odd[: world.skills], 0.01, 0.8)
    doing = doing * np.where(odd[world.skills :], 1 + 4 * world.by, 1.0)
    return np.vstack((blended, skills)), np.vstack((doing / doing.sum(), activities)), odd


def _cells(world: BlendWorld, rng: np.random.Generator) -> tuple[Whole, ...]:
    shared = world.employers // 3
    rows = []
    for role in range(1 + len(world.shares) + world.others):
        ids = np.concatenate((np.arange(shared), world.employers * role + np.arange(shared, world.employers)))
        many = world.employers if role == 0 else world.postings
        heavy = rng.pareto(1.2, world.employers) + 0.3
        more = rng.choice(world.employers, max(many - world.employers, 0), p=heavy / heavy.sum())
        owner = np.concatenate((np.arange(world.employers), more))
        first = 0.7 if role % 2 else 0.3
        stratum = (rng.random(len(owner)) > first).astype(np.int64)
        rows.append(np.stack((np.full(len(owner), role), stratum, ids[owner])))
    cells, size = np.unique(np.concatenate(rows, axis=1), axis=1, return_counts=True)
    return cells[0], cells[1], np.unique(cells[2], return_inverse=True)[1], size


def _employers_rate(mean: Array, likeness: float, rank: Array) -> Array:
    k = (1 - likeness) / likeness
    return np.asarray(np.clip(betaincinv(mean * k, (1 - mean) * k, rank), 0, 1), dtype=float)


def _incidence(seen: Whole) -> Incidence:
    row, item = np.nonzero(seen)
    return Incidence(row, item, seen[row, item].astype(float), seen.shape[1])


def _measured(world: BlendWorld, share: Array, s: Array, f: Array, rng: np.random.Generator) -> ReaderErrors:
    have = rng.binomial(world.gold, share)
    hits, wrong = rng.binomial(have, s), rng.binomial(world.gold - have, f)
    kind = np.zeros(world.skills, dtype=np.int64)
    return ReaderErrors(
        *pooled_sensitivity(hits.astype(float), (have - hits).astype(float), kind),
        *pooled_sensitivity(wrong.astype(float), (world.gold - have - wrong).astype(float), kind),
    )


def _at_the_truth(world: BlendWorld, truth: Array, duty: NDArray[np.bool_]) -> tuple[Array, float]:
    """What a fit to the true shares gives."""
    parts = truth[1 : 1 + len(world.shares)]
    used = truth[: 1 + len(world.shares)]
    scatter = np.square(used - used.mean(axis=0)).sum(axis=0)
    scale = np.where(duty, 0.5 / scatter[duty].sum(), 0.5 / scatter[~duty].sum())
    best = weights(parts * scale @ parts.T, parts * scale @ truth[0], 1.0)
    left = scale @ np.square(truth[0] - best @ parts)
    return best, float(1 - left / (scale @ np.square(truth[0] - truth[1:].mean(axis=0))))
