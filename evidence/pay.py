"""Pay records into the pay tables."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from evidence.accounts import account
from evidence.design_effect import pay_design_effect
from rolescope.ingest.pay import pay_rows
from rolescope.sources.tables import aijobs_salaries, data_jobs_2023, h1b_lca
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.write import Row, write_table

PAY_SOURCES = (aijobs_salaries, data_jobs_2023, h1b_lca)
EMPLOYERS_NAMED = data_jobs_2023
"""The source whose clustering is borrowed by those that name no employers: posted pay, like theirs."""


def write_pay(data: Path, folder: Path) -> tuple[list[SourceEntry], float]:
    """Read the pay sources (below `data`) and write the pay tables; the accounts, and the design effect.

    Skills beside pay are those of the folder's table of skills, which names them.
    """
    known = set(pq.read_table(folder / f"{schema.SKILLS.name}.parquet").column("skill").to_pylist())
    rows: list[Row] = []
    skills: list[Row] = []
    accounts = []
    effect = 1.0
    for module in PAY_SOURCES:
        batch = module.read(data / module.SOURCE.file)
        taken = pay_rows(batch.records, known, first=len(rows))
        rows += taken.rows
        skills += taken.skills
        years = [record.year for record in batch.records]
        if module is EMPLOYERS_NAMED:
            effect = pay_design_effect(taken.rows)
        accounts.append(account(batch, data, use="pay", set_aside=taken.set_aside, years=years))
    write_table(schema.PAY, rows, folder)
    write_table(schema.PAY_SKILLS, skills, folder)
    return accounts, effect
