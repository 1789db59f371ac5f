"""The one door to the engine: named queries, absence as None and NaN, failures in one line."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from rolescope.model.errors import BadQuestion, EvidenceDamaged
from rolescope.store import schema
from rolescope.store.connect import Engine, write_parquet
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


def test_threads_may_ask_at_once(engine: Engine) -> None:
    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(engine.ask, "wages", ["15-2051"]) for _ in range(200)]
    assert {len(one.result()["year"]) for one in asked} == {2}


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


def test_a_table_as_csv_keeps_its_order_and_absence_apart_from_empty_text(tmp_path: Path) -> None:
    write_table(schema.SKILLS, [("r", "R", ""), ("c", 'C, "see"', "language")], tmp_path)
    Engine({"skills": tmp_path / "skills.parquet"}).write_csv("skills", tmp_path / "skills.csv")
    text = (tmp_path / "skills.csv").read_text("utf-8")
    assert text == 'skill,label,type\nc,"C, ""see""",language\nr,R,""\n'


def test_arrays_as_parquet_are_the_same_bytes_twice(tmp_path: Path) -> None:
    columns = {
        "word": np.array(["a", "b", None], dtype=object),
        "weight": np.array([0.1, -2, 0], dtype=np.float32),
    }
    for name in ("one.parquet", "it's two.parquet"):
        write_parquet(columns, tmp_path / name)
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "it's two.parquet").read_bytes()
    found = pq.read_table(tmp_path / "one.parquet")
    assert found["word"].to_pylist() == ["a", "b", None]
    assert found["weight"].to_numpy().tobytes() == columns["weight"].tobytes()


def test_a_file_that_cannot_be_written_is_said_in_one_line(engine: Engine, tmp_path: Path) -> None:
    lost = tmp_path / "nowhere" / "a"
    for write in (partial(engine.write_csv, "occupation_wages"), partial(write_parquet, {"a": np.ones(1)})):
        with pytest.raises(BadQuestion, match="Cannot write") as caught:
            write(lost)
        assert "\n" not in str(caught.value)
