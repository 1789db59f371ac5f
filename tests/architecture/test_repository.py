"""What is in the repository: no data of others, host-free pins, and one test command that cannot drift."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, tracked
from tests.test_readme import commands

DATA = {".arrow", ".conll", ".csv", ".docx", ".jsonl", ".parquet", ".pdf", ".xlsx"}
EMBEDDED = Path("src/rolescope/store/embedded")
LABELS = Path("benchmarks/fit")
"""What readers judged of others' texts: names, offsets and words of closed lists, and no text."""
LABEL = re.compile(r"[a-z0-9_-]{1,20}")
CASES = Path("tests/cases")
CASE_LIMIT = 8_192
"""Bytes. A case is a few rows written by hand; more would be somebody's table."""
WHEEL_LIMIT = 20_000_000


def data_files(paths: Iterable[Path], root: Path = ROOT) -> list[str]:
    """Data files that are neither part of the embedded snapshot, nor labels, nor a small case of our own."""
    data = [p for p in paths if p.suffix in DATA and not p.is_relative_to(EMBEDDED)]
    return [str(p) for p in data if not (is_labels(p, root) or is_small_case(p, root))]


def is_labels(path: Path, root: Path) -> bool:
    """Whether a file holds nothing but labels: a text of somebody's would be no short word."""
    if not path.is_relative_to(LABELS) or path.suffix != ".jsonl":
        return False
    rows = map(json.loads, (root / path).read_text(encoding="utf-8").splitlines())
    values = (value for row in rows for value in row.values())
    return all(isinstance(v, int | None) or (isinstance(v, str) and LABEL.fullmatch(v)) for v in values)


def is_small_case(path: Path, root: Path) -> bool:
    """Whether a file is a case of a few rows."""
    return path.is_relative_to(CASES) and (root / path).stat().st_size <= CASE_LIMIT


def unpinned(pins: str) -> list[str]:
    """Lines of a pin file that are not `name==version`, perhaps with a marker: above all, addresses."""
    lines = [line for line in pins.splitlines() if line and not line.startswith("#")]
    return [
        line
        for line in lines
        if not re.fullmatch(r"[a-z0-9-]+==[0-9][^ :/]*( ; [a-z_'\"<>=!(). 0-9A-Z]+)?", line)
    ]


def names(requirements: Iterable[str]) -> set[str]:
    """Normalised project names of requirement lines."""
    return {re.split(r"[\[<>=!~; ]", line)[0].lower().replace("_", "-") for line in requirements}


def test_no_data_of_others_is_in_the_repository() -> None:
    assert data_files(tracked()) == []


def test_a_data_file_is_seen(tmp_path: Path) -> None:
    sizes = {
        "docs/a.md": 1,
        "docs/a.csv": 1,
        "src/rolescope/x.parquet": 1,
        str(EMBEDDED / "cells.parquet"): 10**6,
        "tests/cases/source/small/input.jsonl": CASE_LIMIT,
        "tests/cases/source/large/input.jsonl": CASE_LIMIT + 1,
    }
    for name, size in sizes.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b" " * size)
    labels = {"a": '{"item": 1, "state": "not_shown", "start": null}', "b": '{"quote": "Five years of work"}'}
    for name, line in labels.items():
        (tmp_path / LABELS).mkdir(parents=True, exist_ok=True)
        (tmp_path / LABELS / f"{name}.jsonl").write_text(line, encoding="utf-8")
    paths = [*map(Path, sizes), *(LABELS / f"{name}.jsonl" for name in labels)]
    seen = data_files(paths, tmp_path)
    large = "tests/cases/source/large/input.jsonl"
    assert seen == ["docs/a.csv", "src/rolescope/x.parquet", large, "benchmarks/fit/b.jsonl"]


def test_the_snapshot_leaves_room_in_the_wheel() -> None:
    files = [path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert (
        sum(path.stat().st_size for path in files) < 2 * WHEEL_LIMIT
    )  # a wheel is compressed; .ci/run weighs it


@pytest.mark.parametrize("file", ["pins.txt", "spark.txt"])
def test_pins_name_no_host(file: str) -> None:
    assert unpinned((ROOT / "requirements" / file).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org",
        "numpy>=2",
        "x @ https://example.org/x.whl",
        "--find-links /somewhere",
    ],
)
def test_an_address_among_the_pins_is_seen(line: str) -> None:
    good = "numpy==2.4.6 ; python_full_version < '3.12'\nmypy-extensions==1.2.0 ; os_name == 'nt' or x == 'y'"
    assert unpinned(f"{good}\n{line}\nrich==15.0.0\n") == [line]


def test_everything_that_is_required_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    required = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    required += project["project"]["optional-dependencies"]["ingest"]
    pinned = names((ROOT / "requirements/pins.txt").read_text("utf-8").splitlines())
    assert names(required) - {"rolescope"} - pinned == set()


def test_the_continuous_check_calls_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert "<!-- command: tests -->" in script
    assert "pytest" in commands()["tests"]
    assert commands()["tests"] not in script, "the command is read from the README, not copied"
