"""The first page: one box, three figures with their evidence, and no link that leads nowhere."""

from __future__ import annotations

import re

from starlette.testclient import TestClient

from rolescope.present.web import home
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown


def test_one_box_takes_it_all(shown: Shown) -> None:
    page = shown("/")
    box = page.having("textarea")
    assert [one["name"] for one in box] == ["text"]
    form = next(a for a in page.having("form"))
    assert (form["action"], form["method"]) == ("/ask", "post")
    assert all(one.text in words_of(page) for one in home.TRIES)


def test_three_figures_open_their_evidence(site: TestClient) -> None:
    text = site.get("/").text
    figures = re.findall(r'<p class="big">([^<]+)</p>', text)
    assert len(figures) == 3
    leads = re.findall(r'<a href="([^"]+)">Its evidence', text)
    assert len(leads) == 3
    for lead in leads:
        address, _, place = lead.replace("&amp;", "&").partition("#")
        got = site.get(address)
        assert got.status_code == 200
        assert not place or f'id="{place}"' in got.text


def test_every_link_of_the_first_page_leads_somewhere(shown: Shown, site: TestClient) -> None:
    for address in addresses(shown("/")):
        assert site.get(address).status_code == 200, address
