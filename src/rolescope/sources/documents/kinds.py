"""What kind of document some bytes are: by their content first, by their name second."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import PurePath

from rolescope.model.errors import SourceRefused


class Kind(StrEnum):
    """Formats that are read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    JSON_LD = "json-ld"
    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


TABLES = frozenset({Kind.CSV, Kind.JSONL, Kind.PARQUET})
"""Kinds that hold one posting a row."""

SUFFIXES = {
    ".txt": Kind.TEXT, ".text": Kind.TEXT, "": Kind.TEXT,
    ".md": Kind.MARKDOWN, ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF, ".docx": Kind.DOCX,
    ".json": Kind.JSON_LD, ".jsonld": Kind.JSON_LD,
    ".csv": Kind.CSV, ".tsv": Kind.CSV,
    ".jsonl": Kind.JSONL, ".ndjson": Kind.JSONL,
    ".parquet": Kind.PARQUET,
}  # fmt: skip

HEAD = 4_096
"""Bytes that are looked at."""
PDF_MARK = b"%PDF-"
PDF_WITHIN = 1_024
"""Bytes of a file among which its mark stands."""
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file (or one with a password). Save it as DOCX or PDF."),
    (b"{\\rtf", "an RTF file. Save it as DOCX, PDF or text."),
    (b"\x89PNG", "a picture. Run text recognition first, such as `tesseract in.png out`."),
    (b"\xff\xd8\xff", "a picture. Run text recognition first, such as `tesseract in.jpg out`."),
    (b"\x1f\x8b", "a gzip archive. Unpack it first."),
    (b"GIF8", "a picture. Run text recognition first."),
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(head: bytes, name: str) -> Kind:
    """The kind of a document.

    Args:
        head: its first bytes, `HEAD` of them or all.
        name: its name; empty for standard input.

    Raises:
        SourceRefused: if it is of a kind that is not read.
    """
    for start, what in _REFUSED:
        if head.startswith(start):
            raise SourceRefused(f"it is {what}")
    if PDF_MARK in head[:PDF_WITHIN]:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return Kind.DOCX
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    return _text_kind(head, SUFFIXES.get(PurePath(name).suffix.lower(), Kind.TEXT))


def _text_kind(head: bytes, named: Kind) -> Kind:
    """The kind of a text: pages and JSON show what they are, the rest goes by name."""
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _PAGE.match(text):
        return Kind.HTML
    if text[:1] in {b"{", b"["} and named is not Kind.CSV:
        return _json_kind(text, named)
    if named in {Kind.PDF, Kind.DOCX, Kind.PARQUET, Kind.JSON_LD}:
        raise SourceRefused(
            f"it is called like a {named.value.upper()} file but is none: damaged, or cut off in transfer."
        )
    return named


def _json_kind(text: bytes, named: Kind) -> Kind:
    """JSONL is an object a line; everything else that parses so far is one JSON document."""
    if named is Kind.JSONL:
        return named
    first, line_end, rest = text.partition(b"\n")
    try:
        alone = isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        alone = False
    if alone and line_end and rest.lstrip()[:1] == b"{":
        return Kind.JSONL
    is_json = named is Kind.JSON_LD or re.match(rb"[\[{]\s*[\[{\"]", text)
    return Kind.JSON_LD if is_json else named
