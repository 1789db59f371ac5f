"""A title's share that moved for known reasons: each reason's part comes back, and a placebo's are nought."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.shift import shift
from tests.validity.shift_worlds import ShiftDraw, ShiftWorld, draw_shift
from tests.validity.size import noise, samples

PLACEBO = {
    "nothing moves": ShiftWorld(),
    "nothing moves, few": ShiftWorld(employers=150, postings=400, labelled=50),
}
WORLDS = {
    "another name": ShiftWorld(label=0.3),
    "other work": ShiftWorld(work=0.2),
    "other places": ShiftWorld(composition=0.7),
    "all three": ShiftWorld(composition=0.5, work=0.1, label=0.2),
    "against each other": ShiftWorld(work=0.2, label=-0.3),
    "few": ShiftWorld(composition=0.5, work=0.1, label=0.2, employers=150, postings=400, labelled=50),
    "read alike under every title": ShiftWorld(work=0.2, drawn_to_title=0),
}
POINTS = 0.05
"""How far a part may lie from the truth."""
NEAR = 0.015
"""How far the mean of many may."""
ENOUGH = 1500
"""Postings at each end of which every part is asked to lie within 5 points, 95 times of a hundred."""
HELD = 0.9
"""Coverage in full: 95 of 100 less three standard errors of 200 samples."""


def taken_at_its_word(draw: ShiftDraw) -> np.ndarray:
    """The split with works as read, and without strata: what a plain table would say."""
    sure = np.eye(len(draw.own)) * 1e6
    return shift(draw.dated, sure, sure, seed=0).parts.value


def tally(world: ShiftWorld, times: int, seed: int) -> dict[str, float]:
    """Errors of the three parts, coverage, and errors of the reader taken at its word."""
    rng, rows = np.random.default_rng(seed), []
    for i in range(times):
        draw = draw_shift(world, rng)
        found = shift(draw.dated, draw.own, draw.others, seed=i)
        error = found.parts.value - draw.parts
        held = (found.parts.low <= draw.parts) & (draw.parts <= found.parts.high)
        naive = taken_at_its_word(draw) - draw.parts
        sure = (found.parts.low > 0) | (found.parts.high < 0)
        rows.append((*error, *held, (np.abs(error) <= POINTS).all(), *naive, sure.any()))
    names = (
        *("composition error", "work error", "label error"),
        *("composition held", "work held", "label held", "within 5 points"),
        *("naive composition error", "naive work error", "naive label error", "something found"),
    )
    return dict(zip(names, np.mean(np.array(rows, float), axis=0).tolist(), strict=True))


@pytest.mark.parametrize("world", (PLACEBO | WORLDS).values(), ids=PLACEBO | WORLDS)
def test_parts_come_back(world: ShiftWorld) -> None:
    found = tally(world, 10, seed=2)
    for part in ("composition", "work", "label"):
        assert abs(found[f"{part} error"]) <= 2 * NEAR, found
    assert found["within 5 points"] >= 0.6, found


def test_work_that_is_read_wrong_would_be_called_another_name() -> None:
    """Taken at its word, the reader hands a third of the change in work to the label."""
    found = tally(ShiftWorld(work=0.2), 25, seed=5)
    assert abs(found["naive work error"]) > 2 * abs(found["work error"]), found


@pytest.mark.slow
@pytest.mark.parametrize("world", (PLACEBO | WORLDS).values(), ids=PLACEBO | WORLDS)
def test_in_full(world: ShiftWorld, capsys: pytest.CaptureFixture[str]) -> None:
    found = tally(world, samples(200), seed=11)
    with capsys.disabled():
        print(f"\n{world}\n  " + ", ".join(f"{k} {v:.3f}" for k, v in found.items()))  # noqa: T201
    for part in ("composition", "work", "label"):
        assert abs(found[f"{part} error"]) <= NEAR + noise(200) / 10, found
        assert found[f"{part} held"] >= HELD - noise(200), found
    if world.postings >= ENOUGH:  # of 400 postings the share itself moves so far by chance, one time in seven
        assert found["within 5 points"] >= 0.95 - noise(200), found


@pytest.mark.slow
@pytest.mark.parametrize("world", PLACEBO.values(), ids=PLACEBO)
def test_nothing_is_found_where_nothing_moves(world: ShiftWorld) -> None:
    assert tally(world, samples(200), seed=13)["something found"] <= 0.05 + noise(200)
