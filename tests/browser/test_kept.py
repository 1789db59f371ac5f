"""Each thing that is looked for is found on a page that was made to have it, and not on one that is sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import kept
from tests.browser.chromium import Chromium
from tests.browser.conftest import Visitor
from tests.browser.hands import Keyboard
from tests.browser.visit import Visit, visit

pytestmark = pytest.mark.browser
SOUND = (
    "<!doctype html><html lang=en><title>t</title><main><h1>Sound</h1><p>A line with "
    "<a href='#a'>a link</a> in it.</p><button style='min-height:24px'>Go</button></main></html>"
)
BREACHES: dict[str, tuple[Callable[[Page], list[Any]], str]] = {
    "violation": (kept.violations, "<img src='data:,'>"),
    "overflow": (kept.overflowing, "<p style='width:2000px'>wide</p>"),
    "small": (kept.small_targets, "<button style='all:unset;display:block;font-size:9px'>x</button>" * 2),
    "cut": (kept.cut_off, "<p style='height:5px;overflow:hidden'>cut</p>"),
}


def _made(chromium: Chromium) -> Visit:
    assert isinstance(chromium.browser, Browser)
    return visit(chromium.browser, "http://127.0.0.1:9")


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_seen(chromium: Chromium, name: str) -> None:
    seen, breach = BREACHES[name]
    one = _made(chromium)
    one.page.set_content(SOUND)
    assert seen(one.page) == []
    one.page.set_content(SOUND.replace("</main>", f"{breach}</main>"))
    assert seen(one.page)
    one.context.close()


def test_what_a_page_does_wrong_is_seen(chromium: Chromium) -> None:
    one = _made(chromium)
    one.page.set_content(
        SOUND
        + "<script>console.error('said')</script><script>nowhere()</script><img alt='' src='http://a.example/b'>"
    )
    one.page.wait_for_load_state()
    wrong = " ".join(one.wrong)
    assert "said" in wrong
    assert "nowhere is not defined" in wrong
    assert "left for http://a.example/b" in wrong
    one.context.close()


def test_a_focus_that_is_not_seen_is_seen(chromium: Chromium) -> None:
    one = _made(chromium)
    one.page.set_content(SOUND + "<style>*{outline:none!important}</style>")
    with pytest.raises(AssertionError, match="the focus is not seen"):
        Keyboard().press(one.page, one.page.get_by_role("button"))
    one.context.close()


def test_a_refusal_of_the_policy_is_seen(visitor: Visitor) -> None:
    one = visitor()
    one.goto("/method")
    one.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    one.page.wait_for_timeout(200)
    assert "refused by the policy" in " ".join(one.wrong)
    one.wrong.clear()
