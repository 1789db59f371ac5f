"""Every number opens its evidence, and every chart has its table."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.places import PLACES

pytestmark = pytest.mark.browser
FIGURES = ("compare two", "role", "pay", "trends", "shift", "blend", "titles", "titles of one role")
SURE = re.compile(r"likely|suppressed|interval|needs \d|exact|counted", re.IGNORECASE)
COUNTED = re.compile(r"\bn = [\d,]+|[\d,]+ postings|[\d,]+ (?:pay )?records")

_ROWS = """() => [...document.querySelectorAll('details.row')]
  .map((one) => ['summary', '.card'].map((part) => (one.querySelector(part) || one).textContent))"""
_BARE = """() => [...document.querySelectorAll('svg[role]:not([aria-hidden])')].filter((one) => {
  for (let at = one.parentElement; at && at.tagName !== 'MAIN'; at = at.parentElement)
    if (at.querySelector('table, details.row .card, dl, li')) return false;
  return true;
}).map((one) => one.getAttribute('aria-label') || one.outerHTML.slice(0, 160))"""
_NOWHERE = """() => [...document.querySelectorAll("main a[href^='#']")]
  .map((one) => decodeURIComponent(one.getAttribute('href').slice(1)))
  .filter((one) => one && !document.getElementById(one))"""


def _rows(page: Page) -> list[Any]:
    rows: list[Any] = page.evaluate(_ROWS)
    return rows


def test_every_row_of_a_comparison_opens_its_count_and_its_interval(visitor: Visitor) -> None:
    rows = _rows(PLACES["compare two"].open(visitor()))
    assert len(rows) > 50
    assert [row for row, card in rows if not (COUNTED.search(card) and SURE.search(card))] == []


@pytest.mark.parametrize("name", FIGURES)
def test_every_chart_has_its_table(visitor: Visitor, name: str) -> None:
    page = PLACES[name].open(visitor())
    assert page.locator("main svg").count() > 0
    assert page.evaluate(_BARE) == []
    assert page.evaluate(_NOWHERE) == []


def test_a_link_to_evidence_opens_it(visitor: Visitor) -> None:
    page = PLACES["home"].open(visitor())
    page.get_by_role("link", name=re.compile("^Its evidence")).first.click()
    page.wait_for_url(re.compile(r"/compare\?.*#"))
    here = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert here.evaluate("(one) => one.closest('details') === null || one.closest('details').open")
    assert SURE.search(here.inner_text())
