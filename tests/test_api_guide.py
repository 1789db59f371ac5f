"""The guide to the programming interface is true: each `curl` of it gets what the page shows.

The commands are run against the application in this process. `python -m tests.test_api_guide` writes what
they get into the page after a change that is meant.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from rolescope.present.api.described import PROBLEMS
from rolescope.present.server.app import application
from rolescope.present.server.problems import KINDS
from tests.test_check_guide import shown
from tests.test_readme import ROOT, commands

PAGE = ROOT / "docs/api.md"
SERVER = "http://localhost:8000"
PLAIN = {"Accept-Encoding": "identity"}
"""`curl` asks for no compression unless it is told to."""
FLAGS = {"-s": "silent", "-i": "head too", "-I": "head", "-G": "in the query"}
FIELDS = {"-d": "sent", "--json": "sent", "--data-urlencode": "encoded", "-H": "header", "-F": "part"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(application(), base_url=SERVER, headers=PLAIN) as made:
        yield made


def got(client: TestClient, command: str) -> str:
    """What a command prints: `curl`, and perhaps `head` or `grep` behind it."""
    asked, *behind = [shlex.split(part) for part in command.replace("\\\n", " ").split(" | ")]
    text = _curled(client, asked[1:])
    for program, *arguments in behind:
        lines = text.splitlines()
        if program == "head":
            assert arguments[0] == "-n"
            lines = lines[: int(arguments[1])]
        else:
            assert (program, arguments[0]) == ("grep", "-iE")
            lines = [line for line in lines if re.search(arguments[1], line, re.IGNORECASE)]
        text = "\n".join(lines)
    return text.rstrip("\n") + "\n"


def _curled(client: TestClient, words: list[str]) -> str:
    """What `curl` prints with these arguments, of the few that the page uses."""
    found: dict[str, list[str]] = {name: [] for name in (*FLAGS.values(), *FIELDS.values(), "url")}
    rest = iter(words)
    for word in rest:
        if word in FLAGS:
            found[FLAGS[word]].append(word)
        else:
            found[FIELDS.get(word, "url")].append(next(rest) if word in FIELDS else word)
    headers = dict(line.split(": ", 1) for line in found["header"])
    (url,) = found["url"]
    pairs: Any = dict(one.split("=", 1) for one in found["encoded"])
    if found["part"]:
        fields = {name: (None, value) for name, value in (one.split("=", 1) for one in found["part"])}
        reply = client.post(url, files=fields, headers=headers)
    elif found["sent"]:
        kind = {"Content-Type": "application/json"} if "--json" in words else {}
        reply = client.post(url, content=found["sent"][0], headers=kind | headers)
    else:
        reply = client.request("HEAD" if found["head"] else "GET", url, params=pairs or None, headers=headers)
    lines = "".join(f"{name}: {value}\n" for name, value in reply.headers.items())
    top = f"HTTP/1.1 {reply.status_code} {reply.reason_phrase}\n{lines}\n"
    return (top if found["head"] or found["head too"] else "") + reply.text


def names(text: str) -> tuple[str, ...]:
    return tuple(name for name in commands(text) if name != "serve")


@pytest.mark.parametrize("name", names(PAGE.read_text("utf-8")))
def test_what_the_page_shows_is_what_is_got(client: TestClient, name: str) -> None:
    text = PAGE.read_text("utf-8")
    expected = got(client, commands(text)[name])
    assert shown(text, name)[2] == expected, "run `python -m tests.test_api_guide` if this is meant"


def test_every_address_and_problem_stands_in_the_page(client: TestClient) -> None:
    text = PAGE.read_text("utf-8")
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    missing = [path for path in paths if f"`{path.removeprefix('/api/v1')}`" not in text]
    assert missing == []
    assert [name for name in KINDS if f"`{name}`" not in text] == []
    told = {int(status) for status in re.findall(r"^\| (\d{3}) \|", text, re.MULTILINE)}
    assert told == PROBLEMS.keys()


def renew() -> None:
    text = PAGE.read_text("utf-8")
    with TestClient(application(), base_url=SERVER, headers=PLAIN) as made:
        for name in names(text):
            match = shown(text, name)
            text = text[: match.start(2)] + got(made, commands(text)[name]) + text[match.end(2) :]
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
