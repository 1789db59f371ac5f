"""Least squares with errors that are alike within clusters: one coefficient, its variance and its freedom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.student import t_quantile, t_two_sided

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]

_RANK = 1e-9
"""Share of the largest eigenvalue, or of a variable's own sum of squares, below which nothing is left."""
_SINGULAR = 1e-8  # a residual's variance, in units of the error's, that counts as none


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One coefficient of a regression.

    Attributes:
        value: per unit of the regressor; NaN where the controls determine the regressor.
        error: its standard error.
        df: degrees of freedom of that error (Satterthwaite).
        low: lower end of the 95 % interval.
        high: upper end.
        p_value: two-sided, of a value of nought.
    """

    value: float
    error: float
    df: float
    low: float
    high: float
    p_value: float


def clustered_coefficient(
    y: Floats, x: Floats, controls: Floats, weight: Floats, cluster: Ints, *, inflation: float = 1.0
) -> Coefficient:
    """Weighted least squares of y on x and controls; the interval is that of x's coefficient.

    The variance is CR2: the residuals of a cluster are multiplied by (I − H)^(-1/2) of the cluster, which
    makes it unbiased where errors are independent with a variance inverse to the weight, and right for any
    likeness within clusters as they grow many (Bell and McCaffrey 2002). Student's t takes the degrees of
    freedom that such a variance has under the same errors: few where few clusters carry the regressor,
    however many there are (Pustejovsky and Tipton 2018).

    Args:
        y: (N,) outcome.
        x: (N,) regressor.
        controls: (N, K) other regressors, a constant among them; they may repeat one another.
        weight: (N,) weights above 0.
        cluster: (N,) cluster ids, any integers.
        inflation: design effect borrowed from elsewhere; multiplies the variance.
    """
    root = np.sqrt(weight)
    basis = _basis(controls * root[:, None])
    own, outcome = x * root, y * root
    apart = _beyond(own, basis)  # what the controls leave of x (Frisch, Waugh and Lovell)
    square = float(apart @ apart)
    if square <= _RANK * float(own @ own):
        nan = float("nan")
        return Coefficient(nan, nan, nan, nan, nan, nan)
    value = float(apart @ outcome) / square
    residual = _beyond(outcome, basis) - value * apart
    basis = np.column_stack((basis, apart / np.sqrt(square)))
    groups = _by_size(cluster)
    score, scale, carried = (
        np.concatenate(parts)
        for parts in zip(
            *(_adjusted(basis[rows], apart[rows] / square, residual[rows]) for rows in groups), strict=True
        )
    )
    error = float(np.sqrt(inflation * np.square(score).sum()))
    df = _satterthwaite(scale, carried)
    half = float(t_quantile(0.975, df)) * error
    p_value = float(t_two_sided(np.array([value / error if error > 0 else np.inf]), df)[0])
    return Coefficient(value, error, df, value - half, value + half, p_value)


def _basis(columns: Floats) -> Floats:
    """(N, R) orthonormal columns that span the given ones."""
    values, vectors = np.linalg.eigh(columns.T @ columns)
    kept = values > _RANK * values[-1]
    return np.asarray(columns @ (vectors[:, kept] / np.sqrt(values[kept])), dtype=float)


def _beyond(y: Floats, basis: Floats) -> Floats:
    """(N,) what orthonormal columns do not explain of y."""
    explained = np.einsum("nr,r->n", basis, np.einsum("nr,n->r", basis, y))
    return np.asarray(y - explained, dtype=float)


def _by_size(cluster: Ints) -> list[Ints]:
    """Rows of the clusters, those of one size S together: (C, S) each."""
    order = np.argsort(cluster, kind="stable")
    _, first, size = np.unique(cluster[order], return_index=True, return_counts=True)
    return [order[first[size == s][:, None] + np.arange(s)] for s in np.unique(size)]


def _adjusted(basis: Floats, lever: Floats, residual: Floats) -> tuple[Floats, Floats, Floats]:
    """For C clusters of S rows: (C,) scores, (C,) sums of squared multipliers, (C, R) these on the basis.

    Args:
        basis: (C, S, R) orthonormal over all rows.
        lever: (C, S) what the outcome of each row adds to the coefficient.
        residual: (C, S) residuals.
    """
    multiplier = lever + _mend(basis, lever)
    return (
        np.einsum("ci,ci->c", multiplier, residual),
        np.square(multiplier).sum(axis=1),
        np.einsum("cir,ci->cr", basis, multiplier),
    )


def _mend(basis: Floats, lever: Floats) -> Floats:
    """(C, S) what (I − H)^(-1/2) adds to each lever, H = basis basisᵀ of the cluster.

    H has as many eigenvalues above nought as the smaller of its two sides at most: that side is taken.
    """
    turned = basis.transpose(0, 2, 1)
    small = basis.shape[1] <= basis.shape[2]
    values, vectors = np.linalg.eigh(basis @ turned if small else turned @ basis)
    left = 1 - values
    factor = np.where(left > _SINGULAR, 1 / np.sqrt(np.maximum(left, _SINGULAR)), 0.0) - 1
    if not small:
        lever = (turned @ lever[:, :, None])[:, :, 0]
        factor = np.divide(factor, values, out=np.zeros_like(values), where=values > _SINGULAR)
    spread = (vectors.transpose(0, 2, 1) @ lever[:, :, None])[:, :, 0] * factor
    spread = (vectors @ spread[:, :, None])[:, :, 0]
    return np.asarray(spread if small else (basis @ spread[:, :, None])[:, :, 0], dtype=float)


def _satterthwaite(scale: Floats, carried: Floats) -> float:
    """2 E(v)² / Var(v) of v = Σ score², for independent errors; at least 1.

    The scores' covariance is diag(scale) − carried carriedᵀ, whose trace and squared norm are needed only.
    """
    shared = np.square(carried).sum(axis=1)
    trace = float((scale - shared).sum())
    norm = float(np.square(scale).sum() - 2 * scale @ shared + np.square(carried.T @ carried).sum())
    return max(trace**2 / norm, 1.0) if norm > 0 else 1.0
