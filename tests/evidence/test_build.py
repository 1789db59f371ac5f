"""The recipe: the same tables give the same bytes, every row is accounted for, nobody's text is kept."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from evidence.build import EMBEDDED, build, main
from evidence.titles import write_titles
from rolescope.extract.patterns import rows
from rolescope.extract.role.modes import NAMES
from rolescope.ingest.facts import AS_READ
from rolescope.model.concept import SkillType
from rolescope.model.errors import EvidenceDamaged
from rolescope.model.posting import EmployerKind, Level
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.compare import compare
from rolescope.questions.figures.classes import CATEGORIES
from rolescope.store import schema
from rolescope.store.facts import FactStore
from rolescope.store.manifest import FILE, digest, load_manifest
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles
from rolescope.taxonomy.skills import skills
from rolescope.taxonomy.specialisations import specialisations
from tests.evidence.tables import POSTS, write_tables

SHARED = Path(os.environ.get("ROLESCOPE_SHARED", Path(__file__).parents[3] / "shared"))
TABLES = {f"{table.name}.parquet" for table in schema.TABLES}
TERMS = {
    "industry": (),
    "collaborator": (),
    "field_of_study": (),
    "on_call": ("required", "none"),
    "visa": ("sponsored", "not_sponsored"),
    "clearance": ("required", "obtainable", "preferred"),
    "travel": ("asked",),
    "work": (CANNOT_TELL,),
    "mode": NAMES,
    "settled": ("0", "1", "2", "3"),
    "hybrid": ("methods_build", "methods_analysis", "build_analysis"),
    "employment_type": (
        *("full_time", "part_time", "contract", "temporary", "internship", "apprenticeship", "permanent"),
    ),
}
LISTS = ("industries.tsv", "collaborators.tsv", "fields_of_study.tsv")
"""Word lists of the reader whose first column is what is counted."""
COUNTS = [f"{table.name}.parquet" for table in (*schema.COUNT_TABLES, *schema.HISTORY_TABLES)]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shared")
    write_tables(folder / "data")
    return folder


@pytest.fixture(scope="module")
def snapshot(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build") / "snapshot"
    build(shared / "data", folder)
    return folder


@pytest.fixture
def without_texts(shared: Path, tmp_path: Path) -> Path:
    """What an outsider has: the public tables alone."""
    shutil.copytree(shared / "data" / "open", tmp_path / "shared" / "data" / "open")
    return tmp_path / "shared"


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: digest(path) for path in folder.iterdir()}


def test_the_same_tables_give_the_same_bytes(shared: Path, snapshot: Path, tmp_path: Path) -> None:
    build(shared / "data", tmp_path)
    assert hashes(tmp_path) == hashes(snapshot)


def test_building_over_a_snapshot_leaves_it_as_it_is(shared: Path, snapshot: Path) -> None:
    before = hashes(snapshot)
    build(shared / "data", snapshot)
    assert hashes(snapshot) == before


def test_the_manifest_names_every_file_by_its_hash(snapshot: Path) -> None:
    manifest = load_manifest(snapshot)
    assert {entry.name: entry.sha256 for entry in manifest.files} | {FILE: digest(snapshot / FILE)} == hashes(
        snapshot
    )
    rows = {entry.name: entry.rows for entry in manifest.files if entry.name in TABLES}
    assert rows == {name: pq.read_metadata(snapshot / name).num_rows for name in TABLES}


def test_every_row_is_used_or_refused_and_every_record_counted_or_set_aside(snapshot: Path) -> None:
    sources = load_manifest(snapshot).sources
    assert [(s.id, s.use) for s in sources] == sorted((s.id, s.use) for s in sources)
    assert {s.use for s in sources} == {
        *("texts", "history", "pay", "titles", "occupations", "exchange rates", "price levels")
    }
    for source in sources:
        assert source.rows_in == source.rows_used + sum(source.refused.values())
        assert source.records == source.counted + sum(source.set_aside.values())
        assert source.home.startswith("https://")
        assert source.licence


def test_what_was_counted_from_texts_is_postings_in_cells(snapshot: Path) -> None:
    counted = sum(s.counted for s in load_manifest(snapshot).sources if s.use == "texts")
    cells = pq.read_table(snapshot / "cells.parquet")
    assert sum(cells.column("postings").to_pylist()) == counted > 0


def test_counts_hold_words_of_closed_lists_only(snapshot: Path) -> None:
    """No sentence, no employer's name, no title as posted."""
    known = {
        *(source.id for source in load_manifest(snapshot).sources),
        *(*roles(), *activities(), *Level, *EmployerKind, *SkillType),
        *(word for skill in skills().values() for word in (skill.id, skill.pref_label)),
        *(word for category, values in CATEGORIES.items() for word in (category, *values)),
        *(word for category, values in TERMS.items() for word in (category, *values)),
        *(*(value for name in LISTS for value, *_ in rows(name)), schema.POSTED, AS_READ),
        *specialisations(),
    }
    for name in COUNTS:
        for row in pq.read_table(snapshot / name).to_pylist():
            words = {value for value in row.values() if isinstance(value, str)}
            places = {row.get("country"), row.get("currency"), row.get("period"), row.get("place")}
            assert words - known <= places, row


def test_a_snapshot_answers(snapshot: Path) -> None:
    view = compare(("data analyst", "data scientist"), store=FactStore(snapshot)).view
    cell = next(c for c in view.pay if c.role == "data_analyst")
    assert (cell.source, cell.n, cell.employers) == ("data_jobs_2023", POSTS, 40)


def test_without_texts_the_measurements_need_a_snapshot_to_start_from(
    without_texts: Path, tmp_path: Path
) -> None:
    with pytest.raises(EvidenceDamaged, match="There is no evidence in"):
        build(without_texts / "data", tmp_path / "empty")


def test_without_texts_the_committed_counts_stay_and_the_rest_is_the_same(
    without_texts: Path, snapshot: Path, tmp_path: Path
) -> None:
    shutil.copytree(snapshot, tmp_path / "again")
    build(without_texts / "data", tmp_path / "again")
    assert hashes(tmp_path / "again") == hashes(snapshot)


def test_without_texts_what_is_stale_is_rebuilt(without_texts: Path, snapshot: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(snapshot, again)
    (again / "pay.parquet").write_bytes(b"stale")
    build(without_texts / "data", again)
    assert hashes(again) == hashes(snapshot)


def test_the_command_prints_its_account(
    shared: Path,
    snapshot: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["build", "--shared", str(shared), "--output", str(tmp_path)])
    main()
    printed = capsys.readouterr().out
    manifest = load_manifest(snapshot)
    assert printed.rstrip().endswith(f"snapshot {manifest.snapshot}, as of {manifest.as_of}")
    for source in manifest.sources:
        assert f"{source.id} ({source.use}): {source.rows_in:,} rows" in printed
        assert source.licence in printed
    assert hashes(tmp_path) == hashes(snapshot)


def test_the_command_asks_where_the_tables_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ROLESCOPE_SHARED", raising=False)
    monkeypatch.setattr(sys, "argv", ["build"])
    with pytest.raises(SystemExit, match="Where are the tables"):
        main()


@pytest.mark.slow
def test_an_outsider_rebuilds_what_is_committed_byte_for_byte(tmp_path: Path) -> None:
    tables = SHARED / "data" / "open"
    if not tables.is_dir():
        pytest.skip(f"{tables} is not here: set ROLESCOPE_SHARED to the folder that holds data/")
    data, folder = tmp_path / "data", tmp_path / "snapshot"
    data.mkdir()
    (data / "open").symlink_to(tables)
    shutil.copytree(EMBEDDED, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pay", "occupation_wages", "occupation_facts"):
        (folder / f"{name}.parquet").unlink()
    for _ in range(2):
        build(data, folder)
        assert hashes(folder) == hashes(EMBEDDED)


@pytest.mark.slow
def test_the_committed_titles_come_from_the_tables(tmp_path: Path) -> None:
    data = SHARED / "data"
    if not (data / "local").is_dir():
        pytest.skip(f"{data / 'local'} is not here: set ROLESCOPE_SHARED to the folder that holds data/")
    entries = write_titles(data, tmp_path)
    made = hashes(tmp_path)
    assert made == {name: digest(EMBEDDED / name) for name in made}
    assert entries == [load_manifest(EMBEDDED).source(entry.id, entry.use) for entry in entries]
