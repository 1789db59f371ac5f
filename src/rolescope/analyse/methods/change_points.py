"""Where a rate changes its level or its growth: tests and confidence sets for counts in time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.dispersion import INDEPENDENT, Noise
from rolescope.analyse.methods.log_linear import fit
from rolescope.analyse.sample import Floats, Ints

LEAST = 5
"""Periods on either side of a change."""
ALPHA = 0.05
"""Of the confidence set."""
FOUND = 0.03
"""p-value from which a change counts: at 0.05, worlds of few employers that stay for months, and of which few
have nearly all titles of a role, gave one in 12 a change that was none."""
DRAWS = 299
CANDIDATES = 25.0
"""Places whose fit is worse than the best one's by more than this are never in a confidence set of 95 %."""
_SEED = 20_240_101
_TINY = 1e-9
_FLOOR = 0.02
"""Least part of what steady growth expects that a change may leave: counts have no negative mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change of level or growth.

    Attributes:
        at: first period after it, as an index.
        low: first period of the 95 % confidence set.
        high: last period of the set.
        p_value: how often as strong a change shows itself where the growth is steady.
        before: the rate that the trend before expects right before.
        after: the rate that the trend after expects right after.
    """

    at: int
    low: int
    high: int
    p_value: float
    before: float
    after: float


@dataclass(frozen=True, slots=True, eq=False)
class _Scan:
    """Every place where a series may change, as directions in which its residuals may lie.

    Attributes:
        root: (T,) square roots of the counts that steady growth expects.
        steady: (T, 2) orthonormal directions of steady growth.
        breaks: (C, T, 2) orthonormal directions of a change at each place.
    """

    root: Floats
    steady: Floats
    breaks: Floats

    def free(self, residuals: Floats) -> Floats:
        """(B, T) residuals without what steady growth can take up."""
        return np.asarray(residuals - (residuals @ self.steady) @ self.steady.T, dtype=float)

    def gains(self, residuals: Floats) -> Floats:
        """(B, C) by how much a change at each place lowers the sum of squares."""
        flat = self.breaks.transpose(1, 0, 2).reshape(len(self.root), -1)
        parts = np.square(residuals @ flat)
        return np.asarray(parts.reshape(len(residuals), -1, 2).sum(axis=2), dtype=float)


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """A series held against steady growth.

    Attributes:
        time: (T,) of the periods.
        expected: (T,) counts under steady growth.
        residuals: (T,) of Pearson, without what steady growth can take up.
        gains: (C,) what a change at each place takes off their squares.
        noise: of the counts, from clusters.
        held: the same, raised to the scatter seen.
        dispersion: that scatter.
    """

    time: Floats
    expected: Floats
    residuals: Floats
    gains: Floats
    noise: Noise
    held: Noise
    dispersion: float


def change_points(
    time: Floats,
    count: Floats,
    total: Floats,
    noise: Noise = INDEPENDENT,
    *,
    alpha: float = FOUND,
    most: int = 3,
) -> tuple[Change, ...]:
    """Changes found by binary segmentation (Scott and Knott 1974), in the order of time.

    Each part of the series is tested for one change of level and growth against steady growth, by the largest
    score statistic over all places (Andrews 1993). Its distribution is simulated under steady growth, with
    counts as dispersed, and as much alike from one period to the next, as these. After a change each side is
    tested at half the level. The confidence set of a place holds every place that would not be rejected as
    the true one, each tested with counts drawn as if it were.

    Args:
        time: (T,) of the periods, ascending.
        count: (T,) cases of the kind.
        total: (T,) all cases, above 0.
        noise: of the counts, from clusters.
        alpha: p-value from which the first change counts.
        most: changes given at most.
    """
    found: list[Change] = []
    parts = [(0, len(time), alpha)]
    while parts and len(found) < most:
        first, last, level = parts.pop(0)
        inside = slice(first, last)
        one = one_change(time[inside], count[inside], total[inside], noise)
        if one is None or one.p_value > level:
            continue
        places = (first + place for place in (one.at, one.low, one.high))
        at, low, high = places
        found.append(Change(at, low, high, one.p_value, one.before, one.after))
        parts += [(first, first + one.at, level / 2), (first + one.at, last, level / 2)]
    return tuple(sorted(found, key=lambda change: change.at))


def one_change(time: Floats, count: Floats, total: Floats, noise: Noise = INDEPENDENT) -> Change | None:
    """The likeliest change, however unlikely; None where the series is too short or says nothing.

    Its confidence set is found only where the change is one at `FOUND`; else it holds the place alone.
    """
    n = len(time)
    if n < 2 * LEAST or count.sum() <= 0:
        return None
    steady = np.column_stack([np.ones(n), time - time.mean()])
    expected = np.maximum(fit(steady, count, total), _TINY)
    places = np.arange(LEAST, n - LEAST + 1)
    scan = _scan(time, expected, places)
    residuals = scan.free(((count - expected) / scan.root)[None])
    gains = scan.gains(residuals)
    dispersion = float(_dispersion(residuals, gains.max(axis=1), noise)[0])
    seen = _Seen(time, expected, residuals[0], gains[0], noise, noise.at_least(dispersion), dispersion)
    rng = np.random.default_rng(_SEED)
    p_value = _p_value(rng, scan, seen)
    best = int(seen.gains.argmax())
    inside = _set(rng, scan, seen) if p_value <= FOUND else [best]
    before, after = _levels(time, count, total, int(places[best]))
    at, low, high = (int(places[place]) for place in (best, min(inside), max(inside)))
    return Change(at, low, high, p_value, before, after)


def _p_value(rng: np.random.Generator, scan: _Scan, seen: _Seen) -> float:
    """How often steady growth alone gives a change as strong."""
    counts = seen.held.draws(rng, seen.time, seen.expected, DRAWS)
    chance = scan.free((counts - seen.expected) / scan.root)
    best = scan.gains(chance).max(axis=1)
    null = best / _dispersion(chance, best, seen.noise)
    return (1 + int((null >= seen.gains.max() / seen.dispersion).sum())) / (1 + DRAWS)


def _scan(time: Floats, expected: Floats, places: Ints) -> _Scan:
    root = np.sqrt(expected)
    base, _ = np.linalg.qr(np.column_stack([root, root * (time - time.mean())]))
    after = np.arange(len(time))[None, :] >= places[:, None]
    turns = np.stack([after, after * (time[None, :] - time[places][:, None])], axis=2) * root[None, :, None]
    turns -= np.einsum("ti,cij->ctj", base, np.einsum("ti,ctj->cij", base, turns))
    breaks, _ = np.linalg.qr(turns)
    return _Scan(root, base, breaks)


def _dispersion(residuals: Floats, gained: Floats, noise: Noise) -> Floats:
    """(B,) variance over that of independent counts, around the best change; never less than clusters say."""
    freedom = residuals.shape[1] - 4
    around = (np.square(residuals).sum(axis=1) - gained) / freedom
    return np.asarray(np.maximum(around, noise.dispersion), dtype=float)


def _set(rng: np.random.Generator, scan: _Scan, seen: _Seen) -> list[int]:
    """Places (of the scan) where the change may be."""
    behind = (seen.gains.max() - seen.gains) / seen.dispersion
    inside = []
    for place in np.flatnonzero(behind <= CANDIDATES).tolist():
        turn = scan.breaks[place]
        mean = seen.expected + scan.root * (turn @ (turn.T @ seen.residuals))
        mean = np.maximum(mean, _FLOOR * seen.expected)
        counts = seen.held.draws(rng, seen.time, mean, DRAWS)
        drawn = scan.free((counts - seen.expected) / scan.root)
        gained = scan.gains(drawn)
        best = gained.max(axis=1)
        lost = (best - gained[:, place]) / _dispersion(drawn, best, seen.noise)
        if (1 + int((lost >= behind[place]).sum())) / (1 + DRAWS) > ALPHA:
            inside.append(place)
    return inside or [int(seen.gains.argmax())]


def _levels(time: Floats, count: Floats, total: Floats, at: int) -> tuple[float, float]:
    """Rates that the trends of either side expect at the change."""
    sides = []
    for inside, edge in ((slice(0, at), -1), (slice(at, None), 0)):
        own = time[inside]
        fitted = fit(np.column_stack([np.ones(len(own)), own - own.mean()]), count[inside], total[inside])
        sides.append(float(fitted[edge] / total[inside][edge]))
    return sides[0], sides[1]
