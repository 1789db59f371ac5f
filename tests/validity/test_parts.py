"""Parts of shares in worlds whose truth is known: required of all, deep of those that ask."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.parts import among, part_of
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Incidence
from rolescope.analyse.support import find_support
from tests.validity.size import noise, samples
from tests.validity.worlds import World, _beta_quantile, draw

Array = NDArray[np.float64]


@dataclass
class Tally:
    """How often the intervals hold the truth, and how often an estimate was given."""

    part: list[float] = field(default_factory=list)
    among: list[float] = field(default_factory=list)
    given: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        return ", ".join(f"{k} {np.mean(v):.3f}" for k, v in vars(self).items() if v)


def ours(world: World, times: int, seed: int = 1, *, like: float = 0.12) -> Tally:
    """Each mention is of the part with a probability of its skill's and employer's own.

    Args:
        world: how postings come about.
        times: samples.
        seed: of the draws.
        like: intra-employer correlation of belonging to the part.
    """
    rng, tally = np.random.default_rng(seed), Tally()
    for _ in range(times):
        d = draw(world, rng)
        split = rng.uniform(0.03, 0.9, world.items)
        latent = rng.random((d.sample.n_employers, world.items))
        rate = _beta_quantile(split, np.full(world.items, like), latent)
        at = rate[d.sample.employer[d.incidence.row], d.incidence.item]
        count = rng.binomial(d.incidence.count.astype(int), at).astype(float)
        kept = count > 0
        part = Incidence(d.incidence.row[kept], d.incidence.item[kept], count[kept], world.items)
        whole = prevalence(d.sample, d.incidence, d.errors)
        if any(whole.reason):
            continue
        weight = find_support(d.sample, min_n=20, min_employers=5, cap=EMPLOYER_CAP).design.weight
        truth = np.einsum("s,rsi->ri", weight, d.truth) * split
        found = part_of(whole, prevalence(d.sample, part))
        tally.part.append(float(np.mean((found.low <= truth) & (truth <= found.high))))
        (of_those,) = among(d.sample, d.incidence, [part])
        shown = ~np.isnan(of_those.value)
        holds = (of_those.low <= split) & (split <= of_those.high)
        if shown.any():
            tally.among.append(float(holds[shown].mean()))
        tally.given.append(float(shown.mean()))
    return tally


WORLDS = {
    "100 employers": World(),
    "30 employers": World(employers=30, postings=120),
    "300 employers": World(employers=300, postings=1500),
}


@pytest.mark.parametrize("world", [WORLDS["100 employers"], WORLDS["30 employers"]], ids=["100", "30"])
def test_coverage(world: World) -> None:
    tally = ours(world, 15)
    assert 0.92 <= np.mean(tally.part) <= 0.985, tally
    assert 0.92 <= np.mean(tally.among) <= 0.985, tally


SLOW = {
    **WORLDS,
    "15 employers": World(employers=15, postings=60),
    "likeness of .25": World(likeness=0.25),
    "perfect reader": World(sensitivity=1, false_positive=0),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_coverage_in_many_worlds(name: str) -> None:
    world = replace(SLOW[name])
    tally = ours(world, samples(200), like=0.25 if "likeness" in name else 0.12)
    print(name, tally)  # noqa: T201
    assert 0.93 - noise(200) <= np.mean(tally.part) <= 0.985, tally
    assert 0.93 - noise(200) <= np.mean(tally.among) <= 0.985, tally
