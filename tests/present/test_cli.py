"""The command line, with the questions replaced by made-up answers."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.model.errors import UnknownRole
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present.cli import app
from rolescope.present.cli.colour import style
from rolescope.present.cli.output import carries, replace
from tests.present.example import answer
from tests.present.ran import call

asked: list[tuple[Any, ...]] = []


def compare(
    roles: Sequence[str],
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[Comparison]:
    asked.append((tuple(roles), country, level, since, evidence))
    if "wizard" in roles:
        raise UnknownRole("wizard", ("data scientist",))
    if "bug" in roles:
        raise ZeroDivisionError("oh")
    return answer()


def role(name: str, **_: object) -> Answer[Comparison]:
    return answer((name.replace(" ", "_"),))


def roles(query: str | None, **_: object) -> Answer[RoleList]:
    view = RoleList((RoleEntry("data_scientist", "Data scientist", "role", "Explains.", 5127, ()),))
    return Answer("0.1.0", {"name": "roles", "query": query}, "2025-11-30", (), "0" * 16, view)


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked.clear()
    for name, fake in (("compare", compare), ("role", role), ("roles", roles)):
        monkeypatch.setattr(f"rolescope.questions.{name}.{name}", fake)
    monkeypatch.setattr("sys.excepthook", sys.excepthook)  # main sets it; put it back


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Exit code of a run in this process."""
    monkeypatch.setattr("sys.argv", ["rolescope", *arguments])
    with pytest.raises(SystemExit) as stopped:
        app.main()
    return int(stopped.value.code or 0)


def test_compare_passes_everything_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(monkeypatch, "compare", "a", "b", "--country", "US", "--level", "senior", "--since", "2024")
    assert code == 0
    assert asked == [(("a", "b"), "US", "senior", 2024, "embedded")]
    assert "Data scientist or machine learning engineer?" in capsys.readouterr().out


def test_json_is_the_answer(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(os.fdopen(1, "wb", closefd=False)))
    assert run(monkeypatch, "compare", "a", "b", "--format", "json") == 0
    assert json.loads(capfdbinary.readouterr().out)["answer_id"] == answer().answer_id


@pytest.mark.parametrize(
    ("form", "start"), [("html", "<!doctype html>"), ("md", "# "), ("json", "{"), ("table", "Data")]
)
def test_output_writes_a_file_and_says_where(
    form: str, start: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "answer"
    assert run(monkeypatch, "compare", "a", "b", "--format", form, "--output", str(target)) == 0
    assert target.read_text("utf-8").startswith(start)
    assert [p.name for p in tmp_path.iterdir()] == ["answer"]
    captured = capsys.readouterr()
    assert captured.out == ""
    assert str(target) in captured.err


def test_output_refuses_a_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "compare", "a", "b", "--output", str(tmp_path)) == 2
    assert "is a directory" in capsys.readouterr().err
    assert run(monkeypatch, "compare", "a", "b", "--output", str(tmp_path / "no" / "page.html")) == 2
    assert "Cannot write" in capsys.readouterr().err


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text("old", "utf-8")
    with pytest.raises(UnicodeEncodeError):
        replace(target, "\ud800")
    assert target.read_text("utf-8") == "old"


def test_a_mistake_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "compare", "a", "wizard") == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Did you mean: data scientist?" in said


@pytest.mark.parametrize("place", [0, 1, 3])
def test_debug_shows_the_traceback(place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["compare", "a", "wizard"]
    arguments.insert(place, "--debug")
    monkeypatch.setattr("sys.argv", ["rolescope", *arguments])
    with pytest.raises(UnknownRole):
        app.main()


def test_a_bug_of_ours_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["rolescope", "compare", "a", "bug"])
    with pytest.raises(ZeroDivisionError) as stopped:
        app.main()
    sys.excepthook(stopped.type, stopped.value, stopped.tb)
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "--debug" in said


@pytest.mark.parametrize(
    "arguments", [["compare", "a", "b", "--colour"], ["compare", "a", "b", "--format", "pdf"], ["dance"]]
)
def test_unknown_options_exit_2(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, *arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("titles", "data scientist", "--by", "planet"), "'planet' is not one of 'country', 'employer'"),
        (("compare", "data scientist", "statistician", "--format", "foo"), "'foo' is not one of"),
    ],
)
def test_a_bad_value_says_what_is_wrong_and_not_who_found_it(
    arguments: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = call(monkeypatch, *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert "Value error" not in ran.err


def test_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == f"rolescope {__version__}\n"


def test_role_and_roles(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "role", "data scientist") == 0
    assert "What is a data scientist?" in capsys.readouterr().out
    assert run(monkeypatch, "roles", "data") == 0
    assert "5,127  Data scientist" in capsys.readouterr().out


def test_a_closed_pipe_is_no_failure() -> None:
    script = (
        "import sys; sys.path[:0] = [{root!r}, {src!r}]\n"
        "import tests.present.test_cli as t, rolescope.questions.compare as q\n"
        "q.compare = t.compare\n"
        "sys.argv = ['rolescope', 'compare', 'a', 'b', '--format', 'html']\n"
        "from rolescope.present.cli.app import main\n"
        "main()\n"
    )
    root = Path(__file__).parents[2]
    code = script.format(root=str(root), src=str(root / "src"))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run_:
        assert run_.stdout is not None
        assert run_.stderr is not None
        run_.stdout.close()
        said = run_.stderr.read()
    assert said == b""
    assert run_.returncode == 1


def test_styles_are_colours() -> None:
    assert style("r1 dim").color is not None
    assert style("r1 dim").dim
    assert style("").color is None


def test_ascii_outputs_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    assert not carries("█")
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert carries("█")
