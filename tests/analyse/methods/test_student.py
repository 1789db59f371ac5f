import numpy as np
import pytest
from scipy import stats

from rolescope.analyse.methods.student import t_quantile, t_two_sided

DF = [0.7, 1.0, 2.0, 2.5, 4.4, 17.3, 100.0, 1e4]


def test_hand_worked() -> None:
    """With one df T is Cauchy: P(|T| >= 1) = 1 − (2/π)·arctan 1 = ½; the upper quartile is 1."""
    assert t_two_sided(np.array([1.0]), 1.0)[0] == pytest.approx(0.5)
    assert t_quantile(0.75, 1.0) == pytest.approx(1.0)


@pytest.mark.parametrize("df", DF)
def test_tail_agrees_with_scipy(df: float) -> None:
    t = np.array([0, 1e-4, 0.1, 1, 2, 5, 12, 40])
    assert np.allclose(t_two_sided(t, df), 2 * stats.t.sf(t, df), rtol=1e-9, atol=0)


@pytest.mark.parametrize("df", DF)
@pytest.mark.parametrize("p", [0.5, 0.6, 0.9, 0.975, 0.9995, 0.025])
def test_quantile_agrees_with_scipy(p: float, df: float) -> None:
    assert t_quantile(p, df) == pytest.approx(stats.t.ppf(p, df), rel=1e-9, abs=1e-12)


def test_large_df_is_normal() -> None:
    assert t_quantile(0.975, np.inf) == pytest.approx(stats.norm.ppf(0.975), rel=1e-6)


def test_edges() -> None:
    p = t_two_sided(np.array([np.inf, np.nan, 0]), 5.0)
    assert p[0] == 0
    assert np.isnan(p[1])
    assert p[2] == 1
    assert t_quantile(0.975, np.array([[3.0, 9.0]])).shape == (1, 2)
