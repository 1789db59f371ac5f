"""The one door to Parquet: named columns of a table, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from rolescope.model.errors import SourceRefused
from rolescope.sources.base import Source


def read_rows(path: Path, source: Source, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """The rows of a Parquet file as tuples of the named columns, in file order; nulls are None.

    Raises:
        SourceRefused: the file is missing, is not Parquet, or lacks one of the columns.
    """
    if not path.is_file():
        raise SourceRefused(f"{source.id}: there is no file {path}. Expected the table of {source.home}.")
    try:
        file = pq.ParquetFile(path)
    except pa.ArrowInvalid as broken:
        raise SourceRefused(
            f"{source.id}: {path} is not a readable Parquet file. Fetch it again."
        ) from broken
    present = file.schema_arrow.names
    missing = [name for name in columns if name not in present]
    if missing:
        raise SourceRefused(
            f"{source.id}: {path} lacks {', '.join(missing)}; it has {', '.join(present)}. "
            f"Is it the table of another source? docs/sources/{source.id}.md lists what is expected."
        )
    for batch in file.iter_batches(columns=list(columns)):
        yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)
