"""`rolescope store`: what it says, and what it refuses to do unasked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rolescope.store.own.file import OwnFile
from rolescope.store.own.place import FILE
from tests.ingest.tables_made import table_made
from tests.present.ran import Ran, call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = table_made(tmp_path / "jobs.csv", 5)
    assert call(monkeypatch, "ingest", path, "--home", tmp_path / "store").code == 0
    return tmp_path / "store"


def _store(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str | Path) -> Ran:
    return call(monkeypatch, "store", *arguments, "--home", folder)


def test_a_sound_store_and_a_damaged_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = _store(monkeypatch, folder, "check")
    assert ran.code == 0
    first, second, last = ran.out.splitlines()
    assert re.fullmatch(r".*rolescope\.duckdb: \d+\.\d MB", first)
    assert (second, last) == ("1 payload, 5 openings, 0 refusals", "Nothing is damaged.")
    with OwnFile(folder / FILE) as file:
        file.run(
            "UPDATE openings SET title = 'Nurse' WHERE key = '3';"
            "DELETE FROM readings WHERE id = 'file:jobs:1'"
        )
    ran = _store(monkeypatch, folder, "check")
    assert ran.code == 3
    assert "Not read yet: 1 opening; the next ingest does it." in ran.out
    assert "content altered: 1, such as file:jobs:3. Restore a copy of the store; or erase" in ran.out


def test_a_file_that_is_cut_off_is_told_with_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / FILE
    path.write_bytes(path.read_bytes()[:5000])
    ran = _store(monkeypatch, folder, "check")
    assert ran.code == 3
    assert "Put a copy of it in its place, or move it away and ingest anew" in ran.err
    assert "Traceback" not in ran.err


def test_compact_and_export(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = _store(monkeypatch, folder, "compact", "--keep", "2")
    assert re.fullmatch(r".*: \d+\.\d MB before, \d+\.\d MB now, 0 old payloads left out\n", ran.out)
    ran = _store(monkeypatch, folder, "export", tmp_path / "out", "--format", "jsonl")
    assert ran.code == 0
    assert "openings.jsonl (5)" in ran.out
    assert "Texts are those of file." in ran.out
    assert "Without texts" not in ran.out, "a user's own tables are the user's"
    assert '"text":"' in (tmp_path / "out" / "openings.jsonl").read_text("utf-8")
    assert (tmp_path / "out" / "CODEBOOK.md").is_file()


def test_nothing_is_erased_unasked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (["erase"], ["erase", "--source", "file:jobs"], ["erase", "--source", "file"]):
        ran = _store(monkeypatch, folder, *arguments)
        assert ran.code == 2
        assert "Say --yes to do it" in ran.err
    assert (
        "5 openings, 1 payload and 1 visit of file:jobs"
        in _store(monkeypatch, folder, "erase", "--source", "file", "--account", "jobs").err
    )
    assert _store(monkeypatch, folder, "erase", "--account", "jobs").code == 2
    ran = _store(monkeypatch, folder, "erase", "--source", "file:jobs", "--yes")
    assert ran.out == "Erased 5 openings, 1 payload and 1 visit of file:jobs.\n"
    ran = _store(monkeypatch, folder, "erase", "--yes")
    assert (ran.code, "Deleted" in ran.out, list(folder.iterdir())) == (0, True, [])


def test_a_store_that_another_process_has_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with OwnFile(folder / FILE):
        ran = _store(monkeypatch, folder, "compact", "--wait", "0")
    assert ran.code == 5
    assert "open" in ran.err
