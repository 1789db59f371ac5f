"""A table as rows, in file order and in constant memory, whatever its format, encoding and packing."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, cast

from rolescope.model.errors import SourceRefused
from rolescope.sources.documents.json_text import parsed
from rolescope.sources.documents.limits import MAX_BYTES
from rolescope.sources.documents.plain import MARKS, unmarked_utf16
from rolescope.sources.documents.rows import delimiter, records
from rolescope.sources.files.arrays import array_rows
from rolescope.sources.files.row import Row, Table

_SAMPLE = 1 << 20
_PIECE = 1 << 10
_PEEKED = 100
_GZIP = b"\x1f\x8b"
_LINE = 1 << 20
ENDINGS = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet")
"""Of files that are read, also with ".gz" after them."""


@contextmanager
def opened(path: Path, encoding: str | None = None) -> Iterator[Table]:
    """A file as a table, for as long as the block lasts.

    Args:
        path: CSV (between commas, tabs, semicolons or bars), a JSON list, JSONL or Parquet; all but the last
            may be gzipped.
        encoding: of a text; None to tell it by its first bytes.

    Raises:
        SourceRefused: if it cannot be opened, or is of no such kind. The message says what to try.
    """
    try:
        with path.open("rb") as raw, telling(path):
            packed = raw.read(len(_GZIP)) == _GZIP
            raw.seek(0)
            stream = cast("IO[bytes]", gzip.GzipFile(fileobj=raw) if packed else raw)
            with ExitStack() as stack:
                table = _table(stream, path, encoding, stack)
                yield table._replace(rows=_told(table.rows, path))
    except OSError as error:
        raise SourceRefused(f"{path} cannot be opened: {error.strerror or error}.") from error


def _told(rows: Iterator[Row], path: Path) -> Iterator[Row]:
    with telling(path):
        yield from rows


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Failures of a file's content in words."""
    try:
        yield
    except SourceRefused as error:
        raise SourceRefused(f"{path}: {str(error).removeprefix(f'{path}: ')}") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceRefused(f"{path}: the archive is damaged, or cut off in transfer.") from error


def _table(stream: IO[bytes], path: Path, encoding: str | None, stack: ExitStack) -> Table:
    head = _head(stream)
    stream.seek(0)
    if head.startswith(b"PAR1"):
        return parquet_table(stream)
    name = path.name.lower().removesuffix(".gz")
    if not name.endswith(ENDINGS):
        raise SourceRefused(
            f"it is no table that is read. Such files end in {', '.join(ENDINGS)}, or .gz after it."
        )
    if name.endswith(".parquet"):
        raise SourceRefused("it is called like a Parquet file but is none: damaged, or cut off in transfer.")
    if encoding:
        _known(encoding)
    told = encoding or encoding_of(head)
    text = stack.enter_context(io.TextIOWrapper(stream, told, errors=_errors(told), newline=""))
    start = head[:4_096].decode(told, "ignore").lstrip("\ufeff \t\r\n")[:1]
    if name.endswith((".csv", ".tsv")):
        return _csv_table(text, told)
    return _peeked(array_rows(text) if start == "[" else _jsonl_rows(text), told)


def _head(stream: IO[bytes]) -> bytes:
    """The first bytes; of an archive that is cut off, those that it has."""
    found = b""
    try:
        while len(found) < _SAMPLE and (piece := stream.read(_PIECE)):
            found += piece
    except EOFError:
        if not found:
            raise
    return found


def _known(encoding: str) -> None:
    try:
        "".encode(encoding)
    except LookupError as error:
        raise SourceRefused(
            f"no encoding is called {encoding!r}. Try utf-8, windows-1252 or utf-16."
        ) from error


def encoding_of(head: bytes) -> str:
    """The encoding of a text by its mark; UTF-8 where its first bytes are; else Windows-1252.

    Args:
        head: its first bytes, maybe cut inside a character.
    """
    for mark, name in MARKS:
        if head.startswith(mark):
            return name
    wide = unmarked_utf16(head)
    if wide:
        return wide
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.start >= len(head) - 3 and len(head) == _SAMPLE
        return "utf-8" if cut_off else "windows-1252"
    return "utf-8"


def _errors(encoding: str) -> str:
    """Bytes that are no UTF-8 are carried along, so that their row alone is refused."""
    return "surrogateescape" if encoding.lower().replace("_", "-").startswith("utf-8") else "replace"


def _csv_table(text: io.TextIOWrapper, encoding: str) -> Table:
    csv.field_size_limit(MAX_BYTES)
    header = text.readline(_LINE)
    between = delimiter(header)
    names = _distinct(next(csv.reader([header], delimiter=between), []))
    return Table(names, _csv_rows(text, names, between), encoding)


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Column names with the nameless called by their place, and repeated ones told apart."""
    found: list[str] = []
    for place, name in enumerate(names, 1):
        stated = name.strip() or f"column {place}"
        found.append(stated if stated not in found else f"{stated} ({place})")
    return tuple(found)


def _csv_rows(text: io.TextIOWrapper, names: Sequence[str], between: str) -> Iterator[Row]:
    for number, values in enumerate(records(text, between), 1):
        if isinstance(values, str):
            yield Row(number, None, f"it cannot be read as CSV: {values}.")
        elif len(values) < len(names) or any(one.strip() for one in values[len(names) :]):
            if values:
                off = f"it has {len(values)} fields and the header {len(names)}: its quotes may be off."
                yield Row(number, None, off)
        else:
            yield Row(number, dict(zip(names, values, strict=False)))


def _jsonl_rows(text: io.TextIOWrapper) -> Iterator[Row]:
    number = 0
    while line := text.readline(MAX_BYTES):
        if line.strip():
            number += 1
            yield _jsonl_row(number, line)


def _jsonl_row(number: int, line: str) -> Row:
    try:
        fields = parsed(line)
    except (ValueError, RecursionError):
        return Row(number, None, "its line is no JSON.")
    return (
        Row(number, fields) if isinstance(fields, dict) else Row(number, None, "its line is no JSON object.")
    )


def _peeked(rows: Iterator[Row], encoding: str | None) -> Table:
    """Rows of objects; their names are those that the first hundred have."""
    first = list(islice(rows, _PEEKED))
    names = dict.fromkeys(name for row in first if row.fields for name in row.fields)
    return Table(tuple(names), chain(first, rows), encoding)


def parquet_table(source: IO[bytes]) -> Table:
    """A Parquet file.

    Raises:
        SourceRefused: if pyarrow is not installed, or the file is damaged.
    """
    try:
        import pyarrow.parquet as pq  # noqa: PLC0415  (in the extra `ingest`: 170 MB)
    except ImportError as error:
        raise SourceRefused("Parquet needs pyarrow: `pip install 'rolescope[ingest]'`.") from error
    file = _parquet(lambda: pq.ParquetFile(source, pre_buffer=False))
    names = tuple(file.schema_arrow.names)
    return Table(names, _parquet_rows(file))


def _parquet_rows(file: Any) -> Iterator[Row]:
    batches = file.iter_batches(batch_size=512)
    number = 0
    while (batch := _parquet(lambda: next(batches, None))) is not None:
        for fields in batch.to_pylist():
            number += 1
            yield Row(number, fields)


def _parquet(step: Callable[[], Any]) -> Any:
    """A step of pyarrow, whose failures are told in words."""
    import pyarrow as pa  # noqa: PLC0415

    try:
        return step()
    except (pa.ArrowException, OSError) as error:
        raise SourceRefused("it cannot be read as Parquet: damaged, or cut off in transfer.") from error
