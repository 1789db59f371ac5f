"""A store rewritten: all that counts in it in a new file, which takes the old one's place in one step."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from rolescope.model.errors import StoreUnavailable
from rolescope.store.own.file import OwnFile

NEW = ".new"
"""Ends the name of a file that is being written. One that is found was left by a kill."""


class Compacted(NamedTuple):
    """What rewriting a store came to.

    Attributes:
        before: bytes of its file and its log.
        after: bytes of the new file.
        payloads: old versions of payloads that were left out.
    """

    before: int
    after: int
    payloads: int = 0


def compact(file: OwnFile, keep: int | None = None) -> Compacted:
    """Rewrite a store without what was deleted or replaced in it, and close it.

    Args:
        file: the store; it is closed afterwards.
        keep: of each address, how many of the newest payloads stay beside those that openings rest on;
            None for all.

    Raises:
        StoreUnavailable: if there is no room for a second file; the store is then as it was.
    """
    before, dropped = size(file.path), 0
    if keep is not None:
        with file.transaction():
            dropped = len(file.ask("payloads_drop_old", {"keep": keep}))
            for one in ("bodies_drop_old", "refusals_drop_old"):
                file.ask(one)
    rewrite(file)
    return Compacted(before, size(file.path), dropped)


def rewrite(file: OwnFile) -> None:
    """Put a new file with all that a store holds in the place of the old one, and close it.

    Raises:
        StoreUnavailable: if that cannot be written; the store is then as it was.
    """
    path = file.path
    new = path.with_name(path.name + NEW)
    try:
        _gone(new)
        file.copy_to(new)
        _synced(new)
        if sys.platform == "win32":  # which replaces no file that is open
            file.close()
        new.replace(path)
    except OSError as error:
        raise StoreUnavailable(f"{path} cannot be rewritten: {error.strerror}. It is as it was.") from error
    finally:
        file.close()
        _gone(new)


def size(path: Path) -> int:
    """Bytes of a store's file and its log."""
    return sum(one.stat().st_size for one in (path, log_of(path)) if one.is_file())


def log_of(path: Path) -> Path:
    """Where the engine writes what is not in the file yet."""
    return path.with_name(path.name + ".wal")


def _gone(new: Path) -> None:
    for one in (new, log_of(new)):
        one.unlink(missing_ok=True)


def _synced(path: Path) -> None:
    """Have it on the disk: after a power cut the name must not be there without the bytes."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
