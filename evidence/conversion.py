"""What amounts may be converted with: small tables in `data/`, derived from the files of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rolescope.store import schema
from rolescope.store.manifest import SourceEntry, digest
from rolescope.store.schema import Table
from rolescope.store.write import Row, write_table

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Series:
    """A published series, as derived by us, in one file.

    Attributes:
        id: our id of it.
        use: what for.
        name: what to call it in print.
        home: its public address.
        licence: terms, with the credit that is owed.
        file: its name in `data/`.
        table: what it becomes.
    """

    id: str
    use: str
    name: str
    home: str
    licence: str
    file: str
    table: Table


SERIES = (
    Series(
        "ecb_rates",
        "exchange rates",
        "European Central Bank, euro foreign exchange reference rates",
        "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates",
        "free to reuse, source cited. Source: European Central Bank",
        "exchange_rates.tsv",
        schema.EXCHANGE_RATES,
    ),
    Series(
        "worldbank_ppp",
        "price levels",
        "World Bank, PPP conversion factor, GDP (PA.NUS.PPP)",
        "https://data.worldbank.org/indicator/PA.NUS.PPP",
        "CC BY 4.0. World Bank, International Comparison Program",
        "price_levels.tsv",
        schema.PRICE_LEVELS,
    ),
)


def write_conversion(folder: Path) -> list[SourceEntry]:
    """Write the tables of every series; the accounts."""
    return [_written(series, folder) for series in SERIES]


def _written(series: Series, folder: Path) -> SourceEntry:
    path = DATA / series.file
    rows = list(_rows(path))
    write_table(series.table, rows, folder)
    years = [row[1] for row in rows]
    return SourceEntry(
        id=series.id,
        use=series.use,
        name=series.name,
        home=series.home,
        licence=series.licence,
        period=f"{min(years)} to {max(years)}",
        rows_in=len(rows),
        rows_used=len(rows),
        refused={},
        records=len(rows),
        counted=len(rows),
        set_aside={},
        sha256=digest(path),
    )


def _rows(path: Path) -> Iterator[Row]:
    """Name, year, amount; after comments, and a line that names the columns."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for line in lines[1:]:
        name, year, amount = line.split("\t")
        yield name, int(year), float(amount)
