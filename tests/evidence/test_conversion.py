"""Yearly means and factors from tiny files, and what is committed of the real ones."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from evidence.conversion import DATA, SERIES, write_conversion
from evidence.rates import FEWEST_DAYS, RATES, factors, text, yearly_means


def test_a_mean_is_over_the_days_that_have_a_rate(tmp_path: Path) -> None:
    """Half the days at 1, half at 2: 1.5. A currency of few days has none."""
    path = tmp_path / "hist.csv"
    days = [f"2020-01-01,{1 + i % 2},N/A,7," for i in range(FEWEST_DAYS)]
    path.write_text("\n".join(["Date,USD,SIT,TRY,", *days, "2020-02-01,N/A,1,N/A,", "2007-01-01,9,9,9,"]))
    found = list(yearly_means(path))
    assert [row for row in found if row[0] != "EUR"] == [("TRY", 2020, 7.0), ("USD", 2020, 1.5)]
    assert {row[2] for row in found if row[0] == "EUR"} == {1.0}


def test_factors_are_of_countries_in_the_years_wanted(tmp_path: Path) -> None:
    path = tmp_path / "ppp.csv"
    path.write_text(
        "Country,Country ID,Year,PPP\nIndia,IN,2020,21.5\nIndia,IN,1999,9\nWorld,1W,2020,1\nKenya,KE,2020,\n"
    )
    assert list(factors(path)) == [("IN", 2020, 21.5)]


def test_the_file_says_where_it_is_from() -> None:
    written = text(RATES, [("INR", 2009, 67.361_111), ("INR", 2025, 98.5)])
    assert "European Central Bank, eurofxref-hist.csv, 2009 to 2025" in written
    assert written.endswith("currency\tyear\tper_eur\nINR\t2009\t67.3611\nINR\t2025\t98.5\n")


def test_the_tables_hold_what_is_committed(tmp_path: Path) -> None:
    entries = write_conversion(tmp_path)
    for series, entry in zip(SERIES, entries, strict=True):
        table = pq.read_table(tmp_path / f"{series.table.name}.parquet")
        assert entry.counted == table.num_rows == len(set(zip(*table.to_pydict().values(), strict=True)))
        assert (DATA / series.file).read_text("utf-8").startswith("# ")
        assert min(table.column(2).to_pylist()) > 0


@pytest.mark.parametrize(("currency", "year", "rate"), [("USD", 2023, 1.0813), ("GBP", 2016, 0.81948)])
def test_means_are_those_that_the_bank_publishes(
    currency: str, year: int, rate: float, tmp_path: Path
) -> None:
    write_conversion(tmp_path)
    rows = pq.read_table(tmp_path / "exchange_rates.parquet").to_pylist()
    (found,) = (row["per_eur"] for row in rows if (row["currency"], row["year"]) == (currency, year))
    assert found == pytest.approx(rate, rel=1e-4)


def test_the_united_states_are_the_measure(tmp_path: Path) -> None:
    write_conversion(tmp_path)
    rows = pq.read_table(tmp_path / "price_levels.parquet").to_pylist()
    assert {row["factor"] for row in rows if row["country"] == "US"} == {1.0}
