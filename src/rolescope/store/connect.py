"""The one door to the database engine."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from rolescope.model.errors import BadQuestion, EvidenceDamaged

Columns = Mapping[str, NDArray[Any]]
"""A table as arrays of equal length, by column name. Nulls are None (text) or NaN (numbers)."""


class Engine:
    """Parquet files as tables, asked with the named queries in `sql/`.

    Args:
        tables: table name to Parquet file, or to several whose rows are one table.
        empty: tables of which the columns count and the rows do not.
        once: tables of several files in which what has the first column's value is one row.

    Raises:
        EvidenceDamaged: if a file is missing or is not Parquet.
    """

    def __init__(
        self,
        tables: Mapping[str, Path | Sequence[Path]],
        empty: Collection[str] = (),
        once: Collection[str] = (),
    ) -> None:
        self._connection = duckdb.connect(":memory:")
        # A connection has one result at a time: of two threads that ask at once, one would be refused.
        self._turn = Lock()
        # One thread: tables are small, and starting a pool costs more than it saves.
        self._connection.execute("SET threads = 1")
        for name, given in tables.items():
            paths = [str(given)] if isinstance(given, Path) else [str(path) for path in given]
            try:
                rows = self._connection.from_parquet(paths)
                if name in empty:
                    rows = rows.limit(0)
                elif name in once:
                    key, *rest = rows.columns
                    rows = rows.aggregate(", ".join([key, *(f"min({one}) AS {one}" for one in rest)]), key)
                rows.create_view(name)
            except duckdb.Error as error:
                raise EvidenceDamaged(
                    f"{Path(paths[0]).name} cannot be read as Parquet: {_first_line(error)}"
                ) from error

    def ask(self, query: str, parameters: Sequence[Any] = ()) -> Columns:
        """Run the query named `query` (a file in `sql/`) and return its columns."""
        sql = files("rolescope.store").joinpath("sql", f"{query}.sql").read_text(encoding="utf-8")
        try:
            with self._turn:
                result = self._connection.execute(sql, list(parameters)).fetchnumpy()
        except duckdb.Error as error:
            raise EvidenceDamaged(f"The evidence does not answer {query!r}: {_first_line(error)}") from error
        return {name: _without_mask(np.ma.asarray(column)) for name, column in result.items()}

    def write_csv(self, table: str, path: Path) -> None:
        """Write a whole table, rows in its order; absence is an empty field, an empty text two quotes.

        Raises:
            BadQuestion: if the file cannot be written.
        """
        with _writing(path):
            self._connection.view(table).to_csv(str(path))

    def write_parquet(self, table: str, path: Path) -> None:
        """Write a whole table as Parquet, rows in its order.

        Raises:
            BadQuestion: if the file cannot be written.
        """
        with _writing(path):
            self._connection.view(table).to_parquet(str(path), compression="zstd")


def write_parquet(columns: Columns, path: Path) -> None:
    """Write arrays of equal length as Parquet, without pyarrow; the same bytes for the same arrays.

    Raises:
        BadQuestion: if the file cannot be written.
    """
    with duckdb.connect(":memory:") as connection, _writing(path):
        connection.execute("SET threads = 1")
        connection.register("columns", dict(columns))
        connection.view("columns").to_parquet(str(path), compression="zstd")


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except duckdb.IOException as error:
        raise BadQuestion(f"Cannot write {path}: {_first_line(error)}.") from error


def _without_mask(column: np.ma.MaskedArray[Any, Any]) -> NDArray[Any]:
    """The engine marks nulls with a mask; we use None for text and NaN for numbers."""
    if not np.ma.is_masked(column):
        return np.asarray(column.data)
    absent = np.asarray(np.ma.getmaskarray(column))
    plain: NDArray[Any] = np.array(column.data, dtype=object if column.dtype == object else np.float64)
    plain[absent] = None if column.dtype == object else np.nan
    return plain


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
