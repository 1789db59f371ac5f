"""A user's own fact tables, asked alone or beside the snapshot's: the folder that a pointer names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rolescope.model.errors import EvidenceDamaged
from rolescope.store import schema
from rolescope.store.connect import Engine
from rolescope.store.facts import BOTH, MEASURED, MINE, PARQUET, FactStore
from rolescope.store.manifest import Manifest, load_manifest, verified

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
