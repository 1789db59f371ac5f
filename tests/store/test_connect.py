"""The one door to the engine: named queries, absence as None and NaN, failures in one line."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.store import schema
from rolescope.store.connect import Engine
from rolescope.store.write import write_table

WAGES = [
    ("15-2051", 2024, 202_900, 80_000.0, 112_590.0, None, "p75 suppressed"),
    ("15-2051", 2023, None, 79_000.0, 108_020.0, 150_000.0, None),
    ("29-1141", 2024, 3_000_000, 78_000.0, 93_600.0, 107_000.0, None),
]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    write_table(schema.OCCUPATION_WAGES, WAGES, tmp_path)
    return Engine({"occupation_wages": tmp_path / "occupation_wages.parquet"})


def test_a_named_query_gives_columns_of_equal_length(engine: Engine) -> None:
    found = engine.ask("wages", ["15-2051"])
    assert list(found) == ["year", "employment", "p25", "p50", "p75", "note"]
    assert {len(column) for column in found.values()} == {2}
    assert found["year"].tolist() == [2023, 2024]
    assert found["p50"].tolist() == [108_020, 112_590]


def test_absence_is_nan_among_numbers_and_none_among_texts(engine: Engine) -> None:
    found = engine.ask("wages", ["15-2051"])
    assert np.isnan(found["employment"][0])
    assert found["employment"][1] == 202_900
    assert np.isnan(found["p75"]).tolist() == [False, True]
    assert found["note"].tolist() == [None, "p75 suppressed"]
    assert not any(isinstance(column, np.ma.MaskedArray) for column in found.values())


def test_no_rows_are_empty_columns(engine: Engine) -> None:
    found = engine.ask("wages", ["00-0000"])
    assert list(found) == ["year", "employment", "p25", "p50", "p75", "note"]
    assert {len(column) for column in found.values()} == {0}


def test_a_parameter_is_a_value_and_never_sql(engine: Engine) -> None:
    assert len(engine.ask("wages", ["15-2051' OR '1' = '1"])["year"]) == 0


def test_a_query_on_a_table_that_is_not_there_is_said_in_one_line(engine: Engine) -> None:
    with pytest.raises(EvidenceDamaged, match="The evidence does not answer 'pay'") as caught:
        engine.ask("pay", ["data_scientist"])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, b"", b"not a table"])
def test_a_file_that_is_no_table_is_named_in_one_line(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "pay.parquet").write_bytes(content)
    with pytest.raises(EvidenceDamaged, match=r"pay\.parquet cannot be read as Parquet") as caught:
        Engine({"pay": tmp_path / "pay.parquet"})
    assert "\n" not in str(caught.value)
