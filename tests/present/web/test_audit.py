"""Scores audited on a page: the same answer as elsewhere, a file to publish, and nothing kept."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rolescope.questions.audit import audit, from_bytes
from tests.present.web.checked import checked, words_of
from tests.present.web.test_posting import embedded

TABLE = "who,sex,score,talk\n" + "".join(
    f"Canary {i},{'<f>' if i % 2 else 'm'},{i * 7 % 23 - i % 2},{i}\n" for i in range(100)
)
ASKED = {"text": TABLE, "group": "sex", "score": "score", "component": "talk"}


def test_the_answer_is_that_of_the_library_and_leaves_no_trace(site: TestClient) -> None:
    expected = audit(from_bytes(TABLE.encode(), "text"), ["sex"], score="score", components=["talk"])
    response = site.post("/audit", data=ASKED | {"text": TABLE.replace("\n", "\r\n")})
    assert response.status_code == 200, response.text[:400]
    assert response.headers["cache-control"] == "no-store"
    assert embedded(response.text) == expected.to_json()
    page = checked(response.text)
    assert "Canary" not in words_of(page).partition("Do the scores pass")[2]
    over_http = site.post("/api/v1/audit?group=sex&score=score&component=talk", json={"text": TABLE})
    assert over_http.text == expected.to_json()


def test_it_is_saved_as_a_page_to_publish(site: TestClient) -> None:
    table = {"file": ("scores.csv", TABLE.encode())}
    saved = site.post("/audit/page", files=table, data={"group": "sex", "score": "score"})
    assert saved.headers["content-disposition"] == 'attachment; filename="audit.html"'
    assert "<script" not in saved.text
    assert "Canary" not in saved.text
    assert "&lt;f&gt;" in saved.text


def test_a_long_table_does_not_stand_in_its_page(site: TestClient) -> None:
    rows = TABLE + TABLE.partition("\n")[2] * 20
    response = site.post("/audit", files={"file": ("scores.csv", rows.encode())}, data={"group": "sex"})
    assert response.status_code == 200, response.text[:300]
    assert "Choose its file again" in response.text
    assert len(response.content) < 100_000


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"text": " ", "group": "sex"}, "There is no table"),
        ({"text": TABLE}, "Name a column of categories"),
        ({"text": TABLE, "group": "who"}, "takes no names"),
        ({"text": TABLE, "group": "sex", "scores": "x"}, "There is no field"),
    ],
)
def test_what_cannot_be_audited_is_told_with_the_form(
    site: TestClient, sent: dict[str, str], said: str
) -> None:
    response = site.post("/audit", data=sent)
    page = checked(response.text)
    assert response.status_code == 400
    assert said in words_of(page)
    assert [one for one in page.having("form") if one["action"] == "/audit"]
