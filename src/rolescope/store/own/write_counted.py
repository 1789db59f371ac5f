"""A user's own fact tables written: beside the store's file, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.store.facts import PARQUET
from rolescope.store.folder import whole_folder
from rolescope.store.manifest import FileEntry, Manifest, SourceEntry, digest
from rolescope.store.own.counted import CURRENT, FACTS, counted_folder


def write_counted(
    home: Path,
    state: str,
    write: Callable[[Path], Mapping[str, int]],
    sources: Sequence[SourceEntry],
    *,
    as_of: str,
) -> Manifest:
    """Write own tables and have them count from now on; those before stay for whoever reads them.

    Args:
        home: the store's folder.
        state: names what was counted: letters and digits.
        write: writes the count tables into a folder, and says how many rows each has.
        sources: what became of the openings of each source.
        as_of: ISO date on which the newest opening was seen.

    Raises:
        StoreUnavailable: if they cannot be written; those that counted before still do.
    """
    every = home / FACTS
    before = counted_folder(home)
    try:
        every.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(every / state, ignore_errors=True)
        with whole_folder(every / state) as folder:
            rows = write(folder)
            paths = sorted(folder.glob(f"*{PARQUET}"))
            files = [FileEntry(path.name, rows[path.stem], digest(path)) for path in paths]
            manifest = Manifest(as_of, tuple(sources), tuple(files), pay_design_effect=0.0)
            manifest.save(folder)
        _point(every, state)
        _tidy(every, {state, *([before.name] if before else [])})
    except OSError as error:
        raise StoreUnavailable(f"{every} cannot be written: {error.strerror}.") from error
    except BadQuestion as error:
        raise StoreUnavailable(str(error)) from error
    return manifest


def _point(every: Path, state: str) -> None:
    """Name the folder that counts, in one step."""
    aside = every / f".{CURRENT}-{os.getpid()}"
    aside.write_text(f"{state}\n", encoding="utf-8")
    aside.replace(every / CURRENT)


def _tidy(every: Path, kept: set[str]) -> None:
    """Leave out tables that counted before those before, which nobody reads any more."""
    for one in every.iterdir():
        if one.is_dir() and one.name not in kept:
            shutil.rmtree(one, ignore_errors=True)
