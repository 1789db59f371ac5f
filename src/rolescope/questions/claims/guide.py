"""What can be claimed: sentences that are understood, what queries are made of, which claims come nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.claims.patterns import FORMS
from rolescope.questions.claims.thirty import thirty

EXAMPLES = (
    "Machine learning engineers earn more than data scientists in the US",
    "Data scientists earn over 120k in the US",
    "90 % of data scientists are really engineers",
    "Data scientists need SQL more than machine learning engineers",
    "Most data engineers need Python",
    "Data scientists are more remote than machine learning engineers",
    "Data scientist is vaguer than data engineer",
    "Data engineers have overtaken data scientists",
    "Data engineers are growing",
    "Machine learning engineer is data engineer plus data scientist",
    "Data analysts with Python earn more",
    "Data engineers do not earn more than data scientists",
    "Data scientists use Python more than R",
    "Senior data scientists earn more than junior ones",
    "Data scientists in New York earn more than in Chicago",
    "Data scientist salaries are rising",
)
"""Sentences that are understood, one of each kind."""
NEAREST = 3


@dataclass(frozen=True, slots=True)
class MeasureHelp:
    """One measure of the form in which a claim can be edited."""

    name: str
    words: str
    example: str


@dataclass(frozen=True, slots=True)
class Near:
    """A claim that can be asked, near one that was not understood; either `text` or `query` asks it."""

    claim: str
    text: str | None = None
    query: str | None = None


def forms() -> tuple[str, ...]:
    """The forms of sentence that are understood, with places for roles, skills and numbers."""
    return FORMS


def measures() -> tuple[MeasureHelp, ...]:
    """What a query can be made of."""
    return tuple(MeasureHelp(name, one.words, one.example) for name, one in MEASURES.items())


def nearest(text: str, most: int = NEAREST) -> tuple[Near, ...]:
    """Claims that can be asked, those with most words in common first.

    How near: words in common over words in either (Jaccard 1901), endings of plurals aside. With nothing in
    common, the first examples.
    """
    known = [Near(one, text=one) for one in EXAMPLES] + [Near(one.claim, query=one.query) for one in thirty()]
    asked = _words(text)
    ranked = sorted(known, key=lambda one: -_shared(asked, _words(one.claim)))
    return tuple(ranked[:most])


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    first, second = set(one), set(other)
    return len(first & second) / max(1, len(first | second))


def _words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in re.findall(r"\w+", text.lower())]
