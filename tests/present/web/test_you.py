"""A person's questions are found: from the page about them, the first page, and every opening."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.forms import Form
from rolescope.present.server.people import Sent
from rolescope.present.server.settings import Settings
from rolescope.present.server.upload import pasted_resume
from rolescope.present.web.person import FORMS
from rolescope.present.web.person_fields import FIELDS, params
from rolescope.present.web.you import QUESTIONS
from tests.present.web.checked import addresses, checked, words_of
from tests.present.web.conftest import BROWSER, Shown
from tests.questions.jobs.made import store


@pytest.mark.parametrize("path", ["/you", "/"])
def test_every_question_leads_to_its_page(shown: Shown, site: TestClient, path: str) -> None:
    page = shown(path)
    for one in QUESTIONS:
        assert one.name in words_of(page)
        assert one.href in addresses(page)
        assert site.get(one.href).status_code == 200
    assert {one.href for one in QUESTIONS} >= set(FORMS)


def test_an_opening_leads_to_its_fit(tmp_path: Path) -> None:
    with TestClient(
        application(Settings(store=store(tmp_path))), base_url="http://localhost", headers=BROWSER
    ) as web:
        page = checked(web.get("/jobs/greenhouse:example:1").text)
        found = [one for one in addresses(page) if one.startswith(("/fit?id=", "/tailor?id="))]
        assert len(found) == 2
        assert all(web.get(one).status_code == 200 for one in found)


def test_fields_of_a_search_are_taken_from_what_was_sent() -> None:
    fields = {"text": "x", "query": "sql", "country": "DE", "job": "y", "threshold": "70"}
    sent = Sent(pasted_resume("x", 10), Form(fields))
    assert params(sent) == QueryParams({"query": "sql", "country": "DE"})
    assert params(None) == QueryParams()
    assert set(fields) - {"text"} <= set(FIELDS)
