"""When one count overtook another: the place where a monotone proportion passes one half, with its set."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats

LIKELIHOOD = 2.26916
"""95 % point of the likelihood ratio of a monotone function at a point (Banerjee and Wellner 2001)."""
DRAWS = 199
LEVEL = 0.05
"""Of each of the two tests; both have to reject, so that together they err no more often."""
_SEED = 20_240_102
_HALF = 0.5
_Z = 1.959963984540054
_STEPS = 25
ENOUGH = 8.0
"""Degrees of freedom from which the scatter around the monotone fit tells how counts scatter."""


@dataclass(frozen=True, slots=True, eq=False)
class Crossing:
    """A place where a passes b for good.

    Attributes:
        at: a is ahead from this period on, as an index; the likeliest place.
        low: first place of the 95 % confidence set.
        high: last place of the set.
        upwards: whether a overtakes b; else b overtakes a.
        dispersion: by how much the variance exceeds that of independent cases, as used.
    """

    at: int
    low: int
    high: int
    upwards: bool
    dispersion: float


def crossing(a: Floats, b: Floats, *, design_effect: float = 1.0, level: float = LEVEL) -> Crossing | None:
    """Where a passes b, if one of them was surely ahead first and the other surely is at the end.

    The share of a among both is taken to move in one direction, in whatever shape; it is fitted by pooling
    adjacent violators (Ayer et al. 1955). A place j is in the set if the fit held at one half or under before
    j, and over from j on, is not much less likely (Banerjee and Wellner 2001). That a was behind at all, or
    ahead at all, is tested against both being equal throughout, the hardest case, by simulation; unless both
    hold, there is no crossing to date.

    Args:
        a: (T,) cases of the one kind per period.
        b: (T,) cases of the other.
        design_effect: variance of the counts over that of independent ones.
        level: how often a crossing may be established that is none.

    Returns:
        None where no crossing is established.
    """
    both = a + b
    held = both > 0
    if held.sum() < 2:  # noqa: PLR2004
        return None
    position = np.flatnonzero(held)
    n, share = both[held], (a / np.where(held, both, 1))[held]
    up, down = (_loss(one[None], n, _monotone(one[None], n))[0] for one in (share, 1 - share))
    upwards = bool(up <= down)
    share = share if upwards else 1 - share
    dispersion, wider = _dispersion(share, n, design_effect)
    lost = _lost(share[None], n)[0] / (dispersion * wider)
    rng = np.random.default_rng(_SEED)
    for end in (0, -1):
        if not _surely_beyond(rng, lost[end], (n, dispersion), end, level):
            return None
    inside = np.flatnonzero(lost <= LIKELIHOOD)
    best = np.flatnonzero(lost <= lost.min() + 1e-9)
    edge = len(position) - 1
    at, low, high = (
        int(position[min(place, edge)]) for place in (best[len(best) // 2], inside[0], inside[-1])
    )
    return Crossing(at, low, high, upwards, dispersion)


def _monotone(share: Floats, n: Floats) -> Floats:
    """(B, T) non-decreasing fits by weighted least squares: the largest of the smallest averages around."""
    ends = np.concatenate([[0.0], np.cumsum(n)])
    sums = np.concatenate([np.zeros((len(share), 1)), np.cumsum(share * n, axis=1)], axis=1)
    size = len(n)
    first, last = np.arange(size)[:, None], np.arange(size)[None, :]
    weight = np.where(last >= first, ends[1:][None, :] - ends[:-1][:, None], np.nan)
    average = (sums[:, None, 1:] - sums[:, :-1, None]) / weight  # (B, first, last)
    average = np.where(last >= first, average, np.inf)
    after = np.minimum.accumulate(average[:, :, ::-1], axis=2)[:, :, ::-1]  # smallest that ends here or later
    after = np.where(last >= first, after, -np.inf)
    return np.asarray(after.max(axis=1), dtype=float)


def _loss(share: Floats, n: Floats, fitted: Floats) -> Floats:
    """(B,) twice the negative log-likelihood."""
    safe = np.clip(fitted, 1e-12, 1 - 1e-12)
    return np.asarray(
        -2 * (n * (share * np.log(safe) + (1 - share) * np.log1p(-safe))).sum(axis=1), dtype=float
    )


def _lost(share: Floats, n: Floats) -> Floats:
    """(B, T + 1) twice the log-likelihood that a crossing at each place costs; T: none before the end."""
    size = len(n)
    free = _loss(share, n, _monotone(share, n))
    out = np.empty((len(share), size + 1))
    for place in range(size + 1):
        left = np.minimum(_monotone(share[:, :place], n[:place]), _HALF) if place else share[:, :0]
        right = np.maximum(_monotone(share[:, place:], n[place:]), _HALF) if place < size else share[:, :0]
        out[:, place] = _loss(share, n, np.concatenate([left, right], axis=1)) - free
    return np.maximum(out, 0)


def _ends(share: Floats, n: Floats) -> Floats:
    """(B, 2) what it costs to hold a ahead throughout, and behind throughout."""
    free = _monotone(share, n)
    base = _loss(share, n, free)
    ahead, behind = (
        _loss(share, n, held) - base for held in (np.maximum(free, _HALF), np.minimum(free, _HALF))
    )
    return np.stack([ahead, behind], axis=1)


def _dispersion(share: Floats, n: Floats, design_effect: float) -> tuple[float, float]:
    """Variance over that of independent cases, and by how much more not knowing it well widens intervals.

    From the scatter around the fit where that leaves degrees enough, else around a straight line of log odds;
    widened by the square of Student's quantile over the normal one.
    """
    fitted = np.clip(_monotone(share[None], n)[0], 1e-6, 1 - 1e-6)
    freedom = len(n) - 1.5 * len(
        np.unique(fitted)
    )  # a level takes up more than one: Meyer and Woodroofe 2000
    if freedom < ENOUGH:
        freedom = len(n) - 2.0
        fitted = _straight(share, n)
    scatter = float((n * np.square(share - fitted) / (fitted * (1 - fitted))).sum()) / max(freedom, 1.0)
    wider = (float(t_quantile(0.975, np.array(max(freedom, 1.0)))) / _Z) ** 2
    return max(design_effect, 1.0, scatter), wider


def _straight(share: Floats, n: Floats) -> Floats:
    """(T,) proportions whose log odds are a straight line, by iteratively reweighted least squares."""
    design = np.column_stack([np.ones(len(n)), np.linspace(-1, 1, len(n))])
    beta = np.zeros(2)
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(design @ beta, -12, 12)))
        information = np.einsum("ti,t,tj->ij", design, n * p * (1 - p), design)
        beta += np.clip(np.linalg.pinv(information) @ (design.T @ (n * (share - p))), -2, 2)
    return np.asarray(1 / (1 + np.exp(-np.clip(design @ beta, -12, 12))), dtype=float)


def _surely_beyond(
    rng: np.random.Generator, lost: float, counted: tuple[Floats, float], end: int, level: float
) -> bool:
    """Whether holding a on one side throughout costs more than chance would make it cost."""
    n, dispersion = counted
    worth = np.maximum(np.rint(n / dispersion), 1).astype(int)
    drawn = rng.binomial(worth, _HALF, (DRAWS, len(n))) / worth
    null = _ends(drawn, worth.astype(float))[:, end]
    return (1 + int((null >= lost).sum())) / (1 + DRAWS) <= level
