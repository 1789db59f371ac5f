"""Every kind of claim in worlds whose truth is known, asked of the question over a store of the world's own.

A world is drawn, written as a store, and claims about it are asked as queries: false by next to nothing,
which is the hardest false claim, and true by a stated size. `docs/statistics/claim.md` has the figures.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial

import numpy as np
import pytest

from tests.validity.claim_blends import ODD, blended
from tests.validity.claim_pay import paid, worth
from tests.validity.claim_pay_years import through_years
from tests.validity.claim_postings import PostingWorld, postings
from tests.validity.claim_silence import SAYINGS, silences
from tests.validity.claim_titles import grown, named, placed
from tests.validity.claim_trials import Draw, Tally, table, tried
from tests.validity.claim_works import works
from tests.validity.size import REDUCED, samples
from tests.validity.title_worlds import TitleWorld

FALSE_SUPPORT, RIGHT = 0.05, 0.8
WORLDS: Mapping[str, tuple[Draw, int, int]] = {
    "postings": (partial(postings, PostingWorld()), 3, 200),
    **{f"silence: {one.name}": (partial(silences, PostingWorld(), one), 1, 200) for one in SAYINGS},
    "work": (partial(works, TitleWorld()), 3, 200),
    "titles": (named, 4, 200),
    "growth": (grown, 4, 200),
    "places": (placed, 4, 200),
    "pay": (paid, 2, 100),
    "pay through years": (through_years, 2, 100),
    "skills and pay": (worth, 3, 200),
    "blend": (blended, 1, 60),
    "no blend": (partial(blended, odd=ODD), 1, 60),
}
"""How each is drawn, and how often: in the quick test, in the slow one."""
SELDOM = ("about", "slightly", "blend")
"""Claims of little or no difference, and of a blend: worlds of this size are too small to bear them out."""


def chance(times: int) -> float:
    """What a rate of 5 % exceeds in one of twenty such counts."""
    return float(1.645 * np.sqrt(FALSE_SUPPORT * (1 - FALSE_SUPPORT) / times))


def short(times: int) -> float:
    """What a rate of 80 % falls short by in one of twenty such counts; three standard errors if reduced."""
    return float((3 if REDUCED else 1.645) * np.sqrt(RIGHT * (1 - RIGHT) / times))


def pooled(found: Mapping[str, Tally]) -> tuple[float, float, int]:
    """Over all kinds: share of false claims supported, of true ones supported, and how many were false."""
    false = [one for tally in found.values() for (true, _), one in tally.counts.items() if not true]
    true = [
        one
        for kind, tally in found.items()
        for (so, effect), one in tally.counts.items()
        if so and effect and not any(word in kind for word in SELDOM)
    ]
    n = sum(one.total() for one in false)
    right = sum(one["supported"] for one in true) / max(sum(one.total() for one in true), 1)
    return sum(one["supported"] for one in false) / max(n, 1), right, n


def test_false_claims_are_seldom_supported_and_true_ones_told() -> None:
    """Few samples of each world, all kinds together; the slow test tells them apart."""
    found: dict[str, Tally] = {}
    for draw, few, _ in WORLDS.values():
        for kind, tally in tried(draw, few, seed=1).items():
            own = found.setdefault(kind, Tally())
            for key, counted in tally.counts.items():
                own.counts[key].update(counted)
    false, right, n = pooled(found)
    assert n > 100
    assert false <= FALSE_SUPPORT + chance(n), list(table(found))
    assert right >= RIGHT, list(table(found))


@pytest.mark.slow
@pytest.mark.parametrize("world", WORLDS)
def test_every_kind_in_full(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    draw, _, many = WORLDS[world]
    times = samples(many)
    found = tried(draw, times, seed=23)
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(table(found)) + "\n")
    for kind, tally in found.items():
        for true in (None, False):
            rate = tally.rate("supported", true)
            assert rate is None or rate <= FALSE_SUPPORT + chance(times), kind
        right = tally.rate("supported", true=True)
        wrong = (tally.rate("contradicted", true=True) or 0) + (tally.rate("mixed", true=True) or 0)
        assert wrong <= FALSE_SUPPORT + chance(times), kind
        if tally.effect and not any(word in kind for word in SELDOM):
            assert right is not None
            assert right >= RIGHT - short(times), kind
