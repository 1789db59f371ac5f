"""Jobs at every door: the same bytes, a list that fits its terminal, pages that work without scripts."""

from __future__ import annotations

import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import anyio
import pytest
from mcp.client import Client
from mcp.types import TextContent
from starlette.testclient import TestClient
from typer.testing import CliRunner

import rolescope
from rolescope.model.errors import StoreBusy
from rolescope.present.cli.app import app
from rolescope.present.mcp.server import server
from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings
from rolescope.present.terminal import job as one_drawn
from rolescope.present.terminal import jobs as drawn
from rolescope.present.terminal.ink import plain
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE, HOME
from tests.present.test_parity import embedded, told
from tests.questions.jobs.made import LATER, fill, offer, store

PAGE = {"Accept": "text/html"}
ONE = "greenhouse:example:1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store(tmp_path_factory.mktemp("jobs"))


@pytest.fixture(autouse=True)
def _home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(folder))


@pytest.fixture
def web(folder: Path) -> Iterator[TestClient]:
    with TestClient(application(Settings(names=("testserver",), store=folder))) as client:
        yield client


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.output


def test_every_door_gives_the_same_bytes(web: TestClient) -> None:
    expected = rolescope.jobs("ML engineer", place="Berlin", skill="python").to_json()
    assert (
        run("jobs", "ML engineer", "--place", "Berlin", "--skill", "python", "--format", "json")
        == expected + "\n"
    )
    query = "query=ML engineer&place=Berlin&skill=python"
    assert web.get(f"/api/v1/jobs?{query}").text == expected
    assert embedded(web.get(f"/jobs?{query}&country=&level=", headers=PAGE).text) == expected
    arguments = {"query": "ML engineer", "place": "Berlin", "skills": ["python"], "top": 20}
    assert anyio.run(told, "jobs", arguments | {"detail": "whole"}) == expected
    first = json.loads(expected)["answer"]["jobs"][0]
    assert first.keys() >= {"id", "title", "role", "employer", "place", "pay", "date_posted", "apply_url"}
    assert first["duplicates"] == ["remotive:example:7"]


def test_one_opening_is_the_same_at_every_door(web: TestClient) -> None:
    expected = rolescope.job(ONE).to_json()
    assert run("jobs", ONE, "--format", "json") == expected + "\n"
    assert web.get(f"/api/v1/jobs/{ONE}").text == expected
    assert embedded(web.get(f"/jobs/{ONE}", headers=PAGE).text) == expected
    assert anyio.run(told, "jobs", {"query": ONE, "detail": "whole"}) == expected


def test_an_answer_comes_out_again() -> None:
    answer = rolescope.jobs("ML engineer", since="2026-01-01", without_skill=["spark", "sql"])
    assert rolescope.verify(answer).view.same
    assert rolescope.verify(answer.answer_id).view.same
    assert rolescope.verify(rolescope.job(ONE)).view.same


def test_a_digest_names_where_to_apply_and_opens_its_evidence() -> None:
    digest = json.loads(anyio.run(told, "jobs", {"query": "ML engineer"}))
    said = " ".join(one["says"] for one in digest["statements"])
    assert "https://greenhouse.example.org/jobs/1/apply" in said
    assert "Jobs by Adzuna" in said

    async def opened() -> str:
        async with Client(server()) as client:
            pointer = digest["statements"][1]["evidence"][0]
            found = await client.call_tool("evidence", {"answer_id": digest["answer_id"], "pointer": pointer})
            assert isinstance(found.content[0], TextContent)
            return found.content[0].text

    assert json.loads(anyio.run(opened))["source"]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_list_fits_its_terminal(width: int) -> None:
    text = plain(drawn.lines(rolescope.jobs(), width=width))
    # What is a word without a break, such as an address, is not cut.
    long = [line for line in text.splitlines() if len(line) > width and " " in line.strip()]
    assert long == []
    one = plain(one_drawn.lines(rolescope.job(ONE), width=width))
    assert [line for line in one.splitlines() if len(line) > width and " " in line.strip()] == []
    assert "?" not in plain(drawn.lines(rolescope.jobs("ML engineer"), width=width, ascii_only=True))


def test_the_command_saves_asks_again_lists_and_forgets(tmp_path: Path) -> None:
    home = ("--home", str(store(tmp_path)))
    run("jobs", "ML engineer", "--save", "ml", *home)
    assert "Nothing changed" in run("jobs", "--saved", "ml", *home)
    with own_store(LATER, tmp_path) as file:
        fill(file, [offer("lever", "20", "Applied AI Engineer", day="2026-11-27")], LATER)
    asked = json.loads(run("jobs", "--saved", "ml", "--format", "json", *home))
    assert [one["id"] for one in asked["answer"]["new"]] == ["lever:example:20"]
    assert run("jobs", "--saved", "list", *home).startswith("ml")
    assert "ml" in run("jobs", "--saved", "list", "--format", "html", *home)
    assert "Forgot ml" in run("jobs", "--forget", "ml", *home)
    assert CliRunner().invoke(app, ["jobs", "spark", "--saved", "ml", *home]).exit_code != 0


def test_pages_hold_a_form_that_needs_no_script(web: TestClient) -> None:
    page = web.get("/jobs?query=python&level=senior", headers=PAGE).text
    form = re.search(r'<form action="/jobs" method="get".*?</form>', page, re.DOTALL)
    assert form is not None
    assert {"query", "place", "skill", "pay_min", "include_gone"} <= set(re.findall(r'name="(\w+)"', form[0]))
    assert '<option value="senior" selected>' in form[0]
    assert "<details>" in form[0], "folded: the filters that are set stand under it"
    assert f'href="/jobs/{ONE.replace(":", "%3A")}"' in web.get("/jobs", headers=PAGE).text


def test_each_filter_that_is_set_is_told_and_can_be_removed(web: TestClient) -> None:
    asked = "/jobs?query=engineer&place=Berlin&skill=python%2C+spark&pay_min=80000&currency=eur&period=year"
    page = web.get(f"{asked}&workplace=onsite&level=senior&include_gone=yes&country=", headers=PAGE).text
    listed = re.search(r'<ul class="chips filters-set".*?</ul>', page, re.DOTALL)
    assert listed is not None
    links = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)<span', listed[0])
    found = {name: html.unescape(href) for href, name in links}
    assert list(found) == [
        "Skill: python",
        "Skill: spark",
        "Place: Berlin",
        "Workplace: on site",
        "Level: senior",
        "Pay reaches: 80000 EUR a year",
        "Gone ones: shown too",
    ]
    for name, href in found.items():
        left = web.get(href, headers=PAGE)
        assert left.status_code == 200
        rest = re.search(r'<ul class="chips filters-set".*?</ul>', left.text, re.DOTALL)
        assert rest is not None
        assert name not in rest[0]
        assert 'value="engineer"' in left.text, "the words stay"
        assert rest[0].count("<li>") == len(found) - 1
    assert "filters-set" not in web.get("/jobs?query=engineer", headers=PAGE).text
    assert "<details open>" in web.get("/jobs?place=Berlin&pay_min=many", headers=PAGE).text


def test_those_most_like_a_role_stand_under_a_line_of_their_own(tmp_path: Path) -> None:
    folder = store(tmp_path)
    with own_store(LATER, folder) as file:
        mixture = '{"machine_learning_engineer": 0.47, "other": 0.44}'
        file.run("UPDATE vacancies SET share = 0.47, mixture = ? WHERE id = ?", [mixture, ONE])
    text = run("jobs", "ML engineer", "--home", str(folder))
    heading = "Most like it, not sure (a share below 50%): 1"
    assert text.index("ML Engineer ") < text.index(heading) < text.index("AI Engineer ")
    assert "Most like the work of a machine learning engineer, 47%: not sure" in text
    with TestClient(application(Settings(names=("testserver",), store=folder))) as web:
        page = web.get("/jobs?query=ML engineer", headers=PAGE).text
        assert re.search(
            rf'<section id="unsure"><h2>{re.escape(heading)}</h2>.*?AI Engineer', page, re.DOTALL
        )
        one = web.get(f"/jobs/{ONE}", headers=PAGE).text
        assert "Work outside data, AI and software" in one
        assert ">Other<" not in one


def test_a_page_tells_what_to_try_in_the_words_of_its_form(web: TestClient) -> None:
    page = web.get("/jobs?query=tableau&place=London", headers=PAGE).text
    said = page[page.index("What to try") :].split("</ul>")[0]
    assert "Look among those that are gone too: Filters, Gone ones, Show them too." in said
    assert "Who runs this server can bring in more openings" in said
    assert "`" not in said
    assert "include gone" not in said


def test_a_page_is_drawn_anew_once_the_store_is_another(tmp_path: Path) -> None:
    folder = store(tmp_path)
    with TestClient(application(Settings(names=("testserver",), store=folder))) as web:
        assert "Applied AI" not in web.get("/jobs", headers=PAGE).text
        with own_store(LATER, folder) as file:
            fill(file, [offer("lever", "20", "Applied AI Engineer")], LATER)
        assert "Applied AI" in web.get("/jobs", headers=PAGE).text


def test_a_server_without_a_store_says_so() -> None:
    with TestClient(application(Settings(names=("testserver",)))) as web:
        page = web.get("/jobs", headers=PAGE)
        assert page.status_code == 200
        assert "rolescope serve --store" in page.text
        refused = web.get("/api/v1/jobs").json()
        assert "no store" in refused["detail"]


def test_what_cannot_be_asked_keeps_the_form(web: TestClient) -> None:
    page = web.get("/jobs?query=python&pay_min=many", headers=PAGE)
    assert page.status_code == 400
    assert 'value="python"' in page.text
    assert web.get("/api/v1/jobs?nonsense=1").status_code == 422
    assert web.get("/api/v1/jobs/none:such").status_code == 400


HOLD = """
import sys
from pathlib import Path
from rolescope.store.own.file import OwnFile
with OwnFile(Path(sys.argv[1])):
    print("open", flush=True)
    input()
"""


def test_a_store_that_is_being_written_is_said_to_be(folder: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(folder / FILE)]
    with Popen(command, stdin=PIPE, stdout=PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"open\n"
        result = CliRunner().invoke(app, ["jobs"])
        writer.communicate(b"\n")
    assert isinstance(result.exception, StoreBusy)
