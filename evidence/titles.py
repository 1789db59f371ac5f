"""Titles by source and year into shares of roles."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from evidence.accounts import account
from rolescope.ingest import TitleTally, title_rows
from rolescope.sources.tables import (
    aijobs_salaries,
    asaniczka_2024,
    ashby_2025,
    data_jobs_2023,
    h1b_lca,
    hn_whoishiring,
    linkedin_2023,
    linkedin_us_2024,
)
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.write import Row, write_table

TITLE_SOURCES = (
    aijobs_salaries,
    asaniczka_2024,
    ashby_2025,
    data_jobs_2023,
    h1b_lca,
    hn_whoishiring,
    linkedin_2023,
    linkedin_us_2024,
)


def write_titles(data: Path, folder: Path) -> list[SourceEntry]:
    """Count the titles of every source (below `data`) by year and write the title table; the accounts."""
    rows: list[Row] = []
    accounts = []
    for module in TITLE_SOURCES:
        batch = module.read_titles(data / module.SOURCE.file)
        years: dict[int, TitleTally] = defaultdict(TitleTally)
        for record in batch.records:
            years[record.year].add(record.title, record.employer)
        for year, tally in sorted(years.items()):
            rows += title_rows(module.SOURCE.id, year, tally)
        accounts.append(account(batch, data, use="titles", set_aside={}, years=years))
    write_table(schema.TITLE_COUNTS, rows, folder)
    return accounts
