"""Pay records into the pay table."""

from __future__ import annotations

from pathlib import Path

from evidence.accounts import account
from rolescope.ingest import pay_rows
from rolescope.sources.tables import aijobs_salaries, data_jobs_2023, h1b_lca
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.write import Row, write_table

PAY_SOURCES = (aijobs_salaries, data_jobs_2023, h1b_lca)


def write_pay(data: Path, folder: Path) -> list[SourceEntry]:
    """Read the pay sources (below `data`) and write the pay table; the accounts."""
    rows: list[Row] = []
    accounts = []
    for module in PAY_SOURCES:
        batch = module.read(data / module.SOURCE.file)
        taken, set_aside = pay_rows(batch.records)
        rows += taken
        years = [record.year for record in batch.records]
        accounts.append(account(batch, data, use="pay", set_aside=set_aside, years=years))
    write_table(schema.PAY, rows, folder)
    return accounts
