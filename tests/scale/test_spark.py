"""The reader inside Apache Spark gives the rows that it gives here: the guide's program, on two workers."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from rolescope.extract.batches import read_batches
from tests.architecture.tree import ROOT
from tests.scale.cluster import cluster, missing
from tests.scale.made import postings, write_postings
from tests.validity.size import REDUCED

GUIDE = ROOT / "docs/scale.md"
POSTINGS = 4_000 if REDUCED else 100_000
SECONDS = 2_400
lacks = missing()


def program() -> str:
    """The program that the guide shows."""
    found = re.search(r"<!-- program: spark -->\n```python\n(.*?)```\n", GUIDE.read_text("utf-8"), re.DOTALL)
    assert found, "the guide has lost its program"
    return found[1]


def test_postings_are_the_same_every_time_and_none_is_twice() -> None:
    made = list(postings(200))
    assert list(postings(150, 50)) == made[50:]
    assert len({one["text"] for one in made if one["text"]}) > 190
    assert sum(not one["text"] for one in made) >= 1


def test_the_guide_names_the_reader_itself() -> None:
    code = compile(program(), "docs/scale.md", "exec")
    assert "read_batches" in code.co_names
    assert "mapInArrow(read_batches," in program()


@pytest.mark.slow
@pytest.mark.skipif(lacks is not None, reason=lacks or "")
def test_rows_are_equal_to_local_ones(tmp_path: Path) -> None:
    write_postings(tmp_path / "postings", POSTINGS)
    script = tmp_path / "readings.py"
    script.write_text(program(), "utf-8")
    (tmp_path / "cluster").mkdir()
    with cluster(tmp_path / "cluster") as told:
        done = subprocess.run(
            [sys.executable, script],
            cwd=tmp_path,
            env=told,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-4000:]
    assert len(list((tmp_path / "cluster/work").glob("app-*/*"))) == 2, "both workers had a part in it"
    assert _distributed(tmp_path / "readings") == POSTINGS == _equal(tmp_path)


def _distributed(folder: Path) -> int:
    return int(ds.dataset(folder, format="parquet").count_rows())


def _equal(folder: Path) -> int:
    """Rows that are equal, read here and there, a thousand at a time."""
    there = ds.dataset(folder / "readings", format="parquet")
    places = there.to_table(columns=["number"]).column("number")
    order = pa.compute.sort_indices(places)
    given = ds.dataset(folder / "postings", format="parquet").to_batches(batch_size=1_000)
    same = 0
    for here in read_batches(given, processes=2):
        rows = pa.Table.from_batches([here])
        mine = there.take(order.slice(same, rows.num_rows)).cast(rows.schema)
        assert mine.equals(rows), f"rows from {same} on differ"
        same += rows.num_rows
    return same
