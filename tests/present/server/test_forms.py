"""Bodies read in memory: three kinds alike, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.forms import InMemory, posting_of
from rolescope.present.server.settings import Settings

TEXT = "We look for someone who builds dashboards in SQL."


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app: FastAPI = application(Settings(names=("testserver",)))

    async def echo(request: Request) -> Response:
        found = await posting_of(request)
        return JSONResponse([found.key, found.text, found.beside.title, found.beside.location])

    app.add_api_route("/echo", echo, methods=["POST"])
    with TestClient(app) as one:
        yield one


def test_three_kinds_are_read_alike(client: TestClient) -> None:
    given = {"text": TEXT, "title": " Analyst ", "location": ""}
    expected = ["text", TEXT, "Analyst", None]
    assert client.post("/echo", data=given).json() == expected
    assert client.post("/echo", json=given | {"location": None}).json() == expected
    assert client.post("/echo", data=given, files={"file": ("", b"")}).json() == expected


def test_a_file_is_read_and_what_is_said_of_it_goes_first(client: TestClient) -> None:
    page = f"<html><body><p>{TEXT}</p></body></html>".encode()
    found = client.post("/echo", data={"title": "Analyst"}, files={"file": ("../x/ad.html", page)}).json()
    assert found == ["ad.html", TEXT, "Analyst", None]


def test_a_large_file_stays_in_memory(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    rolled: list[bool] = []
    monkeypatch.setattr("tempfile.SpooledTemporaryFile.rollover", lambda self: rolled.append(True))  # noqa: ARG005
    page = b"<html><body><!--" + b"x" * 3_000_000 + b"--><p>" + TEXT.encode() + b"</p></body></html>"
    assert client.post("/echo", files={"file": ("ad.html", page)}).json()[1] == TEXT
    assert rolled == []
    assert InMemory.spool_max_size > Settings().largest_body


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"{", "no JSON"),
        (b"\xff", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"1" * 10_000, "no JSON"),
        (b"[]", "JSON object"),
        (b'{"text": 1}', "must be a text"),
        (b'{"text": "\\ud800"}', "half a character"),
        (b'{"text": " "}', "no text"),
        (b'{"words": "a"}', "no field 'words'"),
        (b'{"text": "a", "words": null}', "no field 'words'"),
        (b'{"file": "a"}', "A file is sent as"),
        (json.dumps({"text": "a " * 50_001}).encode(), "100,000"),
        (json.dumps({"text": TEXT, "title": "a" * 501}).encode(), "title has more than"),
    ],
)
def test_json_that_is_no_posting_is_refused(client: TestClient, body: bytes, said: str) -> None:
    got = client.post("/echo", content=body, headers={"Content-Type": "application/json"})
    assert got.status_code == 400
    assert said in got.json()["detail"]


def test_a_part_without_a_file_name_is_a_file_too(client: TestClient) -> None:
    assert client.post("/echo", files={"file": (None, TEXT)}).json()[1] == TEXT


def test_forms_that_are_no_posting_are_refused(client: TestClient) -> None:
    one = ("ad.txt", TEXT.encode())
    for said, sent in (
        ("a pasted text and a file", client.post("/echo", data={"text": TEXT}, files={"file": one})),
        ("Too many files", client.post("/echo", files=[("file", one), ("file", one)])),
        ("in the field 'file'", client.post("/echo", files={"photo": one})),
        ("there twice", client.post("/echo", data={"text": [TEXT, TEXT]})),
        ("there twice", client.post("/echo", files=[("file", one), ("file", (None, TEXT))])),
        (
            "a pasted text and a file",
            client.post("/echo", files={"file": (None, TEXT), "text": (None, TEXT)}),
        ),
        ("A file is sent as", client.post("/echo", data={"file": TEXT})),
        ("title has more than", client.post("/echo", data={"text": TEXT, "title": " " * 501})),
        ("Too many fields", client.post("/echo", data={f"a{i}": "" for i in range(13)})),
        ("boundary", _raw(client, b"--x--", "multipart/form-data")),
        ("cannot be read", _raw(client, b"nothing", "multipart/form-data; boundary=x")),
    ):
        assert sent.status_code == 400, sent.text
        assert said in sent.json()["detail"]


def test_another_kind_of_body_is_refused_with_the_kinds_there_are(client: TestClient) -> None:
    got = _raw(client, b"<a/>", "text/xml")
    assert got.status_code == 415
    assert "multipart/form-data" in got.headers["Accept"]


def _raw(client: TestClient, body: bytes, kind: str) -> Any:
    return client.post("/echo", content=body, headers={"Content-Type": kind})
