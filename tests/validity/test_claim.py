"""Claims in worlds whose truth is known: how often a false one is called supported, a true one told.

Two kinds of claim, through the estimators that answer them: "a pays more than b" from three populations at
once, and "a asks for it more than b" from postings of two collections, misread as the reader misreads. A
naive judge, who takes the first body of evidence with a difference of 1.96 plain standard errors for an
answer, is held beside.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from rolescope.analyse.claim import Effect, side, together
from rolescope.analyse.contrast import contrasts
from rolescope.analyse.pay import pay_contrast
from rolescope.analyse.prevalence import prevalence
from tests.validity.pay_worlds import PayDraw, PayWorld, draw_pay
from tests.validity.size import samples
from tests.validity.worlds import World, draw

POPULATIONS = 3
SHARE_MARGIN = 0.05
FALSE_SUPPORT = 0.05
RIGHT = 0.8
PAY_EFFECT = 0.15
"""Log pay: the stated size of effect at which four in five verdicts are to be right. At .1: seven in ten."""
SMALLER = 0.1
SHARE_EFFECT = 0.15
"""Points of 100 / 100, the same for shares."""

Held = tuple[str, str]
"""The verdict, and the naive one."""


def judged(effects: Sequence[Effect], margin: float = 0.0) -> str:
    """The verdict on "more" from several bodies of evidence, as the question gives it."""
    return together([side(one.among(len(effects)), ">", margin) for one in effects])


def pay_claims(gap: float, times: int, seed: int, employers: int = 100) -> list[Held]:
    """ "Role 0 pays more" asked of three populations of one world each time."""
    rng, world = np.random.default_rng(seed), PayWorld(gap=gap, employers=employers, records=3 * employers)
    found: list[Held] = []
    for i in range(times):
        drawn = [draw_pay(world, rng) for _ in range(POPULATIONS)]
        known = [pay_contrast(*d.roles, seed=i) for d in drawn]
        effects = [Effect(*one.difference) for one in known if one.reason is None]
        found.append((judged(effects), _naive([_plain(d) for d in drawn])))
    return found


def _plain(d: PayDraw) -> tuple[float, float]:
    """Difference of plain means and its standard error, records as if independent and alike in level."""
    a, b = (one.value for one in d.roles)
    return float(a.mean() - b.mean()), float(np.hypot(a.std() / np.sqrt(len(a)), b.std() / np.sqrt(len(b))))


def share_claims(shift: float, times: int, seed: int) -> list[Held]:
    """ "Role 0 asks for it more" of every skill of a world with one true difference."""
    world = World(items=20, null=0.0, shift=shift, highest=0.3)
    rng, found = np.random.default_rng(seed), []
    for _ in range(times):
        d = draw(world, rng)
        shares = prevalence(d.sample, d.incidence, d.errors)
        if any(shares.reason):
            continue
        pair = contrasts(shares, 0, 1)
        n = np.bincount(d.sample.role, d.sample.size)
        at = d.sample.role[d.incidence.row] * world.items + d.incidence.item
        plain = np.bincount(at, d.incidence.count, 2 * world.items).reshape(2, -1) / n[:, None]
        errors = np.sqrt((plain * (1 - plain) / n[:, None]).sum(axis=0))
        for i, (low, high) in enumerate(zip(pair.low, pair.high, strict=True)):
            if d.difference[i] >= 0:  # the world also draws skills that role 1 asks for more
                effect = Effect(float(pair.value[i]), float(low), float(high))
                found.append(
                    (judged([effect], SHARE_MARGIN), _naive([(plain[0, i] - plain[1, i], errors[i])]))
                )
    return found


def _naive(bodies: Sequence[tuple[float, float]]) -> str:
    told = [difference for difference, error in bodies if abs(difference) > 1.96 * error]
    return "cannot tell" if not told else "supported" if told[0] > 0 else "contradicted"


def rates(found: Sequence[Held]) -> tuple[Counter[str], Counter[str]]:
    """Verdicts in shares, ours and the naive ones."""
    ours, naive = (Counter(column) for column in zip(*found, strict=True))
    for counter in (ours, naive):
        for verdict in counter:
            counter[verdict] /= len(found)  # type: ignore[assignment]
    return ours, naive


def slack(times: int) -> float:
    """Three standard errors of a rate of 5 % in so many samples."""
    return float(3 * np.sqrt(0.05 * 0.95 / times))


NULL: dict[str, Callable[[int], list[Held]]] = {
    "pay": lambda times: pay_claims(0.0, times, seed=3),
    "pay, 30 employers": lambda times: pay_claims(0.0, times, seed=4, employers=30),
    "shares": lambda times: share_claims(0.0, times, seed=5),
}
TRUE: dict[str, Callable[[int], list[Held]]] = {
    "pay": lambda times: pay_claims(PAY_EFFECT, times, seed=7),
    "shares": lambda times: share_claims(SHARE_EFFECT, times, seed=8),
}


def test_a_false_claim_is_seldom_supported() -> None:
    ours, naive = rates(pay_claims(0.0, 30, seed=1))
    assert ours["supported"] <= FALSE_SUPPORT + slack(30), ours
    assert naive["supported"] + naive["contradicted"] > 0.5, "clusters and mixes fool whoever ignores them"


@pytest.mark.slow
@pytest.mark.parametrize("claims", NULL.values(), ids=NULL)
def test_false_support_in_full(
    claims: Callable[[int], list[Held]], capsys: pytest.CaptureFixture[str]
) -> None:
    times = samples(400)
    found = claims(times)
    ours, naive = rates(found)
    with capsys.disabled():
        sys.stdout.write(f"\nfalse claims: {dict(ours)}; naive {dict(naive)}; {len(found)} claims\n")
    assert ours["supported"] <= FALSE_SUPPORT + slack(times) * (times < 400), ours


@pytest.mark.slow
def test_a_smaller_true_effect_is_told_less_often_and_never_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ours, _ = rates(pay_claims(SMALLER, samples(400), seed=9))
    with capsys.disabled():
        sys.stdout.write(f"\n{SMALLER:.0%} more pay: {dict(ours)}\n")
    assert ours["contradicted"] + ours["mixed"] <= FALSE_SUPPORT, ours
    assert ours["supported"] > ours["contradicted"], ours


@pytest.mark.slow
@pytest.mark.parametrize("claims", TRUE.values(), ids=TRUE)
def test_true_claims_are_told(
    claims: Callable[[int], list[Held]], capsys: pytest.CaptureFixture[str]
) -> None:
    found = claims(samples(400))
    ours, _ = rates(found)
    told = 1 - ours["cannot tell"]
    with capsys.disabled():
        sys.stdout.write(f"\ntrue claims: {dict(ours)}; right of those told {ours['supported'] / told:.3f}\n")
    assert ours["supported"] >= RIGHT, ours
    assert ours["supported"] / told >= RIGHT, ours
