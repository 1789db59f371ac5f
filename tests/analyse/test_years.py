import numpy as np
import pytest

from rolescope.analyse.sample import Incidence, Sample
from rolescope.analyse.years import years_asked


def test_hand_worked() -> None:
    """60 postings: 10 ask 2 years, 20 ask 3, 10 ask 5, 20 none. Stated 40/60; quartiles 2.5, 3, 4."""
    zero = np.zeros(60, dtype=int)
    sample = Sample(zero, zero, np.arange(60), np.ones(60), 1)
    item = np.repeat([1, 0, 2], [10, 20, 10])
    found = years_asked(sample, Incidence(np.arange(40), item, np.ones(40), 3), np.array([3.0, 2, 5]))
    assert found.stated.value[0, 0] == pytest.approx(2 / 3)
    assert found.value[0].tolist() == [2.5, 3, 4]
    assert found.n.tolist() == [40]
    assert (found.low[0] <= found.value[0]).all()
    assert (found.value[0] <= found.high[0]).all()


def test_stated_by_few_is_suppressed() -> None:
    zero = np.zeros(60, dtype=int)
    sample = Sample(zero, zero, np.arange(60), np.ones(60), 1)
    found = years_asked(
        sample, Incidence(np.arange(4), np.zeros(4, dtype=int), np.ones(4), 1), np.array([3.0])
    )
    assert found.reason == ("suppressed (n = 4, needs 20)",)
    assert found.stated.reason == (None,)
    assert np.isnan(found.value).all()
