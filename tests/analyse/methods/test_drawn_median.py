import numpy as np
import pytest

from rolescope.analyse.methods.drawn_median import drawn_medians, random_groups


@pytest.mark.parametrize("groups", [5, 150])
def test_they_are_those_of_all_records_weighed_anew(groups: int) -> None:
    """Five groups throw the median far beyond the first window, which is then widened."""
    rng = np.random.default_rng(1)
    n, share = 3000, np.array([0.5, 0.3, 0.2])
    value, weight = np.sort(np.round(rng.lognormal(11, 0.3, n), -2)), rng.uniform(0.5, 2, n)
    stratum, group = rng.integers(0, 3, n), np.minimum(np.arange(n) * groups // n, groups - 1)
    drawn = rng.standard_exponential((40, groups))
    found = drawn_medians(value, weight, group, stratum=stratum, share=share, drawn=drawn)
    for draw, median in zip(drawn, found, strict=True):
        anew = weight * draw[group]
        anew *= (share / np.bincount(stratum, anew))[stratum]
        assert median == value[np.searchsorted(np.cumsum(anew), 0.5 * anew.sum())]


def test_worked_by_hand() -> None:
    """Records 1 to 5 of weight 1; the first draw gives the last record the most, the second all alike."""
    drawn = np.array([[1.0, 1.0, 1.0, 1.0, 10.0], [1.0, 1.0, 1.0, 1.0, 1.0]])
    one, alone = np.ones(5), np.arange(5)
    found = drawn_medians(
        np.arange(1.0, 6.0), one, alone, stratum=np.zeros(5, int), share=np.ones(1), drawn=drawn
    )
    assert found.tolist() == [5.0, 3.0]


def test_random_groups_are_of_a_like_number() -> None:
    assert np.bincount(random_groups(1003, 10, seed=1)).tolist() == [101] * 3 + [100] * 7
