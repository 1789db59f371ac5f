"""A folder of fact tables: what it answers, and how it fails."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.store import schema
from rolescope.store.facts import MEASURED, FactStore, embedded
from rolescope.store.manifest import FILE, FileEntry, Manifest, SourceEntry, digest, load_manifest
from rolescope.store.write import Row, write_table

ROWS: dict[str, list[Row]] = {
    "cells": [
        (0, "one", "data_scientist", "data_analyst", "US", "senior", 2024, 7, "direct", 3, 9),
        (1, "one", "data_scientist", "data_scientist", None, "mid", None, 8, "agency", 1, 2),
        (2, "one", "data_engineer", "data_engineer", "US", "mid", 2024, 7, "direct", 2, 4),
    ],
    "skill_counts": [(0, "python", 2, 1, 0, 1, 0), (1, "python", 1, 0, 1, 0, 0), (2, "sql", 2, 2, 0, 0, 1)],
    "activity_counts": [(0, "train_models", 9)],
    "category_counts": [(0, "degree", "bachelor", 3)],
    "naming_counts": [(0, "collaborator", "designers", 2)],
    "years_counts": [(0, 5, 2)],
    "skills": [("python", "Python", "language"), ("sql", "SQL", "language")],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for table in schema.TABLES:
        write_table(table, ROWS.get(table.name, []), tmp_path)
    for name in MEASURED:
        tmp_path.joinpath(name).write_text("{}")
    names = [*(f"{t.name}.parquet" for t in schema.TABLES), *MEASURED]
    files = tuple(FileEntry(name, 0, digest(tmp_path / name)) for name in names)
    Manifest("2025-11-01", (), files, 2.0).save(tmp_path)
    return tmp_path


def test_cells_of_a_role_keep_absence_as_absence(folder: Path) -> None:
    cells = FactStore(folder).cells("data_scientist")
    assert cells.postings.tolist() == [3, 1]
    assert cells.country.tolist() == ["US", None]
    assert cells.year[0] == 2024
    assert cells.year[1] != cells.year[1], "an unknown year is NaN"


def test_counts_point_at_the_rows_of_their_role(folder: Path) -> None:
    store = FactStore(folder)
    skills = store.cells("data_engineer").skills
    assert (skills.row.tolist(), skills.names[skills.item].tolist(), skills.count.tolist()) == (
        [0],
        ["sql"],
        [2],
    )
    assert store.cells("data_scientist").categories.names.tolist() == ["degree:bachelor"]


def test_how_skills_are_asked_for_lies_beside_their_mentions(folder: Path) -> None:
    cells = FactStore(folder).cells("data_scientist")
    required, preferred = cells.asked_so("required"), cells.asked_so("preferred")
    assert (required.row.tolist(), required.count.tolist()) == ([0], [1])
    assert (preferred.row.tolist(), preferred.names[preferred.item].tolist()) == ([1], ["python"])
    assert cells.namings.names.tolist() == ["collaborator:designers"]


def test_pay_read_from_texts_stands_beside_pay_collected(folder: Path) -> None:
    """A year that is not known is not a number, and stays so."""
    same = ("data_scientist", "US", "mid")
    last = ("USD", "year", None, "direct", 1.0, 2.0, 3)
    store = refilled(
        folder,
        pay=[("paid", "posted", "m", *same, 2024, *last, None, None, None)],
        posted_pay=[("one", schema.POSTED, "m", *same, None, *last, *[None] * 5)],
    )
    found = store.pay("data_scientist")
    assert sorted(found["source"].tolist()) == ["one", "paid"]
    assert np.isnan(found["year"][np.argsort(found["source"])].astype(float)).tolist() == [True, False]


def refilled(folder: Path, **tables: Sequence[Row]) -> FactStore:
    """The store with other rows in some tables."""
    manifest = json.loads((folder / FILE).read_text())
    for table in schema.TABLES:
        if table.name in tables:
            path = write_table(table, tables[table.name], folder)
            (entry,) = (entry for entry in manifest["files"] if entry["name"] == path.name)
            entry["sha256"] = digest(path)
    (folder / FILE).write_text(json.dumps(manifest))
    return FactStore(folder)


DS = "data_scientist"


def test_what_stands_beside_pay_comes_with_it(folder: Path) -> None:
    paid = ("m", DS, "US", "mid", 2024, "USD", "year", None, "direct", 1.0, 2.0, 1, "marketing", "Boston")
    store = refilled(
        folder,
        pay=[("paid", "posted", *paid, 3)],
        pay_skills=[(3, "sql")],
        posted_pay=[("one", schema.POSTED, *paid, 10**6, "retail", "data_analyst")],
        posted_pay_skills=[(10**6, "python"), (10**6, "sql")],
    )
    found = store.pay(DS)
    at = np.argsort(found["source"])[::-1]
    assert found["record"][at].tolist() == [3, 10**6]
    assert found["specialisation"][at].tolist() == ["marketing"] * 2
    assert found["place"][at].tolist() == ["Boston"] * 2
    assert found["industry"][at].tolist() == [None, "retail"], "what the table lacks is absent"
    assert found["work"][at].tolist() == [None, "data_analyst"]
    skills = store.pay_skills()
    named = list(zip(skills["record"].tolist(), skills["skill"].tolist(), strict=True))
    assert named == [(3, "sql"), (10**6, "python"), (10**6, "sql")]


def test_years_and_months_of_titles_keep_apart_and_months_without_the_role_are_nought(folder: Path) -> None:
    counts = [("one", 2024, month, DS, n, 10, 4, 1.0, 2.0, 30.0) for month, n in ((None, 3), (1, 3))]
    totals = [("one", 2024, month, 10, 4, 30.0) for month in (None, 1, 2)]
    store = refilled(folder, title_counts=counts, title_totals=totals)
    assert (store.titles(DS)["titles"].tolist(), "month" in store.titles(DS)) == ([3], False)
    months = store.title_months(DS)
    assert months["month"].tolist() == [1, 2]
    assert (months["titles"].tolist(), months["total"].tolist()) == ([3, 0], [10, 10])
    assert months["sum_kn"].tolist() == [2.0, 0.0]
    assert store.title_months("statistician")["titles"].tolist() == [0, 0]
    every = store.title_totals()
    assert len(every["year"]) == 3
    assert np.isnan(every["month"]).sum() == 1


def test_places_whose_titles_name_other_roles_are_nought(folder: Path) -> None:
    where = ("one", 2024, "US")
    rows = [(*where, "Boston", DS, 2, 40), (*where, "Denver", "data_engineer", 1, 20)]
    found = refilled(folder, title_places=rows).title_places(DS)
    assert list(zip(*(found[name].tolist() for name in ("place", "titles", "total")), strict=True)) == [
        ("Boston", 2, 40),
        ("Denver", 0, 20),
    ]


def test_history_is_apart_from_the_cells_and_holds_activities(folder: Path) -> None:
    cells = [
        (0, "past", "data_engineer", "data_engineer", "US", "mid", 2014, 7, "direct", 1, 2),
        (1, "past", DS, DS, "US", "mid", 2014, 7, "direct", 2, 5),
        (2, "past", DS, "data_engineer", None, "mid", 2017, 8, "direct", 1, 1),
    ]
    counts = [(0, "other", 2), (1, "train_models", 4), (1, "other", 1), (2, "train_models", 1)]
    store = refilled(folder, history_cells=cells, history_activity_counts=counts)
    found = store.history(DS)
    assert (found.postings.tolist(), found.year.tolist()) == ([2, 1], [2014, 2017])
    names = found.activities.names[found.activities.item].tolist()
    assert list(zip(found.activities.row.tolist(), names, found.activities.count.tolist(), strict=True)) == [
        (0, "other", 1),
        (0, "train_models", 4),
        (1, "train_models", 1),
    ]
    assert store.cells(DS).postings.tolist() == [3, 1], "no part of the cells"
    assert {role: cells.postings.sum() for role, cells in store.history_all().items()} == {
        "data_engineer": 1,
        DS: 3,
    }


def test_a_role_without_history_has_empty_arrays(folder: Path) -> None:
    empty = FactStore(folder).history(DS)
    assert len(empty.postings) == len(empty.activities.row) == 0
    assert FactStore(folder).history_all() == {}
    one = [(0, "past", DS, DS, "US", "mid", 2014, 7, "direct", 1, 2)]
    assert len(refilled(folder, history_cells=one).history("statistician").postings) == 0


def test_rates_and_price_levels_are_by_year(folder: Path) -> None:
    store = refilled(folder, exchange_rates=[("INR", 2023, 89.3)], price_levels=[("IN", 2023, 20.2)])
    assert {name: column.tolist() for name, column in store.exchange_rates().items()} == {
        "currency": ["INR"],
        "year": [2023],
        "per_eur": [89.3],
    }
    assert store.price_levels()["factor"].tolist() == [20.2]


def test_a_role_without_postings_has_empty_arrays(folder: Path) -> None:
    cells = FactStore(folder).cells("statistician")
    assert len(cells.postings) == len(cells.skills.row) == 0


def test_sizes_count_employers_once(folder: Path) -> None:
    sizes = FactStore(folder).sizes()
    assert dict(zip(sizes["role"], sizes["postings"], strict=True)) == {
        "data_engineer": 2,
        "data_scientist": 4,
    }
    assert dict(zip(sizes["role"], sizes["employers"], strict=True)) == {
        "data_engineer": 1,
        "data_scientist": 2,
    }


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda f: (f / FILE).unlink(), "manifest.json is missing"),
        (lambda f: (f / FILE).write_text("{"), "manifest.json of the evidence cannot be read"),
        (lambda f: (f / "pay.parquet").unlink(), "pay.parquet is missing"),
        (lambda f: (f / "pay.parquet").write_bytes(b"PAR1"), "pay.parquet is not what manifest.json names"),
    ],
)
def test_damage_is_said_in_one_line(folder: Path, damage: object, said: str) -> None:
    assert callable(damage)
    damage(folder)
    with pytest.raises(EvidenceDamaged) as caught:
        FactStore(folder)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_table_is_said_in_one_line(folder: Path) -> None:
    (folder / "pay.parquet").write_bytes(b"not a table")
    manifest = json.loads((folder / FILE).read_text())
    for entry in manifest["files"]:
        if entry["name"] == "pay.parquet":
            entry["sha256"] = digest(folder / "pay.parquet")
    (folder / FILE).write_text(json.dumps(manifest))
    with pytest.raises(EvidenceDamaged, match="cannot be read as Parquet"):
        FactStore(folder)


def test_a_manifest_survives_saving(folder: Path) -> None:
    assert load_manifest(folder).as_of == "2025-11-01"
    assert len(load_manifest(folder).snapshot) == 12


def test_values_are_listed_with_their_postings(folder: Path) -> None:
    store = FactStore(folder)
    assert store.values("category_counts") == {"degree": {"bachelor": 3}}
    assert store.values("naming_counts") == {"collaborator": {"designers": 2}}


def test_tables_are_copied_byte_for_byte(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("out")
    FactStore(folder).write_tables(out)
    assert {path.name for path in out.iterdir()} == {f"{table.name}.parquet" for table in schema.TABLES}
    assert all(path.read_bytes() == (folder / path.name).read_bytes() for path in out.iterdir())


def test_tables_as_csv_have_the_same_rows(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("out")
    FactStore(folder).write_tables(out, csv=True)
    assert len(list(out.iterdir())) == len(schema.TABLES)
    assert (out / "cells.csv").read_text("utf-8").splitlines() == [
        ",".join(schema.CELLS.columns),
        *(",".join("" if value is None else str(value) for value in row) for row in ROWS["cells"]),
    ]


def test_the_cells_of_a_level_have_what_is_in_them_and_nothing_else() -> None:
    whole = embedded().cells("data_scientist")
    own, rows = whole.at("senior"), whole.level == "senior"
    assert own.number.tolist() == whole.number[rows].tolist()
    assert own.postings.sum() == whole.postings[rows].sum() > 0
    for mine, theirs in ((own.activities, whole.activities), (own.years, whole.years)):
        inside = rows[theirs.row]
        assert own.number[mine.row].tolist() == whole.number[theirs.row[inside]].tolist()
        assert mine.names[mine.item].tolist() == theirs.names[theirs.item[inside]].tolist()
        assert mine.count.tolist() == theirs.count[inside].tolist()
    assert not len(own.skills.row)
    assert not own.asked


def test_parts_of_a_source_that_were_refused_are_counted_by_name() -> None:
    own = SourceEntry(
        "jobs",
        "pay",
        "Jobs",
        "home",
        "CC0",
        "2023",
        9,
        3,
        {"filled in: Weirlist": 4, "no date": 2},
        3,
        3,
        {},
        "a",
    )
    made = Manifest("2025-11-01", (own,), (), 2.0)
    assert made.refused_parts("filled in") == {"Weirlist": 4}
    assert made.refused_parts("no date") == {}
