"""How the median of stated pay moves where jobs are added: by hand, where none is told, and its interval."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rolescope.analyse.pay_change import PayMoved, pay_change


def moved(first: list[float], added: list[float]) -> PayMoved:
    """Each job of an employer of its own."""
    n = len(first) + len(added)
    return pay_change(
        np.array([*first, *added], dtype=float),
        np.arange(n),
        np.array([0] * len(first) + [1] * len(added)),
    )


def test_medians_and_their_difference_worked_by_hand() -> None:
    """21 jobs of 50 to 70: median 60. With 20 of 100 the middle of 41 is the 21st: 70."""
    found = moved([50.0 + i for i in range(21)], [100.0] * 20)
    assert (found.now.value[0], found.after.value[0], found.change[0]) == (60.0, 70.0, 10.0)
    assert found.change[1] < 10.0 < found.change[2]
    assert (found.now.n, found.after.n, found.reason) == (21, 41, None)


def test_few_jobs_tell_nothing() -> None:
    found = moved([60.0] * 19, [100.0] * 20)
    assert found.reason == "suppressed (n = 19, needs 20)"
    assert math.isnan(found.change[0])
    assert math.isnan(found.now.value[0])
    assert found.after.value[0] == 100.0


def test_one_employer_is_one_however_many_jobs() -> None:
    value = np.array([60.0] * 40 + [90.0] * 10)
    found = pay_change(value, np.zeros(50, dtype=np.int64), np.array([0] * 40 + [1] * 10))
    assert found.reason == "suppressed (1 employer, needs 5)"


def test_where_no_job_is_added_nothing_moves() -> None:
    found = moved([60.0] * 30, [])
    assert found.reason == "none of the jobs added states such pay"
    assert found.after.value[0] == 60.0


@pytest.mark.parametrize("gain", [0.0, 0.3])
def test_the_interval_covers_what_is_true(gain: float) -> None:
    """Log-normal pay; a third as many jobs added, `gain` higher in logarithm. True medians from a million."""
    rng = np.random.default_rng(8)
    world = np.exp(rng.normal(11.5, 0.3, 1_000_000) + gain * (np.arange(1_000_000) % 4 == 3))
    truth = float(np.median(world) - np.exp(11.5))
    inside = 0
    for _ in range(200):
        value = np.exp(rng.normal(11.5, 0.3, 80))
        value[60:] *= np.exp(gain)
        added = np.array([0] * 60 + [1] * 20)
        _, low, high = pay_change(value, rng.integers(0, 60, 80), added).change
        inside += low <= truth <= high
    assert inside >= 184
