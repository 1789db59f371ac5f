"""The real tables, where they are there: every row accounted for, and what their pages promise."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evidence.boards import table
from rolescope.model.posting import PayPeriod
from rolescope.sources.base import Batch, Reason
from rolescope.sources.tables import aijobs_salaries, data_jobs_2023, h1b_lca, oews
from tests.sources.cases import ENTRIES

DATA = Path(os.environ.get("ROLESCOPE_SHARED", Path(__file__).parents[3] / "shared")) / "data"
READERS = [
    (name, reader)
    for name, entry in ENTRIES.items()
    for reader in ("postings", "pay", "titles", "wages", "counts")
    if getattr(entry, reader)
]


@cache
def whole(name: str, reader: str) -> Batch[Any]:
    """The batch of a whole table, read once."""
    path = DATA / ENTRIES[name].source.file
    if not path.is_file():
        pytest.skip(f"{path} is not here: set ROLESCOPE_SHARED to the folder that holds data/")
    batch: Batch[Any] = getattr(ENTRIES[name], reader)(path)
    return batch


@pytest.mark.slow
@pytest.mark.parametrize(("name", "reader"), READERS)
def test_every_row_is_used_or_refused(name: str, reader: str) -> None:
    batch = whole(name, reader)
    assert batch.rows_in == batch.rows_used + sum(refused.count for refused in batch.refused)
    assert batch.records


def test_aijobs_rows_pair_into_ranges() -> None:
    batch = whole("aijobs_salaries", "pay")
    methods = Counter(record.method for record in batch.records)
    assert methods["two rows re-paired into a range"] > 30 * methods["single figure"]
    assert all(record.low <= record.high for record in batch.records)
    assert {record.population for record in batch.records} == {aijobs_salaries.SOURCE.population}


def test_data_jobs_lose_the_pay_that_boards_model() -> None:
    batch = whole("data_jobs_2023", "pay")
    lost = {one.part: one.count for one in batch.refused if one.reason is Reason.MODELLED_PAY}
    assert (lost["Ai-Jobs.net"], lost["Ladders"], lost["Snagajob"], lost["Geebo"]) == (4975, 3071, 2641, 502)
    assert not lost.keys() & {"LinkedIn", "Indeed", "ZipRecruiter", "Dice", "Federal Government Jobs"}
    honest = Counter(record.low for record in batch.records)
    assert min(honest[100_000], honest[120_000], honest[140_000]) > 100
    assert {record.country for record in batch.records} == {"US", "PR", "GU", "VI"}
    assert {record.population for record in batch.records} == {data_jobs_2023.SOURCE.population}


def test_the_page_of_data_jobs_prints_how_the_amounts_of_each_board_repeat() -> None:
    whole("data_jobs_2023", "pay")  # or there is no table to print
    page = Path(__file__).parents[2] / "docs" / "sources" / "data_jobs_2023.md"
    assert table(DATA / data_jobs_2023.SOURCE.file) in page.read_text(encoding="utf-8")


@pytest.mark.slow
def test_h1b_wages_are_plausible_for_their_period() -> None:
    for record in whole("h1b_lca", "pay").records:
        least, most = h1b_lca.PLAUSIBLE[PayPeriod(record.period)]
        assert least <= record.low <= record.high <= most


def test_oews_has_data_scientists_from_2021_on() -> None:
    years = [record.year for record in whole("oews", "wages").records if record.soc == "15-2051"]
    assert years == [2021, 2022, 2023, 2024]
    assert oews.SOURCE.kind == "survey"
