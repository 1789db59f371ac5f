"""Colours: contrast in both themes, and apart for every kind of sight."""

# ruff: noqa: E501  (matrices read best as they are printed)

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.present.palette import EVERY, INKS, LOOKS, NEUTRAL, OTHER, OWN, PAPER, places, slots
from rolescope.taxonomy.roles import roles
from tests.present.example import DE, DS, ML, comparison

THEMES = ("light", "dark")
SIGHTS = {
    # Machado, Oliveira and Fernandes (2009), severity 1.0, linear RGB
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}  # fmt: skip
APART = 20.0
"""CIELAB distance at which two marks are told apart at a glance (about 2 is just noticeable)."""


def linear(colour: str) -> NDArray[np.float64]:
    channels = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(one: str, two: str) -> float:
    """WCAG 2.2 contrast ratio."""
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = to_xyz @ np.clip(rgb, 0, 1) / np.array([0.9505, 1.0, 1.089])
    f = [np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z)]
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_roles_can_be_read_as_text(theme: str) -> None:
    for look in LOOKS:
        for ground in (PAPER[theme], INKS[theme]["sheet"]):
            assert contrast(getattr(look, theme), ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "least"), [("ink", 7.0), ("quiet", 4.5), ("unsure", 3.0)])
def test_greys_stand_out_as_much_as_they_must(theme: str, ink: str, least: float) -> None:
    for ground in (PAPER[theme], INKS[theme]["sheet"]):
        assert contrast(INKS[theme][ink], ground) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_pair_of_roles_is_told_apart(theme: str, sight: str) -> None:
    seen = [lab(np.array(SIGHTS[sight]) @ linear(getattr(look, theme))) for look in LOOKS]
    assert min(float(np.linalg.norm(a - b)) for a, b in combinations(seen, 2)) >= APART


def test_shapes_tell_roles_apart_without_colour() -> None:
    for shapes in zip(*[(look.mark, look.sign, look.plain_sign) for look in LOOKS], strict=True):
        assert len(set(shapes)) == len(LOOKS)


def test_slots_stand_in_the_order_of_the_question() -> None:
    assert list(slots(comparison((DE, DS, ML)).subjects)) == [DE, DS, ML]


def test_a_role_keeps_its_look_whatever_is_asked_about_beside_it() -> None:
    for own in combinations(OWN, 2):
        for asked in (own, own[::-1], (*own, "statistician", "actuary")):
            found = places(asked)
            assert [found[role] for role in own] == [OWN.index(role) for role in own]


def test_no_two_roles_of_one_answer_look_alike_and_the_order_decides_nothing() -> None:
    every = [role for role in roles() if role != "other"]
    for asked in zip(*(every[at:] for at in range(len(LOOKS))), strict=False):
        found = places(asked)
        assert sorted(found.values()) == list(range(len(LOOKS)))
        assert found == places(asked[::-1])


def test_all_looks_are_used_by_many_roles() -> None:
    used = Counter(places([role])[role] for role in roles())
    assert min(used[slot] for slot in range(len(LOOKS))) >= 4


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_no_role_is_grey_and_has_a_mark_of_its_own(theme: str) -> None:
    assert getattr(NEUTRAL, theme) == INKS[theme]["quiet"]
    assert NEUTRAL.mark not in {look.mark for look in LOOKS}
    assert NEUTRAL.plain_sign not in {look.plain_sign for look in LOOKS}
    assert EVERY[OTHER] is NEUTRAL
