"""What every page keeps in a real browser: WCAG 2.2 AA, from 320 pixels up, in both themes, enlarged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""Rules of axe-core whose verdict another theme can change."""
TARGET = 24
"""CSS pixels, of WCAG 2.5.8."""
NARROW = 320
LOOKS = Path(__file__).with_name("kept.js").read_text("utf-8")


def _found(page: Page, what: str, argument: object = None) -> list[Any]:
    found: list[Any] = page.evaluate(f"(argument) => ({LOOKS}\n).{what}(argument)", argument)
    return found


def violations(page: Page, rules: list[str] | None = None) -> list[Any]:
    """What axe-core finds, of all rules or of some: rule, how often, and the first few."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    return _found(page, "violations", {"runOnly": only, "resultTypes": ["violations"]})


def opened(page: Page, most: int | None = None) -> None:
    """Open all that can be opened; or so many at most of those that are alike, in each section."""
    _found(page, "opened", most)


def overflowing(page: Page) -> list[str]:
    """What makes the page scroll sideways, with its width last; nothing where it does not."""
    return _found(page, "overflowing")


def small_targets(page: Page) -> list[str]:
    """Targets under 24 by 24 pixels that are neither in a line of text nor spaced."""
    return _found(page, "small", TARGET)


def cut_off(page: Page) -> list[str]:
    """Text that its box hides."""
    return _found(page, "cut")


def enlarged(page: Page) -> None:
    """Text at twice its size, in a window of the same width."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")


def sized(page: Page, width: int) -> None:
    """Another width of the window."""
    page.set_viewport_size({"width": width, "height": 900})
