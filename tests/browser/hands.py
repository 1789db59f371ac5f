"""Three ways to use a page: by keyboard alone, by touch, and by mouse with scripts turned off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from playwright.sync_api import Locator, Page

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
STOPS = 150
"""So many times Tab at most leads to what is wanted."""

_FOCUSED = "(one) => one === document.activeElement"
_SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  return (ring || style.boxShadow !== 'none') && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
}"""


class Hand(Protocol):
    """A way to use a page."""

    settings: Mapping[str, Any]
    """Of the visit."""

    def begin(self, page: Page, /) -> None:
        """Before the first step on a page."""

    def press(self, page: Page, /, wanted: Locator) -> None:
        """Follow a link, press a button, open what is folded."""

    def write(self, page: Page, /, wanted: Locator, text: str) -> None:
        """Write into a field."""

    def choose(self, page: Page, /, wanted: Locator, option: str) -> None:
        """Choose from a list."""


class Keyboard:
    """Tab, Enter and letters; what has the focus is seen at every stop."""

    settings: Mapping[str, Any] = {}

    def begin(self, page: Page, /) -> None:
        """Skip the navigation."""
        page.keyboard.press("Tab")
        assert page.locator(".skip").evaluate(_FOCUSED), "the first stop is not the skip link"
        assert page.evaluate(_SEEN)
        page.keyboard.press("Enter")
        assert page.locator("#main").evaluate(_FOCUSED), "the skip link does not lead to the content"

    def press(self, page: Page, /, wanted: Locator) -> None:
        self._reach(page, wanted)
        page.keyboard.press("Enter")

    def write(self, page: Page, /, wanted: Locator, text: str) -> None:
        self._reach(page, wanted)
        page.keyboard.insert_text(text)

    def choose(self, page: Page, /, wanted: Locator, option: str) -> None:
        self._reach(page, wanted)
        page.keyboard.type(option)

    def _reach(self, page: Page, wanted: Locator) -> None:
        for _ in range(STOPS):
            page.keyboard.press("Tab")
            at = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
            assert page.evaluate(_SEEN), f"the focus is not seen on {at}"
            if wanted.evaluate(_FOCUSED):
                return
        raise AssertionError(f"{STOPS} stops do not lead to {wanted}")


class Touch:
    """Taps on a phone."""

    settings: Mapping[str, Any] = PHONE

    def begin(self, page: Page) -> None:
        assert page.evaluate("matchMedia('(pointer: coarse)').matches")

    def press(self, _: Page, wanted: Locator) -> None:
        wanted.tap()

    def write(self, page: Page, wanted: Locator, text: str) -> None:
        wanted.tap()
        assert wanted.evaluate(_FOCUSED)
        page.keyboard.insert_text(text)

    def choose(self, _: Page, wanted: Locator, option: str) -> None:
        wanted.select_option(option)


class Plain:
    """A mouse, and no script."""

    settings: Mapping[str, Any] = {"java_script_enabled": False}

    def begin(self, _: Page) -> None:
        pass

    def press(self, _: Page, wanted: Locator) -> None:
        wanted.click()

    def write(self, _: Page, wanted: Locator, text: str) -> None:
        wanted.fill(text)

    def choose(self, _: Page, wanted: Locator, option: str) -> None:
        wanted.select_option(option)


HANDS: Mapping[str, Hand] = {"keyboard": Keyboard(), "touch": Touch(), "without scripts": Plain()}
