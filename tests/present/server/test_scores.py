"""A table of scores as it is sent: pasted or a file, in memory, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.scores import table_of
from rolescope.present.server.settings import Settings

TABLE = "sex,score\nf,1\nm,2\n"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = application(Settings(names=("testserver",)))

    async def echo(request: Request) -> Response:
        table, rest = await table_of(request, ("text", "file", "group"))
        return JSONResponse([table.data.decode(), table.name, rest])

    app.add_api_route("/echo", echo, methods=["POST"])
    with TestClient(app) as one:
        yield one


def test_a_text_and_a_file_are_read_alike(client: TestClient) -> None:
    assert client.post("/echo", json={"text": TABLE, "group": "sex"}).json() == [
        TABLE,
        "text",
        {"group": "sex"},
    ]
    file = {"file": ("C:\\in\\scores.csv", TABLE.encode())}
    assert client.post("/echo", files=file, data={"text": ""}).json() == [TABLE, "scores.csv", {}]
    assert client.post("/echo", files={"file": ("", TABLE.encode())}).json()[1] == "text"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"json": {"text": " "}}, "no table"),
        ({"data": {"text": TABLE}, "files": {"file": ("a.csv", TABLE.encode())}}, "one of them"),
        ({"json": {"text": TABLE, "names": "x"}}, "no field"),
    ],
)
def test_what_is_no_one_table_is_refused(
    client: TestClient, sent: dict[str, dict[str, str]], said: str
) -> None:
    got = client.post("/echo", **sent)  # type: ignore[arg-type]
    assert (got.status_code, said in got.text) == (400, True), got.text
