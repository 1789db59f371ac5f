"""A file, a folder or standard input, whatever its format, as texts of postings."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.sources.documents.columns import column_map
from rolescope.sources.documents.docx import read_docx
from rolescope.sources.documents.html import read_html
from rolescope.sources.documents.json_ld import read_json_ld
from rolescope.sources.documents.kinds import HEAD, SUFFIXES, TABLES, Kind, kind_of
from rolescope.sources.documents.limits import MAX_BYTES, refuse_large
from rolescope.sources.documents.pdf import read_pdf
from rolescope.sources.documents.plain import read_markdown, read_text
from rolescope.sources.documents.rows import csv_rows, jsonl_rows, parquet_rows

__all__ = ["column_map", "documents_in", "read_bytes", "read_file", "read_stream"]

_ONE: Mapping[Kind, Callable[[bytes, str], PostingText]] = {
    Kind.TEXT: read_text,
    Kind.MARKDOWN: read_markdown,
    Kind.HTML: read_html,
    Kind.PDF: read_pdf,
    Kind.DOCX: read_docx,
}
_ROWS: Mapping[Kind, Callable[[IO[bytes], str, Mapping[str, str]], Iterator[PostingText | Refusal]]] = {
    Kind.CSV: csv_rows,
    Kind.JSONL: jsonl_rows,
    Kind.PARQUET: parquet_rows,
}
STANDARD_INPUT = "-"


def documents_in(folder: Path) -> list[Path]:
    """Files of a folder and its folders that are of a kind we read, by name; hidden ones are left out.

    Raises:
        SourceRefused: if there is none.
    """
    inside = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = [
        path
        for path in inside
        if path.suffix.lower() in SUFFIXES.keys() - {""}
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    if not found:
        known = ", ".join(sorted(SUFFIXES.keys() - {""}))
        raise SourceRefused(f"{folder} holds no document that is read. Their names end in {known}.")
    return found


def read_file(
    path: Path, columns: Mapping[str, str], key: str | None = None
) -> Iterator[PostingText | Refusal]:
    """The postings of one file: one of a document, one a row of a table.

    Args:
        path: the file.
        columns: field to column name, for tables whose columns have other names than the usual.
        key: what to call it; its path without one.

    Raises:
        SourceRefused: if it cannot be opened or read. The message says what was wrong and what to try.
    """
    name = key or str(path)
    try:
        with path.open("rb") as stream:
            yield from _read(stream, name, columns)
    except SourceRefused as refused:
        raise SourceRefused(f"{name}: {refused}") from refused
    except OSError as error:
        raise SourceRefused(f"{name}: cannot be opened: {error.strerror}.") from error


def read_stream(stream: IO[bytes], columns: Mapping[str, str]) -> Iterator[PostingText | Refusal]:
    """The postings of standard input; its content says what it is, and a column map that it is a table.

    Raises:
        SourceRefused: if it cannot be read.
    """
    data = stream.read(MAX_BYTES + 1)
    name = "stdin.csv" if columns else ""
    try:
        yield from _read(io.BytesIO(data), STANDARD_INPUT, columns, name)
    except SourceRefused as refused:
        raise SourceRefused(f"standard input: {refused}") from refused


def read_bytes(data: bytes, name: str) -> Iterator[PostingText | Refusal]:
    """The postings of a file that is in memory, and stays there.

    Args:
        data: its bytes.
        name: what it is called; its ending helps to tell what it is.

    Raises:
        SourceRefused: if it cannot be read.
    """
    yield from _read(io.BytesIO(data), name, {})


def _read(
    stream: IO[bytes], key: str, columns: Mapping[str, str], name: str | None = None
) -> Iterator[PostingText | Refusal]:
    head = stream.read(HEAD)
    stream.seek(0)
    kind = kind_of(head, key if name is None else name)
    if kind in TABLES:
        yield from _ROWS[kind](stream, key, columns)
        return
    data = stream.read(MAX_BYTES + 1)
    refuse_large(len(data))
    if kind is Kind.JSON_LD:
        yield from read_json_ld(data, key)
        return
    posting = _ONE[kind](data, key)
    if not posting.text.strip():
        raise SourceRefused("it holds no text.")
    yield posting
