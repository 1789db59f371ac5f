"""Every address about jobs takes every filter, in one order, and refuses what is none as others do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest
from starlette.testclient import TestClient

from rolescope.present.api.asked_jobs import OneOrSearch, PassingSearch, Search
from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings
from rolescope.questions.jobs.arguments import Filters

FILTERS = [one.name for one in fields(Filters)]
TAKEN = {
    "/jobs": ["query", *FILTERS, "top"],
    "/fit": ["id", "query", *FILTERS, "top", "order", "as_of"],
    "/gap": ["threshold", "query", *FILTERS, "top", "as_of"],
}


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    with TestClient(application(Settings(names=("testserver",)))) as client:
        yield client


def asked(web: TestClient, address: str, **given: str | list[str]) -> list[dict[str, str]]:
    """The errors that an address tells."""
    way = "GET" if address == "/jobs" else "POST"
    got = web.request(way, f"/api/v1{address}", params=given)
    assert got.status_code == 422
    errors: list[dict[str, str]] = got.json()["errors"]
    return errors


@pytest.mark.parametrize("address", TAKEN)
def test_the_document_lists_every_filter_in_order(web: TestClient, address: str) -> None:
    (way,) = web.get("/api/v1/openapi.json").json()["paths"][f"/api/v1{address}"].values()
    assert [one["name"] for one in way["parameters"]] == TAKEN[address]


@pytest.mark.parametrize("address", TAKEN)
def test_what_is_no_filter_is_refused_with_those_that_are(web: TestClient, address: str) -> None:
    (error,) = asked(web, address, nope="1")
    assert f"It has: {', '.join(TAKEN[address])}." in str(error)


@pytest.mark.parametrize("address", TAKEN)
def test_one_value_is_taken_once(web: TestClient, address: str) -> None:
    (error,) = asked(web, address, place=["Berlin", "Bonn"], skill=["python", "sql"])
    assert "place" in str(error)
    assert "given twice" in str(error)


@pytest.mark.parametrize("kind", [Search, OneOrSearch, PassingSearch])
def test_a_search_narrows_by_what_it_is_given(kind: type[Search]) -> None:
    assert kind().filters == Filters()
    given = kind(query="engineer", skill=("python",), pay_min=8e4, include_gone=True)
    assert given.filters == Filters(skill=("python",), pay_min=8e4, include_gone=True)
