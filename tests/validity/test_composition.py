"""Shares of duties and their differences in worlds whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.composition import composition, composition_contrasts
from rolescope.analyse.methods.intervals import wilson
from tests.validity.duty_worlds import DutyWorld, draw_duties
from tests.validity.size import noise, samples

WORLDS = {
    "60 employers": DutyWorld(),
    "30 employers": DutyWorld(employers=30, postings=100),
    "15 employers": DutyWorld(employers=15, postings=40),
}
WIDE = {
    **WORLDS,
    "200 employers, 600 postings": DutyWorld(employers=200, postings=600),
    "8 employers": DutyWorld(employers=8, postings=30),
    "better classifier": DutyWorld(accuracy=0.75),
    "classes known": DutyWorld(employers=30, accuracy=1.0),
    "600 labels": DutyWorld(labelled=600),
    "90 % nulls": DutyWorld(same=0.9),
    "labels of another mix": DutyWorld(gold_tilt=1.2),
}
FRESH = {
    "alike employers, weak classifier": DutyWorld(accuracy=0.5, likeness=0.15, labelled=1000),
    "15 classes": DutyWorld(employers=100, postings=250, classes=15, tilt=1.2),
    "long postings": DutyWorld(employers=40, postings=120, duties=8.0, accuracy=0.68, same=0.3),
    "weak classifier": DutyWorld(employers=200, postings=400, accuracy=0.5, labelled=1089),
}
"""Worlds on which nothing was chosen: the factor on the deviation of differences was, on those above."""
FIGURES = (
    "share",
    "contrast",
    "naive share",
    "false discovery",
    "power over 5 points",
    "root mean square error",
)


def tally(world: DutyWorld, times: int, seed: int) -> dict[str, float]:
    """Coverage of ours and of predicted shares taken at their word, false discoveries, power."""
    rng, rows = np.random.default_rng(seed), []
    for i in range(times):
        d = draw_duties(world, rng)
        found = composition(d.sample, d.predicted, d.confusion if world.accuracy < 1 else None, seed=i)
        pair = composition_contrasts(found, 0, 1)
        truth = d.truth[0] - d.truth[1]
        said = pair.q_value <= 0.05
        wrong = said & ((np.abs(truth) < 1e-9) | (np.sign(truth) != np.sign(pair.value)))
        low, high = wilson(found.observed, found.n[:, None].astype(float), 1.96)
        large = np.abs(truth) > 0.05
        rows.append(
            (
                np.mean((found.low <= d.truth) & (d.truth <= found.high)),
                np.mean((pair.low <= truth) & (truth <= pair.high)),
                np.mean((low <= d.truth) & (d.truth <= high)),
                wrong.sum() / max(said.sum(), 1),
                said[large].mean() if large.any() else np.nan,
                np.sqrt(np.mean((found.value - d.truth) ** 2)),
            )
        )
    return dict(zip(FIGURES, np.nanmean(np.array(rows), axis=0).tolist(), strict=True))


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_coverage(world: DutyWorld) -> None:
    _check(world, tally(world, 15, seed=1), slack=0.015)


@pytest.mark.slow
@pytest.mark.parametrize("world", WIDE.values(), ids=WIDE)
def test_in_full(world: DutyWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(200), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    _check(world, found, slack=noise(200) / 4)  # each sample holds 54 shares


@pytest.mark.slow
@pytest.mark.parametrize("world", FRESH.values(), ids=FRESH)
def test_worlds_that_nothing_was_fitted_to(world: DutyWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(200), seed=101)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    _check(world, found, slack=noise(200) / 4)


def _check(world: DutyWorld, found: dict[str, float], slack: float) -> None:
    low, high = (0.93, 0.975) if world.employers >= 30 else (0.9, 0.99)
    assert low - slack <= found["share"] <= high + slack, found
    assert low - slack <= found["contrast"] <= high + slack, found
    assert found["false discovery"] <= 0.05 + slack, found
    if world.accuracy < 1:
        assert found["naive share"] < 0.75, found
