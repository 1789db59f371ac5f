"""Every page is light enough for a phone: under 150 kB compressed, as it is sent."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.browser.places import PLACES

LIMIT = 150_000
"""Bytes of the compressed page."""


@pytest.mark.parametrize("name", PLACES)
def test_a_page_is_light(site: TestClient, name: str) -> None:
    place, asked = PLACES[name], {"Accept-Encoding": "gzip"}
    got = site.get(place.path, headers=asked)
    if place.sent:
        got = site.post(place.path, data=place.sent, headers=asked)
    assert got.status_code == place.status
    assert int(got.headers["content-length"]) < LIMIT
    if place.status == 200:
        assert got.headers["content-encoding"] == "gzip"
