"""Shares of skills and their differences in worlds whose truth is known."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.analyse.contrast import Contrasts, contrasts
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.intervals import mover_difference, wilson
from rolescope.analyse.methods.multiplicity import benjamini_hochberg
from rolescope.analyse.methods.student import t_two_sided
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.support import find_support
from rolescope.model.shares import Verdict
from tests.validity.size import noise, samples
from tests.validity.worlds import Draw, World, draw

Array = NDArray[np.float64]
SAYS = (Verdict.HIGHER, Verdict.LOWER)


@dataclass
class Tally:
    """Means over many samples of one world."""

    share: list[float] = field(default_factory=list)
    contrast: list[float] = field(default_factory=list)
    false_discovery: list[float] = field(default_factory=list)
    power: list[float] = field(default_factory=list)

    def add(
        self, share: tuple[Array, Array, Array], pair: tuple[Array, Array], said: Array, truth: Array
    ) -> None:
        """Shares are (truth, low, high), the pair (low, high), `said` which differences are called sure."""
        self.share.append(float(np.mean((share[1] <= share[0]) & (share[0] <= share[2]))))
        self.contrast.append(float(np.mean((pair[0] <= truth) & (truth <= pair[1]))))
        null = truth == 0
        self.false_discovery.append(float((said & null).sum() / max(said.sum(), 1)))
        if not null.all():
            self.power.append(float(said[~null].mean()))

    def __str__(self) -> str:
        parts = [f"{k} {np.mean(v):.3f}" for k, v in vars(self).items() if v]
        return ", ".join(parts)


def ours(world: World, times: int, seed: int = 1) -> Tally:
    rng, tally = np.random.default_rng(seed), Tally()
    for _ in range(times):
        d = draw(world, rng)
        found = prevalence(d.sample, d.incidence, d.errors)
        if any(found.reason):
            continue
        pair: Contrasts = contrasts(found, 0, 1)
        weight = find_support(d.sample, min_n=20, min_employers=5, cap=EMPLOYER_CAP).design.weight
        truth = np.einsum("s,rsi->ri", weight, d.truth)
        said = np.array([v in SAYS for v in pair.verdict])
        tally.add((truth, found.low, found.high), (pair.low, pair.high), said, d.difference)
    return tally


def naive(world: World, times: int, seed: int = 1) -> Tally:
    """Pooled proportions, postings as if independent, no correction for reader or mix."""
    rng, tally = np.random.default_rng(seed), Tally()
    for _ in range(times):
        d = draw(world, rng)
        (p, low, high), truth = _pooled(d), d.truth.mean(axis=1)
        pair = mover_difference((p[0], low[0], high[0]), (p[1], low[1], high[1]), 0.0)
        n = np.bincount(d.sample.role, d.sample.size)
        error = np.sqrt((p * (1 - p) / n[:, None]).sum(axis=0))
        difference = p[0] - p[1]
        z = np.divide(difference, error, out=np.zeros_like(error), where=error > 0)
        said = (benjamini_hochberg(t_two_sided(z, 1e6)) <= 0.05) & (np.abs(difference) >= 0.05)
        tally.add((truth, low, high), pair, said, d.difference)
    return tally


def _pooled(d: Draw) -> tuple[Array, Array, Array]:
    n_items = d.incidence.n_items
    at = d.sample.role[d.incidence.row] * n_items + d.incidence.item
    n = np.bincount(d.sample.role, d.sample.size)[:, None].astype(float)
    p = np.bincount(at, d.incidence.count, 2 * n_items).reshape(2, n_items) / n
    return (p, *wilson(p, n, 1.96))


MANY = {"100 employers": World(), "30 employers": World(employers=30, postings=120)}
FEW = {"15 employers": World(employers=15, postings=60), "8 employers": World(employers=8, postings=40)}


@pytest.mark.parametrize("world", MANY.values(), ids=MANY)
def test_coverage(world: World) -> None:
    tally = ours(world, 20)
    assert 0.93 <= np.mean(tally.share) <= 0.97, tally
    assert 0.93 <= np.mean(tally.contrast) <= 0.97, tally


@pytest.mark.parametrize("world", FEW.values(), ids=FEW)
def test_coverage_with_few_employers(world: World) -> None:
    tally = ours(world, 20)
    assert np.mean(tally.share) >= 0.9, tally
    assert np.mean(tally.contrast) >= 0.9, tally


def test_the_naive_estimator_fails() -> None:
    tally = naive(World(), 20)
    assert np.mean(tally.share) < 0.8, tally
    assert np.mean(tally.contrast) < 0.88, tally
    assert np.mean(tally.false_discovery) > 0.15, tally


def test_false_discoveries_are_few() -> None:
    tally = ours(World(null=0.9), 30)
    assert np.mean(tally.false_discovery) <= 0.08, tally  # 30 samples: ± .03; the full test holds the bar


def test_power() -> None:
    """15 points more than shares of 2 to 17 %, where most skills lie, half of the skills differing."""
    tally = ours(POWER["100 employers, correlation 0.12, shares 2 to 17 %, half differ"], 25)
    assert np.mean(tally.power) >= FOUND_ENOUGH, tally


ALIKE = {
    "100 employers, correlation 0.12": World(shift=0.15, likeness=0.12),
    "100 employers, correlation 0.25": World(shift=0.15, likeness=0.25),
    "200 employers, correlation 0.25": World(employers=200, shift=0.15, likeness=0.25),
}
"""How alike employers' postings are; the last is nearest to the embedded evidence. 300 postings a role."""
SHARES = {"shares 2 to 17 %": 0.15, "shares 2 to 32 %": 0.3, "shares 2 to 72 %": 0.7}
NULLS = {"half differ": 0.5, "a fifth differs": 0.8}
POWER = {
    f"{alike}, {shares}, {nulls}": replace(ALIKE[alike], highest=SHARES[shares], null=NULLS[nulls])
    for alike in ALIKE
    for shares in SHARES
    for nulls in NULLS
}
FOUND_ENOUGH = 0.8
"""The bar for a difference of 15 points."""
MEET_THE_BAR = {
    "100 employers, correlation 0.12, shares 2 to 17 %, half differ",
    "200 employers, correlation 0.25, shares 2 to 17 %, half differ",
    "200 employers, correlation 0.25, shares 2 to 32 %, half differ",
}
"""The other worlds miss it; docs/statistics/prevalence.md says by how much."""
WIDE = {
    **MANY,
    **FEW,
    "30 employers, 300 postings": World(employers=30, postings=300),
    "300 employers, 1500 postings": World(employers=300, postings=1500),
    "alike employers": World(likeness=0.25),
    "perfect reader": World(sensitivity=1, false_positive=0),
    "95 % nulls": World(null=0.95),
    "all nulls": World(null=1.0),
    "other mixes": World(mix=0.8, habit=0.3),
}


@pytest.mark.slow
@pytest.mark.parametrize("world", WIDE.values(), ids=WIDE)
def test_in_full(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    tally, plain = ours(world, samples(400), seed=7), naive(world, samples(60), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  ours:  {tally}\n  naive: {plain}")  # noqa: T201
    low, high = (0.93, 0.97) if world.employers >= 30 else (0.9, 0.99)
    slack = noise(400) / 6  # each sample holds 120 shares
    assert low - slack <= np.mean(tally.share) <= high + slack
    assert low - slack <= np.mean(tally.contrast) <= high + slack
    error = np.std(tally.false_discovery) / len(tally.false_discovery) ** 0.5
    assert np.mean(tally.false_discovery) <= 0.05 + 2 * error
    assert np.mean(plain.share) < 0.9


@pytest.mark.slow
@pytest.mark.parametrize("name", POWER)
def test_power_in_full(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    tally = ours(POWER[name], samples(200), seed=7)
    power, doubt = np.mean(tally.power), np.std(tally.power) / len(tally.power) ** 0.5
    with capsys.disabled():
        print(f"\n{name}\n  {tally} ± {doubt:.3f}")  # noqa: T201
    assert power >= FOUND_ENOUGH or name not in MEET_THE_BAR
    error = np.std(tally.false_discovery) / len(tally.false_discovery) ** 0.5
    assert np.mean(tally.false_discovery) <= 0.05 + 2 * error
