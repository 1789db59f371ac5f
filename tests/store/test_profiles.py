"""Kept profiles: private, whole or not at all, and erased byte by byte."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.model.read import PostingText
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span
from rolescope.store import profiles
from rolescope.store.own.place import HOME
from rolescope.store.profiles import erase_profiles, keep_profile, kept_names, kept_profile, profiles_folder

CANARY = "Zyx Quillfeather"
TEXT = PostingText(
    "cv.pdf", f"{CANARY}\nSkills\nSQL \ud800\n", warnings=(ReadingWarning("x", "y.", Span(0, 3)),)
)


def holding(folder: Path, words: str = CANARY) -> list[Path]:
    """Files below a folder that hold some words, in their bytes or their names."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if words.encode() in path.read_bytes() or words in path.name]


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    keep_profile("mine", TEXT, tmp_path)
    again = kept_profile("mine", tmp_path)
    assert (again.key, again.text, again.warnings) == ("mine", TEXT.text, TEXT.warnings)
    assert kept_names(tmp_path) == ["mine"]
    assert kept_names(tmp_path / "none") == []


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_only_the_owner_can_look_at_it(tmp_path: Path) -> None:
    profiles_folder(tmp_path).mkdir(mode=0o755)
    path = keep_profile("mine", TEXT, tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_name_that_is_taken_is_replaced_only_if_asked(tmp_path: Path) -> None:
    keep_profile("mine", TEXT, tmp_path)
    with pytest.raises(BadQuestion, match="--replace"):
        keep_profile("mine", PostingText("b", "other"), tmp_path)
    assert holding(tmp_path)
    keep_profile("mine", PostingText("b", "other"), tmp_path, replace=True)
    assert (kept_profile("mine", tmp_path).text, holding(tmp_path)) == ("other", [])


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".x", "a" * 65, "a b", "a.json"])
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadQuestion, match="a name is"):
        keep_profile(name, TEXT, tmp_path)
    with pytest.raises(BadQuestion, match="No profile is kept"):
        kept_profile(name, tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_the_bytes_are_overwritten_before_the_file_is_unlinked(tmp_path: Path) -> None:
    path = keep_profile("mine", TEXT, tmp_path)
    other = tmp_path / "same-bytes"
    os.link(path, other)  # a second name for the same bytes on the disk
    assert holding(tmp_path) == [path, other] or holding(tmp_path) == [other, path]
    assert erase_profiles("mine", tmp_path) == ["mine"]
    assert set(other.read_bytes()) == {0}
    assert not profiles_folder(tmp_path).exists()


def test_bytes_that_are_replaced_are_overwritten_too(tmp_path: Path) -> None:
    other = tmp_path / "same-bytes"
    os.link(keep_profile("mine", TEXT, tmp_path), other)
    keep_profile("mine", PostingText("b", "other"), tmp_path, replace=True)
    assert set(other.read_bytes()) == {0}


def test_erasing_one_leaves_the_others_and_what_is_not_ours(tmp_path: Path) -> None:
    for name in ("a", "b"):
        keep_profile(name, TEXT, tmp_path)
    theirs = profiles_folder(tmp_path) / "notes.txt"
    theirs.write_text("mine", "utf-8")
    part = profiles_folder(tmp_path) / ".a.0123abcd.part"
    part.write_text(CANARY, "utf-8")
    assert erase_profiles("a", tmp_path) == ["a"]
    assert (kept_names(tmp_path), part.exists()) == (["b"], False)
    assert erase_profiles(None, tmp_path) == ["b"]
    assert (theirs.read_text("utf-8"), holding(tmp_path)) == ("mine", [])
    with pytest.raises(BadQuestion, match="None is kept"):
        erase_profiles("a", tmp_path)


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(profiles, "_put", full)
    with pytest.raises(StoreUnavailable, match="No space left"):
        keep_profile("mine", TEXT, tmp_path)
    assert holding(tmp_path) == []
    assert kept_names(tmp_path) == []


def test_a_link_is_erased_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.json"
    theirs.write_text("{}", "utf-8")
    profiles_folder(tmp_path).mkdir()
    (profiles_folder(tmp_path) / "link.json").symlink_to(theirs)
    assert erase_profiles("link", tmp_path) == ["link"]
    assert theirs.read_text("utf-8") == "{}"


def test_a_damaged_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    path = keep_profile("mine", TEXT, tmp_path)
    path.write_text('{"format": 1', "utf-8")
    with pytest.raises(StoreUnavailable, match="profile erase mine"):
        kept_profile("mine", tmp_path)


def test_the_usual_place_is_that_of_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path))
    assert keep_profile("mine", TEXT) == tmp_path / "profiles" / "mine.json"
