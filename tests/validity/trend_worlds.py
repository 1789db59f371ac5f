"""Worlds of titles in time: employers that come, stay and go, some of which post a great deal, in bunches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.sample import Floats, Ints
from rolescope.analyse.share import EmployerSums

YEAR = 12


@dataclass(frozen=True)
class TrendWorld:
    """How titles come about.

    Attributes:
        periods: how many there are.
        employers: present in a period, on average.
        titles: per employer and period, on average; sizes are log-normal.
        spread: standard deviation of the logarithm of sizes.
        stay: periods an employer stays, on average (geometric): persistence makes periods alike.
        bunched: concentration of the share within an employer; small: few employers have all of a role.
        shock: standard deviation of the logarithm of the share between periods, common to all employers.
    """

    periods: int = 60
    employers: int = 60
    titles: float = 3.0
    spread: float = 0.8
    stay: float = 4.0
    bunched: float = 4.0
    shock: float = 0.0


@dataclass(frozen=True)
class Drawn:
    """One role's counts in a sample of a world.

    Attributes:
        count: (T,) titles of the role.
        total: (T,) all titles.
        sums: over the period's employers.
        long: (count, total, sums) of years of twelve periods, as far as they are whole.
    """

    count: Floats
    total: Floats
    sums: EmployerSums
    long: tuple[Floats, Floats, EmployerSums]


def draw(world: TrendWorld, shares: Floats, rng: np.random.Generator) -> list[Drawn]:
    """A sample of each of several roles.

    Args:
        world: how employers post.
        shares: (R, T) true share of each role among all titles of each period; sums under 1.
        rng: of the draw.
    """
    roles, periods = shares.shape
    begin, last, size = _employers(world, rng)
    present = (np.arange(periods) >= begin[:, None]) & (np.arange(periods) < last[:, None])
    shocks = np.exp(rng.normal(-(world.shock**2) / 2, world.shock, (roles, periods)))
    n = np.where(present, rng.poisson(size[:, None] * np.ones(periods)), 0)
    # An employer leans to a role by a factor with mean 1; the share of a period multiplies it.
    lean = rng.gamma(world.bunched, 1 / world.bunched, (len(size), roles))
    out, left = [], n.copy()
    before = np.zeros((len(size), periods))
    for r in range(roles):
        p = np.minimum(lean[:, r][:, None] * (shares[r] * shocks[r])[None, :], 0.9)
        k = rng.binomial(left, np.clip(p / np.maximum(1 - before, 1e-9), 0, 1))
        left, before = left - k, np.minimum(before + p, 0.99)
        out.append(_summed(k, n))
    return out


def _employers(world: TrendWorld, rng: np.random.Generator) -> tuple[Floats, Floats, Floats]:
    """First period, period after the last, and size of every employer that is ever there."""
    early = int(10 * world.stay)
    arriving = rng.poisson(world.employers / world.stay, world.periods + early)
    begin = np.repeat(np.arange(-early, world.periods), arriving)
    last = begin + rng.geometric(1 / world.stay, len(begin))
    size = world.titles * rng.lognormal(-(world.spread**2) / 2, world.spread, len(begin))
    seen = (last > 0) & (begin < world.periods)
    return begin[seen].astype(float), last[seen].astype(float), size[seen]


def _summed(k: Ints, n: Ints) -> Drawn:
    years = -(-k.shape[1] // YEAR)
    by_year = [
        np.stack([x[:, YEAR * y : YEAR * (y + 1)].sum(axis=1) for y in range(years)], axis=1) for x in (k, n)
    ]
    return Drawn(*_sums(k, n), _sums(*by_year))


def _sums(k: Ints, n: Ints) -> tuple[Floats, Floats, EmployerSums]:
    kk, kn, nn = ((x * y).sum(axis=0).astype(float) for x, y in ((k, k), (k, n), (n, n)))
    sums = EmployerSums((n > 0).sum(axis=0).astype(float), kk, kn, nn)
    return k.sum(axis=0).astype(float), n.sum(axis=0).astype(float), sums
