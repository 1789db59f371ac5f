"""What FILE, - and NAME stand for."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from rolescope.ingest.profiles import given_profile, keep_profile, profile_in
from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText


def test_a_file_comes_before_a_kept_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keep_profile("mine", PostingText("x", "kept"), tmp_path)
    assert given_profile("mine", None, tmp_path).text == "kept"
    Path("mine").write_text("in a file\n", "utf-8")
    assert "in a file" in given_profile("mine", None, tmp_path).text


def test_standard_input_and_bytes_are_read(tmp_path: Path) -> None:
    assert "SQL" in given_profile("-", io.BytesIO(b"Skills\nSQL\n"), tmp_path).text
    assert "SQL" in profile_in(b"# Skills\n\n- SQL\n", "cv.md").text


def test_what_is_neither_is_refused_with_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match=r"no such file.*None is kept"):
        given_profile("yours", None, tmp_path)
    keep_profile("mine", PostingText("x", "kept"), tmp_path)
    with pytest.raises(SourceRefused, match=r"no such file.*Kept: mine\."):
        given_profile("yours", None, tmp_path)
    with pytest.raises(SourceRefused, match="cannot be opened"):
        given_profile(str(tmp_path / "none.pdf"), None, tmp_path)


def test_a_folder_is_told_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceRefused, match="letters: it is a folder, and no file"):
        given_profile("letters", None, tmp_path)
