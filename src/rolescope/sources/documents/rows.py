"""Tables of postings, row by row and in constant memory: CSV, JSONL, Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.sources.documents.columns import posting, resolved
from rolescope.sources.documents.json_text import parsed
from rolescope.sources.documents.limits import MAX_BYTES

Asked = Mapping[str, str]
Given = Iterator[PostingText | Refusal]

_SAMPLE = 65_536
_BATCH = 512
_UNCLOSED = "a quotation mark opens a field and none closes it, so all lines after it went into that field"


def csv_rows(stream: IO[bytes], key: str, asked: Asked) -> Given:
    """Rows of a CSV file with a header line, which also shows what stands between fields: , ; | or a tab.

    Raises:
        SourceRefused: if there is no header, or no column holds the text.
    """
    csv.field_size_limit(MAX_BYTES)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    try:
        header = text.readline(_SAMPLE)
        names = next(csv.reader([header], delimiter=(between := delimiter(header))), [])
        columns = resolved(asked, names)
        for number, values in enumerate(records(text, between), 1):
            if isinstance(values, str):
                yield Refusal(f"{key}#{number}", f"row cannot be read as CSV: {values}.")
            elif values:
                yield posting(dict(zip(names, values, strict=False)), columns, key, number)
    finally:
        text.detach()  # who opened the stream closes it


def records(text: Iterable[str], between: str) -> Iterator[list[str] | str]:
    """Records in order; what is wrong in place of one that is broken."""
    lines: list[str] = []
    reader = csv.reader(_kept(text, lines), delimiter=between)
    while True:
        lines.clear()
        try:
            record = next(reader, None)
        except csv.Error as error:
            yield _UNCLOSED if "field larger" in str(error) else str(error)
            continue
        if record is None:
            return
        yield _UNCLOSED if _is_unclosed(lines, between) else record


def _kept(text: Iterable[str], lines: list[str]) -> Iterator[str]:
    """The lines of a text, each also added to a list."""
    for line in text:
        lines.append(line)
        yield line


def _is_unclosed(lines: list[str], between: str) -> bool:
    """Whether the lines of a record end inside quotes, which the reader lets pass at the end of a file."""
    if sum(line.count('"') for line in lines) % 2 == 0:
        return False
    try:
        return not list(csv.reader(lines, delimiter=between, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)


def delimiter(header: str) -> str:
    """What stands between the fields of a header line."""
    return max(",;\t|", key=header.count)


def jsonl_rows(stream: IO[bytes], key: str, asked: Asked) -> Given:
    """Lines of a JSONL file, one object each; the first object's names are the columns.

    Raises:
        SourceRefused: if no field of the first object holds the text.
    """
    columns = None
    for number, line in enumerate(_lines(stream), 1):
        row = _object(line)
        if row is None:
            if line.strip():
                yield Refusal(f"{key}#{number}", "line is no JSON object.")
            continue
        columns = columns or resolved(asked, list(row))
        yield posting(row, columns, key, number)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    while line := stream.readline(MAX_BYTES):
        yield line


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        row = parsed(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def parquet_rows(source: Path | IO[bytes], key: str, asked: Asked) -> Given:
    """Rows of a Parquet file, in file order.

    Raises:
        SourceRefused: if pyarrow is not installed, the file is damaged, or no column holds the text.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  (in the extra `ingest`: 170 MB that other formats do not need)
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise SourceRefused("Parquet needs pyarrow: `pip install 'rolescope[ingest]'`.") from error
    number = 0
    try:
        file = pq.ParquetFile(source)
        columns = resolved(asked, file.schema_arrow.names)
        for batch in file.iter_batches(batch_size=_BATCH, columns=list(columns.named())):
            for row in batch.to_pylist():
                number += 1
                yield posting(row, columns, key, number)
    except pa.ArrowInvalid as error:
        raise SourceRefused("it cannot be read as Parquet: damaged, or cut off in transfer.") from error
    except (pa.ArrowException, OSError) as error:
        raise SourceRefused(f"it cannot be read as Parquet: {str(error).splitlines()[0]}") from error
