"""The store that is asked for jobs: opened to be read, as long as an answer takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rolescope.model.errors import BadQuestion, RolescopeError
from rolescope.questions.evidence import Home
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import Patience, read_store
from rolescope.store.own.place import FILE

PATIENCE = Patience(2.0)
"""How long an ingest that is about to end is waited for."""


def folder(home: Home) -> Path:
    """Where a store is that may be asked.

    Raises:
        BadQuestion: if none may.
    """
    if home.closed:
        raise BadQuestion(
            "This server was given no store, so it has no openings to search. Who runs it can start it with "
            "`rolescope serve --store FOLDER`."
        )
    return home.path


@contextmanager
def opened(home: Home) -> Iterator[OwnFile]:
    """The store, for as long as the block lasts.

    Why it is not held open: while it is, no ingest can write.

    Raises:
        BadQuestion: if none may be asked.
        StoreUnavailable: if there is none, or it is being written.
        EvidenceDamaged: if it is no store.
    """
    where = folder(home)
    try:
        with read_store(where, PATIENCE) as file:
            yield file
    except RolescopeError as error:
        if home.name and str(where) in str(error):
            raise type(error)(str(error).replace(f"{where / FILE}", home.name)) from error
        raise


def stamp(home: Home) -> str:
    """What tells one state of a store from the next, without opening it."""
    if home.closed:
        return "none"
    files = (home.path / FILE, home.path / f"{FILE}.wal")
    return " ".join(f"{one.stat().st_mtime_ns}:{one.stat().st_size}" for one in files if one.is_file())
