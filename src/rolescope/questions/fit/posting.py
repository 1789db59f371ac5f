"""A posting's text as it comes: what it asks of a person, whose work it is, and what it hides."""

from __future__ import annotations

from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.reader import read
from rolescope.extract.remarks import find_warnings
from rolescope.extract.requirements import find_requirements
from rolescope.model.fit import Requirement
from rolescope.model.read import PostingText
from rolescope.model.reading import ReadingWarning

IGNORED = frozenset(("hidden_text", "instructions"))
"""Kinds of warnings of what was left out, and so changed nothing."""
LANGUAGE = "en"
"""Given so that none is told: what is hidden is so in any language."""


class PostingRead(NamedTuple):
    """What was read.

    Attributes:
        asked: what it asks for.
        warnings: what it hides, or orders a machine to do.
    """

    asked: tuple[Requirement, ...]
    warnings: tuple[ReadingWarning, ...]


def read_posting(given: PostingText) -> PostingRead:
    """Read one posting."""
    beside = given.beside
    found = read(given.text, beside.title, beside.location, beside.employer)
    return PostingRead(find_requirements(given.text, found), _ignored((*given.warnings, *found.warnings)))


def ignored_in(text: str) -> tuple[ReadingWarning, ...]:
    """What a stored posting hides, or orders a machine to do; all else was read when it was stored."""
    return _ignored(find_warnings(Document(text), LANGUAGE))


def _ignored(found: tuple[ReadingWarning, ...]) -> tuple[ReadingWarning, ...]:
    return tuple(one for one in found if one.kind in IGNORED)
