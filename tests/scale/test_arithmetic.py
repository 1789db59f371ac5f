"""The page's arithmetic follows from the figures that it states, and these are the benchmarks'."""

from __future__ import annotations

import re

import pytest

from benchmarks.scale.arithmetic import BUSY, COSTS, COUNTED, PAGE, QUESTIONS, dearest, hours, page
from benchmarks.scale.costs import as_table, from_table

TEXT = PAGE.read_text("utf-8")
UNITS = {"min": 1 / 60, "h": 1, "days": 24, "bytes": 1, "MB": 1e6, "GB": 1e9, "TB": 1e12, "": 1}
SIZES = (1e6, 1e8, 1e9)
ALONE = (
    ("store payload and opening", "store payload and opening, ms"),
    ("group duplicates", "group duplicates, ms"),
    ("count into fact tables", "count into fact tables, ms"),
)


def stated(name: str) -> list[tuple[float, int]]:
    """The figures of a row of the page, in hours or bytes, each with the cores that it names."""
    (row,) = re.findall(rf"^\| {re.escape(name)} \|(.*)\|$", TEXT, re.MULTILINE)
    cells = [
        re.fullmatch(r"([\d,.]+) ?(min|h|days|bytes|MB|GB|TB)?(?: on (\d+) cores)?", one.strip())
        for one in row.split("|")
    ]
    return [(float(one[1].replace(",", "")) * UNITS[one[2] or ""], int(one[3] or 1)) for one in cells if one]


def given(name: str) -> float:
    """An input as the page states it."""
    return stated(name)[0][0]


def test_the_page_is_what_the_results_give() -> None:
    assert page() == TEXT, "python -m benchmarks.scale.arithmetic writes it anew"


def test_inputs_are_those_of_the_benchmarks() -> None:
    assert as_table(from_table(TEXT)) in COSTS.read_text("utf-8")
    most = dearest(QUESTIONS.read_text("utf-8"))
    assert f"| {most.rows:,.0f} | {most.seconds:g} | {most.megabytes:,.0f} |" in TEXT
    assert f"read {BUSY:.0%} of the time" in TEXT
    assert f"one posting in {1 / COUNTED:.0f}" in TEXT


@pytest.mark.parametrize(
    ("row", "cost"),
    [("read the text", "read over Arrow batches, ms"), ("parse payloads", "parse a payload, ms")],
)
def test_hours_of_what_is_spread(row: str, cost: str) -> None:
    for (found, cores), postings in zip(stated(row), SIZES, strict=True):
        busy = 1.0 if cores == 2 else 0.8
        assert found == pytest.approx(given(cost) * postings / 1000 / 3600 / cores / busy, rel=0.03)


@pytest.mark.parametrize(("row", "cost"), ALONE)
def test_hours_of_what_one_process_does(row: str, cost: str) -> None:
    for (found, _), postings in zip(stated(row), SIZES, strict=True):
        assert found == pytest.approx(given(cost) * postings / 1000 / 3600, rel=0.03)


@pytest.mark.parametrize(
    ("row", "cost"),
    [
        ("payloads as they came", "payload as it came, bytes"),
        ("payloads, zstd", "payload, zstd, bytes"),
        ("the store's file, all in all", "store's file, bytes"),
        ("readings as Parquet", "reading as Parquet, bytes"),
        ("fact tables, if every posting counts", "the same as Parquet, bytes"),
    ],
)
def test_bytes(row: str, cost: str) -> None:
    for (found, _), postings in zip(stated(row), SIZES, strict=True):
        assert found == pytest.approx(given(cost) * postings, rel=0.05)


def test_questions_by_proportion() -> None:
    most = dearest(QUESTIONS.read_text("utf-8"))
    rows = [postings * 0.05 * given("fact rows in the snapshot") for postings in SIZES]
    for name, of in (("seconds, warm", most.seconds), ("memory", most.megabytes * 1e6)):
        for (found, _), row in zip(stated(name), rows, strict=True):
            assert found == pytest.approx(of * row / most.rows, rel=0.06)


def test_hours_by_hand() -> None:
    assert hours(3.6, 1_000_000, 2, 0.5) == pytest.approx(1.0)
