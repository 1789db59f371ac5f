"""A posting that was pasted or sent leaves no trace: not on disk, not in the log, not in the counts."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.present.server.running import CHILD, Running, serving
from tests.present.server.test_opening import docx, pdf, shown

WORDS = ("canarytext7391", "canarytitle7391", "canaryfile7391", "canaryplace7391")
TEXT, TITLE, FILE, PLACE = WORDS
WATCHED = (
    """
import os, sys
opened = os.environ["OPENED_FOR_WRITING"]
log = os.open(opened, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] & WRITES:
        os.write(log, (os.fsdecode(arguments[0]) + "\\n").encode())
sys.addaudithook(watch)
"""
    + CHILD
)
BOUNDARY = "boundary7"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("canary")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Running]:
    places = {name: str(folder / name) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    for place in places.values():
        Path(place).mkdir()
    env = places | {"OPENED_FOR_WRITING": str(folder / "opened"), "PYTHONDONTWRITEBYTECODE": "1"}
    with serving(folder, ["-c", WATCHED, json.dumps({"port": 0})], env, folder / "HOME") as running:
        yield running


def asked(running: Running, path: str, body: bytes, kind: str) -> tuple[int, bytes]:
    headers = {"Content-Type": kind, "Referer": f"http://localhost/{TEXT}", "User-Agent": TITLE}
    request = urllib.request.Request(f"http://localhost:{running.port}{path}", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as got:  # noqa: S310
            return got.status, got.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def form(data: bytes, name: str, beside: Mapping[str, str] | None = None) -> tuple[bytes, str]:
    fields = {"title": TITLE} if beside is None else beside
    parts = (f'Content-Disposition: form-data; name="{one}"\r\n\r\n{told}' for one, told in fields.items())
    head = "".join(f"--{BOUNDARY}\r\n{part}\r\n" for part in parts) + f"--{BOUNDARY}\r\n"
    file = f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    whole = (head + file).encode() + data + f"\r\n--{BOUNDARY}--\r\n".encode()
    return whole, f"multipart/form-data; boundary={BOUNDARY}"


@pytest.mark.parametrize(
    "path", ["/api/v1/read", "/api/v1/check", "/api/v1/need", "/read", "/check", "/need"]
)
def test_nothing_that_was_sent_is_left(server: Running, folder: Path, path: str) -> None:
    pasted = json.dumps(
        {"text": f"You will build {TEXT} in SQL.", "title": TITLE, "location": PLACE}
    ).encode()
    honest = pdf(shown(f"You will build {TEXT} dashboards in SQL and Python."))
    sent = {
        "pasted": (pasted, "application/json"),
        "in a form": (
            f"text={TEXT}+builds+dashboards&title={TITLE}".encode(),
            "application/x-www-form-urlencoded",
        ),
        "a file": form(honest, f"{FILE}.pdf"),
        "a large file": form(f"<!--{TEXT * 150_000}--><p>{TEXT} builds.</p>".encode(), f"{FILE}.html"),
        "a broken PDF": form(b"%PDF-1.7 " + TEXT.encode(), f"{FILE}.pdf"),
        "a bad DOCX": form(b"PK\x03\x04" + TEXT.encode(), f"{FILE}.docx"),
        "an empty DOCX": form(docx(b"<a>" + TEXT.encode()), f"{FILE}.docx"),
        "broken JSON": (pasted[:-1], "application/json"),
        "an unknown field": (json.dumps({TEXT: TITLE}).encode(), "application/json"),
        "another kind": (TEXT.encode(), f"text/{FILE}"),
        "a broken form": (TEXT.encode(), f"multipart/form-data; boundary={FILE}"),
        "too long": (json.dumps({"text": TEXT * 10_000}).encode(), "application/json"),
        "too large": (TEXT.encode() * 600_000, "application/json"),
    }
    codes = {name: asked(server, path, *one)[0] for name, one in sent.items()}
    asked(server, f"{path}/{FILE}?q={TEXT}", pasted, "application/json")
    assert codes["pasted"] != 500
    assert _traces(server, folder) == []
    if path == "/api/v1/read":
        assert [name for name, code in codes.items() if code == 200] == [
            "pasted",
            "in a form",
            "a file",
            "a large file",
        ]


PEOPLE = {
    "/api/v1/profile": (),
    "/api/v1/fit": ("job", "job_title"),
    "/api/v1/tailor": ("job", "job_title"),
    "/api/v1/gap": (),
    "/profile": (),
    "/profile/json-resume": (),
    "/fit": ("job", "job_title"),
    "/gap": (),
    "/tailor": ("job", "job_title"),
    "/tailor/docx": ("job", "job_title"),
}
"""Addresses that take a résumé, and what stands beside it."""
RESUME = f"""{TITLE} Example
Experience
Data Analyst, Example Freight, {PLACE}    Jan 2020 - Present
- Built {TEXT} in SQL and Python
Skills
SQL, Python, {TEXT}
"""
POSTING = f"Data Engineer at {PLACE}. You need 3 years of SQL, Python and Spark. You will build {TEXT}."


@pytest.mark.parametrize("path", PEOPLE)
def test_nothing_of_a_person_is_left(server: Running, folder: Path, path: str) -> None:
    beside = dict(zip(PEOPLE[path], (POSTING, TITLE), strict=False))
    pasted = json.dumps({"text": RESUME} | beside).encode()
    sent = {
        "pasted": (pasted, "application/json"),
        "a file": form(pdf(shown(RESUME.replace("\n", " "))), f"{FILE}.pdf", beside),
        "JSON Resume": form(
            json.dumps({"basics": {"name": TITLE}, "work": []}).encode(), f"{FILE}.json", beside
        ),
        "a large file": form(f"<!--{TEXT * 150_000}--><pre>{RESUME}</pre>".encode(), f"{FILE}.html", beside),
        "a broken PDF": form(b"%PDF-1.7 " + TEXT.encode(), f"{FILE}.pdf", beside),
        "a bad DOCX": form(b"PK\x03\x04" + TEXT.encode(), f"{FILE}.docx", beside),
        "a table": form(f"a,b\n{TEXT},1\n{TEXT},2\n".encode(), f"{FILE}.csv", beside),
        "broken JSON": (pasted[:-1], "application/json"),
        "an unknown field": (json.dumps({TEXT: TITLE}).encode(), "application/json"),
        "another kind": (TEXT.encode(), f"text/{FILE}"),
        "too long": (json.dumps({"text": TEXT * 10_000}).encode(), "application/json"),
        "too large": (TEXT.encode() * 600_000, "application/json"),
    }
    codes = {name: asked(server, path, *one)[0] for name, one in sent.items()}
    asked(server, f"{path}/{FILE}?q={TEXT}", pasted, "application/json")
    assert 500 not in codes.values(), codes
    assert _traces(server, folder) == []
    if "gap" not in path:  # for which this server has no openings
        read = ("pasted", "a file", "JSON Resume", "a large file")
        assert [name for name, code in codes.items() if code == 200] == list(read), codes


@pytest.mark.parametrize("path", ["/audit", "/audit/page", "/api/v1/audit?group=sex&score=score"])
def test_nothing_of_an_audit_is_left(server: Running, folder: Path, path: str) -> None:
    beside = {"group": "sex", "score": "score"} if "?" not in path else {}
    table = f"who,sex,score\n{TITLE},f,1\n{TEXT},m,2\n{PLACE},f,3\n".encode()
    codes = [
        asked(server, path, json.dumps({"text": table.decode()} | beside).encode(), "application/json")[0],
        asked(server, path, *form(table, f"{FILE}.csv", beside))[0],
        asked(server, path, *form(table + b"x", f"{FILE}.csv", beside))[0],
        asked(server, path, *form(table, f"{FILE}.csv", {TEXT: PLACE}))[0],
    ]
    assert codes == [200, 200, 422, 400]
    assert _traces(server, folder) == []


@pytest.mark.parametrize("path", ["/choose", "/choose/answers", "/api/v1/choose"])
def test_nothing_of_a_choice_is_left(server: Running, folder: Path, path: str) -> None:
    answers = f"version = 1\n# {TEXT}\n[statistics]\nanswer = 3\n".encode()
    codes = [
        asked(server, path, *form(answers, f"{FILE}.toml", {}))[0],
        asked(server, path, *form(answers + TEXT.encode(), f"{FILE}.toml", {}))[0],
        asked(server, path, *form(answers, f"{FILE}.toml", {TEXT: PLACE}))[0],
    ]
    assert codes == [200, 400, 400]
    assert _traces(server, folder) == []


def test_nothing_is_opened_for_writing(server: Running, folder: Path) -> None:
    server.ready()
    opened = {line for line in (folder / "opened").read_text().splitlines() if line != "/dev/null"}
    assert opened == set()


def _traces(server: Running, folder: Path) -> list[str]:
    """Where any of the words stands: in a file of the server's folders or its log, or in its counts."""
    found = [str(one) for one in folder.rglob("*") if one.is_file() and _has(one.read_bytes())]
    return found + (["metrics"] if _has(server.get("/metrics")[1]) else [])


def _has(data: bytes) -> bool:
    return any(word.encode() in data for word in WORDS)


def test_the_check_bites(folder: Path) -> None:
    (folder / "planted").write_text(f"a {FILE} b")
    try:
        assert [one.name for one in folder.rglob("*") if one.is_file() and _has(one.read_bytes())] == [
            "planted"
        ]
    finally:
        (folder / "planted").unlink()
