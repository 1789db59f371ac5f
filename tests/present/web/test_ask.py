"""The one box: a wrong guess is one click away, and no posting stands in an address."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rolescope.present.web import ask
from rolescope.present.web.readings import address_of
from rolescope.questions.ask import Kind, Way
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown

POSTING = "We look for somebody who keeps our reports in order.\n\nYou write SQL and talk to people.\n"


def _led(site: TestClient, text: str) -> str:
    got = site.post("/ask", data={"text": text}, follow_redirects=False)
    assert got.status_code == ask.SEE_OTHER
    return str(got.headers["location"])


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("data analyst", "/role/Data%20analyst?from=data+analyst"),
        ("Senior data scientist", "/role/Data%20scientist?level=senior&from=Senior+data+scientist"),
        (
            "what does a data engineer earn?",
            "/pay?role=Data+engineer&from=what+does+a+data+engineer+earn%3F",
        ),
        ("a or b", "/title?text=a+or+b&from=a+or+b"),
        ("data analyst vs QA", "/compare?role=data+analyst&role=QA&from=data+analyst+vs+QA"),
        ("  ", "/"),
    ],
)
def test_a_text_leads_to_its_page(site: TestClient, text: str, address: str) -> None:
    assert _led(site, text) == address
    got = site.get("/ask", params={"q": text}, follow_redirects=False)
    assert got.headers["location"] == address


def test_a_posting_is_sent_on_in_its_body(site: TestClient) -> None:
    got = site.post("/ask", data={"text": POSTING}, follow_redirects=False)
    assert (got.status_code, got.headers["location"]) == (307, "/read")
    read = site.post("/ask", data={"text": POSTING})
    assert read.status_code == 200
    assert "reports in order" in read.text
    short = site.get("/ask", params={"q": POSTING}, follow_redirects=False)
    assert short.headers["location"] == "/read"


def test_other_readings_are_one_click_away(shown: Shown) -> None:
    text = "Data scientists earn more than data analysts in the US"
    claim = shown(address_of(Way(Kind.CLAIM), text))
    assert f"“{text}” was read as a claim." in words_of(claim)
    title = next(one for one in addresses(claim) if one.startswith("/title?"))
    back = shown(title)
    assert "was read as a title" in words_of(back)
    assert address_of(Way(Kind.CLAIM), text) in addresses(back)
    hidden = [a for a in claim.having("input") if a.get("type") == "hidden"]
    assert [(a["name"], a["value"]) for a in hidden] == [("text", text)]


def test_a_sentence_that_is_no_claim_can_be_read_as_a_title(shown: Shown) -> None:
    page = shown("/claim?text=is+data+work+dying&from=is+data+work+dying", 400)
    assert any(one.startswith("/title?text=is+data+work+dying") for one in addresses(page))


def test_where_it_came_from_is_no_part_of_its_own_address(site: TestClient) -> None:
    text = site.get("/role/Data%20analyst?from=data+analyst").text
    assert '<link rel="canonical" href="/role/Data%20analyst">' in text
    assert 'data-address="/role/Data%20analyst"' in text
