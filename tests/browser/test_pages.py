"""Each page once, in a real browser: accessible, whole at every width, quiet, printable."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from rolescope.present.palette import PAPER
from tests.browser import kept
from tests.browser.conftest import Visitor
from tests.browser.places import PLACES

pytestmark = pytest.mark.browser
THEMES = ("light", "dark")
WIDTHS = (kept.NARROW, 768, 1440)
COMPACT = {"width": kept.NARROW, "height": 640}
ENLARGED = 640
PRINTED = ("home", "pay", "read")
"""Pages that are printed to the end, as the slowest part of it is not ours."""
ALIKE = 3
"""Rows and cards of one kind that are read opened here; the complete part opens all."""
ONCE = (
    "home",
    "roles",
    "role",
    "compare two",
    "pay",
    "claims",
    "claim",
    "read",
    "profile",
    "fit",
    "nothing here",
)
"""Pages of every kind, for the fast suite; in the complete part axe-core reads all of them."""


@pytest.mark.parametrize("name", ONCE)
def test_a_page_can_be_used_by_everybody(visitor: Visitor, name: str) -> None:
    page = PLACES[name].open(visitor())
    kept.opened(page, ALIKE)
    assert kept.violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert kept.violations(page, kept.OF_COLOUR) == []


@pytest.mark.parametrize("name", PLACES)
def test_a_page_fits_and_prints(visitor: Visitor, name: str) -> None:
    page = PLACES[name].open(visitor(viewport=COMPACT, color_scheme="dark", reduced_motion="reduce"))
    for _ in ("closed", "open"):
        assert kept.overflowing(page) == []
        assert kept.small_targets(page) == []
        kept.opened(page)
    assert page.evaluate("document.getAnimations().length") == 0
    kept.sized(page, ENLARGED)
    size = "parseFloat(getComputedStyle(document.querySelector('main p, main li')).fontSize)"
    before = page.evaluate(size)
    kept.enlarged(page)
    assert page.evaluate(size) >= 1.9 * before, "the text keeps its size"
    assert kept.overflowing(page) == []
    assert kept.cut_off(page) == []
    _prints(page)
    if name in PRINTED:
        assert page.pdf().startswith(b"%PDF")


def _prints(page: Page) -> None:
    """Dark ink on light paper in either theme, without what only a screen can use."""
    page.emulate_media(media="print")
    paper = "getComputedStyle(document.querySelector('.rs')).getPropertyValue('--paper').trim()"
    assert page.evaluate(paper) == PAPER["light"]
    assert page.locator("h1").is_visible()
    assert not page.locator("header.site nav").is_visible()
    assert kept.overflowing(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PLACES)
def test_a_page_at_every_width_in_both_themes(visitor: Visitor, name: str, theme: str) -> None:
    page = PLACES[name].open(visitor(color_scheme=theme))
    for state in ("closed", "open"):
        for width in WIDTHS:
            kept.sized(page, width)
            where = f"{state}, {width} px"
            assert kept.overflowing(page) == [], where
            assert kept.small_targets(page) == [], where
            assert kept.violations(page) == [], where
        kept.opened(page)
