"""Where a fact stands, and where it was read."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Origin(StrEnum):
    """Where a fact was read."""

    TEXT = "text"
    TITLE = "title"
    LOCATION = "location"
    EMPLOYER = "employer"
    STRUCTURED = "structured"


class Span(NamedTuple):
    """`text[start:end]`, in characters of the text as given."""

    start: int
    end: int


class Marked(NamedTuple):
    """A value of a closed list, with what carries it.

    Attributes:
        value: the value.
        span: the words; None where something beside the text carries it.
        origin: where it was read.
    """

    value: str
    span: Span | None
    origin: Origin = Origin.TEXT
