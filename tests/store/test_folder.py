"""A folder appears whole or not at all, and nothing is left beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.store.folder import whole_folder


def fill(folder: Path, *, replace: bool = False, text: str = "new") -> None:
    with whole_folder(folder, replace=replace) as whole:
        (whole / "tables").mkdir()
        (whole / "tables/a.csv").write_text(text)
        (whole / "note").write_text(text)


def stop_half_way(folder: Path) -> None:
    with whole_folder(folder) as whole:
        (whole / "half").touch()
        raise KeyboardInterrupt


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder with its text."""
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("place", ["out", "a/b/out", "."])
def test_a_new_or_empty_folder_is_filled(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fill(Path(place))
    assert files(tmp_path / place) == {"tables/a.csv": "new", "note": "new"}
    assert not list(tmp_path.rglob(".rolescope-*"))


def test_it_can_be_read_by_whom_other_folders_can(tmp_path: Path) -> None:
    fill(tmp_path / "out")
    (tmp_path / "other").mkdir()
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_it_is_not_there_before_it_is_whole(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "out"):
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("there", [False, True])
def test_after_a_failure_nothing_is_left(there: bool, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    if there:
        folder.mkdir()
    with pytest.raises(KeyboardInterrupt):
        stop_half_way(folder)
    assert [p.name for p in tmp_path.rglob("*")] == (["out"] if there else [])


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    fill(tmp_path / "out")
    with pytest.raises(BadQuestion, match=r"out is not empty.*--force") as caught:
        fill(tmp_path / "out", text="newer")
    assert caught.value.exit_code == 2
    assert files(tmp_path / "out") == {"tables/a.csv": "new", "note": "new"}


def test_by_force_it_is_replaced_and_other_files_stay(tmp_path: Path) -> None:
    fill(tmp_path / "out")
    (tmp_path / "out/tables/stale.csv").touch()
    (tmp_path / "out/mine").write_text("mine")
    fill(tmp_path / "out", replace=True, text="newer")
    assert files(tmp_path / "out") == {"tables/a.csv": "newer", "note": "newer", "mine": "mine"}


def test_a_part_that_cannot_be_put_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "out")
    rename = Path.rename

    def held(self: Path, target: Path) -> Path:
        if self == tmp_path / "out/tables":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(BadQuestion, match="Permission denied"):
        fill(tmp_path / "out", replace=True, text="newer")
    assert files(tmp_path / "out") == {"tables/a.csv": "new", "note": "new"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    for replace in (False, True):
        with pytest.raises(BadQuestion, match="out is a file"):
            fill(tmp_path / "out", replace=replace)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(BadQuestion, match=r"Cannot write .*out: Permission denied\."):
            fill(tmp_path / "out")
    finally:
        tmp_path.chmod(0o700)


def test_a_place_under_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadQuestion, match="Cannot"):
        fill(tmp_path / "file/out")
