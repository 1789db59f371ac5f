"""Tables of scores: what is read, and what is said of tables that cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.questions.audit.scores import (
    are_selections,
    categories,
    column,
    from_bytes,
    from_columns,
    from_text,
    numbers,
    scores_of,
    selections,
)

TEXT = "sex,score\nFemale,1.5\nfemale ,\n,3\nPrefer not to say,2\nFemale,-1e1\n"


def test_a_table_with_blanks() -> None:
    table = from_text(TEXT, "s.csv")
    assert categories(table, "sex") == ("Female", "Female", None, None, "Female")
    assert numbers(table, "score") == (1.5, None, 3.0, 2.0, -10.0)


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_other_signs_part_columns_too(sign: str) -> None:
    assert from_text(TEXT.replace(",", sign), "s.csv") == from_text(TEXT, "s.csv")


def test_a_file_as_spreadsheets_write_it(tmp_path: Path) -> None:
    path = tmp_path / "s.csv"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert scores_of(path).columns == from_text(TEXT, "s.csv").columns
    assert scores_of(str(path)).key == "s.csv"


def test_a_cell_may_hold_any_sign_that_ends_no_line_of_csv() -> None:
    text = 'sex,note\na,one\u2028two\nb,"three\nfour"\nc,five\x0csix\x85\n'
    assert from_text(text, "s.csv").columns["sex"] == ("a", "b", "c")
    assert from_text(text, "s.csv").lines == (2, 4, 5)


def test_columns_in_memory_are_a_table() -> None:
    columns: dict[str, list[Any]] = {"sex": ["a", None, "b"], "score": [1.0, 2.0, float("nan")]}
    same = from_columns(columns)
    assert same.columns["score"] == ("1.0", "2.0", "")
    assert scores_of(columns) == scores_of(pd.DataFrame(columns)) == same
    assert scores_of(pl.DataFrame(columns, strict=False)) == same


def test_what_is_no_table_in_memory_is_said() -> None:
    with pytest.raises(BadQuestion, match="A list is no table of scores"):
        scores_of([1, 2])


def test_yes_and_no_are_told_from_scores() -> None:
    table = from_columns({"a": ["Yes", "no", ""], "b": [1, 0, 1], "c": [1, 2, 3], "d": ["", "", ""]})
    assert selections(table, "a") == (True, False, None)
    assert [are_selections(table, name) for name in "abcd"] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "f.csv is empty"),
        ("a,b\n", "a header and no rows"),
        ("a,b\n1,2\n1,2,3\n", "line 3: 3 cells, and the header has 2"),
        ("a,a\n1,2\n", "several columns called 'a'"),
        ('a,b\n"1,2\n', "line 2: this is no CSV"),
    ],
)
def test_what_is_no_table_is_said(text: str, said: str) -> None:
    with pytest.raises(SourceRefused, match=said):
        from_text(text, "f.csv")


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match="no text in UTF-8"):
        from_bytes(b"a,b\n\xff\xfe,1\n", "f.csv")
    with pytest.raises(SourceRefused, match="cannot be read"):
        scores_of(tmp_path)
    with pytest.raises(SourceRefused, match="not of one length"):
        from_columns({"a": [1], "b": [1, 2]})


def test_cells_that_are_no_scores_are_named_with_their_line() -> None:
    table = from_text('g,s,t\na,"1,5",no\nb,2,perhaps\nc,inf,yes\n', "f.csv")
    with pytest.raises(BadQuestion, match="line 2: '1,5' under 's' is no number"):
        numbers(table, "s")
    with pytest.raises(BadQuestion, match="line 3: 'perhaps' under 't' is neither yes nor no"):
        selections(table, "t")
    with pytest.raises(BadQuestion, match="line 2: 'inf'"):
        numbers(from_text("s,g\ninf,a\n", "f.csv"), "s")
    with pytest.raises(BadQuestion, match="line 2: '1_000'"):
        numbers(from_text("s,g\n1_000,a\n", "f.csv"), "s")


def test_columns_are_found_and_missing_ones_told() -> None:
    table = from_text("Sex,gender,score\na,b,1\n", "f.csv")
    assert column(table, "sex") == "Sex"
    with pytest.raises(BadQuestion, match=r"Did you mean 'gender'\? Its columns: Sex, gender, score"):
        column(table, "gendr")


def test_a_column_of_names_is_no_group() -> None:
    table = from_columns({"name": [f"n{i}" for i in range(41)]})
    with pytest.raises(BadQuestion, match="takes no names"):
        categories(table, "name")


def test_the_most_frequent_spelling_is_the_name() -> None:
    table = from_columns({"g": ["asian", "Asian", "Asian", "ASIAN", "a  b", "A b"]})
    assert categories(table, "g") == (*["Asian"] * 4, "A b", "A b")
