"""The reader over Arrow record batches: the same function in one process, in a pool, in a distributed engine.

A batch in has a column `text`, and may have `title`, `location` and `employer`; all its other columns (a key,
a date) are kept. A batch out has those other columns and one column for each field of a reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_type_hints

import numpy as np
import pyarrow as pa

from rolescope.extract.columns import FIELDS, PLAIN, ROLE_FIELDS, Columns, Table, column_names, to_columns
from rolescope.extract.pool import map_in_processes
from rolescope.extract.reader import CHUNK, GIVEN, read_together

_TYPES = {"start": pa.int32(), "end": pa.int32(), "body": pa.int32(), "repairs": pa.list_(pa.string())}
_TYPES |= dict.fromkeys(("fields", "roles", "would_fit"), pa.list_(pa.string()))
_TYPES |= dict.fromkeys(("shares", "lows", "highs"), pa.list_(pa.float64()))


def read_batches(batches: Iterable[pa.RecordBatch], processes: int = 1) -> Iterator[pa.RecordBatch]:
    """Read postings batch by batch.

    Args:
        batches: batches of one schema, with a column `text` of strings.
        processes: worker processes; 1 reads in this one.

    Yields:
        One batch for each, of as many rows, in order; no more than a few batches are in memory.

    Raises:
        ValueError: a batch without a column `text`.
    """
    if processes == 1:
        yield from map(read_batch, batches)
    else:
        yield from map_in_processes(read_batch, batches, processes)


def read_batch(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Read the postings of one batch. A posting without text yields an empty reading."""
    names = batch.schema.names
    if "text" not in names:
        raise ValueError(f"no column 'text'; there are: {', '.join(names)}")
    given = [batch.column(name).to_pylist() if name in names else [None] * len(batch) for name in GIVEN]
    postings = [(text or "", *beside) for text, *beside in zip(*given, strict=True)]
    readings = [
        one
        for start in range(0, len(postings), CHUNK)
        for one in read_together(postings[start : start + CHUNK])
    ]
    kept = {name: batch.column(name) for name in names if name not in GIVEN}
    return pa.RecordBatch.from_pydict(kept | _arrays(to_columns(readings)))


def reading_schema() -> pa.Schema:
    """The schema of a reading's columns."""
    batch = pa.RecordBatch.from_pydict(_arrays(to_columns([])))
    return batch.schema


def _arrays(columns: Columns) -> dict[str, pa.Array]:
    arrays = {name: pa.array(columns.plain[name], pa.string()) for name in PLAIN}
    return arrays | {name: _array(name, table) for name, table in columns.tables.items()}


def _array(name: str, table: Table) -> pa.Array:
    """A list of structs a reading where the field holds many, else one struct or null."""
    record, many = FIELDS.get(name) or ROLE_FIELDS[name.removeprefix("role_")]
    fields = [pa.field(column, _type(record, column)) for column in column_names(record)]
    values = [pa.array(table.columns[field.name], field.type) for field in fields]
    records = pa.StructArray.from_arrays(values, fields=fields)
    offsets = np.concatenate(([0], np.cumsum(table.counts, dtype=np.int32))).astype(np.int32)
    if many:
        return pa.ListArray.from_arrays(pa.array(offsets), records)
    places = [int(at) if count else None for at, count in zip(offsets, table.counts, strict=False)]
    return records.take(pa.array(places, pa.int32()))


def _type(record: Any, column: str) -> pa.DataType:
    return _TYPES.get(column) or _plain_types(record)[column]


@cache
def _plain_types(record: Any) -> dict[str, pa.DataType]:
    """Arrow types of a record's plain fields, by their annotations."""
    hints = {name: str(hint) for name, hint in get_type_hints(record).items()}
    kinds = (("bool", pa.bool_()), ("float", pa.float64()), ("int", pa.int32()))
    return {
        name: next((kind for word, kind in kinds if word in hint), pa.string())
        for name, hint in hints.items()
    }
