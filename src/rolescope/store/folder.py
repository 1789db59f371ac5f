"""A folder of files that takes its place whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rolescope.model.errors import BadQuestion


@contextmanager
def whole_folder(folder: Path, *, replace: bool = False) -> Iterator[Path]:
    """An empty folder to fill, which becomes `folder` when the block ends without an error.

    Args:
        folder: must not exist, or be empty.
        replace: it may hold files; those that are written anew are replaced, others stay.

    Raises:
        BadQuestion: if it is a file, holds files, or cannot be written.
    """
    _refuse(folder, replace=replace)
    try:
        # Beside the folder to be made, so that one step puts it there; inside one that is there already: it
        # may be all that a person can write to.
        beside = folder if folder.is_dir() else folder.parent
        beside.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=beside, prefix=".rolescope-"))
    except OSError as error:
        raise BadQuestion(f"Cannot write {folder}: {_why(error)}.") from error
    try:
        whole = aside / "whole"
        whole.mkdir()
        yield whole
        _put(whole, folder, aside)
    except OSError as error:
        raise BadQuestion(f"Cannot write {folder}: {_why(error)}.") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def put_text(folder: Path, name: str, text: str) -> None:
    """Write a text under a folder, the same bytes on every system."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _refuse(folder: Path, *, replace: bool) -> None:
    try:
        if folder.exists() and not folder.is_dir():
            raise BadQuestion(f"{folder} is a file; name a folder that is new or empty.")
        if folder.is_dir() and not replace and any(folder.iterdir()):
            raise BadQuestion(
                f"{folder} is not empty. Name a folder that is new or empty, or pass --force (force=True): "
                "what is written replaces what has its name, and other files stay."
            )
    except OSError as error:
        raise BadQuestion(f"Cannot look into {folder}: {_why(error)}.") from error


def _put(whole: Path, folder: Path, aside: Path) -> None:
    """Put what was written in its place; if a part of it cannot be put there, all is as it was."""
    if not folder.is_dir():
        whole.rename(folder)
        return
    before = aside / "before"
    before.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for one in sorted(whole.iterdir()):
            place = folder / one.name
            for start, end in ((place, before / one.name), (one, place)):
                if os.path.lexists(start):
                    start.rename(end)
                    moved.append((start, end))
    except OSError:
        for start, end in reversed(moved):
            end.rename(start)
        raise


def _why(error: OSError) -> str:
    return error.strerror or str(error)
