import numpy as np
import pytest

from rolescope.analyse.share import title_shares, title_shares_by_employer


def test_hand_worked() -> None:
    """5 of 100: Wilson .0215 to .1118."""
    found = title_shares(np.array([5.0, 1]), np.array([100.0, 10]))
    assert found.value[0] == 0.05
    assert (found.low[0], found.high[0]) == pytest.approx((0.0215, 0.1118), abs=1e-4)
    assert found.reason == (None, "suppressed (n = 10, needs 20)")
    assert np.isnan(found.value[1])
    assert found.employers is None


def test_by_employer() -> None:
    """Two years, ten employers of ten titles; one has all titles of the role: wider than independent."""
    year, employer = np.repeat([0, 1], 10), np.tile(np.arange(10), 2)
    count = np.where(employer == 0, 10.0, 0.0)
    found = title_shares_by_employer(year, employer, count, np.full(20, 10.0), n_years=2)
    alone = title_shares(np.full(2, 10.0), np.full(2, 100.0))
    assert found.value == pytest.approx([0.1, 0.1])
    assert (found.high > alone.high).all()
    assert found.employers is not None
    assert found.employers.tolist() == [10, 10]
