"""An ingest of a table in a process of its own, which tests kill; and all that it left."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from rolescope.ingest import readings, tables
from rolescope.ingest.asked_tables import asked_table
from rolescope.ingest.tables import ingest_tables
from rolescope.store.own.file import OwnFile

AT = "2026-11-29T10:00:00Z"
"""When every run is: which of two duplicates stands for both is decided by when each was seen."""
OF_RUNS = ("visits", "migrations")
"""Tables that count runs, which a run that is killed makes more of."""
READ_AT_ONCE = 32
"""Openings read in one transaction here: of postings this short, a fraction of a second's work."""
STEP, DONE = "step", "done"


class Telling(OwnFile):
    """A store that says a word before each statement that writes, so that a test can choose its moment."""

    writes = False

    def run(self, sql: str, parameters: Any = ()) -> list[tuple[Any, ...]]:
        """Say it, where it is of a transaction, then run it."""
        self.writes = (self.writes or sql.startswith("BEGIN")) and sql != "ROLLBACK"
        if self.writes:
            _say(STEP)
        found = super().run(sql, parameters)
        self.writes = self.writes and sql != "COMMIT"
        return found


def left(file: OwnFile) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables of a store, but for those that count runs."""
    names = file.run("SELECT table_name FROM duckdb_tables() WHERE database_name = 'own' ORDER BY ALL")
    return {name: _rows(file, name) for (name,) in names if name not in OF_RUNS}


def _rows(file: OwnFile, table: str) -> list[tuple[Any, ...]]:
    return file.run(f"SELECT * FROM {table} ORDER BY ALL")  # noqa: S608


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(table: Path, folder: Path) -> None:
    """Ingest a table, and say each step of it."""
    from rolescope.store.own import open as opening  # noqa: PLC0415

    vars(readings)["BATCH"] = READ_AT_ONCE
    vars(tables)["now"] = lambda: AT
    vars(opening)["OwnFile"] = Telling
    ingest_tables([asked_table(table)], folder)
    _say(DONE)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
