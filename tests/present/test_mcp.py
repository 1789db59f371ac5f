"""The tools through the official client: in this process, over a pipe, over HTTP on loopback."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.types import CallToolResult, ResourceLink, TextContent

import rolescope
from rolescope.present.mcp.digest import ROOM
from rolescope.present.mcp.server import server
from rolescope.present.mcp.statement import found
from tests.present.fitted import POSTING as ASKS
from tests.present.fitted import RESUME

PAIR = ["data scientist", "machine learning engineer"]
POSTING = (
    "Data Scientist. You will build and run ETL pipelines in Airflow and Spark for our warehouse.\n"
    "You will model tables in dbt.\nRequirements: 3+ years with Python and SQL. "
    "Salary $120,000 to $150,000 a year."
)
SCORES = "sex,score\n" + "".join(f"{'mf'[i % 2]},{i * 7 % 23}\n" for i in range(80))
ANSWER_ID = rolescope.title("ML Engineer").answer_id
CALLS: dict[str, dict[str, Any]] = {
    "compare": {"roles": PAIR},
    "role": {"name": "data engineer"},
    "roles": {"query": "machine learning"},
    "pay": {"roles": ["data scientist"]},
    "trend": {"titles": PAIR},
    "read": {"text": POSTING, "title": "Data Scientist"},
    "title": {"text": "Sr. DS II (m/f/d), Growth"},
    "titles": {},
    "claim": {"text": "ML engineers earn more than data scientists in the US"},
    "profile": {"resume": RESUME},
    "fit": {"resume": RESUME, "posting": ASKS, "title": "Data Engineer"},
    "switch": {"source": "data analyst", "target": "machine learning engineer"},
    "choose": {"answers": {"statistics": 3, "machine_learning": {"answer": 4, "importance": 3}}},
    "tailor": {"resume": RESUME, "posting": ASKS, "title": "Data Engineer"},
    "audit": {"table": SCORES, "group": ["sex"]},
}
KEPT_BY_NOBODY = ("read", "profile", "fit", "choose", "tailor", "audit")


def text_of(result: CallToolResult) -> str:
    assert not result.is_error, result.content
    first = result.content[0]
    assert isinstance(first, TextContent)
    return first.text


async def call(name: str, arguments: dict[str, Any]) -> CallToolResult:
    async with Client(server()) as client:
        result = await client.call_tool(name, arguments)
        assert isinstance(result, CallToolResult)
        return result


@pytest.mark.parametrize("name", CALLS)
def test_a_digest_fits_a_context_and_each_statement_rests_on_figures_of_the_answer(name: str) -> None:
    short = text_of(anyio.run(call, name, CALLS[name]))
    said = json.loads(short)
    assert len(short) <= ROOM + 200
    assert said["statements"]
    whole = (
        rolescope.roles("machine learning").to_dict()
        if name == "roles"
        else json.loads(text_of(anyio.run(call, name, CALLS[name] | {"detail": "whole"})))
    )
    assert said["answer_id"] == whole["answer_id"]
    for one in said["statements"]:
        for pointer in one["evidence"]:
            found(whole, pointer)
    assert sum(bool(one["evidence"]) for one in said["statements"]) >= 0.8 * len(said["statements"])


def test_the_whole_answer_has_the_bytes_of_the_library() -> None:
    async def both() -> tuple[str, str]:
        async with Client(server()) as client:
            result = await client.call_tool("compare", {"roles": PAIR})
            assert isinstance(result, CallToolResult)
            link = next(one for one in result.content if isinstance(one, ResourceLink))
            read = await client.read_resource(link.uri)
            asked = await client.call_tool("compare", {"roles": PAIR, "detail": "whole"})
            assert isinstance(asked, CallToolResult)
            return read.contents[0].text, text_of(asked)  # type: ignore[union-attr]

    expected = rolescope.compare(PAIR).to_json()
    assert anyio.run(both) == (expected, expected)


def test_evidence_opens_one_figure() -> None:
    answer = rolescope.compare(PAIR)
    opened = anyio.run(call, "evidence", {"answer_id": answer.answer_id, "pointer": "/answer/skills/0"})
    assert json.loads(text_of(opened)) == answer.to_dict()["answer"]["skills"][0]


@pytest.mark.parametrize("name", KEPT_BY_NOBODY)
def test_what_was_sent_is_not_kept(name: str) -> None:
    result = anyio.run(call, name, CALLS[name])
    assert json.loads(text_of(result))["whole"] is None
    assert not any(isinstance(one, ResourceLink) for one in result.content)


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("compare", {"roles": ["data scientist", "data scientst"]}, "Did you mean: Data scientist"),
        ("compare", {"roles": ["data scientist"]}, "at least 2"),
        ("claim", {"text": "the moon is cheese"}, "not understood"),
        (
            "evidence",
            {"answer_id": "compare:data_scientist+data_engineer#0123456789", "pointer": "/x"},
            "nowhere",
        ),
        ("evidence", {"answer_id": "what", "pointer": "/x"}, "neither a file nor an answer's id"),
        ("read", {"text": "x" * 100_001}, "100000"),
        ("profile", {"resume": " "}, "no résumé"),
        ("fit", {"resume": RESUME, "posting": ASKS, "opening": "a:b:c"}, "one of them"),
        ("tailor", {"resume": RESUME}, "no job"),
        ("choose", {"answers": {"statistcs": 3}}, "Did you mean statistics"),
        ("audit", {"table": "a,b\n1,2\n", "group": ["c"]}, "no column"),
    ],
)
def test_what_cannot_be_answered_says_why(name: str, arguments: dict[str, Any], said: str) -> None:
    result = anyio.run(call, name, arguments)
    assert result.is_error
    assert isinstance(result.content[0], TextContent)
    assert said in result.content[0].text


def test_tools_say_that_they_only_read() -> None:
    async def listed() -> list[Any]:
        async with Client(server()) as client:
            return list((await client.list_tools()).tools)

    tools = anyio.run(listed)
    assert {one.name for one in tools} == {*CALLS, "evidence", "gap", "jobs"}
    assert all(one.annotations.read_only_hint and one.description for one in tools)


def test_every_tool_stands_in_the_guide() -> None:
    page = (Path(__file__).parents[2] / "docs/mcp.md").read_text("utf-8")
    rows = " ".join(line for line in page.splitlines() if line.startswith("| `"))
    assert [name for name in {*CALLS, "evidence", "gap", "jobs"} if f"`{name}`" not in rows] == []


def test_over_a_pipe() -> None:
    async def asked() -> str:
        command = StdioServerParameters(command=sys.executable, args=["-m", "rolescope", "mcp"])
        async with Client(stdio_client(command)) as client:
            result = await client.call_tool("title", {"text": "ML Engineer"})
            assert isinstance(result, CallToolResult)
            return text_of(result)

    assert json.loads(anyio.run(asked))["answer_id"] == ANSWER_ID


@contextmanager
def listening() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "rolescope", "mcp", "--http", "--port", str(port)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.terminate()
        process.wait(10)


def _wait(port: int) -> None:
    for _ in range(300):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("it does not listen")


def test_over_http_on_loopback() -> None:
    async def asked(where: str) -> str:
        async with Client(where) as client:
            result = await client.call_tool("title", {"text": "ML Engineer"})
            assert isinstance(result, CallToolResult)
            return text_of(result)

    with listening() as where:
        assert json.loads(anyio.run(asked, where))["answer_id"] == ANSWER_ID


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("trend", {"titles": ["data scientist"], "by": "a secret"}, "by: should be 'year' or 'month'"),
        ("role", {"country": "a secret"}, "name: is needed"),
        ("compare", {"roles": "a secret"}, "roles: should be a valid list"),
    ],
)
def test_wrong_arguments_are_told_in_words_and_not_repeated(
    name: str, arguments: dict[str, Any], said: str
) -> None:
    result = anyio.run(call, name, arguments)
    assert result.is_error
    first = result.content[0]
    assert isinstance(first, TextContent)
    assert said in first.text
    assert "secret" not in first.text
    assert "pydantic" not in first.text
