"""The embedded fact tables over and over, to as many rows as asked: a store of any size with real shapes.

Each copy has its own cells, employers and slightly other amounts, so that nothing is merely repeated: the
counts per role grow as in a larger collection. Tables that do not grow with postings stay as they are.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from rolescope.store.facts import embedded
from rolescope.store.manifest import FileEntry, digest, load_manifest

EMBEDDED = Path(str(embedded().folder))
GROWING = {
    "cells": "* REPLACE (cell * {k} + copy AS cell, {employer} AS employer)",
    "skill_counts": "* REPLACE (cell * {k} + copy AS cell)",
    "activity_counts": "* REPLACE (cell * {k} + copy AS cell)",
    "category_counts": "* REPLACE (cell * {k} + copy AS cell)",
    "naming_counts": "* REPLACE (cell * {k} + copy AS cell)",
    "years_counts": "* REPLACE (cell * {k} + copy AS cell)",
    "history_cells": "* REPLACE (cell * {k} + copy AS cell, {employer} AS employer)",
    "history_activity_counts": "* REPLACE (cell * {k} + copy AS cell)",
    "pay": "* REPLACE ({employer} AS employer, {low} AS low, {high} AS high, {record} AS record)",
    "posted_pay": "* REPLACE ({employer} AS employer, {low} AS low, {high} AS high, {record} AS record)",
    "pay_skills": "* REPLACE (record * {k} + copy AS record)",
    "posted_pay_skills": "* REPLACE (record * {k} + copy AS record)",
}
"""Tables that grow with postings, and what changes from copy to copy."""
ORDER = {
    "cells": "cell",
    "history_cells": "cell",
    "skill_counts": "skill, cell",
    "activity_counts": "activity, cell",
    "history_activity_counts": "activity, cell",
    "category_counts": "category, value, cell",
    "naming_counts": "kind, value, cell",
    "years_counts": "cell, years",
    "pay": "source, role",
    "posted_pay": "source, role",
    "pay_skills": "skill, record",
    "posted_pay_skills": "skill, record",
}


def grown(folder: Path, rows: int) -> int:
    """Write a store of about so many fact rows into an empty folder; how many they are.

    Args:
        folder: where to.
        rows: of all tables that grow, together.
    """
    have = sum(_rows(EMBEDDED / f"{name}.parquet") for name in GROWING)
    copies, one_in = max(round(rows / have), 1), max(round(have / rows), 1)
    for file in EMBEDDED.iterdir():
        if file.suffix == ".json" or file.stem not in GROWING:
            shutil.copyfile(file, folder / file.name)
    with duckdb.connect(":memory:") as engine:
        for name in GROWING:
            engine.execute(_copy(name, folder, copies, one_in))
    manifest = load_manifest(EMBEDDED)
    files = tuple(_entry(folder / one.name) for one in manifest.files)
    replace(manifest, files=files).save(folder)
    return sum(_rows(folder / f"{name}.parquet") for name in GROWING)


def _copy(name: str, folder: Path, copies: int, one_in: int) -> str:
    shift = "0.02 * (hash(copy, low, high) % 100) / 100"  # up to 2 %: amounts that differ, in the same order
    columns = GROWING[name].format(
        k=copies,
        employer=f"((employer::BIGINT * {copies} + copy) & 2147483647)::INTEGER",
        low=f"low * (1 + {shift})",
        high=f"high * (1 + {shift})",
        record=f"record * {copies} + copy",
    )
    thinned = {"pay": "hash(low, high, employer, year)", "posted_pay": "hash(low, high, employer)"}
    by = thinned.get(name, "record" if name.endswith("pay_skills") else "hash(cell)")
    where = f"WHERE {by} % {one_in} = 0" if one_in > 1 else ""
    source, target = EMBEDDED / f"{name}.parquet", folder / f"{name}.parquet"
    return (
        f"COPY (SELECT {columns} FROM (FROM '{source}' {where}), range({copies}) AS copies(copy) "  # noqa: S608 - names of ours
        f"ORDER BY {ORDER[name]}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
    ).replace("SELECT *", "SELECT * EXCLUDE (copy)")


def _entry(path: Path) -> FileEntry:
    rows = _rows(path) if path.suffix == ".parquet" else len(json.loads(path.read_text(encoding="utf-8")))
    return FileEntry(path.name, rows, digest(path))


def _rows(path: Path) -> int:
    return int(pq.read_metadata(path).num_rows)
