"""Premiums of skills in worlds whose truth is known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rolescope.analyse.premium import Flags, PremiumSample, premiums
from tests.validity.premium_worlds import PAID, PremiumWorld, draw_premium, truth
from tests.validity.size import noise, samples

WORLDS = {
    "100 employers, 400 records": PremiumWorld(),
    "30 employers, 150 records": PremiumWorld(employers=30, records=150),
}
WIDE = {
    **WORLDS,
    "500 employers, 1500 records": PremiumWorld(employers=500, records=1500),
    "employers pay very much alike": PremiumWorld(employers=60, records=600, likeness=0.7),
    "no skill is worth anything": PremiumWorld(premium=0.0),
    "few employers, many records": PremiumWorld(employers=15, records=300),
}


def tally(world: PremiumWorld, times: int, seed: int) -> dict[str, float]:
    """Coverage, false discoveries among those called sure, power; and the coverage of two naive estimators.

    Unclustered: records for independent. Naive: levels ignored as well.
    """
    rng = np.random.default_rng(seed)
    held, unclustered, naive, false, found, shown = [], [], [], [], [], []
    for _ in range(times):
        sample, has = draw_premium(world, rng)
        fitted = premiums(sample, has)
        told = np.array([p.reason is None for p in fitted])
        held += _holds(sample, has, world)[told].tolist()
        alone = PremiumSample(sample.value, None, sample.controls)
        unclustered += _holds(alone, has, world)[told].tolist()
        naive += _holds(PremiumSample(sample.value, None), has, world)[told].tolist()
        sure = np.array([p.sure for p in fitted])
        wrong = sure & (truth(world) == 0)
        false.append(wrong.sum() / max(sure.sum(), 1))
        found += sure[:PAID].tolist()
        shown.append(told.mean())
    figures = ("coverage", "unclustered", "naive", "false discoveries", "power", "shown")
    values = (held, unclustered, naive, false, found, shown)
    return dict(zip(figures, (float(np.mean(x)) for x in values), strict=True))


def _holds(
    sample: PremiumSample, has: Flags, world: PremiumWorld
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    fitted = premiums(sample, has)
    low, high = (np.log1p([getattr(p, end) for p in fitted]) for end in ("low", "high"))
    return (low <= truth(world)) & (truth(world) <= high)


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_coverage(world: PremiumWorld) -> None:
    found = tally(world, 12, seed=1)
    assert found["coverage"] >= 0.88, (
        found
    )  # 144 intervals, alike within a sample: the full test holds the bar
    assert found["unclustered"] < found["coverage"] - 0.1, found
    assert found["naive"] < 0.7, found


def test_a_reader_that_misses_makes_premiums_smaller_and_never_larger() -> None:
    """A third of the skills missed: those without it hold some who have it, so the figure shrinks."""
    rng = np.random.default_rng(2)
    ratios = []
    for _ in range(40):
        sample, has = draw_premium(PremiumWorld(premium=0.2, missed=0.35), rng)
        ratios.append(np.log1p([p.ratio for p in premiums(sample, has)[:PAID]]))
    assert 0.12 < float(np.nanmean(ratios)) < 0.2


@pytest.mark.slow
@pytest.mark.parametrize("world", WIDE.values(), ids=WIDE)
def test_in_full(world: PremiumWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(150), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    slack, error = noise(150), math.sqrt(0.05 * 0.95 / samples(150))  # of a rate of 5 %, told by the samples
    low = 0.93 if world.employers >= 30 else 0.9
    assert low - slack <= found["coverage"] <= 0.98 + slack, found
    assert found["false discoveries"] <= 0.05 + 2 * error, found
    assert found["unclustered"] < 0.9, found
    assert found["naive"] < 0.75, found
