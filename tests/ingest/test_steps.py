"""The steps after an ingest: each does what is left, and a wish to end leaves the rest to the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rolescope.ingest.asked_tables import asked_table
from rolescope.ingest.steps import finish
from rolescope.ingest.tables import ingest_table
from rolescope.store.own.check import check
from rolescope.store.own.open import own_store
from tests.ingest.tables_made import table_made
from tests.store.own.made import at


def test_what_is_left_is_done_once(tmp_path: Path) -> None:
    table = table_made(tmp_path / "jobs.csv", 8)
    with own_store(at(1), tmp_path / "store") as file:
        ingest_table(file, asked_table(table), at(1))
        assert finish(file, lambda: True).readings == 0
        first = finish(file)
        assert first.readings == 8
        again = finish(file)
        assert (again.readings, again.grouped) == (0, first.grouped)
        found = check(file)
    assert (found.read, found.grouped, found.findings) == (8, 8, ())


def test_an_install_without_extras_can_keep_a_store() -> None:
    """Tables as CSV, their reading, grouping and upkeep need nothing of the extras `ingest` and `live`."""
    absent = "import sys; sys.modules.update(dict.fromkeys(('pyarrow', 'rensa', 'httpcore', 'protego')))"
    wanted = "import rolescope.ingest.steps, rolescope.ingest.tables, rolescope.ingest.upkeep"
    done = subprocess.run(
        [sys.executable, "-c", f"{absent}; {wanted}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
