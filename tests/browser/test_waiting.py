"""An answer that takes long: it says so, it can be given up, and the way back is what a browser's is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.kept import TARGET
from tests.browser.places import PLACES
from tests.questions.check.postings import SOUND

pytestmark = pytest.mark.browser
PATIENCE, OFTEN = 15_000, 50
"""Milliseconds until a wait counts as failed, and between two looks.

Playwright's `wait_for_function` looks again by `eval`, which the pages' own policy forbids.
"""
ANSWERS = re.compile(r"/compare\?|/read$|/role/")


# While a page is on its way, the browser answers no driver: the page looks, and gives up, by itself.
WATCH = """(gives_up) => {
  window.waited = null;
  new MutationObserver((_, watch) => {
    const bar = document.querySelector('.progress[role=status]');
    if (!bar) return;
    watch.disconnect();
    const button = bar.querySelector('button');
    const box = button.getBoundingClientRect();
    const moves = document.getAnimations().length;
    const seen = { words: bar.textContent, small: Math.min(box.width, box.height), moves };
    setTimeout(() => {
      if (gives_up === 'Cancel') button.click();
      else document.dispatchEvent(new KeyboardEvent('keydown', { key: gives_up, bubbles: true }));
      window.waited = { ...seen, gone: !bar.isConnected };
    }, 200);
  }).observe(document.body, { childList: true });
}"""


@contextmanager
def held(page: Page, gives_up: str) -> Iterator[None]:
    """Answers do not come; whoever waits gives up."""
    page.route(ANSWERS, lambda _: None)
    page.evaluate(WATCH, gives_up)
    yield
    for _ in range(PATIENCE // OFTEN):
        if page.evaluate("window.waited"):
            break
        page.wait_for_timeout(OFTEN)
    page.unroute(ANSWERS)


def _waited(page: Page) -> Mapping[str, Any]:
    waited: Mapping[str, Any] = page.evaluate("window.waited")
    return waited


def _asked(page: Page) -> None:
    page.get_by_label("Role 1").fill("data analyst")
    page.get_by_label("Role 2").fill("data engineer")
    page.keyboard.press("Enter")


def test_a_long_answer_can_be_given_up_and_asked_again(visitor: Visitor) -> None:
    page = PLACES["compare, not asked"].open(visitor(reduced_motion="reduce"))
    with held(page, "Cancel"):
        _asked(page)
    waited = _waited(page)
    assert "Comparing" in waited["words"]
    assert waited["small"] >= TARGET
    assert waited["moves"] == 0
    assert waited["gone"]
    assert page.get_by_label("Role 1").input_value() == "data analyst"
    _asked(page)
    page.wait_for_url(re.compile(r"/compare\?role=data\+analyst&role=data\+engineer$"))
    assert page.locator(".progress").count() == 0


def test_escape_gives_it_up(visitor: Visitor) -> None:
    page = PLACES["read, not asked"].open(visitor())
    with held(page, "Escape"):
        page.get_by_label("The posting").fill(SOUND)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    assert "Reading" in _waited(page)["words"]
    assert _waited(page)["gone"]
    assert page.get_by_label("The posting").input_value() == SOUND
    page.get_by_role("button", name="Read it").click()
    page.locator("main").get_by_text("data engineer").filter(visible=True).first.wait_for()


def test_the_way_back_leads_to_what_was_asked(visitor: Visitor) -> None:
    page = PLACES["compare, not asked"].open(visitor())
    _asked(page)
    page.wait_for_url(re.compile(r"/compare\?"))
    answer = page.get_by_role("heading", level=1).inner_text()
    page.locator("section.ask summary").click()
    page.get_by_label("Since").select_option(index=1)
    page.get_by_role("button", name="Compare", exact=True).click()
    page.wait_for_url(re.compile(r"since="))
    page.go_back()
    page.wait_for_url(re.compile(r"engineer$"))
    assert page.get_by_role("heading", level=1).inner_text() == answer
    page.go_back()
    page.wait_for_url(re.compile(r"/compare$"))
    assert page.locator(".progress").count() == 0
    page.go_forward()
    page.wait_for_url(re.compile(r"engineer$"))
    assert page.get_by_role("heading", level=1).inner_text() == answer
