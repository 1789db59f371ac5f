"""Intervals of a choice's scores in worlds whose truth is known, shares of one composition among them.

`docs/statistics/choosing.md` has the figures.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from rolescope.analyse.choosing import Agreement, Column, closeness, score
from rolescope.analyse.methods.intervals import wilson
from tests.validity.size import noise, samples

Z = 1.959963984540054
SHARES = np.array([0.22, 0.11, 0.07, 0.16, 0.14, 0.30])
"""Shares of duties, which sum to one; the scale of each ends at twice its share."""
OTHERS = np.array([0.3, 0.6, 0.9])
"""Shares of postings, independent of each other and of the duties."""


@dataclass(frozen=True, slots=True)
class World:
    """What is wished for of each share, on the scale from 0 to 1, and how many records there are."""

    wished: tuple[float, ...]
    n: int


WORLDS = {
    "more of some, less of others": World((1, 1, 0, 1, 0, 0, 1, 0, 1), 120),
    "more of all": World((1,) * 9, 120),
    "some of all": World((0.5,) * 9, 120),
    "few records": World((1, 1, 0, 1, 0, 0, 1, 0, 1), 30),
    "many records": World((0.75, 1, 0.25, 1, 0, 0.25, 1, 0, 1), 3000),
}


def coverage(world: World, times: int, seed: int) -> tuple[float, float]:
    """How often the interval holds the true score, and how often one of ends all at once would."""
    rng = np.random.default_rng(seed)
    truth = np.concatenate([SHARES, OTHERS])
    whole = [_column(i, (p, p, p), world.wished[i]) for i, p in enumerate(truth)]
    true = score(whole, 0).score
    held = wide = 0
    for _ in range(times):
        duties = rng.multinomial(world.n, SHARES) / world.n
        postings = rng.binomial(world.n, OTHERS) / world.n
        seen = np.concatenate([duties, postings])
        low, high = wilson(seen, np.full(len(seen), float(world.n)), Z)
        columns = [_column(i, (low[i], seen[i], high[i]), world.wished[i]) for i in range(len(seen))]
        found = score(columns, 0)
        held += found.low <= true <= found.high
        least, most = (_at_once(columns, end) for end in (0, 2))
        wide += least <= true <= most + 1
    return held / times, wide / times


def _at_once(columns: list[Column], end: int) -> float:
    """The score with every agreement at the same end of its interval."""
    told = [(one.importance, found[end]) for one in columns if (found := one.of(0)) is not None]
    return sum(weight * value for weight, value in told) / (10 * sum(weight for weight, _ in told))


def _column(i: int, share: tuple[float, float, float], wished: float) -> Column:
    ends = (0.0, min(2 * float(np.concatenate([SHARES, OTHERS])[i]), 1.0))
    agreement: Agreement = closeness(share, ends, wished)
    return Column(f"q{i}", 1 + i % 3, 0, ((agreement,),))


@pytest.mark.slow
@pytest.mark.parametrize("name", WORLDS)
def test_the_interval_holds_the_true_score(name: str) -> None:
    held, wide = coverage(WORLDS[name], samples(2000), 7)
    assert held >= 0.93 - noise(2000)
    assert wide >= held - 0.01


def test_an_interval_half_as_wide_would_be_caught() -> None:
    """The negative control: at a quarter of the records it would need, an interval does not hold 95 %."""
    world = WORLDS["more of some, less of others"]
    rng = np.random.default_rng(3)
    truth = np.concatenate([SHARES, OTHERS])
    true = score([_column(i, (p, p, p), world.wished[i]) for i, p in enumerate(truth)], 0).score
    held = 0
    for _ in range(150):
        seen = np.concatenate([rng.multinomial(30, SHARES) / 30, rng.binomial(30, OTHERS) / 30])
        low, high = wilson(seen, np.full(len(seen), 480.0), Z)
        columns = [_column(i, (low[i], seen[i], high[i]), world.wished[i]) for i in range(len(seen))]
        held += (found := score(columns, 0)).low <= true <= found.high
    assert held / 150 < 0.8
