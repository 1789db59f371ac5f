import numpy as np
import pytest

from rolescope.analyse.share import EmployerSums, title_shares, title_shares_from_sums

NOBODY = np.array([np.nan])
"""Sums of a source that names no employers."""


def sums_of(count: list[float], total: list[float]) -> EmployerSums:
    """The sums of one year from its employers' titles."""
    k, n = np.array(count), np.array(total)
    kk, kn, nn = (np.array([float(x @ y)]) for x, y in ((k, k), (k, n), (n, n)))
    return EmployerSums(np.array([float(len(k))]), kk, kn, nn)


def test_hand_worked() -> None:
    """5 of 100: Wilson .0215 to .1118."""
    found = title_shares(np.array([5.0, 1]), np.array([100.0, 10]))
    assert found.value[0] == 0.05
    assert (found.low[0], found.high[0]) == pytest.approx((0.0215, 0.1118), abs=1e-4)
    assert found.reason == (None, "suppressed (n = 10, needs 20)")
    assert np.isnan(found.value[1])
    assert found.employers is None


def test_one_employer_has_all_titles_of_the_role() -> None:
    """Ten employers of ten titles, one with ten of the role: worth 9 titles, not 100.

    p = .1; Σ(k − pn)² = 100 − 2 · .1 · 100 + .01 · 1000 = 90; variance = 10/9 · 90/100² = .01; and
    p(1 − p)/.01 = 9. Wilson with Student's t of 9 degrees, 2.2622, and t²/9 = .5686:
    (.1 + .2843 ± √(.5686 · .09 + .2843²)) / 1.5686 = (.3843 ± .3633) / 1.5686.
    """
    sums = sums_of([10.0, *[0.0] * 9], [10.0] * 10)
    found = title_shares_from_sums(np.array([10.0]), np.array([100.0]), sums)
    assert found.value == pytest.approx([0.1])
    assert found.effective_n == pytest.approx([9.0])
    assert (found.low[0], found.high[0]) == pytest.approx((0.0134, 0.4766), abs=1e-4)
    assert found.employers is not None
    assert found.employers.tolist() == [10]


def test_even_employers_are_worth_no_more_than_their_titles() -> None:
    """Every employer has one title of the role in ten: no scatter, yet n stays 100 and not infinite."""
    found = title_shares_from_sums(np.array([10.0]), np.array([100.0]), sums_of([1.0] * 10, [10.0] * 10))
    assert found.effective_n == pytest.approx([100.0])


def test_unequal_employers_are_worth_less_than_their_number() -> None:
    """Four employers of 10 titles and one of 160 are worth 200² / 26,000 = 1.54, not five."""
    unequal = sums_of([1.0, 1, 1, 1, 16], [10.0, 10, 10, 10, 160])
    found = title_shares_from_sums(np.array([20.0]), np.array([200.0]), unequal)
    even = title_shares_from_sums(np.array([20.0]), np.array([200.0]), sums_of([4.0] * 5, [40.0] * 5))
    assert found.high[0] - found.low[0] > 3 * (even.high[0] - even.low[0])


def test_few_employers_are_suppressed() -> None:
    found = title_shares_from_sums(np.array([8.0]), np.array([40.0]), sums_of([2.0] * 4, [10.0] * 4))
    assert found.reason == ("suppressed (4 employers, needs 5)",)
    assert np.isnan([found.value[0], found.low[0], found.high[0]]).all()


def test_without_names_titles_count_as_independent() -> None:
    unnamed = EmployerSums(NOBODY, NOBODY, NOBODY, NOBODY)
    found = title_shares_from_sums(np.array([5.0]), np.array([100.0]), unnamed)
    alone = title_shares(np.array([5.0]), np.array([100.0]))
    assert (found.low[0], found.high[0]) == (alone.low[0], alone.high[0])
