"""The same figures by others' code: quantile intervals by SciPy, adjustment by statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from rolescope.analyse.contrast import contrasts
from rolescope.analyse.pay import pay_quantiles
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence, ReaderErrors, Sample


@pytest.mark.parametrize("probability", [0.25, 0.5, 0.75])
@pytest.mark.parametrize("n", [200, 1000])
def test_quantile_intervals_lie_where_order_statistics_put_them(n: int, probability: float) -> None:
    """Woodruff's interval against the exact binomial ranks of `scipy.stats.quantile_test`."""
    values = np.random.default_rng(n).lognormal(11.5, 0.3, n)
    found = pay_quantiles(values, None, (probability,))
    exact = stats.quantile_test(values, q=np.quantile(values, probability), p=probability)
    interval = exact.confidence_interval(confidence_level=0.95)
    ordered = np.sort(values)
    ours = np.searchsorted(ordered, [found.low[0], found.high[0]])
    theirs = np.searchsorted(ordered, [interval.low, interval.high])
    # The exact interval covers at least 95 %, by up to two ranks more; a rank is 1 of n records.
    assert np.abs(ours - theirs).max() <= 2


def test_a_standardised_difference_is_the_coefficient_of_a_regression_on_the_strata() -> None:
    """With strata weighed by overlap the difference is that of least squares with their dummies."""
    rng = np.random.default_rng(7)
    n = 3000
    stratum = rng.integers(0, 4, n)
    role = (rng.random(n) < np.array([0.2, 0.4, 0.6, 0.8])[stratum]).astype(np.int64)
    has = rng.random(n) < 0.2 + 0.1 * stratum + 0.15 * (role == 0)
    employer = np.arange(n)  # every posting an employer's only one: none is capped, none clustered
    sample = Sample(role, stratum, employer, np.ones(n), 2)
    rows = np.flatnonzero(has)
    incidence = Incidence(rows, np.zeros(len(rows), np.int64), np.ones(len(rows)), 1)
    shares = prevalence(sample, incidence, ReaderErrors.none(1))
    ours = contrasts(shares, 0, 1)
    dummies = (stratum[:, None] == np.arange(4)).astype(float)
    fit = sm.OLS(has.astype(float), np.column_stack([role == 0, dummies])).fit(cov_type="HC1")
    assert ours.value[0] == pytest.approx(fit.params[0], abs=1e-9)
    half = (ours.high[0] - ours.low[0]) / 2
    assert half == pytest.approx(1.96 * fit.bse[0], rel=0.05)
