"""Comments as postings: a copy counts once a year, and what they say stays apart from the other counts."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq

from evidence.history import write_history
from rolescope.sources.tables import hn_whoishiring
from tests.evidence.tables import write
from tests.sources.cases import FOLDER


def test_a_comment_that_comes_again_counts_once_a_year(tmp_path: Path) -> None:
    line = (FOLDER / "hn_whoishiring/postings/input.jsonl").read_text(encoding="utf-8").splitlines()[0]
    again = [json.loads(line) | {"month": month} for month in ("2016-03", "2016-04", "2017-01")]
    write(tmp_path / hn_whoishiring.SOURCE.file, again)
    (entry,) = write_history(tmp_path, tmp_path)
    cells = pq.read_table(tmp_path / "history_cells.parquet").to_pylist()
    assert [(cell["year"], cell["role"], cell["postings"]) for cell in cells] == [
        (2016, "data_scientist", 1),
        (2017, "data_scientist", 1),
    ]
    duties = pq.read_table(tmp_path / "history_activity_counts.parquet").to_pylist()
    assert sum(row["duties"] for row in duties) == sum(cell["duties"] for cell in cells) > 0
    assert (entry.use, entry.period, entry.counted) == ("history", "2016 to 2017", 2)
    assert entry.set_aside == {"near-duplicate of a posting already counted": 1}
