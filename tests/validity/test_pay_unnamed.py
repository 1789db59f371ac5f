"""Quantiles of pay whose employers nobody names, in worlds where they are known."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.analyse.pay import QUARTILES, pay_quantiles
from tests.validity.pay_worlds import Array, PayDraw, PayWorld, Ranges, draw_pay, draw_ranges
from tests.validity.size import noise, samples

WORLDS = {
    "100 employers, half repeated": (PayWorld(), 0.5),
    "100 employers, none repeated": (PayWorld(), 0.0),
    "30 employers, half repeated": (PayWorld(employers=30, records=120), 0.5),
    "300 employers, half repeated": (PayWorld(employers=300, records=1500), 0.5),
    "300 employers, most repeated": (PayWorld(employers=300, records=1500), 0.8),
    "60 employers alike, most repeated": (PayWorld(employers=60, records=600, likeness=0.5), 0.7),
    "100 employers hardly alike": (PayWorld(likeness=0.1), 0.5),
}
WAYS = ("as used", "borrowed alone", "runs alone", "the larger of both", "independent")
MIX = np.array([0.5, 0.3, 0.2])


def borrowed(world: PayWorld, repeated: float, times: int = 60) -> float:
    """The design effect as the evidence measures it: employers named, what one repeats set aside, no cap."""
    rng, found = np.random.default_rng(5), []
    for _ in range(times):
        drawn = draw_ranges(world, repeated, rng)
        once = np.unique(np.stack((drawn.employer, drawn.level, drawn.value)), axis=1)
        own = pay_quantiles(once[2], once[0].astype(np.int64), cap=1.0)
        found.append(own.n / own.effective_n)
    return float(np.mean(found))


def tally(world: PayWorld, repeated: float, times: int) -> dict[str, Array]:
    """(3,) coverage of the quartiles, by the way in which employers that are not named are allowed for."""
    effect, rng = borrowed(world, repeated), np.random.default_rng(9)
    known: PayDraw = draw_pay(world, np.random.default_rng(1))
    truth = np.array([known.quantile(0, p, MIX) for p in QUARTILES])
    inside = [_inside(draw_ranges(world, repeated, rng), effect, truth) for _ in range(times)]
    return dict(zip(WAYS, np.mean(inside, axis=0), strict=True))


def _inside(drawn: Ranges, effect: float, truth: Array) -> list[NDArray[np.bool_]]:
    plain = pay_quantiles(drawn.value, drawn.run)
    more = max(1.0, effect * plain.effective_n / plain.n)
    found = (
        pay_quantiles(drawn.value, drawn.run, inflation=effect),
        pay_quantiles(drawn.value, None, inflation=effect),
        plain,
        pay_quantiles(drawn.value, drawn.run, inflation=more),
        pay_quantiles(drawn.value, None),
    )
    return [(one.low <= truth) & (truth <= one.high) for one in found]


@pytest.mark.parametrize(("world", "repeated"), [*WORLDS.values()][:3], ids=[*WORLDS][:3])
def test_coverage(world: PayWorld, repeated: float) -> None:
    found = tally(world, repeated, 60)
    assert found["as used"].min() >= 0.87, found  # 60 samples: ± .06; the full test holds the bars
    assert found["independent"].mean() < 0.85, found


@pytest.mark.slow
@pytest.mark.parametrize(("world", "repeated"), WORLDS.values(), ids=WORLDS)
def test_in_full(world: PayWorld, repeated: float, capsys: pytest.CaptureFixture[str]) -> None:
    """Never much under 95 of 100; over it where what runs and the borrowed effect allow for overlaps."""
    found = tally(world, repeated, samples(1000))
    with capsys.disabled():
        said = "; ".join(f"{way} {np.round(hit, 3)}" for way, hit in found.items())
        print(f"\n{world}, {repeated} repeated: borrowed {borrowed(world, repeated):.2f}\n  {said}")  # noqa: T201
    assert found["as used"].min() >= 0.9 - noise(1000), found
    assert found["as used"].max() <= 0.99 + noise(1000), found
    for way in WAYS[1:]:
        assert found[way].mean() <= found["as used"].mean() + noise(1000), (way, found)
