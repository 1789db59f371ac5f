"""Least squares without negative weights: against scipy, by hand, and what holds of any solution."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.optimize import nnls as scipy_nnls

from rolescope.analyse.methods.nnls import nnls, weights


@pytest.mark.parametrize("seed", range(40))
def test_it_agrees_with_scipy(seed: int) -> None:
    rng = np.random.default_rng(seed)
    items, parts = int(rng.integers(6, 120)), int(rng.integers(1, 7))
    matrix = rng.random((items, parts)) - (0.4 if seed % 2 else 0.0)
    target = rng.random(items) - (0.4 if seed % 2 else 0.0)
    theirs, residual = scipy_nnls(matrix, target)
    ours = nnls(matrix, target)
    np.testing.assert_allclose(ours, theirs, atol=1e-8)
    assert float(np.linalg.norm(matrix @ ours - target)) == pytest.approx(residual, abs=1e-8)


@pytest.mark.parametrize("seed", range(20))
def test_weights_with_a_total_agree_with_a_general_solver(seed: int) -> None:
    rng = np.random.default_rng(seed)
    matrix, target = rng.random((40, 4)), rng.random(40)
    ours = weights(matrix.T @ matrix, matrix.T @ target, 1.0)
    assert ours.sum() == pytest.approx(1.0)
    assert (ours >= 0).all()
    theirs = minimize(
        lambda w: float(np.square(matrix @ w - target).sum()),
        np.full(4, 0.25),
        bounds=[(0, 1)] * 4,
        constraints={"type": "eq", "fun": lambda w: w.sum() - 1},
        method="SLSQP",
        options={"ftol": 1e-12, "maxiter": 500},
    )
    np.testing.assert_allclose(ours, theirs.x, atol=1e-4)


def test_by_hand() -> None:
    """Columns (1, 0, 1) and (0, 1, 1), target (1, 2, 3): w = (1, 2) fits exactly.

    With a total of 1, moving from (w, 1 − w): the sum of squares (1 − w)² + (1 + w)² + 2² grows with w from
    w = 0 on, so all goes to the second: (0, 1), at 1 + 1 + 4.
    """
    matrix, target = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0, 3.0])
    np.testing.assert_allclose(nnls(matrix, target), (1, 2))
    np.testing.assert_allclose(weights(matrix.T @ matrix, matrix.T @ target, 1.0), (0, 1), atol=1e-12)


def test_what_would_be_negative_is_nought() -> None:
    """The target is half of the first less the second: the second is left out, the first is fitted alone.

    c = (1·(−½) + 1·½, …): columns (1, 1) and (1, 0), target (−½, ½): the first alone has w = 0, so nothing.
    """
    matrix, target = np.array([[1.0, 1.0], [1.0, 0.0]]), np.array([-0.5, 0.5])
    np.testing.assert_allclose(nnls(matrix, target), (0, 0), atol=1e-12)
    np.testing.assert_allclose(nnls(matrix, target + np.array([0.5, 0.0])), (0.25, 0), atol=1e-12)


def test_parts_that_are_alike_share_without_fault() -> None:
    matrix = np.array([[1.0, 1.0], [2.0, 2.0], [0.0, 0.0]])
    found = nnls(matrix, np.array([1.0, 2.0, 1.0]))
    assert found.sum() == pytest.approx(1.0)
    assert (found >= 0).all()


def test_parts_that_fit_equally_well_are_mixed_where_that_fits_better() -> None:
    """The least of w₁² + w₂² with w₁ + w₂ = 1 is at one half each, not at either part."""
    found = weights(np.eye(2), np.zeros(2), 1.0)
    np.testing.assert_allclose(found, (0.5, 0.5))
