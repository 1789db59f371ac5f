"""Survey wages by occupation into their table."""

from __future__ import annotations

from pathlib import Path

from evidence.accounts import account
from rolescope.sources.base import OccupationWage
from rolescope.sources.tables import oews
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.write import Row, write_table


def write_occupation_wages(data: Path, folder: Path) -> SourceEntry:
    """Read OEWS (below `data`) and write the occupation_wages table; the account."""
    batch = oews.read(data / oews.SOURCE.file)
    write_table(schema.OCCUPATION_WAGES, [_row(wage) for wage in batch.records], folder)
    years = [wage.year for wage in batch.records]
    return account(batch, data, use="occupations", set_aside={}, years=years)


def _row(wage: OccupationWage) -> Row:
    quartiles = {"p25", "p50", "p75"}
    note = "; ".join(f"{field} {reason}" for field, reason in wage.absent if field in quartiles) or None
    return (wage.soc, wage.year, wage.employment, wage.p25, wage.p50, wage.p75, note)
