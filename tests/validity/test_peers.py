"""Percentiles among peers in worlds whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.peers import peers
from tests.validity.pay_worlds import PayWorld, draw_pay
from tests.validity.size import noise, samples

WORLDS = {
    "100 employers": PayWorld(step=1.0),
    "30 employers": PayWorld(employers=30, records=120, step=1.0),
    "employers alike": PayWorld(employers=60, records=600, likeness=0.5, step=1.0),
}
MIX = np.array([0.5, 0.3, 0.2])
TRUE = (0.1, 0.25, 0.5, 0.75, 0.9)


def tally(world: PayWorld, times: int, seed: int) -> dict[str, float]:
    """Coverage at each true percentile, without clusters as well; how often 25 and 30 raise the alert."""
    rng = np.random.default_rng(seed)
    held, naive, alerts = [], [], []
    for _ in range(times):
        draw = draw_pay(world, rng)
        sample = draw.roles[0]
        amounts = [draw.quantile(0, p, MIX) for p in (*TRUE, 0.3)]
        known, alone = peers(sample.value, sample.cluster), peers(sample.value, None)
        found, plain = [[one.percentile(a) for a in amounts] for one in (known, alone)]
        held.append([f.low <= 100 * p <= f.high for f, p in zip(found, TRUE, strict=False)])
        naive.append([f.low <= 100 * p <= f.high for f, p in zip(plain, TRUE, strict=False)])
        alerts.append((found[1].high < 25, found[-1].high < 25))
    shares = dict(zip((f"p{100 * p:.0f}" for p in TRUE), np.mean(held, axis=0).tolist(), strict=True))
    at, above = np.mean(alerts, axis=0).tolist()
    return {**shares, "naive": float(np.mean(naive)), "alert at 25": at, "alert at 30": above}


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_coverage(world: PayWorld) -> None:
    found = tally(world, 60, seed=1)
    assert min(found[f"p{100 * p:.0f}"] for p in TRUE) >= 0.85, found  # 60 samples: ± .06
    assert found["naive"] < 0.9, found
    assert found["alert at 25"] <= 0.08, found


@pytest.mark.slow
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_in_full(world: PayWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(500), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    wide = noise(500) + 0.02  # 500 samples: ± .02
    for p in TRUE:
        assert 0.93 - wide <= found[f"p{100 * p:.0f}"] <= 0.975 + wide, found
    assert found["alert at 25"] <= 0.025 + wide, found
    assert found["alert at 30"] <= 0.01 + wide, found
