"""Why a title's share moved: other places and levels, other work, or another name for the same work.

The share of a title among all postings of a period is Σ_x q(x) Σ_W m(W|x) l(T|W, x): strata x, whose work W a
posting is, and how often such a posting is titled T. Each of the three may move.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.capping import EMPLOYER_CAP, cap_factors
from rolescope.analyse.methods.confusion import mixture_shares, smoothed_counts
from rolescope.analyse.methods.shapley import Moved, shapley
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Ints

DRAWS = 200
BOTH_STEPS = 10
"""EM steps from the labelled shares towards those of both periods together."""
STEPS = 40
"""EM steps from these towards those of the period."""
LEAN = 20.0
"""Postings that the works of both periods are worth beside those of one: what a reader says of 400 postings
scatters more than work moves. Worth 50, they hid part of a true change where postings are many."""
PRIOR = 2.0
"""Labelled cases that other titles are worth, where it is asked how a work is read under this one."""
TOGETHER = 3
"""Parts of one change are told in one breath: their intervals hold together."""
PERIODS = 2
COMPOSITION, WORK, LABEL = range(3)
"""Order of the parts."""


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """Postings of one source at two times, counted in cells; all arrays of equal length.

    Attributes:
        period: 0 before, 1 after.
        stratum: country and level, from 0.
        titled: whether the cell's title is the one asked about.
        read: whose work its postings were read to be, from 0.
        employer: cluster, the same in both periods, from 0.
        size: postings.
    """

    period: Ints
    stratum: Ints
    titled: NDArray[np.bool_]
    read: Ints
    employer: Ints
    size: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Estimates with 95 % intervals; arrays of one shape."""

    value: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Shift:
    """A title's share at two times, and what moved it.

    Attributes:
        share: (2,) of all postings.
        change: () after less before.
        parts: (3,) of the change: composition, work, label. They add up to it exactly.
        works: (2, C) whose work the title's own postings are, at each time.
        called: (2, C) share of the postings of each work that bear the title, at each time.
        works_change: (C,) after less before.
        called_change: (C,) after less before.
    """

    share: Measured
    change: Measured
    parts: Measured
    works: Measured
    called: Measured
    works_change: Measured
    called_change: Measured


def shift(dated: Dated, own: Floats, others: Floats, *, seed: int) -> Shift:
    """Split the change of a title's share.

    How each work is misread is taken to be the same at both times, under this title and under others; how
    often each work occurs is not (Saerens, Latinne and Decaestecker 2002). Draws give each employer an
    exponential weight, the same at both times (Rubin 1981), and the labelled cases Dirichlet ones.

    Args:
        dated: the postings.
        own: (C, C) labelled postings under the title, by true (row) and read (column) work.
        others: (C, C) those under other titles.
        seed: of the draws.
    """
    rng = np.random.default_rng(seed)
    n_employers = int(dated.employer.max()) + 1
    weight = np.concatenate((np.ones((1, n_employers)), rng.standard_exponential((DRAWS, n_employers))))
    seen = _seen(dated, weight, len(own))
    rows, start = _reading(own, others, rng)
    worth = _worth(dated)
    quantiles = {name: _quantile(worth, TOGETHER if name == "parts" else 1) for name in _LEAST}
    leaning = _figures(_by_true_work(seen, rows, start, LEAN))
    alone = _figures(_by_true_work(seen[:1], rows[:1], start, 0.0))
    return Shift(
        **{
            name: _spread(draws, alone[name][0], quantiles[name], _LEAST[name])
            for name, draws in leaning.items()
        }
    )


_LEAST = dict.fromkeys(("change", "parts", "works_change", "called_change"), -1.0) | dict.fromkeys(
    ("share", "works", "called"), 0.0
)
"""What each figure cannot go below."""


def _figures(table: Floats) -> dict[str, Floats]:
    """Everything that is told, by its name in `Shift`, each (1 + B, …)."""
    share = _share(table)
    works, called = _within(table)
    return {
        "share": share,
        "change": share[:, 1] - share[:, 0],
        "parts": np.moveaxis(shapley(lambda moved: _mixed(table, moved), 3), 0, -1),
        "works": works,
        "called": called,
        "works_change": works[:, 1] - works[:, 0],
        "called_change": called[:, 1] - called[:, 0],
    }


def _worth(dated: Dated) -> float:
    """Employers that a period's unequal ones are worth, (Σn)² / Σn² (Kish 1965), in the period with fewer."""
    size = dated.size * _capped(dated)
    fewest = []
    for period in range(PERIODS):
        own = np.bincount(dated.employer, size * (dated.period == period))
        fewest.append(own.sum() ** 2 / max(float(own @ own), 1e-12))
    return float(max(min(fewest), 2.0))


def _quantile(worth: float, together: int) -> float:
    """Student's t of intervals that hold together in 95 of 100 (Bonferroni)."""
    return float(t_quantile(1 - 0.025 / together, worth - 1)) * float(np.sqrt(worth / (worth - 1)))


def _seen(dated: Dated, weight: Floats, classes: int) -> Floats:
    """(1 + B, 2, X, 2, C) postings by period, stratum, title (others, own) and read work, capped."""
    strata = int(dated.stratum.max()) + 1
    cell = np.ravel_multi_index(
        (dated.period, dated.stratum, dated.titled.astype(np.int64), dated.read),
        (PERIODS, strata, 2, classes),
    )
    size = dated.size * _capped(dated)
    cells, at = np.unique(cell, return_inverse=True)
    order = np.argsort(at, kind="stable")
    first = np.searchsorted(at[order], np.arange(len(cells)))
    found = np.zeros((len(weight), PERIODS * strata * 2 * classes))
    found[:, cells] = np.add.reduceat(weight[:, dated.employer[order]] * size[order], first, axis=1)
    return found.reshape(len(weight), PERIODS, strata, 2, classes)


def _capped(dated: Dated) -> Floats:
    """(N,) factors under which no employer has more than its part of a period."""
    factor = np.ones(len(dated.size))
    for period in range(PERIODS):
        own = dated.period == period
        total = np.bincount(dated.employer[own], dated.size[own], int(dated.employer.max()) + 1).astype(float)
        factor[own] = cap_factors(total, EMPLOYER_CAP)[dated.employer[own]]
    return factor


def _reading(own: Floats, others: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """(1 + B, 2, C, C) how work is read under other titles and under this one; (2, C) labelled shares."""
    usual = smoothed_counts(others)
    here = own + PRIOR * usual / usual.sum(axis=1, keepdims=True)
    counts = np.stack((usual, here))
    drawn = rng.standard_gamma(np.broadcast_to(counts, (DRAWS, *counts.shape)))
    rows = np.concatenate((counts[None], drawn))
    labelled = np.stack((others.sum(axis=1), own.sum(axis=1))) + 0.1
    return rows / np.maximum(rows.sum(axis=-1, keepdims=True), 1e-300), labelled / labelled.sum(
        axis=1, keepdims=True
    )


def _by_true_work(seen: Floats, rows: Floats, start: Floats, lean: float) -> Floats:
    """The same postings by true work: each period and title has its own mix of works behind what is read.

    A period's mix leans on that of both periods (empirical Bayes): it is told from few postings, through a
    reader that errs, and mostly it moved little.
    """
    by_title = np.swapaxes(seen.sum(axis=2), 1, 2)  # (1 + B, title, period, read)
    total = by_title.sum(axis=-1, keepdims=True)
    observed = by_title / np.maximum(total, 1e-12)
    both = by_title.sum(axis=2, keepdims=True)
    both = both / np.maximum(both.sum(axis=-1, keepdims=True), 1e-12)
    usual = mixture_shares(both, rows, start[:, None], BOTH_STEPS)
    mix = mixture_shares(observed, rows, usual, STEPS, lean / np.maximum(total, 1e-12))
    joint = mix[..., None] * rows[:, :, None]  # (1 + B, title, period, true, read)
    told = joint / np.maximum(joint.sum(axis=-2, keepdims=True), 1e-300)
    return np.asarray(np.einsum("bpxtr,btpwr->bpxtw", seen, told), dtype=float)


def _share(table: Floats) -> Floats:
    """(1 + B, 2) the title's share of each period."""
    return np.asarray(table[:, :, :, 1].sum(axis=(2, 3)) / table.sum(axis=(2, 3, 4)), dtype=float)


def _within(table: Floats) -> tuple[Floats, Floats]:
    """(1 + B, 2, C) works of the title's postings, and how often each work bears the title."""
    own, every = table[:, :, :, 1].sum(axis=2), table.sum(axis=(2, 3))
    works = own / np.maximum(own.sum(axis=-1, keepdims=True), 1e-300)
    return works, own / np.maximum(every, 1e-300)


def _mixed(table: Floats, moved: Moved) -> Floats:
    """(1 + B,) the title's share, were some of the three as they are after and the others as before."""
    by_stratum = table.sum(axis=(3, 4))
    q = by_stratum / by_stratum.sum(axis=2, keepdims=True)
    by_work = table.sum(axis=3)
    m = _ratio(by_work, by_stratum[..., None], by_work.sum(axis=2) / by_work.sum(axis=(2, 3))[..., None])
    own, every = table[:, :, :, 1], by_work
    usual = _ratio(own.sum(axis=2), every.sum(axis=2), _share(table)[..., None])
    called = _ratio(own, every, usual[:, :, None])
    a, b, c = (int(one) for one in moved)
    return np.asarray(np.einsum("bx,bxw,bxw->b", q[:, a], m[:, b], called[:, c]), dtype=float)


def _ratio(part: Floats, whole: Floats, otherwise: Floats) -> Floats:
    """Part of whole; where there is no whole in a stratum, what all strata say."""
    if otherwise.ndim < part.ndim:
        otherwise = otherwise[:, :, None]
    known = np.broadcast_to(whole > 0, part.shape)
    return np.where(known, part / np.where(whole > 0, whole, 1), otherwise)


def _spread(draws: Floats, alone: Floats, quantile: float, least: float) -> Measured:
    """The first is the estimate, the others how it might as well have come out.

    What leaning moved it by counts as doubt: it may have been the period that was right.
    """
    value = draws[0]
    half = quantile * np.sqrt(draws[1:].var(axis=0) + (value - alone) ** 2)
    return Measured(value, np.clip(value - half, least, 1), np.clip(value + half, least, 1))
