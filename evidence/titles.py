"""Titles by source, year, month and place into counts of roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyarrow.parquet as pq

from evidence.accounts import account
from rolescope.ingest.titles import place_rows, tallies, title_rows, total_row
from rolescope.sources.base import Batch, RoleCount, TitleRecord
from rolescope.sources.catalogue import CATALOGUE, Entry
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry, load_manifest
from rolescope.store.write import Row, write_table

LOCAL = "local"
"""Folder of what holds other people's texts, which not everybody has."""
TABLES = (schema.TITLE_COUNTS, schema.TITLE_TOTALS, schema.TITLE_PLACES)
PLACED = frozenset({"h1b_lca", "data_jobs_2023", "linkedin_2023", "asaniczka_2024"})
"""Sources whose titles have places in a form of the source's own."""
Rows = dict[str, list[Row]]
"""Rows by the name of their table."""


def write_titles(data: Path, folder: Path) -> list[SourceEntry]:
    """Count the titles of every source (below `data`) and write the title tables; the accounts.

    Where `local/` is absent, the counts of its sources stay as the folder has them.
    """
    rows: Rows = defaultdict(list)
    accounts = []
    for entry in CATALOGUE:
        if entry.titles is None and entry.counts is None:
            continue
        file = data / entry.source.file
        if file.is_relative_to(data / LOCAL) and not (data / LOCAL).is_dir():
            taken, account_of = _kept(entry.source.id, folder)
        else:
            taken, account_of = _taken(entry, data)
        for name, found in taken.items():
            rows[name] += found
        accounts.append(account_of)
    for table in TABLES:
        write_table(table, rows[table.name], folder)
    return accounts


def _taken(entry: Entry, data: Path) -> tuple[Rows, SourceEntry]:
    file = data / entry.source.file
    if entry.counts is not None:
        return _of_counts(entry.counts(file), data)
    assert entry.titles is not None
    return _of_titles(entry.titles(file), data)


def _of_titles(batch: Batch[TitleRecord], data: Path) -> tuple[Rows, SourceEntry]:
    source = batch.source.id
    found = tallies(batch.records)
    rows = {
        "title_counts": [row for period, tally in found.items() for row in title_rows(source, period, tally)],
        "title_totals": [total_row(source, period, tally) for period, tally in found.items()],
        "title_places": list(place_rows(batch.records)) if source in PLACED else [],
    }
    years = {record.year for record in batch.records}
    return rows, account(batch, data, use="titles", set_aside={}, years=years)


def _of_counts(batch: Batch[RoleCount], data: Path) -> tuple[Rows, SourceEntry]:
    """Counts of others, by month alone; without employers, as if all were one's."""
    named = [record for record in batch.records if record.named]
    rows: Rows = {
        "title_counts": [
            (*_period(r), r.role, r.named, r.total, None, *_squares(r.named, r.total)) for r in named
        ],
        "title_totals": [(*period, n, None, float(n * n)) for period, n in _totals(batch.records).items()],
    }
    return rows, account(batch, data, use="titles", set_aside={}, years={r.year for r in batch.records})


def _period(record: RoleCount) -> tuple[str, int, int]:
    return record.source, record.year, record.month


def _totals(records: Iterable[RoleCount]) -> dict[tuple[str, int, int], int]:
    return {_period(record): record.total for record in records}


def _squares(named: int, total: int) -> tuple[float, float, float]:
    return float(named * named), float(named * total), float(total * total)


def _kept(source: str, folder: Path) -> tuple[Rows, SourceEntry]:
    """The rows and the account that the folder already has of a source."""
    rows: Rows = {}
    for table in TABLES:
        listed = pq.read_table(folder / f"{table.name}.parquet").to_pylist()
        rows[table.name] = [tuple(row[c] for c in table.columns) for row in listed if row["source"] == source]
    return rows, load_manifest(folder).source(source, "titles")
