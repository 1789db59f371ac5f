"""One person's résumé as it is sent: pasted, a file, JSON Resume; a posting beside it; what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.people import JOB, JOB_TITLE, job_beside, sent_by
from rolescope.present.server.settings import Settings

TEXT = "Experience\nAnalyst, Example Ltd, Jan 2020 - Present\n- SQL"
RESUME = {"basics": {"name": "Ada"}, "work": [{"name": "Example Ltd", "position": "Analyst"}]}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    app = application(Settings(names=("testserver",), longest_text=6_000, longest_resume=5_000))

    async def echo(request: Request) -> Response:
        sent = await sent_by(request, (JOB, JOB_TITLE))
        job = job_beside(request, sent)
        return JSONResponse([sent.person.key, sent.person.text, job and [job.text, job.beside.title]])

    app.add_api_route("/echo", echo, methods=["POST"])
    with TestClient(app) as one:
        yield one


def test_pasted_lines_end_as_they_were_pasted(client: TestClient) -> None:
    got = client.post("/echo", data={"text": TEXT.replace("\n", "\r\n"), "job": "a\r\nb", "job_title": " T "})
    assert got.json() == ["text", TEXT, ["a\nb", "T"]]
    assert client.post("/echo", json={"text": TEXT, "job": None}).json() == ["text", TEXT, None]


def test_json_resume_is_read_pasted_or_as_a_file(client: TestClient) -> None:
    whole = json.dumps(RESUME)
    pasted = client.post("/echo", json={"text": whole}).json()
    filed = client.post("/echo", files={"file": ("x/cv.json", whole.encode())}).json()
    assert (pasted[0], filed[0]) == ("text", "cv.json")
    assert pasted[1] == filed[1]
    assert "Analyst" in pasted[1]
    assert "{" not in pasted[1]


def test_a_large_file_stays_in_memory(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    rolled: list[bool] = []
    monkeypatch.setattr("tempfile.SpooledTemporaryFile.rollover", lambda self: rolled.append(True))  # noqa: ARG005
    page = b"<html><body><!--" + b"x" * 3_000_000 + b"--><p>Analyst</p></body></html>"
    assert client.post("/echo", files={"file": ("cv.html", page)}).json()[1] == "Analyst"
    assert rolled == []


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({"json": {"text": "\n"}}, 400, "no résumé"),
        ({"json": {"text": "x" * 5_001}}, 400, "5,000 are read"),
        ({"json": {"text": TEXT, "job": "x" * 6_001}}, 400, "6,000 are read"),
        ({"data": {"text": TEXT}, "files": {"file": ("a.txt", b"x")}}, 400, "one of them"),
        ({"files": {"file": ("a.csv", b"title,description\nA,B.\nC,D.\n")}}, 422, "one person"),
        ({"files": {"file": ("a.pdf", b"%PDF-1.4 nothing")}}, 422, "damaged"),
        ({"files": {"file": ("a.txt", b"x " * 5_000)}}, 400, "one résumé"),
        ({"json": {"text": TEXT, "profiles": "x"}}, 400, "no field"),
        ({"json": {"text": [TEXT, TEXT]}}, 400, "must be a text"),
    ],
)
def test_what_is_no_one_person_is_refused(
    client: TestClient, sent: dict[str, dict[str, str]], status: int, said: str
) -> None:
    got = client.post("/echo", **sent)  # type: ignore[arg-type]
    assert (got.status_code, said in got.json()["detail"]) == (status, True), got.text
