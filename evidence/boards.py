"""How the amounts of each board repeat, as docs/sources/data_jobs_2023.md prints it.

`ROLESCOPE_SHARED=<folder> python -m evidence.boards`
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rolescope.sources.modelled_pay import Board, boards
from rolescope.sources.table import read_rows
from rolescope.sources.tables.data_jobs_2023 import SOURCE, Row, stated_pay

MANY = 100
"""Records from which a board is printed that passes on what employers state."""
HEADS = ["board", "pay a", "records", "employers", "amounts", "top five", "employers at the top", "agreement"]


def table(path: Path) -> str:
    """The boards as a Markdown table, those whose employers agree most first."""
    rows = (Row(*row) for row in read_rows(path, SOURCE, Row._fields))
    shown = [one for one in boards(stated_pay(rows)) if one.models or one.records >= MANY]
    shown.sort(key=lambda one: (-one.agreement, one.name, one.period))
    lines = [[*HEADS, "odd and shared", ""], ["---"] * 2 + ["---:"] * 7 + ["---"], *map(_cells, shown)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cells(one: Board) -> list[str]:
    counts = [f"{n:,}" for n in (one.records, one.employers, one.amounts)]
    shares = [f"{one.top_five:.2f}", f"{one.same:,}", f"{one.agreement:.3f}", f"{one.odd:.3f}"]
    return [one.name, one.period.value, *counts, *shares, "modelled" if one.models else "kept"]


if __name__ == "__main__":
    folder = os.environ.get("ROLESCOPE_SHARED")
    if folder is None:
        sys.exit("Where are the tables? Set ROLESCOPE_SHARED: the folder with data/open.")
    sys.stdout.write(f"{table(Path(folder) / 'data' / SOURCE.file)}\n")
