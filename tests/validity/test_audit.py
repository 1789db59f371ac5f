"""Audits of simulated scorers: how often a fair one is flagged, a biased one found; what intervals hold."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.audit import Count, above_median, standing
from rolescope.analyse.methods.two_rates import miettinen_nurminen
from rolescope.model.audit import FLAGGED
from tests.validity.size import noise, samples

SIZES = {
    "two": (60, 48),
    "two large": (500, 400),
    "five": (300, 200, 100, 50, 30),
    "eight": (80,) * 8,
    "small": (500, 40, 12),
}
DRAWS = 2000
LEVEL = 0.05


def flagged(rng: np.random.Generator, sizes: tuple[int, ...], shift: float) -> bool:
    """Whether anybody is flagged by scores of which the last category's mean is lower by `shift` spreads."""
    scores = [rng.normal(0, 1, n) for n in sizes]
    scores[-1] -= shift
    _, above = above_median([float(one) for own in scores for one in own])
    ends = np.cumsum(sizes)
    counts = {
        str(at): Count(n, sum(above[end - n : end]))
        for at, (n, end) in enumerate(zip(sizes, ends, strict=True))
    }
    return any(one.finding in FLAGGED for one in standing(counts, sum(sizes)).categories)


@pytest.mark.slow
@pytest.mark.parametrize("name", SIZES)
def test_a_fair_scorer_is_flagged_in_at_most_a_twentieth_of_tables(name: str) -> None:
    rng, draws = np.random.default_rng(11), samples(DRAWS)
    alarms = sum(flagged(rng, SIZES[name], 0.0) for _ in range(draws)) / draws
    assert alarms <= LEVEL + noise(DRAWS), f"{name}: {alarms:.4f}"


@pytest.mark.slow
@pytest.mark.parametrize(("name", "found"), [("two", 0.65), ("two large", 0.99), ("eight", 0.85)])
def test_a_biased_scorer_is_found(name: str, found: float) -> None:
    """The last category's scores are .7 spreads lower: of two alike, 64 % and 37 % are above the median."""
    rng, draws = np.random.default_rng(12), samples(DRAWS // 4)
    share = sum(flagged(rng, SIZES[name], 0.7) for _ in range(draws)) / draws
    assert share >= found, f"{name}: {share:.3f}"


@pytest.mark.slow
@pytest.mark.parametrize(("a", "b", "p", "q"), [(60, 48, 0.6, 0.3), (20, 15, 0.5, 0.5), (300, 40, 0.2, 0.1)])
def test_the_interval_of_a_ratio_holds_the_truth(a: int, b: int, p: float, q: float) -> None:
    rng, draws = np.random.default_rng(13), samples(DRAWS)
    held = 0
    for _ in range(draws):
        low, high = miettinen_nurminen(int(rng.binomial(b, q)), b, int(rng.binomial(a, p)), a)
        held += low <= q / p <= high
    assert held / draws >= 0.94 - noise(DRAWS), f"{held / draws:.4f}"


def test_a_planted_bias_is_flagged_and_its_absence_is_not() -> None:
    assert flagged(np.random.default_rng(3), (300, 300), 0.7)
    assert not flagged(np.random.default_rng(3), (300, 300), 0.0)
