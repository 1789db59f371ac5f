"""Measures of a store, by hand-worked examples."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from rolescope.analyse.watch_agreement import Compared, agreement
from rolescope.analyse.watch_drift import drift, stability_index
from rolescope.analyse.watch_shares import Having, change, share
from rolescope.analyse.watch_verdict import exact, finding
from rolescope.analyse.watch_volume import ratio
from rolescope.model.watch import Beyond, Finding, Interval


def _having(having: list[float], total: list[float]) -> Having:
    return Having(np.array(having, dtype=float), np.array(total, dtype=float))


@pytest.mark.parametrize(
    ("low", "high", "beyond", "says"),
    [
        (0.1, 0.3, Beyond.ABOVE, Finding.CLEAR),
        (0.4, 0.6, Beyond.ABOVE, Finding.UNSURE),
        (0.6, 0.8, Beyond.ABOVE, Finding.ALARM),
        (0.5, 0.5, Beyond.ABOVE, Finding.CLEAR),
        (0.1, 0.3, Beyond.BELOW, Finding.ALARM),
        (0.4, 0.6, Beyond.BELOW, Finding.UNSURE),
        (0.5, 0.8, Beyond.BELOW, Finding.CLEAR),
    ],
)
def test_the_interval_decides_and_not_the_point(
    low: float, high: float, beyond: Beyond, says: Finding
) -> None:
    assert finding(Interval((low + high) / 2, low, high, 9), 0.5, beyond) is says


def test_nothing_measured_is_too_few_and_a_count_is_exact() -> None:
    assert finding(None, 0.5, Beyond.ABOVE) is Finding.TOO_FEW
    assert exact(3, 4) == Interval(3, 3, 3, 4)


def test_a_share_of_one_employer_is_wilsons_with_students_t() -> None:
    found = share(_having([30], [40]))
    assert found is not None
    t = stats.t.ppf(0.995, 39)
    square = t**2 / 40
    centre = (0.75 + square / 2) / (1 + square)
    half = math.sqrt(square * 0.1875 + square**2 / 4) / (1 + square)
    assert (found.value, found.n, found.clusters) == (0.75, 40, None)
    assert (found.low, found.high) == pytest.approx((centre - half, centre + half))


def test_employers_who_are_unlike_widen_a_share() -> None:
    alike = share(_having([5, 5, 5, 5, 5, 5], [10] * 6))
    unlike = share(_having([0, 10, 0, 10, 0, 10], [10] * 6))
    assert alike is not None
    assert unlike is not None
    # Each wholly with or without: p = 1/2, variance 6/5 · 6 · 5² / 60² = 1/20, worth 5 openings.
    square = stats.t.ppf(0.995, 5) ** 2 / 5
    half = math.sqrt(square / 4 + square**2 / 4) / (1 + square)
    assert (unlike.low, unlike.high) == pytest.approx((0.5 - half, 0.5 + half))
    assert unlike.clusters == 6
    assert alike.low > unlike.low


def test_too_few_openings_have_no_share_and_no_change() -> None:
    assert share(_having([19], [19])) is None
    assert change(_having([19], [19]), _having([40], [40])) is None


def test_a_field_that_all_had_and_none_has_is_a_change_of_a_hundred_points() -> None:
    found = change(_having([0], [100]), _having([100], [100]))
    assert found is not None
    assert found.value == found.low == -1
    assert -1 < found.high < -0.85


def test_a_volume_is_held_against_the_scatter_of_the_days_before() -> None:
    days = [60, 62, 58, 60, 61, 59]
    found = ratio(30, days)
    assert found is not None
    logs = np.log(np.array(days) + 0.5)
    variance = (4 * 0.5 / 60 + np.square(logs - logs.mean()).sum()) / 9
    half = stats.t.ppf(0.995, 9) * math.sqrt(variance * 7 / 6)
    centre = math.log(30.5) - logs.mean()
    assert (found.value, found.low, found.high) == pytest.approx(
        tuple(math.exp(one) for one in (centre, centre - half, centre + half))
    )
    assert found.high < 0.8


def test_few_days_and_small_boards_say_nothing_of_volume() -> None:
    assert ratio(30, [60, 60, 60, 60]) is None
    assert ratio(1, [3, 4, 3, 4, 3, 4]) is None


def test_the_stability_index_is_the_sum_over_classes() -> None:
    # 30.5 and 10.5 of 41, against 10.5 and 30.5 of 41: 2 · (20 / 41) · log(30.5 / 10.5)
    found = stability_index(np.array([30.0, 10.0]), np.array([10.0, 30.0]))
    assert float(found) == pytest.approx(2 * 20 / 41 * math.log(30.5 / 10.5))


def test_the_same_mix_has_not_drifted_and_another_has() -> None:
    rng = np.random.default_rng(0)
    before = rng.multinomial(20, [0.5, 0.3, 0.2], size=30).astype(float)
    same = drift(rng.multinomial(20, [0.5, 0.3, 0.2], size=30).astype(float), before)
    other = drift(rng.multinomial(20, [0.2, 0.3, 0.5], size=30).astype(float), before)
    assert same is not None
    assert other is not None
    assert (same.low, same.n, same.clusters) == (0.0, 600, 30)
    assert same.high < 0.05
    assert other.low > 0.25
    assert drift(before[:4], before[:4]) is None
    assert drift(before / 100, before) is None


def test_silence_of_the_reader_is_no_disagreement() -> None:
    held = [Compared(n % 6, "entry", "entry" if n % 3 else "mid", n % 3 > 0) for n in range(30)]
    found = agreement([*held, Compared(1, "entry", None, None)])
    assert (found.labelled, found.read, found.reason) == (31, 30, "")
    assert found.agreement is not None
    assert found.agreement.value == pytest.approx(2 / 3)
    assert found.confusion == {("entry", "entry"): 20, ("entry", "mid"): 10}
    few = agreement(held[:19])
    assert (few.agreement, few.reason) == (None, "too few to say (n = 19, needs 20)")
