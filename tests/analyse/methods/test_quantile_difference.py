from __future__ import annotations

import math

import numpy as np
import pytest

from rolescope.analyse.methods.quantile_difference import REACH, Steps, quantile_difference

Z = 1.959963984540054
A = Steps(np.array([1.0, 3, 5]), np.array([0.2, 0.4, 1]), 100, Z)
B = Steps(np.array([1.0, 2, 3]), np.array([0.4, 0.57, 1]), 100, Z)


def test_hand_worked() -> None:
    """Of 100 units the share at the median errs by √(.25/100) = .05.

    That a's is 1 needs .2 to be ½: 6 errors; 3 needs .4 to be: 2; 5 needs nothing. b's 1 needs .4 to be ½: 2;
    2 needs nothing; 3 needs .57 to be ½ or less: 1.4. The pair 3 and 2 is 2² = 4 off, under 4.23, and stays;
    3 and 3 is 4 + 1.96 off and 3 and 1 is 8, and go. Left are 5 less 1, 2 or 3 and 3 less 2: from 1 to 4.
    """
    assert A.beyond(0.5).tolist() == pytest.approx([6, 2, 0])
    assert B.beyond(0.5).tolist() == pytest.approx([2, 0, 1.4])
    assert quantile_difference(A, B, 0.5, 0.5) == (1, 4)
    assert quantile_difference(B, A, 0.5, 0.5) == (-4, -1)


def test_two_ends_that_overlap_may_tell_together() -> None:
    """Each interval alone holds 3, 1.94 and 1.4 errors off: together they are too far."""
    at_edge = Steps(A.value, np.array([0.2, 0.403, 1]), 100, Z)
    assert at_edge.beyond(0.5)[1] < Z
    assert B.beyond(0.5)[2] < Z
    assert quantile_difference(at_edge, B, 0.5, 0.5)[0] > 0


def test_the_reach_is_that_of_one_in_twenty_at_a_corner() -> None:
    """P(χ² with 1 degree > c) = erfc(√(c/2)), with 2 degrees exp(−c/2)."""
    beyond = 0.5 * math.erfc(math.sqrt(REACH / 2)) + 0.25 * math.exp(-REACH / 2)
    assert beyond == pytest.approx(0.05, abs=1e-5)


def test_student_widens() -> None:
    """With t twice as large the shares are half as many errors away: 3 and 3 stay, at 4 + 1.96 over 4."""
    wide_a, wide_b = (Steps(one.value, one.at_most, 100, 2 * Z) for one in (A, B))
    assert quantile_difference(wide_a, wide_b, 0.5, 0.5) == (0, 4)


def test_quartiles_that_may_be_the_same_whole_number_are_not_apart() -> None:
    """.751 and .74 are at ¾ by a hair: the upper quartiles, both 5, might be 8 and 5, 5 and 3, or 8 and 3."""
    values = np.array([3.0, 5, 8])
    a, b = Steps(values, np.array([0.4, 0.751, 1]), 100, Z), Steps(values, np.array([0.74, 0.9, 1]), 100, Z)
    assert quantile_difference(a, b, 0.75, 0.75) == (0, 5)
