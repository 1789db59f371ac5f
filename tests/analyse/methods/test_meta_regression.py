"""A line through estimates, worked by hand and against others."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm

from rolescope.analyse.methods.meta_regression import line
from rolescope.analyse.methods.student import t_quantile

TIME = np.array([0.0, 1.0, 2.0, 3.0, 5.0])


def test_estimates_on_a_line_scatter_no_more_than_they_say() -> None:
    # Slope 2 exactly; three estimates a unit apart, each of variance 1: the slope's variance is 1 / 2.
    found = line(np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0]), np.ones(3))
    half = float(t_quantile(0.975, np.array(1.0))) * np.sqrt(0.5)
    assert (found.slope, found.between) == pytest.approx((2.0, 0.0))
    assert (found.low, found.high) == pytest.approx((2 - half, 2 + half))


def test_what_scatters_more_is_a_variance_of_its_own() -> None:
    # Equal variances v: the squares of a plain line over its degrees of freedom are v and the rest.
    value = np.array([0.0, 2.0, 1.0, 4.0, 3.0])
    plain = sm.OLS(value, sm.add_constant(TIME)).fit()
    found = line(TIME, value, np.full(5, 0.1))
    assert found.between == pytest.approx(plain.scale - 0.1, rel=1e-6)
    low, high = plain.conf_int()[1]
    assert (found.slope, found.low, found.high) == pytest.approx((plain.params[1], low, high), rel=1e-6)


def test_without_more_scatter_it_is_the_weighted_line() -> None:
    value, variance = np.array([0.1, 0.9, 2.05, 3.1, 4.9]), np.array([0.04, 0.09, 0.02, 0.3, 0.05])
    plain = sm.WLS(value, sm.add_constant(TIME), weights=1 / variance).fit()
    found = line(TIME, value, variance)
    assert found.between == 0.0
    assert found.slope == pytest.approx(plain.params[1])
    error = np.sqrt(plain.cov_params()[1, 1] / plain.scale)  # errors as they are told, not as they came out
    assert found.high - found.slope == pytest.approx(float(t_quantile(0.975, np.array(3.0))) * error)


def test_intervals_hold_the_slope() -> None:
    """Estimates of unequal precision and a scatter of whole periods: at least 95 of 100 hold the slope."""
    rng = np.random.default_rng(5)
    variance = np.array([0.04, 0.01, 0.0025, 0.0004, 0.02])
    held = 0
    for _ in range(1000):
        value = 0.1 * TIME + rng.normal(0, 0.05, 5) + rng.normal(0, np.sqrt(variance))
        found = line(TIME, value, variance)
        held += found.low <= 0.1 <= found.high
    assert held >= 940
