"""Yearly growth of medians, worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.pay_growth import LEAST, pay_growth


def test_a_tenth_a_year_is_a_tenth_a_year() -> None:
    # 100, 110, 121, each within 10 % either way on the logarithm: error log(1.1) / 1.96.
    median = np.array([100.0, 110.0, 121.0])
    found = pay_growth(np.array([2020, 2021, 2022]), median, median / 1.1, median * 1.1)
    assert found is not None
    assert found.rate == pytest.approx(0.1)
    assert (found.first, found.last) == (2020, 2022)
    error = np.log(1.1) / 1.959964 / np.sqrt(2)
    half = float(t_quantile(0.975, np.array(1.0))) * error
    assert found.low == pytest.approx(1.1 * np.exp(-half) - 1, abs=1e-6)
    assert found.high == pytest.approx(1.1 * np.exp(half) - 1, abs=1e-6)


def test_two_years_are_no_trend() -> None:
    two = np.array([100.0, 110.0])
    assert pay_growth(np.array([2020, 2021]), two, two / 1.1, two * 1.1) is None


def test_a_median_is_never_known_to_the_dollar() -> None:
    median = np.array([100.0, 110.0, 121.0])
    found, wide = (
        pay_growth(np.array([2020, 2021, 2022]), median, median / by, median * by)
        for by in (1.0, np.exp(LEAST * 1.96))
    )
    assert found is not None
    assert wide is not None
    assert (found.low, found.high) == pytest.approx((wide.low, wide.high), abs=1e-5)


def test_a_thin_year_weighs_little() -> None:
    median, wide = np.array([100.0, 100.0, 100.0, 150.0]), np.array([1.02, 1.02, 1.02, 2.0])
    found = pay_growth(np.arange(2020, 2024), median, median / wide, median * wide)
    assert found is not None
    assert 0 <= found.rate < 0.05
    assert found.low < 0 < found.high
