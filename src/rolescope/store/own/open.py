"""Opening a user's own store: the file in its folder, brought up to date."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rolescope.model.errors import StoreBusy
from rolescope.store.own.file import OwnFile
from rolescope.store.own.migrations import migrate, refuse_other
from rolescope.store.own.place import FILE, home

_PAUSE = 0.25
"""Seconds between two tries to open a file that another process has open."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for another process that has the store open.

    Attributes:
        seconds: at most.
        say: is told once that there is something to wait for.
    """

    seconds: float = 0.0
    say: Callable[[str], None] = lambda _: None


NONE = Patience()


@contextmanager
def own_store(at: str, folder: Path | None = None, patience: Patience = NONE) -> Iterator[OwnFile]:
    """The store, for as long as the block lasts; nobody else can open it meanwhile.

    Args:
        at: when, ISO 8601 in UTC.
        folder: where the store is; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        patience: how long to wait while another process has it open.

    Raises:
        StoreBusy: if it is open elsewhere, and stays so.
        StoreUnavailable: if it cannot be written.
        EvidenceDamaged: if it is no store, or a newer rolescope wrote it.
    """
    with _opened((folder or home()) / FILE, patience) as file:
        migrate(file, at)
        yield file


@contextmanager
def read_store(folder: Path | None = None, patience: Patience = NONE) -> Iterator[OwnFile]:
    """The store to be read, for as long as the block lasts; others may read it meanwhile, and none may write.

    Args:
        folder: where the store is; None for `$ROLESCOPE_HOME`, else the platform's folder for data.
        patience: how long to wait while another process writes it.

    Raises:
        StoreBusy: if another process writes it, and goes on.
        StoreUnavailable: if there is none, or an older rolescope wrote it.
        EvidenceDamaged: if it is no store, or a newer rolescope wrote it.
    """
    with _opened((folder or home()) / FILE, patience, writes=False) as file:
        refuse_other(file)
        yield file


def _opened(path: Path, patience: Patience, *, writes: bool = True) -> OwnFile:
    until = time.monotonic() + patience.seconds
    told = False
    while True:
        try:
            return OwnFile(path, writes=writes)
        except StoreBusy:
            if time.monotonic() >= until:
                raise
        if not told:
            patience.say(f"Another process has {path} open; waiting for it, up to {patience.seconds:g} s.")
            told = True
        time.sleep(_PAUSE)
