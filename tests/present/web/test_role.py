"""One role on the web: what it is, its filters, what to ask next, and what is said where evidence is thin."""

from __future__ import annotations

import gzip
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from rolescope.present.web import role
from tests.present.reading import read
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown


def test_a_role_leads_on_to_its_neighbours_pay_titles_and_trend(shown: Shown) -> None:
    page = shown("/role/data%20scientist?country=US")
    led = addresses(page)
    assert any(one.startswith("/compare?role=Data+scientist&role=") and "country=US" in one for one in led)
    assert "/pay?role=Data+scientist&country=US" in led
    assert "/trends?role=Data+scientist" in led
    assert "/titles/Data%20scientist" in led


def test_its_form_keeps_what_was_asked(shown: Shown) -> None:
    page = shown("/role/data%20scientist?level=senior&since=2024")
    assert [a["value"] for a in page.having("input")] == ["Data scientist"]
    assert [a["value"] for a in page.having("option") if "selected" in a] == ["senior", "2024"]


def test_a_form_leads_to_the_roles_own_address(site: TestClient) -> None:
    got = site.get("/role?role=+data+analyst+&country=&level=senior", follow_redirects=False)
    assert (got.status_code, got.headers["location"]) == (303, "/role/data%20analyst?level=senior")
    assert site.get("/role?role=", follow_redirects=False).headers["location"] == "/roles"
    odd = site.get("/role?role=https://example.org/x", follow_redirects=False).headers["location"]
    assert odd == "/role/https%3A%2F%2Fexample.org%2Fx"


def test_too_little_evidence_is_hatched_with_its_n(shown: Shown) -> None:
    page = shown("/role/prompt%20engineer")
    text = words_of(page)
    assert "1 posting, 1 employer" in text
    assert "needs 20" in text
    assert [a for a in page.having("p") if a.get("class") == "thin"]


def test_an_occupation_of_another_scheme_has_a_page(shown: Shown) -> None:
    assert "public surveys" in words_of(shown("/role/Registered%20Nurses"))


def test_a_role_is_small(site: TestClient) -> None:
    for address in ("/role/data%20scientist", "/role/data%20scientist?all=1"):
        assert len(gzip.compress(site.get(address).content, 6)) < 150_000


@pytest.mark.parametrize(
    "place", ["/role/{}", "/role/data%20scientist?country={}", "/role/data%20analyst?from={}"]
)
def test_nothing_breaks_out(site: TestClient, place: str) -> None:
    text = site.get(place.format(quote("\"'><script>alert(1)</script><img src=x>", safe=""))).text
    assert "<script>alert" not in text
    assert "<img" not in text
    read(text)


def test_its_address_is_one_part_of_a_path() -> None:
    assert role._page("a/b?c", {"level": None}) == "/role/a%2Fb%3Fc"
