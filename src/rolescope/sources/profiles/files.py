"""One person's file, whatever its format, as text."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.sources.documents.files import read_bytes
from rolescope.sources.documents.kinds import PDF_MARK, PDF_WITHIN
from rolescope.sources.documents.limits import MAX_BYTES, refuse_large
from rolescope.sources.documents.pdf import read_pdf
from rolescope.sources.profiles.json_resume import is_json_resume, is_object, read_json_resume


def read_profile(path: Path) -> PostingText:
    """The text of one file: PDF, DOCX, HTML, Markdown, plain text or JSON Resume.

    Raises:
        SourceRefused: if it cannot be opened or read, or holds a table of several texts.
    """
    try:
        with path.open("rb") as stream:
            return read_profile_stream(stream, path.name)
    except OSError as error:
        raise SourceRefused(f"{path}: cannot be opened: {error.strerror}.") from error


def read_profile_stream(stream: IO[bytes], name: str) -> PostingText:
    """The text of one file that is open already.

    Args:
        stream: its bytes.
        name: what it is called; its ending helps to tell what it is.

    Raises:
        SourceRefused: as `read_profile` does.
    """
    data = stream.read(MAX_BYTES + 1)
    refuse_large(len(data))
    if is_json_resume(data):
        return read_json_resume(data, name)
    try:
        is_pdf = PDF_MARK in data[:PDF_WITHIN]
        found = [read_pdf(data, name, in_columns=True)] if is_pdf else list(read_bytes(data, name))
    except SourceRefused as refused:
        if is_object(data):  # what is no résumé in JSON is none, whatever it lacks of a posting
            return read_json_resume(data, name)
        raise SourceRefused(f"{name}: {refused}") from refused
    texts = [one for one in found if isinstance(one, PostingText)]
    if len(found) != 1 or not texts:
        why = next((one.reason for one in found if isinstance(one, Refusal)), f"it holds {len(found)} texts")
        raise SourceRefused(f"{name}: {why}. A profile is one text of one person.")
    return texts[0]
