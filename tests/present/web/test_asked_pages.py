"""Pages of titles, trends, shifts, blends, sources and method: asked, not asked yet, asked wrongly."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from rolescope.model.answer import Answer
from rolescope.present.web import blend, empty, method, shift, sources, title, titles, trends
from rolescope.questions import blend as blends
from rolescope.questions import shift as shifts
from rolescope.questions import sources as every_source
from rolescope.questions import title as one_title
from rolescope.questions import titles as every_title
from rolescope.questions import trend as trend_of
from tests.present.web.checked import addresses, checked, words_of
from tests.present.web.conftest import Shown

TWO = ["data scientist", "machine learning engineer"]
PARTS = ["data engineer", "data scientist"]
BAD = "<script>alert(1)</script>\"' onload=x \u202e\u200b"
MODULES = (blend, method, shift, sources, title, titles, trends)


def test_each_module_serves_its_page() -> None:
    assert all(one.routes.routes for one in MODULES)
    assert empty.Empty("/a", "b", "c", "d").examples == ()


@pytest.mark.parametrize("path", ["/trends", "/shift", "/blend", "/title", "/titles", "/sources", "/method"])
def test_before_anything_is_asked(site: TestClient, path: str) -> None:
    response = site.get(path)
    assert response.status_code == 200
    checked(response.text)
    assert response.headers["etag"]


@pytest.mark.parametrize("path", ["/trends", "/shift", "/blend", "/title"])
def test_examples_lead_to_answers(shown: Shown, path: str) -> None:
    examples = [one for one in addresses(shown(path)) if one.startswith(f"{path}?")]
    assert len(examples) >= 3
    for one in examples:
        assert "cannot be told here" not in words_of(shown(one))


def test_answers_are_those_of_every_door(site: TestClient) -> None:
    asked: tuple[tuple[str, dict[str, Any], Answer[Any]], ...] = (
        ("/titles", {}, every_title.titles()),
        ("/titles/data scientist", {"by": "year"}, every_title.titles("data scientist", by="year")),
        ("/title", {"text": "Sr. DS II"}, one_title.title("Sr. DS II")),
        ("/trends", {"role": TWO}, trend_of.trend(TWO)),
        (
            "/shift",
            {"role": "data engineer", "start": "2013-2015", "end": "2016-2018"},
            shifts.shift("data engineer", start="2013-2015", end="2016-2018"),
        ),
        ("/sources", {}, every_source.sources()),
    )
    for path, arguments, answer in asked:
        response = site.get(path, params=arguments)
        checked(response.text)
        assert answer.to_json() in response.text, path


def test_a_long_answer_says_where_it_is(site: TestClient) -> None:
    response = site.get("/blend", params={"role": TWO[1], "part": PARTS})
    page = checked(response.text)
    assert blends.blend(TWO[1], PARTS).answer_id in response.text
    assert [one["href"] for one in page.having("link") if one.get("type") == "application/json"]


def test_titles_lead_to_their_own_pages(site: TestClient) -> None:
    assert "/titles/data_scientist" in addresses(checked(site.get("/titles").text))
    to = site.get("/titles", params={"role": "data scientist", "by": "year"}, follow_redirects=False)
    assert (to.status_code, to.headers["location"]) == (303, "/titles/data%20scientist?by=year")


def test_a_title_leads_to_its_role(shown: Shown) -> None:
    assert "/role/data_scientist" in addresses(shown("/title?text=Sr.+DS+II"))


def test_forms_keep_what_was_asked(site: TestClient) -> None:
    page = checked(site.get("/trends", params={"role": TWO, "by": "month"}).text)
    values = [one.get("value") for one in page.having("input") if one.get("name") == "role"]
    assert values[:2] == TWO
    assert [one["value"] for one in page.having("option") if "selected" in one] == ["month"]


def test_only_sources_that_span_are_offered(shown: Shown) -> None:
    page = shown("/shift?role=data+engineer&start=2013-2015&end=2016-2018")
    offered = {one.get("value") for one in page.having("option")}
    assert "hn_whoishiring" in offered
    assert "ashby_2025" not in offered


def test_a_title_without_years_is_asked_for_them(shown: Shown) -> None:
    page = shown("/shift?role=data+engineer")
    assert "Between which years" in words_of(page)
    assert [one for one in addresses(page) if one.startswith("/shift?role=data+engineer&start=")]
    assert "Split a title" in words_of(shown("/shift"))


def test_what_cannot_be_told_says_what_is_missing(shown: Shown) -> None:
    said = words_of(shown("/shift?role=data+scientist&start=2015&end=2024"))
    assert "cannot be told here" in said
    assert "Ashby job boards, 2025 (2022 to 2025) has 0 postings in 2015, needs 200" in said


@pytest.mark.parametrize(
    ("path", "asked", "status"),
    [
        ("/trends", {"role": "data sientist"}, 404),
        ("/trends", {"role": "data scientist", "by": "week"}, 400),
        ("/trends", {"role": "data scientist", "source": "nowhere"}, 400),
        ("/shift", {"role": "data engineer", "start": "2020", "end": "2013"}, 400),
        ("/shift", {"start": "2013", "end": "2014"}, 400),
        ("/blend", {"role": "data engineer"}, 400),
        ("/blend", {"part": "data engineer"}, 400),
        ("/titles/nobody at all", {}, 404),
        ("/titles/data scientist", {"by": "moon"}, 400),
    ],
)
def test_what_cannot_be_asked_says_why_with_the_form(
    shown: Shown, path: str, asked: dict[str, str], status: int
) -> None:
    assert shown(f"{path}?{urlencode(asked)}", status).having("form")


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/trends", {"role": BAD}),
        ("/trends", {"role": "data scientist", "by": BAD}),
        ("/trends", {"role": "data scientist", "source": BAD}),
        ("/shift", {"role": BAD, "start": BAD, "end": BAD}),
        ("/shift", {"role": BAD}),
        ("/shift", {"role": "data scientist", "start": "2013", "end": "2016", "source": BAD}),
        ("/shift", {"role": "data scientist", "start": "2013", "end": "2016", "country": BAD, "level": BAD}),
        ("/blend", {"role": BAD, "part": BAD}),
        ("/blend", {"role": "data scientist", "part": "data engineer", "country": BAD}),
        ("/blend", {"role": "data scientist", "part": "data engineer", "since": BAD, "free": BAD}),
        ("/title", {"text": BAD}),
        ("/titles", {"country": BAD, "level": BAD}),
        ("/titles", {"since": BAD}),
        ("/titles/%3Cscript%3Ealert(1)%3C%2Fscript%3E", {"by": BAD}),
        ("/titles/data scientist", {"by": BAD, "country": BAD, "level": BAD}),
    ],
)
def test_nothing_asked_is_ever_markup(site: TestClient, path: str, asked: dict[str, str]) -> None:
    response = site.get(path, params=asked)
    assert response.status_code < 500
    checked(response.text)
    assert "<script>alert" not in response.text


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/trends?role=data_scientist&role=statistician", "Data scientist, Statistician"),
        (
            "/blend?role=machine_learning_engineer&part=data_engineer",
            "Machine learning engineer = Data engineer",
        ),
        ("/shift?role=data_engineer&start=2013-2015&end=2016-2018", "Why “Data engineer” moved"),
    ],
)
def test_a_role_that_is_asked_for_by_its_id_is_called_by_its_name(shown: Shown, path: str, said: str) -> None:
    page = shown(path)
    assert said in words_of(page)
    assert not [field for field in page.having("input") if "_" in field.get("value", "")]
