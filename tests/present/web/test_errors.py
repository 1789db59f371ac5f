"""What went wrong, in words, with one link to each way on that keeps the rest of the question."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rolescope.present.web import errors
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown


def test_an_unknown_name_leads_to_its_neighbours(shown: Shown) -> None:
    page = shown("/compare?role=data+scientst&role=data+analyst&level=senior&country=", 404)
    assert "No role or occupation is called “data scientst”." in words_of(page)
    assert "/compare?role=Data+scientist&role=data+analyst&level=senior" in addresses(page)
    assert "rolescope roles" not in words_of(page)


def test_a_name_of_several_leads_to_each(shown: Shown) -> None:
    page = shown("/pay?role=analyst&country=US", 409)
    assert "“analyst” can mean several things." in words_of(page)
    assert {"/pay?role=Data+analyst&country=US", "/pay?role=Risk+analyst&country=US"} <= set(addresses(page))


def test_a_level_in_a_name_is_asked_for_apart(shown: Shown) -> None:
    page = shown("/compare?role=senior+data+scientist&role=data+analyst", 404)
    assert "/compare?role=Data+scientist&role=data+analyst&level=senior" in addresses(page)
    path = shown("/role/senior%20data%20scientist", 404)
    assert "/role/Data%20scientist?level=senior" in addresses(path)


def test_names_in_a_path_and_in_a_sentence_are_replaced(shown: Shown) -> None:
    assert "/role/Data%20scientist" in addresses(shown("/role/data%20scientst", 404))
    assert errors._renamed("text", "DS earn more than DSX in the US", "ds", "data scientist") == (
        "data scientist earn more than DSX in the US"
    )
    assert errors._renamed("role", "data analyst", "analyst", "Risk analyst") == "data analyst"


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/nothing-here", 404, "There is nothing at this address."),
        ("/compare?role=a&role=b&since=abc", 422, "since"),
        ("/compare?role=data+scientist&role=data+analyst&level=boss", 400, "There is no level 'boss'"),
        ("/compare?role=data+scientist&role=data+analyst&country=Atlantis", 400, "'Atlantis' is not"),
        ("/pay?role=data+scientist&population=none", 400, "Populations are"),
    ],
)
def test_other_mistakes_say_what_exists(shown: Shown, address: str, status: int, said: str) -> None:
    assert said in words_of(shown(address, status))


def test_an_error_is_kept_by_nobody(site: TestClient) -> None:
    got = site.get("/compare?role=data+scientst&role=data+analyst")
    assert got.headers["cache-control"] == "no-store"
    assert "etag" not in got.headers


def test_what_was_wrong_is_said_before_the_form(shown: Shown) -> None:
    page = shown("/compare?role=data+scientst&role=data+analyst", 404)
    names = [tag for tag, _ in page.elements]
    assert names.index("h1") < names.index("form")


def test_the_field_keeps_the_name_that_stood_in_the_path(shown: Shown) -> None:
    page = shown("/role/zebra%20%22tamer", 404)
    assert 'zebra "tamer' in [one.get("value") for one in page.having("input")]


def test_a_page_that_says_what_was_wrong_is_sent_compressed(site: TestClient) -> None:
    got = site.get("/role/zebra", headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
    assert got.headers["content-encoding"] == "gzip"
    assert got.headers["cache-control"] == "no-store"
