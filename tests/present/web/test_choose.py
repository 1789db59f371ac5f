"""The questionnaire on its page: it works as a form alone, and its answers are a file."""

from __future__ import annotations

import tomllib

import pytest
from starlette.testclient import TestClient

from rolescope.questions.choose import choose, questionnaire
from tests.present.web.checked import checked, words_of
from tests.present.web.test_posting import embedded

SAID = {"statistics": "3", "importance-statistics": "3", "machine_learning": "4", "education": "master"}
ANSWERS = {
    "statistics": {"answer": 3, "importance": 3},
    "machine_learning": {"answer": 4, "importance": 2},
    "education": {"answer": "master", "importance": 2},
}


def test_every_question_can_be_answered_or_skipped(site: TestClient) -> None:
    page = checked(site.get("/choose").text)
    named = {one.get("name") for kind in ("select", "input") for one in page.having(kind)}
    for one in questionnaire().questions.values():
        assert {one.id, f"importance-{one.id}"} <= named
        assert one.asks in words_of(page)


def test_the_answer_is_that_of_the_library_and_leaves_no_trace(site: TestClient) -> None:
    response = site.post("/choose", data=SAID)
    assert response.status_code == 200, response.text[:400]
    assert response.headers["cache-control"] == "no-store"
    assert embedded(response.text) == choose(ANSWERS).to_json()
    page = checked(response.text)
    assert {"formaction": "/choose/answers"}.items() <= next(
        one for one in page.having("button") if one.get("form") == "choice"
    ).items()


def test_answers_are_saved_as_a_file_and_sent_again(site: TestClient) -> None:
    saved = site.post("/choose/answers", data=SAID)
    assert saved.headers["content-disposition"] == 'attachment; filename="answers.toml"'
    held = tomllib.loads(saved.text)
    assert held["statistics"] == {"answer": 3, "importance": 3}
    again = site.post("/choose", files={"file": ("answers.toml", saved.content)})
    assert embedded(again.text) == choose(ANSWERS).to_json()
    over_http = site.post("/api/v1/choose", json={"text": saved.text})
    assert over_http.text == choose(ANSWERS).to_json()
    blank = site.get("/choose/answers")
    assert set(tomllib.loads(blank.text)) == {"version", *questionnaire().questions}


@pytest.mark.parametrize(
    "sent",
    [
        {"data": {"statistics": "9"}},
        {"data": {"statistics": "3", "importance-statistics": "many"}},
        {"files": {"file": ("a.toml", b"\xff\xfe")}},
        {"files": {"file": ("a.toml", b"version = 99")}},
    ],
)
def test_what_is_no_answer_is_told_with_the_form(site: TestClient, sent: dict[str, dict[str, str]]) -> None:
    response = site.post("/choose", **sent)  # type: ignore[arg-type]
    assert response.status_code == 400
    assert [one for one in checked(response.text).having("form") if one["action"] == "/choose"]


def test_a_body_without_answers_is_told_what_answers_are(site: TestClient) -> None:
    said = site.post("/api/v1/choose", json={"text": " "})
    assert said.status_code == 400
    assert "no answers" in said.json()["detail"]
    assert "TOML" in said.json()["detail"]
