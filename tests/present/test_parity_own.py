"""A store of one's own, every door: library, command line, HTTP, page and tool give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

import rolescope
from rolescope.present.cli.app import app
from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings
from tests.ingest.own_made import openings, stored
from tests.present.test_parity import QUESTIONS, A, B, C, embedded, told

CLAIM = f"{C}s earn more than {A}s in the US"
LIBRARY: dict[str, Callable[[str], Any]] = {
    "compare": lambda whose: rolescope.compare(A, B, evidence=whose),
    "role": lambda whose: rolescope.role(C, evidence=whose),
    "pay": lambda whose: rolescope.pay(A, C, level="senior", evidence=whose),
    "trend": lambda whose: rolescope.trend(A, B, evidence=whose),
    "shift": lambda whose: rolescope.shift(A, start=2014, end=2018, evidence=whose),
    "blend": lambda whose: rolescope.blend(B, C, A, evidence=whose),
    "titles": lambda whose: rolescope.titles(A, evidence=whose),
    "claim": lambda whose: rolescope.claim(QUESTIONS["claim"].arguments["text"], evidence=whose),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("own"), openings(80))


@pytest.fixture(scope="module")
def web(home: Path) -> Iterator[TestClient]:
    with TestClient(application(Settings(names=("testserver",), store=home))) as client:
        yield client


@pytest.fixture(autouse=True)
def _own(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLESCOPE_HOME", str(home))


@pytest.mark.parametrize("whose", ["mine", pytest.param("both", marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", LIBRARY)
def test_every_door_gives_the_same_bytes(name: str, whose: str, web: TestClient) -> None:
    asked = QUESTIONS[name]
    expected = LIBRARY[name](whose).to_json()
    assert f":evidence={whose}#" in json.loads(expected)["answer_id"]
    command = [*asked.command, "--evidence", whose, "--format", "json"]
    assert CliRunner().invoke(app, command).output == expected + "\n"

    def also(address: str) -> str:
        return f"{address}{'&' if '?' in address else '?'}evidence={whose}"

    assert web.get(also(f"/api/v1{asked.path}")).text == expected
    assert asked.page is not None
    page = web.get(also(asked.page), headers={"Accept": "text/html"}).text
    assert embedded(page) == expected
    if asked.tool is not None:
        arguments = asked.arguments | {"detail": "whole", "evidence": whose}
        assert anyio.run(told, asked.tool, arguments) == expected


def test_a_posting_is_held_against_ones_own_store_at_every_door(web: TestClient) -> None:
    text = openings(1)[0].posting.text
    stated = {"text": text, "title": "Data Scientist", "location": "Austin, TX"}
    sent = web.post("/api/v1/read?evidence=mine", json=stated).json()
    shown = web.post("/read?evidence=mine", data=stated, headers={"Accept": "text/html"}).text
    beside = ["--title", stated["title"], "--location", stated["location"]]
    command = ["read", "-", *beside, "--evidence", "mine", "--format", "json"]
    ran = json.loads(CliRunner().invoke(app, command, input=text).output)
    tool = json.loads(anyio.run(told, "read", stated | {"detail": "whole", "evidence": "mine"}))
    for one in (sent, ran, tool, json.loads(embedded(shown))):
        assert one["question"]["evidence"] == "mine"
        assert one["answer"]["pay_percentile"] == sent["answer"]["pay_percentile"]
        assert one["answer"]["pay_percentile"]["population"].startswith("posted pay in your own store")


def test_pages_offer_the_store_and_keep_what_was_chosen(web: TestClient) -> None:
    asked = f"/compare?role={A}&role={B}&evidence=mine"
    page = web.get(asked, headers={"Accept": "text/html"}).text
    assert 'aria-current="true">your own store<' in page
    assert '<input type="hidden" name="evidence" value="mine">' in page
    links = [one for one in page.split('href="/')[1:] if one.startswith(("pay", "role/", "titles/"))]
    assert links
    assert all("evidence=mine" in one.partition('"')[0] for one in links)
    followed = web.get(f"/role?role={A}&evidence=mine", follow_redirects=False)
    assert followed.headers["location"].endswith("evidence=mine")


def test_a_server_without_a_store_offers_none_and_tells_of_none() -> None:
    with TestClient(application()) as client:
        page = client.get(f"/compare?role={A}&role={B}", headers={"Accept": "text/html"}).text
        assert 'class="whose"' not in page
        for address in (f"/api/v1/role/{A}?evidence=mine", "/api/v1/roles?evidence=both"):
            refused = client.get(address)
            assert refused.status_code == 400
            assert "no store of its own openings" in refused.json()["detail"]
        answer = rolescope.role(A, evidence="mine").answer_id
        refused = client.get("/api/v1/verify", params={"id": answer})
        assert refused.status_code == 400


def test_what_is_remembered_is_of_one_state_of_the_store(tmp_path: Path) -> None:
    stored(tmp_path, openings(24))
    with TestClient(application(Settings(names=("testserver",), store=tmp_path))) as client:
        asked = f"/api/v1/roles?query={A}&evidence=mine"
        first = client.get(asked).json()
        assert client.get(asked).json() == first
        stored(tmp_path, openings(26))
        assert client.get(asked).json()["answer_id"] != first["answer_id"]


def test_a_server_does_not_tell_where_its_store_is(tmp_path: Path) -> None:
    with TestClient(application(Settings(names=("testserver",), store=tmp_path))) as client:
        refused = client.get(f"/api/v1/role/{A}?evidence=mine").json()["detail"]
    assert "this server's store" in refused
    assert str(tmp_path) not in refused
