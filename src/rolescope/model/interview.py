"""A question that a candidate may put to an employer, and what in the posting it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rolescope.model.plain import fields
from rolescope.model.span import Span


@dataclass(frozen=True, slots=True)
class InterviewQuestion:
    """One question.

    Attributes:
        id: the kind of thing it is about ("pay_unstated").
        question: what to ask.
        because: what the text says, or leaves unsaid, in one sentence.
        quote: the words that it rests on, as they stand; empty where it rests on their absence.
        span: where they stand; None where it rests on their absence.
        tells: what an answer would tell; empty where that is plain.
    """

    id: str
    question: str
    because: str
    quote: str = ""
    span: Span | None = None
    tells: str = ""

    def to_plain(self) -> dict[str, Any]:
        """The contract: the span as two numbers."""
        return fields(self)
