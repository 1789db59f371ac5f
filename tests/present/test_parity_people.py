"""One answer about a person, every door: library, command line, HTTP, page and tool give the same bytes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import anyio
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

import rolescope
from rolescope.present.cli.app import app
from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings
from rolescope.store.own.place import HOME
from tests.present.fitted import POSTING, RESUME
from tests.present.test_parity import embedded, told
from tests.questions.jobs.made import store

PAGE = {"Accept": "text/html"}
TABLE = "sex,score,talk\n" + "".join(f"{'mf'[i % 2]},{i * 7 % 23},{i}\n" for i in range(80))
ANSWERS = """version = 1

[statistics]
answer = 3
importance = 3

[education]
answer = "master"
"""
WHOLE = {"detail": "whole"}


class Files(NamedTuple):
    """What is sent, as files whose names are what a pasted text is called: answers name their file."""

    resume: Path
    posting: Path
    table: Path
    answers: Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store(tmp_path_factory.mktemp("people"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    made = []
    for name, text in (("cv", RESUME), ("ad", POSTING), ("scores", TABLE), ("answers", ANSWERS)):
        path = tmp_path_factory.mktemp(name) / "text"
        path.write_bytes(text.encode())
        made.append(path)
    return Files(*made)


@pytest.fixture(autouse=True)
def _home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(folder))


@pytest.fixture(scope="module")
def web(folder: Path) -> Iterator[TestClient]:
    with TestClient(application(Settings(names=("testserver",), store=folder))) as client:
        yield client


def run(*arguments: object) -> str:
    result = CliRunner().invoke(app, [*map(str, arguments), "--format", "json"])
    assert result.exit_code == 0, result.output
    return str(result.output)


def tool(name: str, **arguments: object) -> str:
    return anyio.run(told, name, arguments | WHOLE)


def test_a_resume_is_read_alike(web: TestClient, files: Files) -> None:
    expected = run("profile", "show", files.resume)
    assert web.post("/api/v1/profile", json={"text": RESUME}).text + "\n" == expected
    assert embedded(web.post("/profile", data={"text": RESUME}, headers=PAGE).text) + "\n" == expected
    assert tool("profile", resume=RESUME) + "\n" == expected


def test_a_fit_against_one_posting_is_alike(web: TestClient, files: Files) -> None:
    expected = rolescope.fit(files.resume, files.posting).to_json()
    assert run("fit", files.resume, "--job", files.posting) == expected + "\n"
    sent = {"text": RESUME, "job": POSTING}
    assert web.post("/api/v1/fit", json=sent).text == expected
    assert embedded(web.post("/fit", data=sent, headers=PAGE).text) == expected
    assert tool("fit", resume=RESUME, posting=POSTING) == expected


def test_a_fit_against_a_store_is_alike(web: TestClient, files: Files) -> None:
    expected = rolescope.fit(files.resume, query="engineer", country="DE").to_json()
    assert run("fit", files.resume, "--query", "engineer", "--country", "DE") == expected + "\n"
    assert web.post("/api/v1/fit?query=engineer&country=DE", json={"text": RESUME}).text == expected
    sent = {"text": RESUME, "query": "engineer", "country": "DE"}
    assert embedded(web.post("/fit", data=sent, headers=PAGE).text) == expected
    assert tool("fit", resume=RESUME, query="engineer", country="DE", top=20) == expected


def test_a_gap_is_alike(web: TestClient, files: Files) -> None:
    expected = rolescope.gap(files.resume, "engineer", threshold=50).to_json()
    assert run("gap", files.resume, "--query", "engineer", "--threshold", "50") == expected + "\n"
    assert web.post("/api/v1/gap?query=engineer&threshold=50", json={"text": RESUME}).text == expected
    sent = {"text": RESUME, "query": "engineer", "threshold": "50"}
    assert embedded(web.post("/gap", data=sent, headers=PAGE).text) == expected
    assert tool("gap", resume=RESUME, query="engineer", threshold=50) == expected


def test_a_switch_is_alike(web: TestClient) -> None:
    a, b = "data analyst", "data engineer"
    expected = rolescope.switch(a, b, level="senior").to_json()
    assert run("switch", a, b, "--level", "senior") == expected + "\n"
    asked = {"role": [a, b], "level": "senior"}
    got = web.get("/api/v1/switch", params=asked)
    assert got.text == expected
    canonical = got.headers["link"].partition(">")[0].removeprefix("<")
    assert web.get(canonical).text == expected
    assert tool("switch", source=a, target=b, level="senior") == expected
    page = web.get("/switch", params=asked, headers=PAGE).text
    assert rolescope.switch(a, b, level="senior").answer_id in page.replace("&#x27;", "'")


def test_a_choice_is_alike(web: TestClient, files: Files) -> None:
    said = {name: one for name, one in tomllib.loads(ANSWERS).items() if name != "version"}
    expected = rolescope.choose(files.answers).to_json()
    assert rolescope.choose(said).to_json() == expected
    assert run("choose", files.answers) == expected + "\n"
    assert web.post("/api/v1/choose", json={"text": ANSWERS}).text == expected
    form = {"statistics": "3", "importance-statistics": "3", "education": "master"}
    assert embedded(web.post("/choose", data=form, headers=PAGE).text) == expected
    assert tool("choose", answers=said) == expected


def test_a_tailored_resume_is_alike(web: TestClient, files: Files) -> None:
    expected = run("profile", "tailor", files.resume, "--job", files.posting)
    sent = {"text": RESUME, "job": POSTING}
    assert web.post("/api/v1/tailor", json=sent).text + "\n" == expected
    assert embedded(web.post("/tailor", data=sent, headers=PAGE).text) + "\n" == expected
    assert tool("tailor", resume=RESUME, posting=POSTING) + "\n" == expected


@pytest.mark.parametrize("form", ["docx", "md", "resume"])
def test_a_tailored_document_is_alike(web: TestClient, files: Files, tmp_path: Path, form: str) -> None:
    made = tmp_path / f"made.{form}"
    asked = ["profile", "tailor", files.resume, "--job", files.posting, "--format", form, "-o", made]
    assert CliRunner().invoke(app, list(map(str, asked))).exit_code == 0
    path = {"docx": "docx", "md": "markdown", "resume": "json-resume"}[form]
    saved = web.post(f"/tailor/{path}", data={"text": RESUME, "job": POSTING}, headers=PAGE)
    assert saved.content == made.read_bytes()
    assert saved.headers["cache-control"] == "no-store"


def test_an_audit_is_alike(web: TestClient, files: Files) -> None:
    expected = rolescope.audit(str(files.table), group="sex", components=["talk"]).to_json()
    assert run("audit", files.table, "-g", "sex", "--component", "talk") == expected + "\n"
    assert web.post("/api/v1/audit?group=sex&component=talk", json={"text": TABLE}).text == expected
    sent = {"text": TABLE, "group": "sex", "component": "talk"}
    assert embedded(web.post("/audit", data=sent, headers=PAGE).text) == expected
    assert tool("audit", table=TABLE, group=["sex"], components=["talk"]) == expected


def test_an_answer_about_many_jobs_is_told_in_a_digest(folder: Path) -> None:
    assert folder.exists()
    for name in ("fit", "gap"):
        said = anyio.run(told, name, {"resume": RESUME})
        assert len(said) < 9_200
        assert '"whole": null' in said
