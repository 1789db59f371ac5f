"""Titles by source and year into shares of roles."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pyarrow.parquet as pq

from evidence.accounts import account
from rolescope.ingest import TitleTally, title_rows
from rolescope.sources.base import Batch, TitleRecord
from rolescope.sources.catalogue import CATALOGUE
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry, load_manifest
from rolescope.store.write import Row, write_table

LOCAL = "local"
"""Folder of what holds other people's texts, which not everybody has."""


def write_titles(data: Path, folder: Path) -> list[SourceEntry]:
    """Count the titles of every source (below `data`) by year and write the title table; the accounts.

    Where `local/` is absent, the counts of its sources stay as the folder has them.
    """
    rows: list[Row] = []
    accounts = []
    for entry in CATALOGUE:
        if entry.titles is None:
            continue
        file = data / entry.source.file
        if file.is_relative_to(data / LOCAL) and not (data / LOCAL).is_dir():
            kept, account_of = _kept(entry.source.id, folder)
        else:
            kept, account_of = _counted(entry.titles(file), data)
        rows += kept
        accounts.append(account_of)
    write_table(schema.TITLE_COUNTS, rows, folder)
    return accounts


def _counted(batch: Batch[TitleRecord], data: Path) -> tuple[list[Row], SourceEntry]:
    years: dict[int, TitleTally] = defaultdict(TitleTally)
    for record in batch.records:
        years[record.year].add(record.title, record.employer)
    rows = [row for year, tally in sorted(years.items()) for row in title_rows(batch.source.id, year, tally)]
    return rows, account(batch, data, use="titles", set_aside={}, years=years)


def _kept(source: str, folder: Path) -> tuple[list[Row], SourceEntry]:
    """The rows and the account that the folder already has of a source."""
    table = pq.read_table(folder / f"{schema.TITLE_COUNTS.name}.parquet").to_pylist()
    columns = list(schema.TITLE_COUNTS.columns)
    rows: list[Row] = [tuple(row[c] for c in columns) for row in table if row["source"] == source]
    return rows, load_manifest(folder).source(source, "titles")
