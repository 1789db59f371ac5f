"""Derive the small tables of conversion: `python -m evidence.rates eurofxref-hist.csv ppp-gdp.csv`.

The first is the file of daily reference rates of the European Central Bank, the second the World Bank's
series PA.NUS.PPP with the columns Country ID, Year, PPP. Only yearly means and factors are kept.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from evidence.conversion import DATA
from rolescope.store.write import Row
from rolescope.taxonomy.gazetteer import gazetteer

FIRST, LAST = 2008, 2025
FEWEST_DAYS = 200
"""Days with a rate in a year: of a currency that joined or left within it, no mean is given."""
RATES = """\
# What a euro bought in each year: mean of the daily euro reference rates, six significant digits.
# Source: European Central Bank, eurofxref-hist.csv, {first} to {last}; free to reuse, source cited.
# Years with a rate on fewer than {days} days are left out. EUR is one by definition.
currency\tyear\tper_eur
"""
LEVELS = """\
# PPP conversion factor, GDP (local currency units per international dollar), six significant digits.
# Source: World Bank, International Comparison Program, indicator PA.NUS.PPP, {first} to {last}; CC BY 4.0.
# Countries of our gazetteer. In countries that took the euro since, earlier years are in euros as well.
country\tyear\tfactor
"""


def yearly_means(path: Path) -> Iterator[Row]:
    """Currency, year, mean of the days with a rate."""
    days: dict[tuple[str, int], list[float]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for day in csv.DictReader(file):
            year = int(day.pop("Date")[:4])
            for currency, rate in day.items():
                if FIRST <= year <= LAST and currency and rate not in {"N/A", ""}:
                    days[currency.strip(), year].append(float(rate))
    days |= {("EUR", year): [1.0] * FEWEST_DAYS for year in range(FIRST, LAST + 1)}
    for (currency, year), rates in sorted(days.items()):
        if len(rates) >= FEWEST_DAYS:
            yield currency, year, fmean(rates)


def factors(path: Path) -> Iterator[Row]:
    """Country, year, factor, of the countries that postings may name."""
    known = set(gazetteer().country.values())
    with path.open(encoding="utf-8", newline="") as file:
        found = {
            (row["Country ID"], int(row["Year"])): float(row["PPP"])
            for row in csv.DictReader(file)
            if row["Country ID"] in known and int(row["Year"]) >= FIRST and row["PPP"]
        }
    for (country, year), factor in sorted(found.items()):
        yield country, year, factor


def text(opening: str, rows: list[Row]) -> str:
    """A table with its origin before it."""
    years = [row[1] for row in rows]
    lines = (f"{name}\t{year}\t{amount:.6g}\n" for name, year, amount in rows)
    return opening.format(first=min(years), last=max(years), days=FEWEST_DAYS) + "".join(lines)


def main(rates: Path, levels: Path) -> None:
    """Write both tables."""
    (DATA / "exchange_rates.tsv").write_text(text(RATES, list(yearly_means(rates))), encoding="utf-8")
    (DATA / "price_levels.tsv").write_text(text(LEVELS, list(factors(levels))), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
