"""Plain text: bytes into characters, whatever wrote them. Markdown is plain text that may name its title."""

from __future__ import annotations

import codecs
import re

from rolescope.model.errors import SourceRefused
from rolescope.model.read import Beside, PostingText
from rolescope.sources.documents.encoded_twice import mended

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4_000
_MANY_NULS = 0.2
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL = 0.02
_LONE_NUL = re.compile(r"(?<=[^\W_])\x00(?=[^\W_])|(?<=[.,:;!?)])\x00(?=\w)")
"""Stands where some programs write a blank; several in a row are no text."""
_HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n#]{2,150}?)[ \t]*#*[ \t]*(?:\r?\n|\Z)")


def read_text(data: bytes, key: str) -> PostingText:
    """The text as it stands, line ends included.

    Raises:
        SourceRefused: if the bytes are no text.
    """
    return PostingText(key, decoded(data))


def read_markdown(data: bytes, key: str) -> PostingText:
    """The text as it stands; a first-level heading in its first line is the title too."""
    text = decoded(data)
    heading = _HEADING.match(text)
    return PostingText(key, text, Beside(title=heading["title"].strip() if heading else None))


def decoded(data: bytes, declared: str | None = None) -> str:
    """Bytes as text: by their byte-order mark, as declared, as UTF-8, or else as Windows-1252.

    Blanks written as NUL and characters encoded twice are put right.

    Why Windows-1252 last: it reads nearly any bytes, and is what old Western files hold.

    Raises:
        SourceRefused: if what comes out is no text.
    """
    text = _decoded(data, declared)
    if "\x00" in text:  # the expression looks at every character twice
        text = _LONE_NUL.sub(" ", text)
    text = mended(text)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MAX_CONTROL * len(sample):
        raise SourceRefused("it holds no text. Save it as text, HTML, PDF or DOCX.")
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for guess in (unmarked_utf16(data), declared, "utf-8"):
        try:
            return data.decode(guess or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: in Western text every other byte is nought."""
    even, odd = (data[start:_SAMPLE:2] for start in (0, 1))
    if odd and odd.count(0) > _MANY_NULS * len(odd) and even.count(0) < odd.count(0) // 8:
        return "utf-16-le"
    if even and even.count(0) > _MANY_NULS * len(even) and odd.count(0) < even.count(0) // 8:
        return "utf-16-be"
    return None
