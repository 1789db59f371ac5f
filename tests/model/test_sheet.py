"""The rules of a style sheet that a text is seen by."""

from __future__ import annotations

import pytest

from rolescope.model.sheet import Attributes, Sheet, declarations
from rolescope.model.unseen import Look


def hides(css: str, tag: str = "p", **attributes: str) -> bool:
    said: Attributes = {name.rstrip("_"): value for name, value in attributes.items()}
    return Sheet(css).inside(Look(), tag, said).unseen


def test_declarations_are_those_that_matter_without_comments() -> None:
    style = "Color : RED ! important; color: Red !important ;; margin: 0; top:/* a; b */-9999px; left:"
    assert declarations(style) == {"color": "red", "top": "-9999px"}
    assert declarations("/* display: none") == {}


def test_only_simple_selectors_are_followed() -> None:
    css = "a.b > c, .d:hover{display:none} p.e{display:none} .f{color:red}"
    assert hides(css, class_="e")
    assert not hides(css, "div", class_="e")
    assert not any(hides(css, tag, class_=name) for tag in ("c", "p") for name in ("b", "d", "f"))


@pytest.mark.parametrize(
    ("css", "hidden"),
    [
        (".x{display:none}", True),
        ("#y{display:none}", True),
        (".x.z{display:none}", True),
        (".x.other{display:none}", False),
        ("p{display:none} .x{display:block}", False),
        (".x{display:none} .x.z{display:block}", False),
        (".x{color:#fff}", True),
        (".x{color:#fff} .hero p{background:#000}", False),
        ("@media print{.x{display:none}}", False),
        ("@media (max-width:600px){.x{display:none}} .other{}", False),
        ("@import 'a'; @media screen{.x{display:none}}", True),
        ("@font-face{src:a} .x{display:none}", True),
        ("/* .x{display:none} */", False),
        (".x{display:none", True),
        ("}{@{", False),
        (".x{display:none} .z{display:block}", False),
        (".z{display:block} .x{display:none}", True),
        (".x{display:block} #y{display:none} .z{display:block}", True),
        (".x{display:none !important} .x{display:block}", True),
        (".x{display:none! important} #y{display:block}", True),
        (".x{display:none !important; display:block}", True),
        (".x{display:none !important} #y{display:block!important}", False),
        (".z{display:none} p.x{display:block} .x{display:none}", False),
    ],
)
def test_rules_hold_for_a_screen_the_more_special_one_first(css: str, hidden: bool) -> None:
    assert hides(css, class_="x z", id="y") is hidden


@pytest.mark.parametrize("names", ["hidden open", "open hidden"])
def test_the_order_of_rules_decides_not_that_of_an_elements_classes(names: str) -> None:
    assert not hides(".hidden{display:none}.open{display:block}", class_=names)
    assert hides(".open{display:block}.hidden{display:none}", class_=names)


def test_an_element_speaks_for_itself_last() -> None:
    assert not hides(".x{display:none}", class_="x", style="display:block")
    assert hides(".x{display:none !important}", class_="x", style="display:block")
    assert not hides(".x{display:none !important}", class_="x", style="display:block !important")
    assert not hides("", hidden="until-found")
    assert hides("", hidden="")
    assert hides("", "font", color="#FFF")
    assert not hides("", "td", color="#fff", bgcolor="#000")


def test_rules_that_are_not_known_may_paint_what_has_a_class() -> None:
    linked = Sheet(partial=True)
    white: Attributes = {"style": "color:#fff"}
    assert linked.inside(Look(), "p", white).unseen
    assert not linked.inside(Look(), "p", {**white, "class": "hero"}).unseen


def test_long_rules_and_values_take_linear_time() -> None:
    css = f".a{{background:{'#ffz ' * 20_000}}}"
    sheet = Sheet(css)
    for _ in range(5_000):
        assert not sheet.inside(Look(), "p", {"class": "a"}).unseen
