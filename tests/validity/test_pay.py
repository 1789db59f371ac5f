"""Pay in worlds whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.distribution import grade
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.pay import QUARTILES, PaySample, pay_contrast, pay_quantiles
from rolescope.analyse.sample import Ints
from tests.validity.pay_worlds import Array, PayDraw, PayWorld, draw_pay
from tests.validity.size import noise, samples

WORLDS = {
    "100 employers": PayWorld(),
    "30 employers": PayWorld(employers=30, records=120),
    "15 employers": PayWorld(employers=15, records=60),
}
WIDE = {
    **WORLDS,
    "8 employers": PayWorld(employers=8, records=40),
    "300 employers, 1500 records": PayWorld(employers=300, records=1500),
    "no gap": PayWorld(gap=0.0),
    "wide gap": PayWorld(gap=0.4),
    "alike employers": PayWorld(employers=60, records=600, likeness=0.5),
}
NEAR = {
    **WIDE,
    "30 employers, 300 records": PayWorld(employers=30, records=300),
    "40 employers, 160 records": PayWorld(employers=40, records=160),
}
"""Where quartiles are looked at more closely."""
FIGURES = (
    "p25",
    "p50",
    "p75",
    "difference",
    "superiority",
    "overlap",
    "said",
    "naive p50",
    "naive difference",
)
MIX = np.array([0.5, 0.3, 0.2])


def tally(world: PayWorld, times: int, seed: int) -> dict[str, float]:
    """Coverage of each figure, how often a role is said to pay more, coverage without clusters and strata."""
    rng = np.random.default_rng(seed)
    rows = [_once(draw_pay(world, rng), i) for i in range(times)]
    return dict(zip(FIGURES, np.nanmean(np.array(rows, dtype=float), axis=0).tolist(), strict=True))


def missed(world: PayWorld, times: int, seed: int) -> tuple[Array, Array]:
    """(3,) how often a quartile lies under its interval, and over it."""
    rng, under, over = np.random.default_rng(seed), [], []
    truth = np.array([draw_pay(world, rng).quantile(0, p, MIX) for p in QUARTILES])
    for _ in range(times):
        found = pay_quantiles(*_columns(draw_pay(world, rng)))
        if found.reason is None:
            under.append(truth < found.low)
            over.append(truth > found.high)
    return np.mean(under, axis=0), np.mean(over, axis=0)


def _columns(d: PayDraw) -> tuple[Array, Ints | None]:
    return d.roles[0].value, d.roles[0].cluster


def _once(d: PayDraw, seed: int) -> list[float]:
    a, b = d.roles
    q, found = pay_quantiles(a.value, a.cluster), pay_contrast(a, b, seed=seed)
    if q.reason or found.reason:
        return [np.nan] * len(FIGURES)
    weight = grade([a, b], min_n=20, min_employers=5, cap=EMPLOYER_CAP).stratum_weight
    quartiles = np.array([d.quantile(0, p, MIX) for p in (0.25, 0.5, 0.75)])
    gap = d.quantile(0, 0.5, weight) - d.quantile(1, 0.5, weight)
    plain = pay_quantiles(a.value, None)
    unlike = pay_contrast(PaySample(a.value), PaySample(b.value), seed=seed)
    return [
        *((q.low <= quartiles) & (quartiles <= q.high)).tolist(),
        found.difference[1] <= gap <= found.difference[2],
        found.superiority[1] <= d.superiority() <= found.superiority[2],
        found.overlap[1] <= d.overlap(weight) <= found.overlap[2],
        found.pays_more is not None,
        plain.low[1] <= quartiles[1] <= plain.high[1],
        unlike.difference[1] <= gap <= unlike.difference[2],
    ]


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_coverage(world: PayWorld) -> None:
    found = tally(world, 30, seed=1)
    for figure in FIGURES[:5]:
        assert found[figure] >= 0.8, found  # 30 samples: ± .08; the full test holds the bars
    assert found["naive difference"] < 0.7, found


@pytest.mark.slow
@pytest.mark.parametrize("world", WIDE.values(), ids=WIDE)
def test_in_full(world: PayWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(500), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    low, high = (0.93, 0.975) if world.employers >= 30 else (0.9, 0.99)
    for figure in FIGURES[:5]:
        wide = noise(500)
        assert low - 0.02 - wide <= found[figure] <= high + 0.015 + wide, (
            figure,
            found,
        )  # 500 samples: ± .02
    assert found["overlap"] >= 0.75 - noise(500), found
    if world.gap == 0:
        assert found["said"] <= 0.05 + noise(500), found


@pytest.mark.slow
@pytest.mark.parametrize("world", NEAR.values(), ids=NEAR)
def test_quartiles_in_full(world: PayWorld, capsys: pytest.CaptureFixture[str]) -> None:
    """More samples of them alone, on either side: a claim that pay is at most so much rests on one."""
    under, over = missed(world, samples(10_000), seed=11)
    coverage = 1 - under - over
    with capsys.disabled():
        print(f"\n{world}\n  {coverage.round(3)}; under {under.round(3)}, over {over.round(3)}")  # noqa: T201
    low, high = (0.93, 0.97) if world.employers >= 30 else (0.9, 0.99)
    wide = noise(10_000)
    assert coverage.min() >= low - wide
    assert coverage.max() <= high + wide
    assert max(under.max(), over.max()) <= 0.035 + wide
