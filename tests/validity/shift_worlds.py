"""Worlds in which it is known why a title's share moved: postings at two times, a reader that errs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.shapley import Moved, shapley
from rolescope.analyse.shift import Dated
from tests.validity.title_worlds import _confusions

Array = NDArray[np.float64]
OWN = 0
"""The work that the title names."""
STRATA = 6
WORKS = 8
"""Works that occur; the reader knows more."""


@dataclass(frozen=True, slots=True)
class ShiftWorld:
    """What moves between the two times.

    Attributes:
        composition: how far postings move towards the strata in which the title is common.
        work: how far they move towards its work, in points of a hundredth.
        label: how far postings of its work move towards the title, the same way.
        employers: that post; two thirds of them at both times.
        postings: at each time.
        likeness: correlation of two postings of one employer, in their work and in what they call it.
        labelled: postings under the title that were read one by one; others have three times as many.
        drawn_to_title: share of other work under the title that is read as the title's all the same.
    """

    composition: float = 0.0
    work: float = 0.0
    label: float = 0.0
    employers: int = 500
    postings: int = 1500
    likeness: float = 0.1
    labelled: int = 150
    drawn_to_title: float = 0.15


@dataclass(frozen=True, slots=True, eq=False)
class ShiftDraw:
    """One pair of samples and its truth.

    Attributes:
        dated: the postings.
        own: (C, C) labelled under the title.
        others: (C, C) labelled under others.
        parts: (3,) true parts of the change.
        change: their sum.
    """

    dated: Dated
    own: Array
    others: Array
    parts: Array
    change: float


def draw_shift(world: ShiftWorld, rng: np.random.Generator) -> ShiftDraw:
    """Draw both samples."""
    q, m, called = _truth(world, rng)
    parts = shapley(lambda moved: np.array(_share(q, m, called, moved)), 3)
    rows = _rows(world)
    found = [_period(world, period, (q[period], m[period], called[period]), rows, rng) for period in (0, 1)]
    columns = [np.concatenate(part) for part in zip(*found, strict=True)]
    own, others = _labelled(world, (q, m, called), rows, rng)
    return ShiftDraw(Dated(*columns), own, others, parts, float(parts.sum()))


def _share(q: Array, m: Array, called: Array, moved: Moved) -> float:
    a, b, c = (int(one) for one in moved)
    return float(np.einsum("x,xw,xw->", q[a], m[b], called[c]))


def _truth(world: ShiftWorld, rng: np.random.Generator) -> tuple[Array, Array, Array]:
    """(2, X), (2, X, W), (2, X, W): strata, work in each, how often each work bears the title."""
    classes = len(_confusions())
    q = rng.dirichlet(np.full(STRATA, 5.0))
    m = np.zeros((STRATA, classes))
    m[:, :WORKS] = rng.dirichlet(np.full(WORKS, 6.0), STRATA)
    m[:, OWN] += np.linspace(0, 0.3, STRATA)  # its work, and so the title, is more common in the later strata
    m /= m.sum(axis=1, keepdims=True)
    called = np.full((STRATA, classes), 0.02)
    called[:, OWN] = rng.uniform(0.4, 0.6, STRATA)
    called[:, OWN + 1] = 0.15
    later = np.arange(STRATA) >= STRATA // 2
    q_after = q * np.where(later, 1.0, 1.0 - world.composition)
    q_after[later] += (1 - q_after.sum()) * q[later] / q[later].sum()
    m_after = m * (1 - world.work)
    m_after[:, OWN] += world.work
    called_after = called.copy()
    called_after[:, OWN] += world.label
    return np.stack((q, q_after)), np.stack((m, m_after)), np.stack((called, called_after))


def _period(
    world: ShiftWorld, period: int, truth: tuple[Array, Array, Array], rows: Array, rng: np.random.Generator
) -> tuple[NDArray[Any], ...]:
    """Cells of one time: employers of heavy-tailed size, each with works and names of its own."""
    q, m, called = truth
    kept = world.employers * 2 // 3
    fresh = world.employers * (1 + period) + np.arange(kept, world.employers)
    ids = np.concatenate((np.arange(kept), fresh))
    heavy = rng.pareto(1.5, world.employers) + 0.3
    owner = rng.choice(world.employers, world.postings, p=heavy / heavy.sum())
    stratum = rng.choice(STRATA, world.postings, p=q)
    k = (1 - world.likeness) / world.likeness
    work, titled = np.empty(world.postings, np.int64), np.empty(world.postings, np.bool_)
    for one in np.unique(owner):
        for x in np.unique(stratum[owner == one]):
            at = np.flatnonzero((owner == one) & (stratum == x))
            work[at] = rng.choice(len(m[x]), len(at), p=rng.dirichlet(np.maximum(m[x] * k, 1e-6)))
            names = rng.beta(called[x] * k, (1 - called[x]) * k)
            titled[at] = rng.random(len(at)) < names[work[at]]
    cumulated = rows[titled.astype(int), work].cumsum(axis=1)
    read = (rng.random(world.postings)[:, None] > cumulated).sum(axis=1).clip(0, len(m[0]) - 1)
    return (
        np.full(world.postings, period),
        stratum,
        titled,
        read,
        ids[owner],
        np.ones(world.postings),
    )


def _rows(world: ShiftWorld) -> Array:
    """(2, C, C) P(read | true) under other titles and under this one."""
    rows = _confusions() / _confusions().sum(axis=1, keepdims=True)
    drawn = rows * (1 - world.drawn_to_title)
    drawn[:, OWN] += world.drawn_to_title
    drawn[OWN] = rows[OWN]
    return np.stack((rows, drawn))


def _labelled(
    world: ShiftWorld, truth: tuple[Array, Array, Array], rows: Array, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Cases from a third collection: works there are mixed otherwise, and misread alike."""
    q, m, called = (part.mean(axis=0) for part in truth)
    joint = np.einsum("x,xw,xw->w", q, m, called), np.einsum("x,xw,xw->w", q, m, 1 - called)
    made = []
    for title, (mix, n) in enumerate(zip(joint[::-1], (3 * world.labelled, world.labelled), strict=True)):
        other = mix * rng.gamma(4, 0.25, len(mix))
        true = rng.multinomial(n, other / other.sum())
        made.append(np.array([rng.multinomial(c, r) for c, r in zip(true, rows[title], strict=True)], float))
    return made[1], made[0]
