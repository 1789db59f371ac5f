"""An export as tests look at it, and a way to ask its files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from rolescope.model.export import Exported
from rolescope.store.facts import FactStore


class Export(NamedTuple):
    """An export and what it was made from."""

    made: Exported
    store: FactStore

    @property
    def folder(self) -> Path:
        return self.made.folder


def ask(sql: str) -> list[tuple[Any, ...]]:
    """The rows that a query gives; files are named from the working directory."""
    with duckdb.connect(":memory:") as connection:
        return connection.execute(sql).fetchall()


def number(table: str, what: str = "count(*)", where: str = "true") -> int:
    """One number of a table."""
    ((found,),) = ask(f"FROM {table} SELECT {what} WHERE {where}")
    return int(found)
