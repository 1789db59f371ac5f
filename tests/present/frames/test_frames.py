"""Answers as tables: every figure once, what is missing with its reason, the same in both libraries."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import polars as pl
import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.errors import RolescopeError
from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.model.plain import plain, rounded
from rolescope.model.shares import Contrast
from rolescope.present import forms
from rolescope.present.frames.libraries import DTYPES
from rolescope.present.frames.row import COLUMNS, Row, count, difference, figure
from rolescope.present.frames.rows import ROWS, rows
from tests.architecture.tree import ROOT
from tests.present import (
    example,
    paid,
    posting,
    test_audit,
    test_blend,
    test_check,
    test_claim,
    test_need,
    test_shift,
    test_switch,
    test_titles,
    test_trend,
)

MEASURED: dict[str, Answer[Any]] = {
    "comparison": example.answer(),
    "pay": paid.answer(),
    "trend": test_trend.BOTH,
    "shift": test_shift.answer(),
    "shift unknown": test_shift.answer(known=False),
    "blend": test_blend.answer(),
    "switch": test_switch.answer(),
    "titles": test_titles.answer(),
    "claim": test_claim.answer(),
    "audit": test_audit.answer(),
}
"""Answers whose view holds figures."""
POSTINGS: dict[str, Answer[Any]] = {
    "read": posting.answer(),
    "check": test_check.answer(test_check.ERROR, test_check.NOTE),
    "need": test_need.answer(),
}
FIGURES = (Estimate, Published, NotEstimable, Contrast)


def held(value: Any) -> Iterator[Any]:
    """Every figure somewhere inside a view."""
    if isinstance(value, FIGURES):
        yield value
    elif isinstance(value, Mapping):
        yield from (one for inner in value.values() for one in held(inner))
    elif isinstance(value, tuple):
        yield from (one for inner in value for one in held(inner))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from (one for inner in dataclasses.fields(value) for one in held(getattr(value, inner.name)))


def told(one: Any) -> tuple[Any, ...]:
    """What a row has to keep of a figure."""
    numbers = (getattr(one, name, None) for name in ("value", "low", "high"))
    kept = (rounded(number) if isinstance(number, float) else number for number in numbers)
    return (*kept, getattr(one, "reason", None))


@pytest.mark.parametrize("name", MEASURED)
def test_every_figure_of_the_view_is_a_row(name: str) -> None:
    found = MEASURED[name]
    view = Counter(map(told, held(found.view)))
    assert view.total() > 0
    assert view - Counter(map(told, rows(found))) == Counter()


@pytest.mark.parametrize("name", [*MEASURED, *POSTINGS])
def test_both_libraries_have_the_same_table(name: str) -> None:
    found = (MEASURED | POSTINGS)[name]
    one, other = found.to_polars(), found.to_pandas()
    assert one.shape == other.shape == (len(rows(found)), len(COLUMNS))
    assert one.columns == list(other.columns) == list(COLUMNS)
    kinds = {str: pl.String, int: pl.Int64, float: pl.Float64}
    assert dict(one.schema) == {column: kinds[kind] for column, kind in COLUMNS.items()}
    assert {column: str(kind) for column, kind in other.dtypes.items()} == {
        column: DTYPES[kind] for column, kind in COLUMNS.items()
    }
    absent = [[None if cell is pd.NA else cell for cell in row] for row in other.itertuples(index=False)]
    assert [list(row) for row in one.iter_rows()] == absent


def test_a_missing_count_is_missing_and_no_number() -> None:
    table = MEASURED["comparison"].to_pandas()
    titles = table[table["table"] == "pay_contrasts"]
    assert titles["employers"].isna().any()
    assert not table["n"].map(lambda n: isinstance(n, float)).any()
    assert not MEASURED["comparison"].to_polars()["value"].is_nan().any()


def test_what_cannot_be_given_keeps_its_row_and_its_reason() -> None:
    missing = [row for row in rows(MEASURED["comparison"]) if row.value is None]
    assert missing
    assert all(row.reason for row in missing)
    assert {(row.low, row.high) for row in missing} == {(None, None)}


def test_figures_are_those_of_the_contract() -> None:
    found = MEASURED["comparison"]
    contract = {
        (row["skill"], role): (cell["value"], cell.get("low"), cell["n"])
        for row in found.to_dict()["answer"]["skills"]
        for role, cell in row["roles"].items()
    }
    table = found.to_polars().filter(pl.col("table") == "skills", pl.col("measure") == "share")
    columns = table.select("label", "role", "value", "low", "n")
    assert {(a, b): tuple(rest) for a, b, *rest in columns.iter_rows()} == contract


def test_duties_add_up_with_those_withheld() -> None:
    table = rolescope.role("data engineer").to_polars()
    duties = table.filter(pl.col("table") == "activities", pl.col("measure") == "share")
    whole = duties["value"].sum()
    assert duties["id"].is_unique().all()
    assert 0.9 < whole <= 1 + 1e-4
    assert duties["value"].null_count() or whole == pytest.approx(1, abs=1e-4)


def test_tables_of_several_answers_stack() -> None:
    stacked = pl.concat([found.to_polars() for found in (MEASURED | POSTINGS).values()])
    assert stacked["answer"].n_unique() == len(MEASURED | POSTINGS)


def test_every_column_and_every_table_is_in_the_guide() -> None:
    guide = (ROOT / "docs/frames.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \| ", guide.partition("| question |")[0], re.MULTILINE) == list(COLUMNS)
    asked = {name: found for name, found in MEASURED.items() if name != "shift unknown"}
    asked |= {name: POSTINGS[name] for name in ("check", "need")}
    named = guide.partition("| question |")[2]
    made = {row.table for found in asked.values() for row in rows(found)}
    assert {table for table in made if f"`{table}`" not in named} == set()


def test_every_kind_of_answer_has_rows() -> None:
    assert set(ROWS) == set(forms.TABLES)
    lists: list[Answer[Any]] = [rolescope.roles("nurse"), rolescope.title("Sr. DS II")]
    lists.append(rolescope.verify(lists[1]))
    assert all(rows(found) for found in lists)
    assert {row.said for row in rows(lists[2])} == {"same"}
    pieces = [row for row in rows(lists[1]) if row.table == "pieces"]
    assert ["Sr. DS II"[row.start : row.end] for row in pieces] == [row.said for row in pieces]


def test_words_of_a_posting_stand_at_their_places() -> None:
    text = POSTINGS["read"].view.given.text
    placed = [row for row in rows(POSTINGS["read"]) if row.table == "skills"]
    assert placed
    assert [text[row.start : row.end] for row in placed] == [row.said for row in placed]
    pay = [row for row in rows(POSTINGS["read"]) if row.table == "pay"]
    assert {row.measure for row in pay} <= {"minimum", "maximum"}
    assert all(row.unit for row in pay)


def test_records_become_rows() -> None:
    made = figure(Estimate(1 / 3, 0.1, 0.9, 7, employers=3), table="t", measure="m", n=99, role=None)
    assert (made.value, made.n, made.employers, made.role) == (0.333333, 7, 3, None)
    published = figure(Published(5.0, "states none"), table="t", measure="m", n=12)
    assert (published.value, published.low, published.n, published.reason) == (5.0, None, 12, "states none")
    assert count(None, table="t", measure="m").value is None
    assert Row(table="t", measure="m").unit is None
    contrast = next(one for one in held(example.answer().view) if isinstance(one, Contrast))
    assert difference(contrast, table="t").said == plain(contrast)["verdict"]


@pytest.mark.parametrize(("library", "method"), [("polars", "to_polars"), ("pandas", "to_pandas")])
def test_a_library_that_is_missing_is_named(
    library: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(RolescopeError, match=rf"needs {library}.*pip install 'rolescope\[frames\]'"):
        getattr(MEASURED["pay"], method)()
