from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from rolescope.analyse import trend
from rolescope.analyse.methods.change_points import Change
from rolescope.analyse.methods.detection import detection_limit
from rolescope.analyse.methods.dispersion import INDEPENDENT
from rolescope.analyse.share import EmployerSums
from rolescope.analyse.trend import Counted


def counted(
    count: Sequence[float], total: Sequence[float], *, spread: float = 1.0, named: bool = True
) -> Counted:
    """Employers of ten titles each; a role's titles in bunches of `spread`."""
    k, n = (np.array(part, dtype=np.float64) for part in (count, total))
    nobody = np.full(len(k), np.nan)
    sums = EmployerSums(n / 10, spread * k, 10 * k, 10 * n) if named else EmployerSums(*[nobody] * 4)
    return Counted(2010 + np.arange(len(k), dtype=np.float64), k, n, sums, 2.0)


def test_hand_worked_design_effect() -> None:
    """Ten employers of ten titles, one has all ten of the role: 10/9 · 90 = 100 against 100 · .1 · .9 = 9."""
    sums = EmployerSums(*(np.array([x]) for x in (10.0, 100.0, 100.0, 1000.0)))
    assert trend.design_effect(np.array([10.0]), np.array([100.0]), sums) == pytest.approx(100 / 9)


def test_even_employers_have_none() -> None:
    assert counted([10.0], [100.0]).design_effect == 1


def test_unnamed_employers_borrow_it() -> None:
    own = counted([5, 10], [100, 100], named=False)
    assert own.design_effect == 2
    wide, narrow = (trend.shares(counted([10.0], [400.0], named=n), 200) for n in (False, True))
    assert wide.high[0] - wide.low[0] > narrow.high[0] - narrow.low[0]
    assert wide.effective_n[0] == 200


def test_first_seen_with_its_limit() -> None:
    found = trend.first_seen(counted([0, 0, 3, 5], [100, 200, 400, 400], named=False))
    assert found is not None
    assert (found.at, found.before) == (2, 300)
    assert found.limit == pytest.approx(detection_limit(300, 2.0))


def test_there_from_the_first_has_no_limit() -> None:
    found = trend.first_seen(counted([1, 0], [100, 100]))
    assert found is not None
    assert (found.at, found.before, found.limit) == (0, 0, None)
    assert trend.first_seen(counted([0, 0], [100, 100])) is None
    assert trend.never_seen(counted([0, 0], [100, 100])) == pytest.approx(detection_limit(200, 2.0))


def test_runs_end_at_gaps() -> None:
    assert trend.runs(np.array([1.0, 2, 3, 9, 10]), 1.0) == [(0, 3), (3, 5)]
    assert trend.runs(np.array([1.0]), 1.0) == [(0, 1)]


def test_growth_needs_periods_and_titles() -> None:
    assert trend.grown(counted([9, 9, 9], [100] * 3), INDEPENDENT, per_year=1) is None
    assert trend.grown(counted([1, 1, 1, 1], [100] * 4), INDEPENDENT, per_year=1) is None
    found = trend.grown(counted([10, 20, 40, 80], [1000] * 4), INDEPENDENT, per_year=1)
    assert found is not None
    assert found.rate == pytest.approx(1.0)


def test_changes_need_ten_periods() -> None:
    assert trend.changes(counted([9] * 9, [100] * 9), INDEPENDENT) is None
    assert trend.changes(counted([9] * 10, [100] * 10), INDEPENDENT) == ()


def test_noise_of_months_and_their_years() -> None:
    months = counted([10] * 24, [400] * 24, spread=1.2)
    years = counted([120] * 2, [4800] * 2, spread=6.0)
    scatter = trend.noise(months, years)
    assert scatter.persistence > 0.5
    assert trend.noise(years).persistence == 0


def test_who_overtook() -> None:
    a, b = counted([10] * 6 + [90] * 6, [1000] * 12), counted([90] * 6 + [10] * 6, [1000] * 12)
    found = trend.crossed(a, b, 1.0)
    assert found is not None
    assert (found.at, found.upwards) == (6, True)


def test_growth_beside_a_change_allows_for_its_date() -> None:
    rising = counted([20 * 2**i for i in range(8)], [10_000] * 8)
    change = Change(4, 4, 4, 0.01, 0.1, 0.1)
    (_, sharp), _ = trend.grown_between(rising, INDEPENDENT, [change], per_year=1)
    doubtful = replace(change, low=4, high=7)
    (ends, wide), _ = trend.grown_between(
        counted([20, 40, 80, 160] * 2, [10_000] * 8), INDEPENDENT, [doubtful], per_year=1
    )
    assert sharp is not None
    assert wide is not None
    assert ends == (0, 4)
    assert wide.rate == pytest.approx(sharp.rate)
    assert wide.low < sharp.low
