"""`rolescope export`: a folder, its forms, and what is refused."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

import rolescope
from tests.present.ran import Run


@pytest.fixture
def run(run: Run) -> Run:
    """`rolescope export` in this process."""
    return partial(run, "export")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_writes_a_folder_and_says_so(run: Run, tmp_path: Path) -> None:
    ran = run(tmp_path / "out")
    assert (ran.code, ran.err) == (0, "")
    assert f"Begin with {tmp_path / 'out' / 'README.md'}.\n" in ran.out
    assert f"Wrote {len(names(tmp_path / 'out'))} files" in ran.out
    assert "tables/cells.parquet" in names(tmp_path / "out")
    again = run(tmp_path / "out")
    assert (again.code, again.out) == (2, "")
    assert again.err.startswith(f"rolescope: {tmp_path / 'out'} is not empty.")
    assert again.err.count("\n") == 1


def test_csv_and_force_at_the_library_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    assert run(tmp_path, "--format", "csv", "--force").code == 0
    made = rolescope.export(str(tmp_path), form="csv", force=True)
    assert names(tmp_path) == {"mine", *made.files}
    assert "tables/cells.csv" in made.files


def test_a_file_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run(tmp_path / "file")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"rolescope: {tmp_path / 'file'} is a file; name a folder that is new or empty.\n"
