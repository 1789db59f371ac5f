"""Opening a user's own store: the file in its folder, brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rolescope.store.own.file import OwnFile
from rolescope.store.own.migrations import migrate
from rolescope.store.own.place import FILE, home


@contextmanager
def own_store(at: str, folder: Path | None = None) -> Iterator[OwnFile]:
    """The store, for as long as the block lasts; nobody else can open it meanwhile.

    Args:
        at: when, ISO 8601 in UTC.
        folder: where the store is; None for `$ROLESCOPE_HOME`, else the platform's folder for data.

    Raises:
        StoreUnavailable: if it is open elsewhere, or cannot be written.
        EvidenceDamaged: if it is no store, or a newer rolescope wrote it.
    """
    with OwnFile((folder or home()) / FILE) as file:
        migrate(file, at)
        yield file
