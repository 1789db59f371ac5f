"""Blends of known shares come back, with what is left over; noise alone makes no part."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.blend import blend
from rolescope.analyse.methods.nnls import weights
from rolescope.analyse.profiles import Counted, profiles
from tests.validity.blend_worlds import BlendDraw, BlendWorld, draw_blend
from tests.validity.size import noise, samples

WORLDS = {
    "an exact blend": BlendWorld(),
    "a seventh of it is something else": BlendWorld(odd=0.15),
    "few": BlendWorld(employers=60, postings=180),
    "one part alone": BlendWorld(shares=(1.0, 0.0)),
    "three parts": BlendWorld(shares=(0.5, 0.3, 0.2)),
    "a weak reader": BlendWorld(odd=0.15, sensitivity=0.7),
}
HELD = {"weight": 0.92, "residual": 0.93, "apart": 0.85}
"""Coverage in full."""


def pooled(counted: Counted) -> np.ndarray:
    """Shares as a plain table gives them: as read, collections thrown together."""
    sample, found = counted.sample, counted.found
    flat = np.bincount(sample.role[found.row] * found.n_items + found.item, found.count)
    n = np.bincount(sample.role, sample.size)
    return np.pad(flat, (0, len(n) * found.n_items - len(flat))).reshape(len(n), -1) / n[:, None]


def naive(draw: BlendDraw, parts: int) -> float:
    """Weight of the first part by a plain table of skills."""
    shares = pooled(draw.skills)
    matrix = shares[1 : 1 + parts]
    return float(weights(matrix @ matrix.T, matrix @ shares[0], 1.0)[0])


def tally(world: BlendWorld, times: int, seed: int) -> dict[str, float]:
    """Errors, coverage and false discoveries."""
    rng, rows, parts = np.random.default_rng(seed), [], len(world.shares)
    for i in range(times):
        draw = draw_blend(world, rng)
        shares = profiles(
            draw.skills,
            draw.activities,
            asked=1 + parts,
            errors=draw.errors,
            confusion=draw.confusion,
            seed=i,
        )
        found = blend(shares, list(range(1, 1 + parts)), list(range(1, len(draw.truth))), total=1.0)
        left = draw.truth[0] - draw.weight @ draw.truth[1 : 1 + parts]
        said = found.residual.q_value <= 0.05
        wrong = said & ((np.abs(left) < 1e-9) | (np.sign(left) != np.sign(found.residual.value)))
        large = np.abs(left) > 0.1
        told = np.isfinite(found.apart.value)
        slack = 1e-9
        rows.append(
            (
                found.weight.value[0] - draw.weight[0],
                np.mean(
                    (found.weight.low <= draw.weight + slack) & (draw.weight <= found.weight.high + slack)
                ),
                np.mean((found.residual.low <= left) & (left <= found.residual.high)),
                float(found.apart.value) - draw.apart,
                found.apart.low <= draw.apart + slack <= found.apart.high + 2 * slack if told else np.nan,
                wrong.sum() / max(said.sum(), 1),
                said[large].mean() if large.any() else np.nan,
                naive(draw, parts) - draw.weight[0],
            )
        )
    names = (
        *("weight error", "weight", "residual", "apart error", "apart", "false discovery"),
        *("power over 10 points", "naive weight error"),
    )
    with np.errstate(all="ignore"):
        values = [np.nan if np.isnan(c).all() else np.nanmean(c) for c in np.array(rows, float).T]
    return dict(zip(names, map(float, values), strict=True))


@pytest.mark.parametrize("name", ["an exact blend", "one part alone"])
def test_planted_shares_come_back(name: str) -> None:
    found = tally(WORLDS[name], 6, seed=3)
    assert abs(found["weight error"]) <= 0.08, found
    assert found["weight"] >= 0.75, found
    assert found["residual"] >= 0.9, found


@pytest.mark.slow
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_in_full(world: BlendWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(200), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    assert abs(found["weight error"]) <= 0.03 + noise(200) / 3, found
    for name, least in HELD.items():
        assert not found[name] < least - noise(200), found
    assert found["false discovery"] <= 0.05 + noise(200), found
    assert abs(found["naive weight error"]) >= abs(found["weight error"]), found
