"""Data frames of three libraries give the same rows; what is absent there is absent here."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pytest

from rolescope.model.errors import BadQuestion
from rolescope.sources.files.frames import frame_table, is_frame

PANDAS = pd.DataFrame(
    {
        "title": ["Planner", None],
        "pay": [float("nan"), 5.0],
        "day": pd.to_datetime(["2026-03-04", None]),
        "level": pd.array([1, None], dtype="Int64"),
    },
    index=[7, 7],
)


def test_frames_of_three_libraries_are_one_table() -> None:
    polars = pl.from_pandas(PANDAS)
    for frame in (PANDAS, polars, polars.to_arrow()):
        assert is_frame(frame)
        table = frame_table(frame)
        first, second = table.rows
        assert table.columns == ("title", "pay", "day", "level")
        assert (first.number, second.number) == (1, 2)
        assert first.fields is not None
        assert sorted(first.fields) == ["day", "level", "title"]
        assert second.fields == {"pay": 5.0}


@pytest.mark.parametrize("other", ["a.csv", 5, None, [1]])
def test_other_things_are_no_frames(other: object) -> None:
    assert not is_frame(other)
    with pytest.raises(BadQuestion, match="a data frame"):
        frame_table(other)
