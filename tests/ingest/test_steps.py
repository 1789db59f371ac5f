"""The steps after an ingest: each does what is left, and a wish to end leaves the rest to the next."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rolescope.ingest import readings
from rolescope.ingest.asked_tables import asked_table
from rolescope.ingest.readings import stored_readings
from rolescope.ingest.steps import finish
from rolescope.ingest.tables import ingest_table, ingest_tables
from rolescope.ingest.vacancies import list_vacancies
from rolescope.model.errors import StoreUnavailable
from rolescope.questions.evidence import Home
from rolescope.questions.fit import fit
from rolescope.store.own.check import check
from rolescope.store.own.file import OwnFile
from rolescope.store.own.migrations import migrate, steps
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from rolescope.store.own.readings import pending
from rolescope.store.own.records import Payload, Said
from rolescope.store.own.write import write_payload
from tests.ingest.tables_made import table_made
from tests.questions.fit.made import AS_OF, given
from tests.questions.jobs.made import AT, OFFERS, fill, group
from tests.store.own.made import at

BEFORE_ASKS = 7
"""Migrations that there were before what is asked for was kept."""


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


def written_before_asks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store as a rolescope of seven migrations left it: openings, read by its reader, and vacancies."""
    with OwnFile(folder / FILE) as file, monkeypatch.context() as older:
        older.setattr(readings, "reader", lambda: "an older reader")
        assert migrate(file, AT, steps()[:BEFORE_ASKS]) == BEFORE_ASKS
        for one in OFFERS:
            body = f"{one.source} {one.key}".encode()
            write_payload(file, Payload(one.source, "example", one.url or "", body, AT), Said([one]))
        columns = [name for name, *_ in file.run("DESCRIBE readings")]
        assert "asks" not in columns
        for row in stored_readings([one for some in pending(file, readings.reader()) for one in some]):
            values = [
                json.dumps(v) if isinstance(v, tuple) else v for v in (getattr(row, c) for c in columns)
            ]
            marks = ["from_json(?, '[\"VARCHAR\"]')" if c in {"skills", "required"} else "?" for c in columns]
            file.run(f"INSERT INTO readings VALUES ({', '.join(marks)})", values)  # noqa: S608
        group(file)
        list_vacancies(file)


def test_a_store_of_before_what_is_asked_was_kept_is_brought_up_by_the_next_ingest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next ingest may be of anything: here a table with one opening that the store has not seen."""
    old, new = Home(tmp_path / "old"), Home(tmp_path / "new")
    written_before_asks(tmp_path / "old", monkeypatch)
    with pytest.raises(StoreUnavailable, match="next `rolescope ingest` brings it up"):
        fit(given(), home=old, as_of=AS_OF)
    with own_store(at(1), tmp_path / "old"):
        pass
    unread = fit(given(), home=old, as_of=AS_OF).view
    assert not unread.fits
    assert any("the next ingest reads them" in one for one in unread.notes)

    with own_store(AT, tmp_path / "new") as file:
        fill(file, OFFERS)
    table = table_made(tmp_path / "jobs.csv", 1)
    for home in (old, new):
        assert home.folder
        ingest_tables([asked_table(table)], home.folder)
    brought, fresh = (fit(given(), home=home, as_of=AS_OF).view for home in (old, new))
    assert brought.fits == fresh.fits
    assert brought.counts == fresh.counts
    assert brought.counts.scored > 3


def test_an_install_without_extras_can_keep_a_store() -> None:
    """Tables as CSV, their reading, grouping and upkeep need nothing of the extras `ingest` and `live`."""
    absent = "import sys; sys.modules.update(dict.fromkeys(('pyarrow', 'rensa', 'httpcore', 'protego')))"
    wanted = "import rolescope.ingest.steps, rolescope.ingest.tables, rolescope.ingest.upkeep"
    done = subprocess.run(
        [sys.executable, "-c", f"{absent}; {wanted}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
