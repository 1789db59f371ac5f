"""The labels that phrase matchers look for: ESCO 1.1.1 skills with alternatives, O*NET 29.3 technology."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import duckdb

from benchmarks.reading.run import SHARED

ESCO = SHARED / "data/open/esco_1_1_1/skills_en.parquet"
ONET = SHARED / "data/open/onet_29_3/technology_skills.parquet"


@cache
def labels() -> tuple[str, ...]:
    """107,077 distinct labels in lower case, sorted."""
    esco = _rows(ESCO, "concat_ws(chr(10), preferredLabel, altLabels)")
    onet = _rows(ONET, "Example")
    found = {line.strip().lower() for row in (*esco, *onet) for line in row.split("\n")}
    return tuple(sorted(found - {""}))


def _rows(path: Path, expression: str) -> list[str]:
    query = f"select distinct {expression} from read_parquet(?)"  # noqa: S608 - our own expressions
    return [value for (value,) in duckdb.execute(query, [str(path)]).fetchall()]
