"""A posting read, checked, or asked whom it needs: nothing kept, none of it markup, the same answer."""

from __future__ import annotations

import json
import re

import pytest
from starlette.testclient import TestClient

from rolescope.model.read import Beside, PostingText
from rolescope.questions.check import check
from rolescope.questions.need import need
from rolescope.questions.read import read
from tests.present.web.checked import addresses, checked, words_of
from tests.questions.check.postings import SOUND, TITLE
from tests.sources.documents.made import docx, paragraph, pdf

PATHS = ("/read", "/check", "/need")
HOSTILE = (
    SOUND
    + "<script>alert(1)</script> </textarea><img src=x onerror=alert(1)> \u202eevil\u202c zero\u200bwidth "
    + "javascript:alert(1) {{ 7*7 }} &lt;b&gt;\n"
)


def embedded(text: str) -> str:
    """The JSON of a page, as it stands."""
    found = re.search(r'<script type="application/json" id="answer">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("path", PATHS)
def test_the_form_says_what_becomes_of_the_text(site: TestClient, path: str) -> None:
    page = checked(site.get(path).text)
    assert "forgotten with the answer" in words_of(page)
    form = next(one for one in page.having("form") if one.get("id") == "posting")
    assert (form["action"], form["method"], form["enctype"]) == (path, "post", "multipart/form-data")


@pytest.mark.parametrize("path", PATHS)
def test_no_trace_is_left(site: TestClient, path: str) -> None:
    response = site.post(path, data={"text": SOUND})
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    assert not {"etag", "set-cookie"} & set(response.headers)
    page = checked(response.text)
    assert [one for one in addresses(page) if "warehouse" in one] == []
    assert [one["href"] for one in page.having("link") if one["rel"] == "canonical"] == [path]


@pytest.mark.parametrize("path", PATHS)
def test_a_hostile_text_is_only_text(site: TestClient, path: str) -> None:
    response = site.post(path, data={"text": HOSTILE, "title": '"><script>alert(2)</script>'})
    assert response.status_code == 200
    page = checked(response.text)
    assert not page.having("img")
    assert [one for one in page.having("script") if "src" not in one] == [
        {"type": "application/json", "id": "answer"}
    ]
    assert "{{ 7*7 }}" in words_of(page)  # as it was sent: nothing is run on it


def test_the_answer_is_that_of_every_door(site: TestClient) -> None:
    given = PostingText("text", SOUND, Beside(title=TITLE))
    for path, answer in (("/read", read(given)), ("/check", check(given))):
        response = site.post(path, data={"text": SOUND.replace("\n", "\r\n"), "title": TITLE})
        assert embedded(response.text) == answer.to_json()
    asked = need(PostingText("text", SOUND))
    assert json.loads(embedded(site.post("/need", data={"text": SOUND}).text))["answer_id"] == asked.answer_id


def test_a_reading_has_questions_other_titles_and_a_way_to_the_check(site: TestClient) -> None:
    page = checked(site.post("/read", data={"text": SOUND, "title": "Machine Learning Engineer"}).text)
    said = words_of(page)
    assert "How much of a usual week is the work of a data engineer" in said
    assert said.count("Ask in the interview") == 1
    assert "The work of data engineers is also posted under other titles" in said
    assert any(one.startswith("/compare?role=data_engineer&role=") for one in addresses(page))
    others = [one for one in page.having("button") if "formaction" in one]
    assert {one["formaction"] for one in others} == {"/check", "/need"}
    assert {one["form"] for one in others} == {"posting"}


def test_every_mark_can_be_reached_by_key(site: TestClient) -> None:
    page = checked(site.post("/read", data={"text": SOUND, "title": TITLE}).text)
    stops = [one for one in page.having("mark") if "id" in one]
    assert stops
    assert all(one["tabindex"] == "0" and one["aria-describedby"] for one in stops)


LINES = [line for line in SOUND.splitlines() if line]
HTML = f"<html><head><title>Data Engineer</title></head><body><pre>{SOUND}</pre></body></html>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("posting.txt", SOUND.encode()),
        ("posting.html", HTML.encode()),
        ("posting.docx", docx(*(paragraph(line) for line in LINES))),
        ("posting.pdf", pdf(LINES)),
    ],
)
def test_a_file_is_read_as_its_text_is(site: TestClient, name: str, data: bytes) -> None:
    response = site.post("/read", files={"file": (name, data)}, data={"text": "", "title": TITLE})
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    said = words_of(checked(response.text))
    assert "The work: data engineer" in said
    assert name in said


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sent_is_told_with_the_form(site: TestClient, path: str) -> None:
    response = site.post(path, data={"text": "  "})
    page = checked(response.text)
    assert response.status_code == 400
    assert "There is no text" in words_of(page)
    assert [one for one in page.having("form") if one["action"] == path]


def test_a_thin_text_has_its_page(site: TestClient) -> None:
    said = words_of(checked(site.post("/read", data={"text": "We hire."}).text))
    assert "cannot tell" in said
    assert "No pay is stated" in said
