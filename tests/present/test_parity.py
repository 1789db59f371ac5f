"""One answer, every door: library, command line, HTTP, page and tool give the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import anyio
import pytest
from mcp.client import Client
from mcp.types import CallToolResult, TextContent
from starlette.testclient import TestClient
from typer.testing import CliRunner

import rolescope
from rolescope.present.cli.app import app
from rolescope.present.mcp.server import server
from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings

A, B, C = "data scientist", "machine learning engineer", "data engineer"
CLAIM = "ML engineers earn more than data scientists in the US"


@dataclass(frozen=True)
class Asked:
    """One question as each door takes it; what is None has no such door."""

    library: Callable[[], Any]
    command: Sequence[str]
    path: str
    page: str | None
    tool: str | None = None
    arguments: dict[str, Any] = field(default_factory=dict)


PAIR = f"role={A}&role={B}"
QUESTIONS: dict[str, Asked] = {
    "compare": Asked(
        lambda: rolescope.compare(A, B),
        ["compare", A, B],
        f"/compare?{PAIR}",
        f"/compare?{PAIR}",
        "compare",
        {"roles": [A, B]},
    ),
    "compare, filtered": Asked(
        lambda: rolescope.compare(A, C, country="US", level="senior", since=2020),
        ["compare", A, C, "--country", "US", "--level", "senior", "--since", "2020"],
        f"/compare?role={A}&role={C}&country=US&level=senior&since=2020",
        f"/compare?role={A}&role={C}&country=US&level=senior&since=2020",
        "compare",
        {"roles": [A, C], "country": "US", "level": "senior", "since": 2020},
    ),
    "role": Asked(lambda: rolescope.role(C), ["role", C], f"/role/{C}", f"/role/{C}", "role", {"name": C}),
    "pay": Asked(
        lambda: rolescope.pay(A, C, level="senior"),
        ["pay", A, C, "--level", "senior"],
        f"/pay?role={A}&role={C}&level=senior",
        f"/pay?role={A}&role={C}&level=senior",
        "pay",
        {"roles": [A, C], "level": "senior"},
    ),
    "trend": Asked(
        lambda: rolescope.trend(A, B),
        ["trend", A, B],
        f"/trend?{PAIR}",
        f"/trends?{PAIR}",
        "trend",
        {"titles": [A, B]},
    ),
    "shift": Asked(
        lambda: rolescope.shift(A, start=2014, end=2018),
        ["shift", A, "--from", "2014", "--to", "2018"],
        f"/shift?role={A}&start=2014&end=2018",
        f"/shift?role={A}&start=2014&end=2018",
    ),
    "blend": Asked(
        lambda: rolescope.blend(B, C, A),
        ["blend", B, C, A],
        f"/blend?role={B}&part={C}&part={A}",
        f"/blend?role={B}&part={C}&part={A}",
    ),
    "titles": Asked(
        lambda: rolescope.titles(A), ["titles", A], f"/titles?role={A}", f"/titles/{A}", "titles", {"name": A}
    ),
    "title": Asked(
        lambda: rolescope.title("Sr. DS II, Growth"),
        ["title", "Sr. DS II, Growth"],
        "/title?text=Sr. DS II, Growth",
        "/title?text=Sr. DS II, Growth",
        "title",
        {"text": "Sr. DS II, Growth"},
    ),
    "claim": Asked(
        lambda: rolescope.claim(CLAIM),
        ["claim", CLAIM],
        f"/claim?text={CLAIM}",
        f"/claim?text={CLAIM}",
        "claim",
        {"text": CLAIM},
    ),
}


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    with TestClient(application(Settings(names=("testserver",)))) as client:
        yield client


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_door_gives_the_same_bytes(name: str, web: TestClient) -> None:
    asked = QUESTIONS[name]
    expected = asked.library().to_json()
    assert CliRunner().invoke(app, [*asked.command, "--format", "json"]).output == expected + "\n"
    assert web.get(f"/api/v1{asked.path}").text == expected
    if asked.page is not None:
        assert embedded(web.get(asked.page, headers={"Accept": "text/html"}).text) == expected
    if asked.tool is not None:
        assert anyio.run(told, asked.tool, asked.arguments | {"detail": "whole"}) == expected


def test_a_posting_is_read_alike_at_every_door(web: TestClient) -> None:
    text = "You will build ETL in Airflow. 3+ years of Python & SQL. <b>$120,000</b> to $150,000 a year."
    sent = web.post("/api/v1/read", json={"text": text, "title": "Data Scientist"}).json()
    command = CliRunner().invoke(
        app, ["read", "-", "--title", "Data Scientist", "--format", "json"], input=text
    )
    tool = json.loads(anyio.run(told, "read", {"text": text, "title": "Data Scientist", "detail": "whole"}))
    shown = web.post("/read", data={"text": text, "title": "Data Scientist"}, headers={"Accept": "text/html"})
    figures = [
        one["answer"] for one in (sent, json.loads(command.output), tool, json.loads(embedded(shown.text)))
    ]
    for one in figures:
        del one["key"]  # says at which door the text came in
    assert figures[0] == figures[1] == figures[2] == figures[3]


def test_links_are_alike_at_every_door_that_gives_them(web: TestClient) -> None:
    text = "Responsibilities\n- You provide user and technical documentation.\n- You write queries in SQL."
    sent = web.post("/api/v1/read?link=true", json={"text": text}).json()
    command = CliRunner().invoke(app, ["read", "-", "--link", "--format", "json"], input=text)
    arguments = {"text": text, "link": True}
    tool = json.loads(anyio.run(told, "read", arguments | {"detail": "whole"}))
    links = [one["answer"]["links"] for one in (sent, json.loads(command.output), tool)]
    assert links[0] == links[1] == links[2]
    assert [one["surface"] for one in links[0]] == ["provide user and technical documentation"]
    digest = anyio.run(told, "read", arguments)
    page = CliRunner().invoke(app, ["read", "-", "--link", "--format", "html"], input=text).output
    for door in (digest, page):
        assert "Says the ESCO skill" in door or "ESCO skills said in words" in door
        assert "provide user and technical documentation" in door
    assert "links" not in web.post("/api/v1/read", json={"text": text}).json()["answer"]


def embedded(page: str) -> str:
    found = re.search(r'<script type="application/json" id="answer">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return found[1]


async def told(tool: str, arguments: dict[str, Any]) -> str:
    async with Client(server()) as client:
        result = await client.call_tool(tool, arguments)
        assert isinstance(result, CallToolResult)
        assert isinstance(result.content[0], TextContent)
        return result.content[0].text
