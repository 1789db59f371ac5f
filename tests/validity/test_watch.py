"""Quiet weeks raise no alarm in 95 of 100, over every measure of a source; what went wrong is found."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest

from tests.validity.size import REDUCED, samples
from tests.validity.watch_worlds import WatchWorld, alarms

QUIET = {
    "usual": WatchWorld(),
    "small": WatchWorld(openings=30, employers=15),
    "one employer": WatchWorld(openings=120, employers=1),
    "large": WatchWorld(openings=1_000, employers=200),
    "employers unlike": WatchWorld(alike=2),
    "swinging": WatchWorld(swing=0.5),
    "openings gone in ten days": WatchWorld(life=10),
}
BROKEN = {
    "usual": (WatchWorld(dropped=True, halved=True, turned=True), {"field 0", "fall", "roles", "skills"}),
    "small": (WatchWorld(openings=30, employers=15, dropped=True, halved=True), {"field 0", "fall"}),
    "one employer": (
        WatchWorld(openings=120, employers=1, dropped=True, halved=True, turned=True),
        {"field 0", "fall", "roles", "skills"},
    ),
}
NO_ALARM, FOUND = 0.95, 0.85


def tally(world: WatchWorld, times: int) -> tuple[float, Counter[str]]:
    """Share of looks without any alarm, and how often each alarm came."""
    rng = np.random.default_rng(20_261_130)
    looks = [alarms(world, rng) for _ in range(times)]
    return sum(not one for one in looks) / times, Counter(name for one in looks for name in one)


@pytest.mark.slow
@pytest.mark.parametrize("world", QUIET.values(), ids=QUIET)
def test_quiet_weeks_raise_no_alarm(world: WatchWorld) -> None:
    quiet, _ = tally(world, samples(400))
    assert quiet >= NO_ALARM


@pytest.mark.slow
@pytest.mark.parametrize(("world", "wrong"), BROKEN.values(), ids=BROKEN)
def test_what_went_wrong_is_found(world: WatchWorld, wrong: set[str]) -> None:
    times = samples(200)
    _, found = tally(world, times)
    short = 3 * math.sqrt(FOUND * (1 - FOUND) / times) if REDUCED else 0.0
    assert {name for name in wrong if found[name] < (FOUND - short) * times} == set()


def test_a_few_looks_at_a_usual_source() -> None:
    quiet, _ = tally(WatchWorld(), 15)
    assert quiet == 1
    _, found = tally(WatchWorld(dropped=True, halved=True), 15)
    assert found["field 0"] == found["fall"] == 15
