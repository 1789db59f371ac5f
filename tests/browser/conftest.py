"""One server and one browser for a session; each test is a visitor of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.chromium import ABSENT, Chromium
from tests.browser.visit import Visit, visit
from tests.present.server.running import Running, serving

Visitor = Callable[..., Visit]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test that has a browser in the browser's thread."""
    chromium = pyfuncitem.funcargs.get("chromium")
    if not isinstance(chromium, Chromium):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    chromium.within(lambda: pyfuncitem.obj(**arguments))
    return True


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    one = Chromium()
    try:
        if not one.started():
            pytest.skip(ABSENT)
        yield one
    finally:
        one.end()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """`rolescope serve`, as anybody starts it."""
    folder = tmp_path_factory.mktemp("served")
    with serving(folder, ["-m", "rolescope", "serve", "--port", "0"]) as running:
        yield running


@pytest.fixture
def visitor(chromium: Chromium, served: Running) -> Iterator[Visitor]:
    """Makes visits, and holds each to what every page keeps: no error, nothing fetched from elsewhere."""
    made: list[Visit] = []

    def come(**settings: Any) -> Visit:
        assert chromium.browser is not None
        made.append(visit(chromium.browser, f"http://127.0.0.1:{served.port}", **settings))
        return made[-1]

    def leave() -> None:
        for one in made:
            one.context.close()

    try:
        yield come
    finally:
        chromium.within(leave)
    for one in made:
        one.clean()
