from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.methods.lasting import lasting

TOTAL = np.full((2, 2), 100.0)


def test_hand_worked() -> None:
    """Shares .1 and .2 in both years: 10 and 20 are expected, and each is off by 2.

    (4/9 + 4/16) · 2 = 1.39 at one degree: with a design effect of 2 it is .694, and the years agree by .306.
    Two years of 100 that agreed wholly would have (10 + 10)²/200 = 2 times the variance: so 1.306.
    """
    count = np.array([[12.0, 8], [18, 22]])
    assert lasting(count, TOTAL, 2.0) == pytest.approx([1.3056, 1.3056], abs=1e-4)
    assert lasting(count, TOTAL, 1.0).tolist() == [1, 1]  # scatters more than employers would make it


def test_years_that_agree_wholly_count_once() -> None:
    assert lasting(np.array([[10.0, 10], [20, 20]]), TOTAL, 1.0) == pytest.approx([2, 2])


def test_a_year_in_which_all_places_move_is_no_scatter() -> None:
    assert lasting(np.array([[10.0, 20], [20, 40]]), TOTAL, 1.0) == pytest.approx([2, 2])


def test_one_place_or_one_year_cannot_tell() -> None:
    assert lasting(np.array([[10.0, 10]]), TOTAL[:1], 1.0).tolist() == [1]
    assert lasting(np.array([[10.0], [20]]), TOTAL[:, :1], 1.0).tolist() == [1, 1]
    assert lasting(np.zeros((2, 2)), TOTAL, 1.0).tolist() == [1, 1]


def test_a_place_without_titles_in_a_year() -> None:
    total = np.array([[100.0, 100], [100, 0], [100, 100]])
    found = lasting(np.array([[10.0, 10], [10, 0], [10, 10]]), total, 1.0)
    assert found == pytest.approx([2, 1, 2])
