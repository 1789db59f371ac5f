"""DOCX: the zipped parts of a Word document, opened with care."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText
from rolescope.sources.documents import hidden
from rolescope.sources.documents.docx_text import Written, written
from rolescope.sources.documents.limits import MAX_BYTES, MAX_RATIO

BODY = "word/document.xml"
_HEADER = re.compile(r"word/header\d{0,3}\.xml")
_LARGE = 1_000_000
"""Bytes under which a part may shrink as well as it likes."""


def read_docx(data: bytes, key: str) -> PostingText:
    """The text of a Word document: page headers once, then the body.

    Raises:
        SourceRefused: if it is damaged, or grows beyond measure when opened.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if BODY not in names:
                raise SourceRefused(
                    "it is a zip archive but no Word document. Unpack it, and read the folder."
                )
            headers = [name for name in sorted(names) if _HEADER.fullmatch(name)]
            parts = [written(_part(archive, name), name) for name in (*headers[:3], BODY)]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise SourceRefused(
            f"it begins like a Word document but cannot be opened: {_why(error)}. Save it again."
        ) from error
    return _posting(parts, key)


def _posting(parts: list[Written], key: str) -> PostingText:
    texts = dict.fromkeys(part.text for part in parts if part.text)
    unseen = [text for part in parts for text in part.hidden]
    return PostingText(key, "\n\n".join(texts), warnings=hidden.warnings(unseen, "document"))


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part, read no further than it may grow: what an archive says of its sizes is not believed."""
    info = archive.getinfo(name)
    with archive.open(info) as part:
        content = part.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise SourceRefused(f"{name} in it grows to over {MAX_BYTES / 1e6:.0f} MB when opened.")
    if len(content) > max(_LARGE, MAX_RATIO * info.compress_size):
        raise SourceRefused(
            f"{name} in it grows more than {MAX_RATIO}-fold when opened, as no honest text does."
        )
    return content


def _why(error: Exception) -> str:
    protected = isinstance(error, RuntimeError) and "password" in str(error)
    return "it is protected by a password" if protected else "damaged, or cut off in transfer"
