"""A user's own fact tables: beside the store's file, whole or not at all, the newest named by a pointer."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from rolescope.model.errors import BadQuestion, EvidenceDamaged, StoreUnavailable
from rolescope.store import schema
from rolescope.store.connect import Engine
from rolescope.store.facts import BOTH, MEASURED, MINE, PARQUET, FactStore
from rolescope.store.folder import whole_folder
from rolescope.store.manifest import FileEntry, Manifest, SourceEntry, digest, load_manifest, verified
from rolescope.store.write import Row, write_table

FACTS = "facts"
CURRENT = "current"
"""Names the folder that counts."""
CONVERSIONS = (schema.EXCHANGE_RATES.name, schema.PRICE_LEVELS.name)
"""Tables that amounts are converted with: no evidence on any job, and taken from the snapshot."""
CONVERTED_BY = ("exchange rates", "price levels")
CELLS_FROM, RECORDS_FROM = 1_000_000_000, 1_000_000_000
"""Numbers of a user's own cells and records of pay: none is one of the snapshot's."""
MEND = "Run `rolescope ingest` again: it counts anew what is missing or damaged."
_COUNTED = tuple(table.name for table in schema.COUNT_TABLES)


class OwnFacts(FactStore):
    """The facts of a user's own store, alone or with the snapshot's beside them.

    Own and embedded collections keep their names and are never one. How well texts are read is what was
    measured for the snapshot.

    Args:
        folder: own tables, as `write_counted` leaves them.
        base: the snapshot.
        both: whether the snapshot's tables are asked too.

    Raises:
        EvidenceDamaged: if the tables are not what their manifest says.
    """

    def __init__(self, folder: Path, base: FactStore, *, both: bool) -> None:
        mine = load_manifest(folder)
        verified(folder, mine, MEND)
        theirs = {table.name: base.folder / f"{table.name}{PARQUET}" for table in schema.TABLES}
        paths: dict[str, Path | Sequence[Path]] = {**theirs}
        for name in _COUNTED:
            own = folder / f"{name}{PARQUET}"
            paths[name] = [theirs[name], own] if both else own
        empty = () if both else tuple(set(theirs) - {*_COUNTED, *CONVERSIONS})
        engine = Engine(paths, empty, once=(schema.SKILLS.name,) if both else ())
        self.evidence = BOTH if both else MINE
        self.own = frozenset(entry.id for entry in mine.sources)
        self.mine = mine
        self._base = base
        self._hold(base.folder, _manifest(mine, base.manifest, both=both), engine)

    def rows(self, table: str) -> int:
        """Rows of a fact table."""
        own = next((one.rows for one in self.mine.files if one.name == f"{table}{PARQUET}"), 0)
        asked = self.evidence == BOTH or table in CONVERSIONS
        return own + (self._base.rows(table) if asked else 0)

    def write_tables(self, folder: Path, *, csv: bool = False) -> None:
        """Write every fact table into a folder."""
        write = self._engine.write_csv if csv else self._engine.write_parquet
        for table in schema.TABLES:
            write(table.name, folder / f"{table.name}{'.csv' if csv else PARQUET}")


def _manifest(mine: Manifest, base: Manifest, *, both: bool) -> Manifest:
    named = {*MEASURED, *(f"{name}{PARQUET}" for name in CONVERSIONS)}
    sources = [one for one in base.sources if both or one.use in CONVERTED_BY]
    files = [one for one in base.files if both or one.name in named]
    return Manifest(
        as_of=max(mine.as_of, base.as_of) if both else mine.as_of,
        sources=tuple(sorted([*sources, *mine.sources], key=lambda one: (one.id, one.use))),
        files=(*files, *mine.files),
        pay_design_effect=base.pay_design_effect,
    )


def counted_folder(home: Path) -> Path | None:
    """The folder of own tables that counts now; None where nothing has been counted.

    Args:
        home: the store's folder.
    """
    try:
        name = home.joinpath(FACTS, CURRENT).read_text(encoding="utf-8").strip()
    except OSError:
        return None
    folder = home / FACTS / Path(name).name
    return folder if name and folder.is_dir() else None


def is_counted(home: Path, state: str) -> bool:
    """Whether the tables that count are whole and of this state of the store."""
    folder = counted_folder(home)
    if folder is None or folder.name != state:
        return False
    try:
        verified(folder, load_manifest(folder), MEND)
    except EvidenceDamaged:
        return False
    return True


def write_counted(
    home: Path,
    state: str,
    rows: Mapping[str, Sequence[Row]],
    sources: Sequence[SourceEntry],
    *,
    as_of: str,
) -> Manifest:
    """Write own tables and have them count from now on; those before stay for whoever reads them.

    Args:
        home: the store's folder.
        state: names what was counted: letters and digits.
        rows: rows of the count tables, by name.
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
            paths = [write_table(table, rows[table.name], folder) for table in schema.COUNT_TABLES]
            files = [FileEntry(path.name, len(rows[path.stem]), digest(path)) for path in sorted(paths)]
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
