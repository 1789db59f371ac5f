"""A text as it is sent: pasted, or the bytes of one file. Nothing of it touches a disk."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from pathlib import PurePath

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import Beside, PostingText, Refusal
from rolescope.sources.documents.files import read_bytes
from rolescope.sources.profiles.files import read_profile_stream

PASTED = "text"
"""The key of a text that came without a name, the same as at every door: its answer has the same id."""


def pasted(text: str, title: str | None, location: str | None, longest: int) -> PostingText:
    """The text of a box.

    Raises:
        BadQuestion: if it is empty or too long.
    """
    if not text.strip():
        raise BadQuestion("There is no text to read. Paste a posting's text, or choose its file.")
    if len(text) > longest:
        raise BadQuestion(
            f"The text has {len(text):,} characters; {longest:,} are read at most. Paste one posting."
        )
    return PostingText(PASTED, text, Beside(title=title or None, location=location or None))


def sent(data: bytes, name: str, longest: int) -> PostingText:
    """The one posting of a file: text, HTML, Markdown, PDF, DOCX or JSON-LD.

    Raises:
        SourceRefused: if it cannot be read, or holds no posting.
        BadQuestion: if it holds several, or too long a text.
    """
    found = list(islice(read_bytes(data, PurePath(name).name or PASTED), 2))
    postings = [one for one in found if not isinstance(one, Refusal)]
    if len(found) > 1:
        raise BadQuestion(
            "The file holds several postings. One is read at a time here; `rolescope read` takes many."
        )
    if not postings:
        raise SourceRefused(
            found[0].reason if isinstance(found[0], Refusal) else "The file holds no posting."
        )
    if len(postings[0].text) > longest:
        raise BadQuestion(f"The file's text has more than {longest:,} characters. Send one posting.")
    return postings[0]


def pasted_resume(text: str, longest: int) -> PostingText:
    """The résumé of a box.

    Raises:
        BadQuestion: if it is empty or too long.
    """
    if not text.strip():
        raise BadQuestion("There is no résumé to read. Paste its text, or choose its file.")
    if len(text) > longest:
        raise BadQuestion(
            f"The text has {len(text):,} characters; {longest:,} are read at most. Paste one résumé."
        )
    return PostingText(PASTED, text)


def sent_resume(data: bytes, name: str, longest: int) -> PostingText:
    """The one résumé of a file: PDF, DOCX, HTML, Markdown, text or JSON Resume.

    Raises:
        SourceRefused: if it cannot be read, or is not one person's one text.
        BadQuestion: if its text is too long.
    """
    read = read_profile_stream(BytesIO(data), PurePath(name).name or PASTED)
    if len(read.text) > longest:
        raise BadQuestion(f"The file's text has more than {longest:,} characters. Send one résumé.")
    return read
