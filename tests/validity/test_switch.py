"""The covered share and its gains where the truth is known: do their intervals hold it, is a way sure?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rolescope.analyse.profiles import Profiles, profiles
from rolescope.analyse.switch import ASKED_FROM, CUT, covered, gain, step, ways
from tests.validity.blend_worlds import BlendWorld, draw_blend
from tests.validity.size import noise, samples

WORLDS = {
    "roles apart": BlendWorld(odd=0.15),
    "few": BlendWorld(employers=60, postings=180),
    "a weak reader": BlendWorld(odd=0.15, sensitivity=0.7),
    "roles alike": BlendWorld(alike=0.85),
    "many skills": BlendWorld(skills=200, alike=0.6),
    "a role between": BlendWorld(shares=(0.5, 0.5), alike=0.0),
}
ORDER = (1, 2, 0, 3, 4, 5, 6)
"""The blend of two roles stands between them, with a third of their postings."""
PAIRS = ((0, 1), (2, 0), (1, 2))
HELD = {"share": 0.88, "as often": 0.90, "duties": 0.88, "gain": 0.92}
"""Coverage in full."""


def true_share(truth: np.ndarray, source: int, target: int, cut: float) -> float:
    """The covered share of the true shares."""
    asked = truth[target] >= ASKED_FROM
    return float(covered(truth[source, asked], truth[target, asked], cut))


def in_order(made: Profiles) -> Profiles:
    """The profiles with the role between at position 2."""
    order = list(ORDER)
    return replace(
        made,
        value=made.value[order],
        draws=made.draws[:, order],
        n=made.n[order],
        employers=made.employers[order],
        duties=made.duties[order],
        df=made.df[order],
        reason=tuple(made.reason[one] for one in order),
    )


def tally(world: BlendWorld, times: int, seed: int) -> dict[str, float]:
    """Coverage of intervals, errors, ways said that are none, and what plain shares would be off by."""
    rng = np.random.default_rng(seed)
    held: dict[str, list[float]] = {
        name: [] for name in (*HELD, "error", "plain error", "false way", "found")
    }
    for i in range(times):
        draw = draw_blend(world, rng)
        made = in_order(
            profiles(
                draw.skills, draw.activities, asked=3, errors=draw.errors, confusion=draw.confusion, seed=i
            )
        )
        truth = draw.truth[list(ORDER)]
        skills, doing = truth[:, ~made.duty], truth[:, made.duty]
        for a, b in PAIRS:
            for name, cut in (("share", CUT), ("as often", 1.0)):
                found, true = step(made, a, b, cut=cut), true_share(skills, a, b, cut)
                held[name].append(found.low <= true <= found.high)
                if name == "share":
                    held["error"].append(found.value - true)
                    held["plain error"].append(found.plain - true)
            found, true = step(made, a, b, cut=1.0, duty=True), float(covered(doing[a], doing[b], 1.0))
            held["duties"].append(found.low <= true <= found.high)
        _gains(made, skills, held)
    return {name: float(np.mean(values)) if values else np.nan for name, values in held.items()}


def _gains(made: Profiles, skills: np.ndarray, held: dict[str, list[float]]) -> None:
    """Gains by each third role, and ways that are called reliable."""
    over = range(2, len(skills))
    direct = step(made, 0, 1)
    true = {
        one: tuple(
            true_share(skills, *pair, CUT) - true_share(skills, 0, 1, CUT) for pair in ((0, one), (one, 1))
        )
        for one in over
    }
    for one in over:
        for (a, b), gained in zip(((0, one), (one, 1)), true[one], strict=True):
            found = gain(step(made, a, b), direct)
            held["gain"].append(found.low <= gained <= found.high)
    _ways(made, skills, held)


def _ways(made: Profiles, skills: np.ndarray, held: dict[str, list[float]]) -> None:
    """At both cuts: ways called reliable that are none; of those of 10 points, how many are found."""
    over = list(range(2, len(skills)))
    for cut in (CUT, 1.0):
        direct = true_share(skills, 0, 1, cut)
        true = {
            one: min(true_share(skills, 0, one, cut), true_share(skills, one, 1, cut)) - direct
            for one in over
        }
        said = {way.over for way in ways(made, over, cut=cut) if way.reliable}
        wrong = sum(true[one] <= 0 for one in said)
        held["false way"].append(wrong / max(len(said), 1))
        held["found"] += [one in said for one in over if true[one] >= 0.1]


@pytest.mark.parametrize("name", ["roles apart", "few"])
def test_the_covered_share_is_held(name: str) -> None:
    found = tally(WORLDS[name], 2, seed=3)
    assert found["share"] >= 0.8, found
    assert abs(found["error"]) <= 0.02, found
    assert found["false way"] <= 0.25, found


@pytest.mark.slow
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_in_full(world: BlendWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(200), seed=7)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    for name, least in HELD.items():
        assert not found[name] < least - noise(200), found
    assert found["false way"] <= 0.05 + noise(200), found
