import numpy as np
import pytest

from rolescope.analyse.peers import peers


def test_hand_worked() -> None:
    """Peers at 1 to 100 thousand, one an employer: 22 below 23 thousand and one equal to it, 22.5 of 100."""
    found = peers(np.arange(1.0, 101) * 1000, np.arange(100)).percentile(23_000)
    assert found.value == pytest.approx(22.5)
    assert 14 < found.low < 16  # Wilson's at .225 with n = 100 and t: .154 to .316
    assert 31 < found.high < 33
    assert (found.n, found.employers, found.reason) == (100, 100, None)


def test_an_amount_beyond_all_peers_keeps_an_interval() -> None:
    found = peers(np.arange(10.0, 60), np.arange(50)).percentile(5.0)
    assert found.value == 0
    assert 0 < found.high < 12


def test_one_employer_is_not_its_own_market() -> None:
    amounts = np.concatenate((np.full(900, 200_000.0), np.linspace(80_000, 120_000, 100)))
    employer = np.concatenate((np.zeros(900, dtype=int), np.arange(1, 101)))
    assert peers(amounts, employer).percentile(150_000).value == pytest.approx(90, abs=0.1)
    assert peers(amounts, None).percentile(150_000).value == pytest.approx(10)


def test_too_few_are_said() -> None:
    assert peers(np.ones(19), np.arange(19)).reason == "suppressed (n = 19, needs 20)"
    assert peers(np.ones(0), None).percentile(1.0).reason == "suppressed (n = 0, needs 20)"
    found = peers(np.ones(40), np.arange(40) % 4).percentile(1.0)
    assert found.reason == "suppressed (4 employers, needs 5)"
    assert np.isnan(found.value)
    assert (found.n, found.employers) == (40, 4)


def test_borrowed_clustering_widens() -> None:
    amounts = np.linspace(50_000, 150_000, 400)
    plain, wide = (peers(amounts, None, inflation=by).percentile(90_000) for by in (1.0, 4.0))
    assert wide.high - wide.low > 1.8 * (plain.high - plain.low)
    assert plain.employers is None
