"""Pay on the web: its form, its filters, and the records behind each figure."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from rolescope.present.web import pay
from tests.present.reading import read
from tests.present.web.checked import addresses, words_of
from tests.present.web.conftest import Shown


def test_nothing_asked_is_a_form_with_examples(shown: Shown) -> None:
    page = shown("/pay")
    assert pay.NOTHING_YET.title in words_of(page)
    assert "/pay?role=data+scientist" in addresses(page)


def test_the_form_keeps_what_was_asked(shown: Shown) -> None:
    page = shown("/pay?role=data+scientist&country=US&level=senior&since=2023&population=collected&rows=3")
    assert [a["value"] for a in page.having("input")] == ["data scientist", ""]
    chosen = [a["value"] for a in page.having("option") if "selected" in a]
    assert chosen == ["US", "senior", "2023", "collected", "3"]


def test_records_open(shown: Shown) -> None:
    assert "Records beside each quantile" in words_of(shown("/pay?role=data+scientist&rows=3"))
    assert "Records beside each quantile" not in words_of(shown("/pay?role=data+scientist&rows="))


def test_filters_offer_what_there_is(shown: Shown, site: TestClient) -> None:
    page = shown("/pay?role=data+scientist&role=data+engineer")
    values = [a["value"] for a in page.having("option")]
    assert {"all", "US", "senior", "collected", "survey"} <= set(values)
    city = next(a for a in page.having("select") if a["name"] == "city")
    assert city["id"] == "ask-city"
    assert site.get("/pay?role=data+scientist&role=data+engineer&city=New+York").status_code == 200


@pytest.mark.parametrize(
    "name", ["role", "country", "city", "level", "industry", "since", "population", "rows", "from"]
)
def test_no_parameter_breaks_out(site: TestClient, name: str) -> None:
    hostile = quote("\"'><script>alert(1)</script><img src=x>")
    text = site.get(f"/pay?role=data+scientist&{name}={hostile}").text
    assert "<script>alert" not in text
    assert "<img" not in text
    read(text)
