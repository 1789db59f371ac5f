"""Case folders of the sources: a table of our own in the documented shape, and what must come of it.

A folder `tests/cases/<source>/<case>/` holds `input.jsonl` (one row a line), `meta.json` (`what`: the
sentence it specifies; `reader`: the field of the catalogue's entry that reads it) and `expected.json` or
`exception.json`. Any other `<name>.jsonl` is a table that lies beside it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rolescope.model.plain import plain
from rolescope.sources.base import Batch
from rolescope.sources.catalogue import CATALOGUE, Entry

FOLDER = Path(__file__).parents[1] / "cases"
ENTRIES: dict[str, Entry] = {entry.source.id: entry for entry in CATALOGUE}


@dataclass(frozen=True, slots=True)
class Case:
    folder: Path

    @property
    def name(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}"

    def load(self, file: str) -> Any:
        return json.loads((self.folder / file).read_text(encoding="utf-8"))

    def run(self, scratch: Path) -> Batch[Any]:
        table = scratch / "table.parquet"
        for path in self.folder.glob("*.jsonl"):
            lines = path.read_text(encoding="utf-8").splitlines()
            written = table if path.stem == "input" else scratch / f"{path.stem}.parquet"
            pq.write_table(pa.Table.from_pylist([json.loads(line) for line in lines]), written)
        read = getattr(ENTRIES[self.folder.parent.name], self.load("meta.json")["reader"])
        batch: Batch[Any] = read(table)
        return batch


def cases(outcome: str) -> list[Case]:
    """The source cases that end in `outcome`: "expected.json" or "exception.json"."""
    return [Case(path.parent) for path in sorted(FOLDER.glob(f"*/*/{outcome}")) if path.parts[-3] in ENTRIES]


def as_plain(batch: Batch[Any]) -> dict[str, Any]:
    return {
        "rows_in": batch.rows_in,
        "rows_used": batch.rows_used,
        "refused": {refused.words: refused.count for refused in batch.refused},
        "records": [plain(record) for record in batch.records],
    }
