"""Role arithmetic: how near a blend of other roles comes to a role, and where it does not.

Shares that few postings carry are noisy, and noise makes parts look alike and fits look bad. What the draws
say of it is taken out of all squares and products before weights are found (Fuller 1987, chapter 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.contrast import Contrasts, judge
from rolescope.analyse.methods.nnls import weights
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.profiles import Profiles
from rolescope.analyse.sample import Floats

_Z = 1.959963984540054
_LEAST = 1e-6
"""Least eigenvalue that is left to a matrix whose noise was taken out, as a part of its trace."""
_TOLD = 1.0
"""How many times its own noise the distance from the average role must be, or nothing is said of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Interval:
    """Estimates with 95 % intervals; arrays of one shape. NaN where nothing can be said."""

    value: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """How near some parts come at their best weights.

    Attributes:
        parts: positions of the parts' roles.
        weight: (K,) weights.
        r2: share of the scatter of the role's shares around their mean that the blend explains.
        apart: share of what sets the role apart from the average role that the blend explains; below nought
            where the average role is nearer than the blend. NaN where the role cannot be told from it.
    """

    parts: tuple[int, ...]
    weight: Floats
    r2: float
    apart: float


@dataclass(frozen=True, slots=True, eq=False)
class Blend:
    """A role as a blend of parts.

    Attributes:
        fit: the blend at its best weights.
        weight: (K,) its weights with intervals.
        r2: () R² with its interval.
        apart: () what is explained of what sets the role apart, with its interval.
        share: (I,) shares of the role.
        blended: (I,) shares that the blend would have, at these weights.
        residual: the role less the blend, item by item, and what may be said of it.
    """

    fit: Fit
    weight: Interval
    r2: Interval
    apart: Interval
    share: Interval
    blended: Interval
    residual: Contrasts


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """Profiles as points whose distances count, and what noise adds to them.

    Skills and activities count alike: each by how far the role and its parts lie from each other in it.

    Attributes:
        point: (R, I) shares, weighed.
        noise: (B, R, I) what other employers and other labelled cases would add to them.
        product: (R, R) products of the roles, without the noise in them.
        extra: (R, R) the noise that was in them.
        duty: (I,) whether the item is an activity.
        average: (R,) weights that make the average role; all nought where there is none.
        scatter: square of role 0's shares around their mean, without the noise in it.
    """

    point: Floats
    noise: Floats
    product: Floats
    extra: Floats
    duty: NDArray[np.bool_]
    average: Floats
    scatter: float


def blend(profiles: Profiles, parts: Sequence[int], others: Sequence[int], *, total: float | None) -> Blend:
    """Role 0 as a blend of other roles.

    Intervals are those of weights that may leave their bounds, cut to the bounds: an estimate on a bound has
    no spread of its own.

    Args:
        profiles: of all roles.
        parts: positions of the parts.
        others: positions of the roles whose mean is the average role.
        total: what the weights add up to, usually 1; None: whatever fits best.
    """
    space = measured(profiles, parts, others)
    fit = best(space, parts, total)
    signs = _less(space, parts, fit.weight)
    moved = _moved(space, fit, signs, total)
    left, distance = _square(space, signs), _square(space, _from_average(space))
    scatter = _scatter(space.point[0], space.noise[:, 0], space.duty)
    r2, apart = _share_left(left, scatter), _share_left(left, distance)
    most = np.inf if total is None else total
    return Blend(
        fit,
        _interval(fit.weight, moved.deviation * _students(profiles, fit), 0.0, most),
        _interval(np.array(fit.r2), r2.drawn, -np.inf, 1.0),
        _interval(np.array(fit.apart), apart.drawn, -np.inf, 1.0),
        _of_items(profiles, np.eye(len(profiles.value))[0]),
        _of_items(profiles, np.eye(len(profiles.value))[0] - signs),
        _residual(profiles, fit, moved.once),
    )


def measured(profiles: Profiles, parts: Sequence[int], others: Sequence[int]) -> Space:
    """The space in which role 0 is fitted.

    Args:
        profiles: of all roles.
        parts: the parts by which skills and activities are weighed against each other.
        others: the roles whose mean is the average role.
    """
    value = np.nan_to_num(profiles.value)
    root = _weighing(value[[0, *parts]], profiles.duty)
    point, noise = value * root, (profiles.draws - profiles.draws.mean(axis=0)) * root
    extra = np.einsum("bri,bqi->rq", noise, noise) / len(noise)
    average = np.zeros(len(value))
    average[list(others)] = 1 / max(len(others), 1)
    product = np.einsum("ri,qi->rq", point, point) - extra
    scatter = _scatter(point[0], noise[:, 0], profiles.duty).value
    return Space(point, noise, product, extra, profiles.duty, average, scatter)


def best(space: Space, parts: Sequence[int], total: float | None) -> Fit:
    """The best weights of some parts."""
    used = [0, *parts]
    sound = _without_negatives(space.product[np.ix_(used, used)])
    found = weights(sound[1:, 1:], sound[1:, 0], total)
    left = _size(space, _less(space, parts, found))
    apart = 1 - left / _size(space, _from_average(space)) if _is_told(space) else np.nan
    return Fit(tuple(parts), found, min(1 - left / space.scatter, 1.0), min(apart, 1.0))


@dataclass(frozen=True, slots=True, eq=False)
class _Doubted:
    """A square or product, and how it might as well have come out.

    Attributes:
        value: the estimate, noise taken out.
        once: (B, ...) what draws add by their noise.
        squared: (B, ...) what they add by its squares.
    """

    value: float
    once: Floats
    squared: Floats

    @property
    def deviation(self) -> Floats:
        """Standard deviation of the estimate.

        Let a point be x + e. The estimate errs by x·e and by e·e. Draws are made around x + e, so that the
        first of their parts varies by e·e twice over, and the second tells how much that is.
        """
        once, squared = self.once.var(axis=0), self.squared.var(axis=0)
        return np.asarray(np.sqrt(np.maximum(once - squared, once / 2)), dtype=float)

    @property
    def drawn(self) -> Floats:
        """Standard deviation of the draws, with e·e in it twice.

        Of a share explained: what is left is the least that any weights leave, and by how much that was
        overfitted varies from sample to sample too. The surplus stands for it (see docs/statistics/blend.md).
        """
        return np.asarray(self.once.std(axis=0), dtype=float)


def _is_told(space: Space) -> bool:
    return bool(space.average.any() and _size(space, _from_average(space)) > _TOLD * space.extra[0, 0])


def _less(space: Space, parts: Sequence[int], found: Floats) -> Floats:
    """(R,) factors under which roles add up to role 0 less the blend."""
    factors = np.zeros(len(space.point))
    factors[0] = 1
    factors[list(parts)] -= found
    return factors


def _square(space: Space, factors: Floats) -> _Doubted:
    """The square of a sum of roles."""
    point, noise = factors @ space.point, np.einsum("r,bri->bi", factors, space.noise)
    extra = float(factors @ space.extra @ factors)
    once = 2 * np.einsum("bi,i->b", noise, point)
    return _Doubted(float(point @ point) - extra, once, np.square(noise).sum(axis=1) - extra)


def _size(space: Space, factors: Floats) -> float:
    """The square of a sum of roles, the estimate alone."""
    return float(factors @ space.product @ factors)


def _from_average(space: Space) -> Floats:
    """(R,) factors under which roles add up to role 0 less the average role."""
    own = np.zeros(len(space.average))
    own[0] = 1
    return own - space.average


def _scatter(point: Floats, noise: Floats, duty: NDArray[np.bool_]) -> _Doubted:
    """Of a role's shares around the mean share of skills, and around that of activities."""
    point, noise = point.copy(), noise.copy()
    for kind in (~duty, duty):
        if kind.any():  # within a kind all items are weighed alike
            point[kind] -= point[kind].mean()
            noise[:, kind] -= noise[:, kind].mean(axis=1, keepdims=True)
    squares = np.square(noise).sum(axis=1)
    extra = float(squares.mean())
    once = 2 * np.einsum("bi,i->b", noise, point)
    return _Doubted(max(float(point @ point) - extra, 1e-12), once, squares - extra)


def _share_left(left: _Doubted, whole: _Doubted) -> _Doubted:
    """Doubt of 1 − left / whole, to the first order."""
    part = left.value / whole.value
    once, squared = ((a - part * b) / whole.value for a, b in zip(_both(left), _both(whole), strict=True))
    return _Doubted(1 - part, once, squared)


def _both(one: _Doubted) -> tuple[Floats, Floats]:
    return one.once, one.squared


def _moved(space: Space, fit: Fit, factors: Floats, total: float | None) -> _Doubted:
    """How the weights might as well have come out, were they free to be negative."""
    parts = list(fit.parts)
    left, noise = factors @ space.point, np.einsum("r,bri->bi", factors, space.noise)
    once = np.einsum("bi,ki->bk", noise, space.point[parts]) + np.einsum(
        "bki,i->bk", space.noise[:, parts], left
    )
    squared = np.einsum("bki,bi->bk", space.noise[:, parts], noise) - factors @ space.extra[:, parts]
    gram = _without_negatives(space.product[np.ix_(parts, parts)])
    inverse = _inverse(gram, total)
    return _Doubted(0.0, once @ inverse, squared @ inverse)


def _inverse(gram: Floats, total: float | None) -> Floats:
    """What the weights move by when the products with the role move."""
    k = len(gram)
    if total is None:
        return np.asarray(np.linalg.inv(gram), dtype=float)
    framed = np.ones((k + 1, k + 1))
    framed[:k, :k], framed[k, k] = gram, 0.0
    return np.asarray(np.linalg.inv(framed)[:k, :k], dtype=float)


def _residual(profiles: Profiles, fit: Fit, moved: Floats) -> Contrasts:
    """Role 0 less the blend, with the doubt of both and of the weights; weights at nought stay there."""
    parts = list(fit.parts)
    value, draws = profiles.value, profiles.draws - profiles.draws.mean(axis=0)
    free = moved * (fit.weight > 0)
    apart = value[0] - fit.weight @ value[parts]
    noise = draws[:, 0] - np.einsum("k,bki->bi", fit.weight, draws[:, parts]) - free @ value[parts]
    half = _Z * np.maximum(noise.std(axis=0), 1e-9)
    low, high = np.maximum(apart - half, -1), np.minimum(apart + half, 1)
    df = float(profiles.df[[0, *parts]].min())
    # The draws' spread has Student's t in it already.
    student = (float(t_quantile(0.975, df)), df)
    return judge(apart, low, high, tested=(apart, half, half), student=student, reason=None)


def _of_items(profiles: Profiles, factors: Floats) -> Interval:
    """Shares of a sum of roles."""
    value = factors @ np.nan_to_num(profiles.value)
    deviation = np.einsum("r,bri->bi", factors, profiles.draws).std(axis=0)
    return _interval(value, deviation, 0.0, np.inf)


def _students(profiles: Profiles, fit: Fit) -> float:
    """By what Student's t is wider than a normal, at the degrees of freedom of the role with fewest."""
    return float(t_quantile(0.975, float(profiles.df[[0, *fit.parts]].min()))) / _Z


def _interval(value: Floats, deviation: Floats, least: float, most: float) -> Interval:
    half = _Z * deviation
    return Interval(value, np.clip(value - half, least, most), np.clip(value + half, least, most))


def _weighing(value: Floats, duty: NDArray[np.bool_]) -> Floats:
    """(I,) factors under which roles lie equally far from their middle in skills and in activities."""
    scatter = np.square(value - value.mean(axis=0)).sum(axis=0)
    kinds = [kind for kind in (~duty, duty) if scatter[kind].sum() > 0]
    root = np.zeros(len(duty))
    for kind in kinds:
        root[kind] = 1 / np.sqrt(len(kinds) * scatter[kind].sum())
    return root


def _without_negatives(products: Floats) -> Floats:
    """The nearest matrix that squares and products can have: taking out noise may overdo it."""
    values, vectors = np.linalg.eigh(products)
    least = _LEAST * max(float(values.sum()), 1e-300)
    return np.asarray((vectors * np.maximum(values, least)) @ vectors.T, dtype=float)
