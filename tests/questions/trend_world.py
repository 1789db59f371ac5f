"""Titles in time of our own making: sources that name employers and months, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rolescope.store.facts import FactStore
from rolescope.store.write import Row
from tests.questions.world import store

EACH = 10
"""Titles of an employer in a period."""
Counts = Mapping[Any, tuple[Mapping[str, int], int]]
"""(year, month or None) to titles by role, and all titles."""


def titles(source: str, counts: Counts, *, named: bool) -> dict[str, list[Row]]:
    """Rows of the title tables: employers of ten titles each, every title of a role another employer's."""
    rows: dict[str, list[Row]] = {"title_counts": [], "title_totals": []}
    for (year, month), (roles, total) in counts.items():
        employers = total // EACH if named else None
        nn = float(EACH * total if named else total**2)
        rows["title_totals"].append((source, year, month, total, employers, nn))
        for role, k in roles.items():
            kk, kn = (float(k), float(EACH * k)) if named else (float(k * k), float(k * total))
            rows["title_counts"].append((source, year, month, role, k, total, employers, kk, kn, nn))
    return rows


def titled(folder: Path, *sources: Mapping[str, list[Row]], places: Sequence[Row] = ()) -> FactStore:
    """A store of these title tables."""
    tables: dict[str, Any] = {
        name: [row for source in sources for row in source[name]] for name in ("title_counts", "title_totals")
    }
    return store(folder, [], title_places=list(places), **tables)
