"""Comparisons on the web: states, sizes, filters, rows that links lead to, text that cannot break out."""

from __future__ import annotations

import gzip
import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from rolescope.questions.choices import choices
from rolescope.questions.compare import compare
from tests.present.reading import Reader, read
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown

PAIR = "/compare?role=data+scientist&role=machine+learning+engineer"
SIX = "/compare?" + "&".join(
    f"role={quote(one)}"
    for one in (
        "data scientist",
        "machine learning engineer",
        "data engineer",
        "data analyst",
        "software engineer",
        "AI engineer",
    )
)
LARGEST = 150_000


def _options(reader: Reader, name: str) -> list[str]:
    """Values of the list of that name."""
    names = [(tag, a) for tag, a in reader.elements if tag in {"select", "option"}]
    start = next(i for i, (tag, a) in enumerate(names) if tag == "select" and a["name"] == name)
    values = []
    for tag, a in names[start + 1 :]:
        if tag == "select":
            break
        values.append(a["value"])
    return values


@pytest.mark.parametrize("address", [PAIR, SIX, f"{PAIR}&all=1"])
def test_a_page_with_its_json_is_small(site: TestClient, address: str) -> None:
    sent = site.get(address).content
    assert len(gzip.compress(sent, 6)) < LARGEST


def test_every_row_of_six_roles_is_the_largest_there_is(site: TestClient) -> None:
    assert len(gzip.compress(site.get(f"{SIX}&all=1").content, 6)) < LARGEST + 15_000


def test_nothing_asked_is_a_form_with_examples(shown: Shown) -> None:
    page = shown("/compare")
    assert "/compare?role=data+scientist&role=machine+learning+engineer" in addresses(page)
    assert [a["name"] for a in page.having("input")] == ["role", "role"]
    shown("/compare?role=&role=&country=")


def test_the_form_keeps_what_was_asked_and_offers_what_exists(shown: Shown) -> None:
    page = shown(f"{PAIR}&level=senior&country=US&since=")
    assert [a["value"] for a in page.having("input")] == ["data scientist", "machine learning engineer", ""]
    chosen = [a["value"] for a in page.having("option") if "selected" in a]
    assert chosen == ["US", "senior"]
    found = choices(["data scientist", "machine learning engineer"], "US")
    assert _options(page, "level") == ["", *(one.value for one in found.levels)]
    assert _options(page, "country") == ["", "all", *(one.value for one in found.countries)]


def test_roles_are_added_and_left_out(shown: Shown) -> None:
    page = shown(f"{PAIR}&role=data+analyst&level=senior")
    assert len([a for a in page.having("input") if a["name"] == "role"]) == 4
    without = [one for one in addresses(page) if one.startswith("/compare?") and "level=senior" in one]
    assert f"{PAIR}&level=senior" in without
    six = shown(SIX)
    assert len([a for a in six.having("input") if a["name"] == "role"]) == 6


def test_what_is_not_shown_is_a_link_away(shown: Shown, site: TestClient) -> None:
    page, every = site.get(PAIR).text, site.get(f"{PAIR}&all=1").text
    view = compare(["data scientist", "machine learning engineer"]).view
    rows = re.findall(r'href="([^"#]*all=1)#([^"]+)"', page)
    assert rows
    whole = shown(f"{PAIR}&all=1")
    ids = {a["id"] for _, a in whole.elements if "id" in a}
    assert {place for _, place in rows} <= ids
    assert f"All {len(view.skills)} skills" in page
    assert all(row.label.replace("&", "&amp;").replace("'", "&#x27;") in every for row in view.skills)
    assert len(every) < 2 * len(page)


def test_questions_people_ask_are_answered_with_n_and_rows(shown: Shown) -> None:
    page = shown(PAIR)
    text = words_of(page)
    asked = [
        "Which of the two pays more?",
        "Which skills do both ask for?",
        "What do data scientists ask for that machine learning engineers ask for less?",
        "What do machine learning engineers do that data scientists do less?",
        "Is a degree needed?",
        "Which asks for more years of experience?",
        "Is it remote?",
        "How often does the title hide other work?",
    ]
    assert [one for one in asked if one not in text] == []
    assert "/titles/Data%20scientist" in addresses(page)
    answers = text.partition("Questions people ask")[2].partition("Ask next")[0]
    assert answers.count("n = ") > len(asked)


def test_what_to_ask_next_is_on_the_site(shown: Shown, site: TestClient) -> None:
    page = shown(f"{PAIR}&country=US")
    following = [
        one for one in addresses(page) if one.startswith(("/compare?role", "/pay?", "/titles/", "/role/"))
    ]
    assert len(following) >= 8
    assert "rolescope compare" not in words_of(page)
    for one in following[-3:]:
        assert site.get(one).status_code == 200, one


def test_the_json_is_the_answers_own_bytes_and_stands_last(site: TestClient) -> None:
    text = site.get(PAIR).text
    body = text.partition('<script type="application/json" id="answer">')[2].partition("</script>")[0]
    assert body == compare(["data scientist", "machine learning engineer"]).to_json()
    assert text.endswith("</script></body>\n</html>")
    assert '"href": "/api/v1/compare?role=' in site.get(SIX).text


def test_one_role_more_or_less_is_said(shown: Shown) -> None:
    few = shown("/compare?role=data+scientist", 400)
    assert "A comparison takes 2 to 6 roles; 1 was named." in words_of(few)
    assert [a["value"] for a in few.having("input")] == ["data scientist", ""]
    shown(f"{SIX}&role=data+steward", 400)


@pytest.mark.parametrize("name", ["role", "country", "level", "since", "all", "from", "nothing"])
def test_no_parameter_breaks_out(site: TestClient, name: str) -> None:
    hostile = quote("\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}")
    sent = f"{PAIR}&{name}={hostile}"
    got = site.get(sent)
    assert "<script>alert" not in got.text
    assert "<img" not in got.text
    read(got.text)
