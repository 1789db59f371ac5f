"""An ingest of a table in a process of its own, which tests kill; and all that it left, times apart."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from rolescope.ingest import readings
from rolescope.ingest.asked_tables import asked_table
from rolescope.ingest.tables import ingest_tables
from rolescope.store.own.file import OwnFile

TIMES = ("first_at", "last_at", "first_seen", "last_seen", "applied_at", "began_at", "saved_at", "counted_at")
"""Columns that say when, which two runs do not share."""
OF_RUNS = ("visits", "migrations")
"""Tables that count runs, which a run that is killed makes more of."""
READ_AT_ONCE = 256
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
    """All rows of all tables of a store, times apart."""
    tables = file.run("SELECT table_name FROM duckdb_tables() WHERE database_name = 'own' ORDER BY ALL")
    return {name: _rows(file, name) for (name,) in tables if name not in OF_RUNS}


def _rows(file: OwnFile, table: str) -> list[tuple[Any, ...]]:
    columns = [name for _, name, *_ in file.run(f"PRAGMA table_info('{table}')") if name not in TIMES]
    names = ", ".join(f'"{one}"' for one in columns)
    return file.run(f"SELECT {names} FROM {table} ORDER BY ALL")  # noqa: S608


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(table: Path, folder: Path) -> None:
    """Ingest a table, and say each step of it."""
    from rolescope.store.own import open as opening  # noqa: PLC0415

    vars(readings)["BATCH"] = READ_AT_ONCE
    vars(opening)["OwnFile"] = Telling
    ingest_tables([asked_table(table)], folder)
    _say(DONE)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
