"""What a single posting states: the amounts between which nine in ten like it lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.conformal import conformal_margins
from rolescope.analyse.sample import Floats, Ints

_FEWEST = 20
"""Records of a value (a level, a year, a country) among those fitted to, from which it can be told."""
_ROUNDING = 1e-9
"""Where many postings state the same amount an end lies on it, and must not miss it by a last digit."""


@dataclass(frozen=True, slots=True, eq=False)
class KnownPay:
    """Pay records of one population, of amounts that may be compared once the factors are allowed for.

    Attributes:
        value: (N,) amounts above 0; of several currencies only if a factor tells them apart.
        cluster: (N,) employer ids; None where the source names none (records then stand alone).
        group: (N,) group that must be right by itself (the United States, elsewhere …), from 0.
        factors: what moves pay, the level first: (N,) codes each. The spread differs by the first.
    """

    value: Floats
    cluster: Ints | None
    group: Ints
    factors: Sequence[Ints]


@dataclass(frozen=True, slots=True, eq=False)
class PayIntervals:
    """One interval per posting asked about; M of them.

    Attributes:
        low: (M,) lower ends, in the unit of the amounts; NaN where there is no interval.
        high: (M,) upper ends.
        n: (M,) records of the group that the margins rest on.
        clusters: (M,) employers of these; as many as records where none are named.
        reason: why a posting has no interval, or None.
    """

    low: Floats
    high: Floats
    n: Ints
    clusters: Ints
    reason: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Fit:
    """Expected logs and their spread, by codes of the factors."""

    values: tuple[Ints, ...]
    beta: Floats
    spread: Floats

    def told(self, factors: Sequence[Ints]) -> NDArray[np.bool_]:
        """(M,) whether every factor has a value that was fitted."""
        told = [np.isin(f, v) for f, v in zip(factors, self.values, strict=True)]
        return np.asarray(np.logical_and.reduce(told), dtype=np.bool_)

    def expected(self, factors: Sequence[Ints]) -> Floats:
        return np.asarray(_columns(factors, self.values) @ self.beta, dtype=float)

    def scale(self, factors: Sequence[Ints]) -> Floats:
        at = np.searchsorted(self.values[0], factors[0])
        return np.asarray(self.spread[np.minimum(at, len(self.spread) - 1)], dtype=float)


def pay_intervals(
    known: KnownPay, group: Ints, factors: Sequence[Ints], *, chance: float = 0.9, seed: int
) -> PayIntervals:
    """Split-conformal intervals of the amounts of single postings (see `methods.conformal`).

    Half of the employers fit log pay by the factors (least squares) and its spread by the first of them; the
    other half say how far postings lie from what is expected of them, each group by itself.

    Args:
        known: the records.
        group: (M,) group of each posting asked about.
        factors: (M,) codes each, in the order of `known.factors`.
        chance: of a new employer's posting to lie within its interval, at least.
        seed: of the split.
    """
    cluster = np.arange(len(known.value)) if known.cluster is None else np.asarray(known.cluster)
    fitted = _half(cluster, seed)
    fit = _fit(known, fitted)
    told = fit.told(known.factors)
    rows = told & ~fitted
    kept = [f[rows] for f in known.factors]
    score = (np.log(known.value[rows]) - fit.expected(kept)) / fit.scale(kept)
    n_groups = int(max(group.max(initial=0), known.group.max(initial=0))) + 1
    margins = conformal_margins(score, cluster[rows], known.group[rows], n_groups, miss=1 - chance)
    bounded = np.isfinite(margins.low[group]) & np.isfinite(margins.high[group])
    asked = fit.told(factors)
    centre, scale = fit.expected(factors), fit.scale(factors)
    with np.errstate(invalid="ignore"):
        low, high = (
            np.where(bounded & asked, np.exp(centre + scale * m[group]), np.nan)
            for m in (margins.low, margins.high)
        )
    low, high = low * (1 - _ROUNDING), high * (1 + _ROUNDING)
    n, clusters = margins.n[group], margins.clusters[group]
    reasons = (_reason(bool(t), bool(b), int(c)) for t, b, c in zip(asked, bounded, clusters, strict=True))
    return PayIntervals(low, high, n, clusters, tuple(reasons))


def _reason(told: bool, bounded: bool, clusters: int) -> str | None:
    if not told:
        return f"suppressed (fewer than {_FEWEST} records like it)"
    return None if bounded else f"suppressed ({clusters} employers are too few to bound a single posting)"


def _half(cluster: Ints, seed: int) -> NDArray[np.bool_]:
    """(N,) whether a record's employer is in the half that is fitted to."""
    ids, at = np.unique(cluster, return_inverse=True)
    return np.asarray(np.random.default_rng(seed).permutation(len(ids))[at] % 2 == 0, dtype=np.bool_)


def _fit(known: KnownPay, fitted: NDArray[np.bool_]) -> _Fit:
    frequent = []
    for factor in known.factors:
        value, size = np.unique(factor[fitted], return_counts=True)
        frequent.append(value[size >= _FEWEST])
    values = tuple(frequent)
    told = np.logical_and.reduce([np.isin(f, v) for f, v in zip(known.factors, values, strict=True)])
    rows = fitted & told
    y, columns = np.log(known.value[rows]), _columns([f[rows] for f in known.factors], values)
    beta = np.linalg.lstsq(columns, y, rcond=None)[0]
    off = np.abs(y - columns @ beta)
    first = known.factors[0][rows]
    spread = [float(np.quantile(off[first == v], 0.9)) if (first == v).any() else 1.0 for v in values[0]]
    return _Fit(values, beta, np.maximum(np.array(spread or [1.0]), 1e-6))


def _columns(factors: Sequence[Ints], values: Sequence[Ints]) -> Floats:
    """A constant, and a column for each value of each factor but its first."""
    parts = [np.ones((len(factors[0]), 1))]
    parts += [
        (np.asarray(f)[:, None] == v[None, 1:]).astype(float) for f, v in zip(factors, values, strict=True)
    ]
    return np.column_stack(parts)
