"""What tests of the pages share: the application in this process, on the embedded evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings
from tests.present.reading import Reader
from tests.present.web.checked import checked

BROWSER = {"Accept": "text/html,application/xhtml+xml", "Accept-Encoding": "identity"}
Shown = Callable[..., Reader]


@pytest.fixture(scope="package")
def site() -> Iterator[TestClient]:
    with TestClient(application(Settings()), base_url="http://localhost", headers=BROWSER) as client:
        yield client


@pytest.fixture
def shown(site: TestClient) -> Shown:
    """A page, held to what every page keeps."""

    def show(address: str, status: int = 200) -> Reader:
        got = site.get(address)
        assert got.status_code == status, got.text[:500]
        return checked(got.text)

    return show
