"""Rows into Parquet: sorted, typed by the schema, the same bytes for the same rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rolescope.store.schema import Table

Row = Sequence[Any]


def write_table(table: Table, rows: Iterable[Row], folder: Path) -> Path:
    """Write rows (values in the schema's column order) as `folder/<table>.parquet`.

    Rows are sorted by the table's key, so their order of arrival does not matter.

    Raises:
        ValueError: if a key appears twice, or a value is absent where absence is not legal.
    """
    positions = [list(table.columns).index(name) for name in table.key]
    ordered = sorted(rows, key=lambda row: tuple(_sortable(row[i]) for i in positions))
    _refuse_repeated_keys(table, ordered, positions)
    arrays = []
    for position, (name, column) in enumerate(table.columns.items()):
        values = [row[position] for row in ordered]
        if not column.nullable and any(v is None for v in values):
            raise ValueError(f"{table.name}.{name} may not be absent")
        arrays.append(pa.array(values, type=pa.type_for_alias(column.type)))
    schema = pa.schema([pa.field(n, a.type) for n, a in zip(table.columns, arrays, strict=True)])
    path = folder / f"{table.name}.parquet"
    pq.write_table(
        pa.Table.from_arrays(arrays, schema=schema),
        path,
        compression="zstd",
        compression_level=19,
        use_dictionary=[n for n, c in table.columns.items() if c.type == "string"],
        write_statistics=False,
        store_schema=False,
    )
    return path


def _refuse_repeated_keys(table: Table, rows: Sequence[Row], positions: Sequence[int]) -> None:
    previous = None
    for row in rows:
        key = tuple(row[i] for i in positions)
        if key == previous:
            raise ValueError(f"{table.name}: the key {key} appears twice")
        previous = key


def _sortable(value: Any) -> tuple[bool, Any]:
    return (value is not None, value)
