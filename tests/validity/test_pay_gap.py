"""What the mix accounts for, in worlds whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.distribution import grade
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.pay import PaySample
from rolescope.analyse.pay_gap import median_gap
from tests.validity.pay_worlds import PayDraw, PayWorld, draw_pay
from tests.validity.size import noise, samples

WORLDS = {
    "100 employers": PayWorld(),
    "30 employers": PayWorld(employers=30, records=120),
    "300 employers, 1500 records": PayWorld(employers=300, records=1500),
    "steep levels": PayWorld(rise=0.5),
    "alike employers": PayWorld(employers=60, records=600, likeness=0.5),
}
MANY = {
    "15,000 employers": PayWorld(employers=15_000, records=18_000),
    "15,000 alike employers, 30,000 records": PayWorld(employers=15_000, records=30_000, likeness=0.5),
}
"""More employers than are drawn one by one: the mix's interval is from random groups of them."""
MIX = (np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.3, 0.5]))
"""Levels of the two roles, as `pay_worlds` draws them."""
BARS = (0.92, 0.985)


def truth(d: PayDraw) -> tuple[float, float, float]:
    """Raw gap, the gap at the weights of this sample, and what the mix accounts for."""
    a, b = d.roles
    weight = grade([a, b], min_n=20, min_employers=5, cap=EMPLOYER_CAP).stratum_weight
    raw = d.quantile(0, 0.5, MIX[0]) - d.quantile(1, 0.5, MIX[1])
    alike = d.quantile(0, 0.5, weight) - d.quantile(1, 0.5, weight)
    return raw, alike, raw - alike


def coverage(world: PayWorld, times: int, seed: int) -> dict[str, float]:
    """How often each interval holds its truth; the naive one takes records as independent."""
    rng = np.random.default_rng(seed)
    rows = []
    for i in range(times):
        d = draw_pay(world, rng)
        found = median_gap(*d.roles, seed=i)
        plain = median_gap(*(PaySample(r.value, None, r.stratum) for r in d.roles), seed=i)
        parts = zip(truth(d), (found.raw, found.standardised, found.mix), strict=True)
        held = [low <= true <= high for true, (_, low, high) in parts]
        rows.append([*held, plain.raw[1] <= truth(d)[0] <= plain.raw[2]])
    names = ("raw", "standardised", "mix", "naive raw")
    return dict(zip(names, np.mean(rows, axis=0).tolist(), strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("name", WORLDS)
def test_intervals_hold_the_truth(name: str) -> None:
    found = coverage(WORLDS[name], samples(400), seed=11)
    slack = noise(400)
    for part in ("raw", "standardised", "mix"):
        assert BARS[0] - slack <= found[part] <= BARS[1] + slack, found
    assert found["naive raw"] < found["raw"]


@pytest.mark.slow
@pytest.mark.parametrize("name", MANY)
def test_intervals_from_random_groups_hold_the_truth(name: str) -> None:
    found = coverage(MANY[name], samples(400), seed=11)
    slack = noise(400)
    for part in ("raw", "standardised", "mix"):
        assert BARS[0] - slack <= found[part] <= BARS[1] + slack, found


if __name__ == "__main__":
    for label, one in (WORLDS | MANY).items():
        print(label, coverage(one, 400, seed=11))  # noqa: T201
