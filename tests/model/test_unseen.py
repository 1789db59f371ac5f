"""What style hides: by colour, size, place, or outright."""

from __future__ import annotations

import pytest

from rolescope.model.sheet import declarations
from rolescope.model.unseen import CLEAR, WHITE, Look, colour, ground


def looks(*styles: str) -> Look:
    """How text looks inside elements, the outermost first."""
    look = Look()
    for style in styles:
        look = look.inside(declarations(style))
    return look


@pytest.mark.parametrize(
    "style",
    [
        "display: none !important",
        "VISIBILITY: hidden",
        "font-size: 0",
        "font-size: 1px",
        "font-size: 0.05em",
        "opacity: .0",
        "opacity: 5%",
        "color: #fff",
        "color: white; background: #FFFFFF none",
        "color: rgb(254 254 254)",
        "color: rgba(0, 0, 0, 0.02)",
        "color: #00000000",
        "color: transparent",
        "color: var(--a); background: var(--a)",
        "background: #000; color: black",
        "position: absolute; left: -9999px",
        "position: absolute; top: -100em",
        "position: fixed; right: -9000px",
        "position: absolute; left: 99999px",
        "text-indent: -9999px",
        "transform: translateX(-9999px)",
        "transform: translate(0, -5000px)",
        "transform: scale(0)",
        "height: 0; overflow: hidden",
        "clip: rect(0, 0, 0, 0)",
        "clip-path: inset(50%)",
        "clip-path: inset(0 0 100% 0)",
        "clip-path: inset(10px 60% 0 40%)",
        "clip-path: inset(0 50%)",
        "clip-path: inset(9999px)",
        "clip-path: circle(0)",
        "clip-path: circle(0% at 50% 50%)",
        "clip-path: ellipse(50% 0)",
        "/* a */ display: none",
    ],
)
def test_what_nobody_sees(style: str) -> None:
    assert looks(style).unseen


@pytest.mark.parametrize(
    "style",
    [
        "",
        "color: #fff; background: #000",
        "color: #fff; background: url(night.png)",
        "color: #fff; background: #fff linear-gradient(red, blue)",
        "color: #767676",
        "color: transparent; background-clip: text",
        "color: rgba(0, 0, 0, 0.87)",
        "font-size: 0.9em",
        "font-size: smaller",
        "opacity: 0.5",
        "left: -20px",
        "left: -50%",
        "transform: translate(-50%, -50%) scale(0.9)",
        "height: 0",
        "overflow: hidden; height: 20px",
        "clip: auto",
        "clip-path: inset(0)",
        "clip-path: inset(0 0 10px 0 round 8px)",
        "clip-path: inset(50% 0 0 0)",
        "clip-path: inset(20% 40% 60%)",
        "clip-path: circle(50%)",
        "clip-path: circle(100% at 0 0)",
        "clip-path: circle(0.5em)",
        "clip-path: none",
        "visibility: inherit",
        "background: #fff no-repeat left top",
    ],
)
def test_what_can_be_seen(style: str) -> None:
    assert not looks(style).unseen


def test_an_element_may_show_what_those_around_it_veil() -> None:
    assert not looks("font-size: 0", "font-size: 14px").unseen
    assert looks("font-size: 0", "font-size: 2em").unseen
    assert not looks("visibility: hidden", "visibility: visible").unseen
    assert not looks("color: #fff", "background: navy").unseen
    assert looks("display: none", "display: block").unseen
    assert looks("opacity: 0", "opacity: 1").unseen


def test_ink_and_ground_come_from_different_elements() -> None:
    assert looks("color: white", "background: white").unseen
    assert looks("background: #102030", "background: none", "color: #102030").unseen
    assert not looks("background: #102030", "color: white").unseen


def test_where_unknown_rules_paint_the_ground_only_a_declared_one_counts() -> None:
    ink = declarations("color: #fff")
    assert not Look().inside(ink, overpainted=True).unseen
    assert Look().inside({**ink, "background": "#fff"}, overpainted=True).unseen


def test_colours_have_one_spelling() -> None:
    spelled = ("#fff", "#FFFFFF".lower(), "#ffffffff", "white", "rgb(255,255,255)", "rgb(255 255 255 / 90%)")
    assert {colour(one) for one in spelled} == {WHITE}
    assert colour("#0000") == colour("rgba(9,9,9,0)") == CLEAR
    assert colour("navy") == "navy"
    assert ground({}, None) is None
    assert ground({"background": "transparent"}, WHITE) == WHITE
