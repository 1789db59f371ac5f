"""Texts into counts: the only step that needs other people's texts, and all it leaves is counts."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from evidence.accounts import account
from rolescope.ingest.postings import count_postings
from rolescope.sources.tables import ashby_2025, linkedin_us_2024, scraped_pool
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.write import write_table

DATA = Path(__file__).parent / "data"
# Newest first: of two near-duplicates the newer, better dated one is counted.
COLLECTIONS = (ashby_2025, linkedin_us_2024, scraped_pool)


def write_counts(data: Path, folder: Path) -> tuple[list[SourceEntry], str]:
    """Read every collection into the count tables.

    Args:
        data: the folder that holds `local/`.
        folder: where the tables go.

    Returns:
        The accounts, and the newest date posted (ISO).
    """
    batches = [module.read(data / module.SOURCE.file) for module in COLLECTIONS]
    postings = [posting for batch in batches for posting in batch.records]
    counted = count_postings(postings, works=untaught())
    rows = counted.rows()
    for table in schema.COUNT_TABLES:
        write_table(table, rows[table.name], folder)
    years = {(key.collection, key.year) for key in counted.cells}
    accounts = [
        account(
            batch,
            data,
            use="texts",
            set_aside=counted.set_aside[batch.source.id],
            years=_years(batch.source.id, years),
        )
        for batch in batches
    ]
    return accounts, max(posting.date_posted for posting in postings if posting.date_posted)


def untaught() -> dict[int, str]:
    """Whose work the postings are that taught the model of roles, as models say that they did not teach."""
    with np.load(DATA / "role_reads.npz") as reads:
        roles = reads["roles"].tolist()
        return {
            check: roles[read]
            for check, read in zip(reads["checks"].tolist(), reads["reads"].tolist(), strict=True)
        }


def _years(source: str, found: set[tuple[str, int | None]]) -> list[int]:
    """The years of a source's postings; none if some are undated: its own words then say the period."""
    years = [year for collection, year in found if collection == source]
    return [year for year in years if year is not None] if None not in years else []
