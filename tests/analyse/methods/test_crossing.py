import numpy as np
import pytest

from rolescope.analyse.methods.crossing import _monotone, crossing

FEW, MANY = np.full(6, 10.0), np.full(6, 90.0)
RISING, FALLING = np.concatenate([FEW, MANY]), np.concatenate([MANY, FEW])


def test_hand_worked_monotone_fit() -> None:
    """Shares .2, .6, .4, .8 of equal weight: the middle two are pooled to .5. Weighted 1 and 3: .45."""
    share = np.array([[0.2, 0.6, 0.4, 0.8]])
    assert _monotone(share, np.ones(4))[0] == pytest.approx([0.2, 0.5, 0.5, 0.8])
    assert _monotone(share, np.array([1.0, 1, 3, 1]))[0] == pytest.approx([0.2, 0.45, 0.45, 0.8])


def test_a_step_has_one_date() -> None:
    found = crossing(RISING, FALLING)
    assert found is not None
    assert (found.at, found.low, found.high, found.upwards) == (6, 6, 6, True)


def test_the_other_way_round() -> None:
    found = crossing(FALLING, RISING)
    assert found is not None
    assert (found.at, found.upwards) == (6, False)


def test_a_slow_crossing_has_a_wide_set() -> None:
    a = np.linspace(30, 70, 12)
    found = crossing(np.round(a), np.round(100 - a))
    assert found is not None
    assert found.low < found.at < found.high


@pytest.mark.parametrize("b", [np.full(12, 100.0), np.full(12, 130.0)], ids=["equal", "always ahead"])
def test_none_without_both_ahead(b: np.ndarray) -> None:
    assert crossing(np.full(12, 100.0), b) is None


def test_clusters_take_the_crossing_away() -> None:
    assert crossing(RISING / 10, FALLING / 10, design_effect=30.0) is None


def test_periods_without_either_are_left_out() -> None:
    a, b = (np.insert(side, 6, 0.0) for side in (RISING, FALLING))
    found = crossing(a, b)
    assert found is not None
    assert found.at == 7
    assert crossing(np.zeros(5), np.zeros(5)) is None
