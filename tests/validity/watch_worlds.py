"""Sources whose openings come and go: quiet ones, and ones that lost a field or half of their openings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.watch_drift import drift
from rolescope.analyse.watch_shares import Having, change
from rolescope.analyse.watch_verdict import finding
from rolescope.analyse.watch_volume import ratio
from rolescope.model.watch import Finding, Interval
from rolescope.questions.watch import rules

Floats = NDArray[np.float64]

DAYS, RECENT, BEFORE = 240, 7, 56
DRIFT = 28
FIELDS = 15
"""Shares that are watched of each source: of what is stated and of what is read."""
ROLES, SKILLS, NAMED = 12, 21, 6


@dataclass(frozen=True)
class WatchWorld:
    """A source.

    Attributes:
        openings: shown on a day, in the long run.
        employers: whose they are; sizes fall off as 1 / rank.
        life: days that an opening stays on average.
        alike: how alike an employer's openings are: the weight of an employer's own shares, as of a beta or
            Dirichlet prior worth so many openings. Less is more alike.
        swing: standard deviation of a day's logarithm of arrivals, correlated from day to day.
        dropped: whether one field is missing from all that is shown of late.
        halved: whether half of all openings are missing of late.
        turned: whether what comes of late is of another mix of roles.
    """

    openings: int = 200
    employers: int = 60
    life: float = 30.0
    alike: float = 10.0
    swing: float = 0.2
    dropped: bool = False
    halved: bool = False
    turned: bool = False


def alarms(world: WatchWorld, rng: np.random.Generator) -> set[str]:
    """The alarms of one look at a source, by measure."""
    first, last, employer = _lives(world, rng)
    shown = np.array([((first <= day) & (last >= day)).sum() for day in range(DAYS)])
    if world.halved:
        shown[-2:] //= 2
    volume = ratio(int(shown[-1]), shown[-31:-3].tolist())
    found = {
        name for name, rule in (("fall", rules.FALL), ("growth", rules.GROWTH)) if _alarmed(rule, volume)
    }
    now = last >= DAYS - RECENT
    before = ~now & (last >= DAYS - RECENT - BEFORE)
    for number in range(FIELDS):
        own = rng.beta(world.alike * 0.8, world.alike * 0.2, world.employers)
        having = rng.random(len(first)) < own[employer]
        if world.dropped and number == 0:
            having &= ~now
        interval = change(_by(employer, having, now, world), _by(employer, having, before, world))
        found |= {f"field {number}"} if _alarmed(rules.COMPLETENESS, interval) else set()
    newly = first >= DAYS - DRIFT
    for name, classes, each in (("roles", ROLES, 1), ("skills", SKILLS, NAMED)):
        mix = _mix(world, rng, employer, newly, classes, each)
        found |= {name} if _alarmed(rules.DRIFT, drift(mix[0], mix[1])) else set()
    return found


def _alarmed(rule: rules.Rule, interval: Interval | None) -> bool:
    return finding(interval, rule.threshold, rule.beyond) is Finding.ALARM


def _lives(world: WatchWorld, rng: np.random.Generator) -> tuple[Floats, Floats, NDArray[np.int64]]:
    """First and last days of openings, and whose they are."""
    shocks = rng.standard_normal(DAYS) * world.swing * np.sqrt(1 - 0.9**2)
    level = np.zeros(DAYS)
    for day in range(1, DAYS):
        level[day] = 0.9 * level[day - 1] + shocks[day]
    come = rng.poisson(world.openings / world.life * np.exp(level - world.swing**2 / 2))
    first = np.repeat(np.arange(DAYS), come).astype(float)
    last = np.minimum(first + rng.exponential(world.life, len(first)), DAYS - 1)
    sizes = 1 / np.arange(1, world.employers + 1)
    return first, last, rng.choice(world.employers, len(first), p=sizes / sizes.sum())


def _by(
    employer: NDArray[np.int64], having: NDArray[np.bool_], chosen: NDArray[np.bool_], world: WatchWorld
) -> Having:
    """Of few employers each opening stands for itself, as `share` has it."""
    n = world.employers
    return Having(
        np.bincount(employer[chosen & having], minlength=n).astype(float),
        np.bincount(employer[chosen], minlength=n).astype(float),
    )


def _mix(  # noqa: PLR0917
    world: WatchWorld,
    rng: np.random.Generator,
    employer: NDArray[np.int64],
    newly: NDArray[np.bool_],
    classes: int,
    each: int,
) -> tuple[Floats, Floats]:
    """Counts by cluster and class, of what came of late and of what came before."""
    common = 1 / np.arange(1, classes + 1)
    own = rng.dirichlet(world.alike * common / common.sum() * classes / 4, world.employers)
    other = np.roll(own, classes // 2, axis=1)
    odds = np.where((newly & world.turned)[:, None], other[employer], own[employer])
    counts = np.array([rng.multinomial(each, one) for one in odds], dtype=float)
    few = world.employers < 5
    cluster = np.arange(len(employer)) if few else employer
    shape = (len(employer) if few else world.employers, classes)
    now, before = np.zeros(shape), np.zeros(shape)
    np.add.at(now, cluster[newly], counts[newly])
    np.add.at(before, cluster[~newly], counts[~newly])
    return now, before
