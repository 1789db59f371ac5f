"""What is paid: quantiles of one sample, and two samples against each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from rolescope.analyse.distribution import grade
from rolescope.analyse.graded import Graded, Standardised
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.intervals import mover_difference, wilson
from rolescope.analyse.methods.numbering import distinct, numbered
from rolescope.analyse.methods.overlap import Overlap, histograms, overlap, smoothing
from rolescope.analyse.methods.ratio import LONELY
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.methods.superiority import superiority
from rolescope.analyse.sample import Floats, Ints

_BINS = 40
_FEWEST_BINS_WIDE = 1.0  # bandwidth, in bins, below which smoothing does nothing
QUARTILES = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True, eq=False)
class PaySample:
    """Pay records of one role in one population.

    Attributes:
        value: (N,) yearly (or hourly) amounts, above 0, in one currency.
        cluster: (N,) employer ids, shared between samples; None where the source names none.
        stratum: (N,) level × year …, from 0; None for one stratum.
    """

    value: Floats
    cluster: Ints | None = None
    stratum: Ints | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PayQuantiles:
    """Quantiles of pay.

    Attributes:
        probs: (Q,) probabilities.
        value: (Q,) amounts; NaN where suppressed.
        low: (Q,) lower ends of the 95 % intervals.
        high: (Q,) upper ends.
        n: records.
        employers: distinct clusters; None where none are named.
        effective_n: independent records they are worth; NaN where suppressed.
        reason: why suppressed, or None.
    """

    probs: tuple[float, ...]
    value: Floats
    low: Floats
    high: Floats
    n: int
    employers: int | None
    effective_n: float
    reason: str | None


@dataclass(frozen=True, slots=True, eq=False)
class PayContrast:
    """Pay of a against b. Every triple is value, low, high (95 %); NaN where suppressed.

    Attributes:
        difference: median of a − median of b, over the strata that both have.
        superiority: chance that a record of a exceeds one of b in the same stratum, ties halved.
        overlap: shared area of the two distributions.
        pays_more: "a", "b", or None: no reliable difference.
        grid: (M,) midpoints of the bins, in the currency, evenly spaced in logarithm.
        curve_a: (M,) density of a over them; sums to 1.
        curve_b: (M,) of b.
        n: records of a and of b in shared strata.
        support: share of each sample's records in shared strata.
        reason: why suppressed, or None.
    """

    difference: tuple[float, float, float]
    superiority: tuple[float, float, float]
    overlap: tuple[float, float, float]
    pays_more: Literal["a", "b"] | None
    grid: Floats
    curve_a: Floats
    curve_b: Floats
    n: tuple[int, int]
    support: tuple[float, float]
    reason: str | None


@dataclass(frozen=True, slots=True)
class PayDifference:
    """Median of a less median of b, over the strata that both have.

    Attributes:
        difference: value, low, high (95 %); NaN where suppressed.
        reason: why suppressed, or None.
    """

    difference: tuple[float, float, float]
    reason: str | None


@dataclass(frozen=True, slots=True)
class PayOverlap:
    """Area that two distributions share, over the strata that both have.

    Attributes:
        overlap: value, low, high (95 %); NaN where suppressed.
        n: records of a and of b in shared strata.
        reason: why suppressed, or None.
    """

    overlap: tuple[float, float, float]
    n: tuple[int, int]
    reason: str | None


def pay_quantiles(
    values: Floats,
    employers: Ints | None,
    probs: tuple[float, ...] = QUARTILES,
    *,
    min_n: int = 20,
    min_employers: int = 5,
    inflation: float = 1.0,
    cap: float = EMPLOYER_CAP,
) -> PayQuantiles:
    """Quantiles with Woodruff intervals that allow for records of one employer being alike.

    Args:
        values: (N,) amounts in one currency and period.
        employers: (N,) cluster ids; None if the source names none (then neither capped nor clustered).
        probs: probabilities.
        min_n: fewer records are suppressed.
        min_employers: and fewer employers, where they are known.
        inflation: design effect borrowed from a source that names employers; widens the intervals.
        cap: largest share of the weight that one employer may have.
    """
    graded = grade([PaySample(values, employers)], min_n=min_n, min_employers=min_employers, cap=cap)
    n, known = len(values), None if employers is None else len(distinct(employers))
    at = np.asarray(probs, dtype=float)
    if graded.reason[0] is not None:
        nothing = np.full(len(at), np.nan)
        return PayQuantiles(tuple(probs), nothing, nothing, nothing, n, known, float("nan"), graded.reason[0])
    only = graded.of_role(0)
    effective = np.interp(at, only.level, only.effective_n) / inflation
    low, high = only.spread.woodruff(at, effective, only.t)
    value = only.spread.quantiles(at)
    common = min(float(only.common_n / inflation), float(n))
    return PayQuantiles(tuple(probs), value, low, high, n, known, common, None)


def pay_contrast(
    a: PaySample,
    b: PaySample,
    *,
    inflation: float = 1.0,
    seed: int,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> PayContrast:
    """Compare pay over the strata that both samples have, with overlap weights.

    Args:
        a: records of one role.
        b: records of the other, same population, currency and period.
        inflation: borrowed design effect.
        seed: of the bootstrap behind the overlap's interval.
        min_n: fewer records in shared strata are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of a sample's weight that one employer may have.
    """
    graded = grade([a, b], min_n=min_n, min_employers=min_employers, cap=cap)
    reason = graded.reason[0] or graded.reason[1]
    if reason is not None:
        return _suppressed(graded, reason)
    one, two = graded.of_role(0), graded.of_role(1)
    difference = median_difference(one, two, graded, inflation)
    chance = _superiority(one, two, graded, inflation)
    grid, shared = _overlap(one, two, float(t_quantile(0.975, graded.joint_df())), inflation, seed)
    sure_up, sure_down = min(difference[1], chance[1] - 0.5) > 0, max(difference[2], chance[2] - 0.5) < 0
    return PayContrast(
        difference=difference,
        superiority=chance,
        overlap=(shared.value, shared.low, shared.high),
        pays_more="a" if sure_up else "b" if sure_down else None,
        grid=grid,
        curve_a=shared.curve_a,
        curve_b=shared.curve_b,
        n=(graded.n[0], graded.n[1]),
        support=(graded.support[0], graded.support[1]),
        reason=None,
    )


def pay_overlap(
    a: PaySample,
    b: PaySample,
    *,
    inflation: float = 1.0,
    seed: int,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> PayOverlap:
    """The overlap of `pay_contrast` alone.

    Args:
        a: records of one role.
        b: records of the other, same population, currency and period.
        inflation: borrowed design effect.
        seed: of the bootstrap behind the interval.
        min_n: fewer records in shared strata are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of a sample's weight that one employer may have.
    """
    graded = grade([a, b], min_n=min_n, min_employers=min_employers, cap=cap)
    n, reason = (graded.n[0], graded.n[1]), graded.reason[0] or graded.reason[1]
    if reason is not None:
        return PayOverlap((float("nan"),) * 3, n, reason)
    t = float(t_quantile(0.975, graded.joint_df()))
    shared = _overlap(graded.of_role(0), graded.of_role(1), t, inflation, seed)[1]
    return PayOverlap((shared.value, shared.low, shared.high), n, None)


def pay_difference(
    a: PaySample,
    b: PaySample,
    *,
    inflation: float = 1.0,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> PayDifference:
    """The difference of `pay_contrast` alone.

    Args:
        a: records of one role, or of one year.
        b: records of the other, same population, currency and period.
        inflation: borrowed design effect.
        min_n: fewer records in shared strata are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of a sample's weight that one employer may have.
    """
    graded = grade([a, b], min_n=min_n, min_employers=min_employers, cap=cap)
    reason = graded.reason[0] or graded.reason[1]
    if reason is not None:
        return PayDifference((float("nan"),) * 3, reason)
    return PayDifference(median_difference(graded.of_role(0), graded.of_role(1), graded, inflation), None)


def median_difference(
    one: Standardised, two: Standardised, graded: Graded, inflation: float
) -> tuple[float, float, float]:
    """Median of one less median of two with its interval: MOVER from the two Woodruff intervals."""
    half, parts = np.array([0.5]), []
    t = float(t_quantile(0.975, graded.joint_df()))
    for s in (one, two):
        effective = np.interp(half, s.level, s.effective_n) / inflation
        parts.append((s.spread.quantiles(half), *s.spread.woodruff(half, effective, t)))
    low, high = mover_difference(parts[0], parts[1], graded.correlation)
    return float(parts[0][0][0] - parts[1][0][0]), float(low[0]), float(high[0])


def _superiority(
    one: Standardised, two: Standardised, graded: Graded, inflation: float
) -> tuple[float, float, float]:
    """Within strata, then weighed; the variance sums an employer's influence over strata and both samples."""
    theta, influence_a, influence_b = 0.0, np.zeros(len(one.value)), np.zeros(len(two.value))
    rows_a, rows_b = (_by_stratum(s, len(graded.stratum_weight)) for s in (one, two))
    for s, weight in enumerate(graded.stratum_weight):
        if weight > 0:
            in_a, in_b = rows_a[s], rows_b[s]
            part, u, v = superiority(
                one.value[in_a], one.weight[in_a] / weight, two.value[in_b], two.weight[in_b] / weight
            )
            theta, influence_a[in_a], influence_b[in_b] = theta + weight * part, weight * u, weight * v
    ids, at = numbered(np.concatenate((one.cluster, two.cluster)))
    influence = np.concatenate((influence_a * _leverage(one), influence_b * _leverage(two)))
    variance = inflation * float(np.square(np.bincount(at, influence, len(ids))).sum())
    spread = theta * (1 - theta)
    effective = (
        spread / variance if variance > 0 and spread > 0 else 1 / (1 / one.common_n + 1 / two.common_n)
    )
    t = float(t_quantile(0.975, max(graded.joint_df() - graded.prior_df, 1.0)))
    low, high = wilson(np.array([theta]), np.array([effective]), t)
    return theta, float(low[0]), float(high[0])


def _by_stratum(role: Standardised, n_strata: int) -> list[Ints]:
    """Where the records of each stratum are, rising in amount as all are."""
    small = n_strata <= np.iinfo(np.uint16).max
    order = np.argsort(role.stratum.astype(np.uint16) if small else role.stratum, kind="stable")
    return np.split(order, np.cumsum(np.bincount(role.stratum, minlength=n_strata))[:-1])


def _leverage(role: Standardised) -> Floats:
    """1 / sqrt(1 − h) per record, h the share that its cluster has of its stratum (as in methods.ratio)."""
    own = role.weight.copy()
    several = np.flatnonzero(np.bincount(role.cluster)[role.cluster] > 1)  # the others are their cluster
    stratum, cluster, weight = role.stratum[several], role.cluster[several], role.weight[several]
    _, cell = numbered(stratum * (role.cluster.max() + 1) + cluster)
    own[several] = np.bincount(cell, weight)[cell]
    share = own / np.bincount(role.stratum, role.weight)[role.stratum]
    return np.asarray(1 / np.sqrt(1 - np.minimum(share, LONELY)), dtype=float)


def _overlap(
    one: Standardised, two: Standardised, t: float, inflation: float, seed: int
) -> tuple[Floats, Overlap]:
    logs = np.log(one.value), np.log(two.value)
    together = np.concatenate(logs)
    low, q25, q75, high = np.quantile(together, [0.002, 0.25, 0.75, 0.998])
    margin = max(0.05 * (high - low), 0.05)
    edges = np.linspace(low - margin, high + margin, _BINS + 1)
    bins = tuple(np.clip(np.searchsorted(edges, x, side="right") - 1, 0, _BINS - 1) for x in logs)
    spread = min(float(np.std(together)), float(q75 - q25) / 1.34 or np.inf)
    fewer = min(one.common_n, two.common_n)
    bandwidth = max(0.9 * spread * fewer**-0.2 / float(edges[1] - edges[0]), _FEWEST_BINS_WIDE)
    counted = histograms(
        (one.cluster, two.cluster), (bins[0], bins[1]), (one.weight, two.weight), _BINS, seed
    )
    shared = overlap(counted, smoothing(_BINS, bandwidth), seed=seed, t=t, inflation=inflation)
    return np.exp(0.5 * (edges[1:] + edges[:-1])), shared


def _suppressed(graded: Graded, reason: str) -> PayContrast:
    nan, none = float("nan"), np.empty(0)
    nothing = (nan, nan, nan)
    n, support = (graded.n[0], graded.n[1]), (graded.support[0], graded.support[1])
    return PayContrast(nothing, nothing, nothing, None, none, none, none, n, support, reason)
