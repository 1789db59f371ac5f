"""Where in a posting something stands, and whether the words around it wish or demand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from rolescope.extract.document import Document
from rolescope.model.fit import Ask
from rolescope.model.reading import Reading, SectionKind
from rolescope.model.span import Span

SILENT = frozenset((SectionKind.COMPANY, SectionKind.BENEFITS, SectionKind.LEGAL, SectionKind.PAY))
"""Sections that ask nothing of anybody."""

_WISH = re.compile(
    r"\b(?:a (?:big |strong |huge )?plus|prefer\w*|nice[- ]to[- ]have|advantage\w*|an asset"
    r"|desir(?:ed|able)|bonus|ideally|beneficial|would be (?:great|good)|good to have"
    r"|not (?:required|necessary|mandatory))\b"
)


class Sentences(Sequence[Span]):
    """Sentences and items of a text, also where its line breaks were lost, by places of the text as given.

    Few of them are ever asked for, and of many texts none: each is placed when it is looked at.

    Args:
        given: the text, or the document that was made of it.
    """

    def __init__(self, given: str | Document) -> None:
        self._given = given

    def __len__(self) -> int:
        return len(self._document().sentences)

    @overload
    def __getitem__(self, at: int) -> Span: ...
    @overload
    def __getitem__(self, at: slice) -> list[Span]: ...
    def __getitem__(self, at: int | slice) -> Span | list[Span]:
        doc = self._document()
        if isinstance(at, slice):
            return [doc.span(*one) for one in doc.sentences[at]]
        return doc.span(*doc.sentences[at])

    def _document(self) -> Document:
        if isinstance(self._given, str):
            self._given = Document(self._given)
        return self._given


def sentence_at(sentences: Sequence[Span], at: int) -> Span:
    """The sentence that holds a place, or the one before it."""
    number = bisect_right(sentences, at, key=lambda one: one.start) - 1
    return sentences[max(number, 0)] if sentences else Span(at, at)


def section_kind(reading: Reading, at: int) -> SectionKind:
    """The kind of the section that holds a place."""
    number = bisect_right(reading.sections, at, key=lambda one: one.span.end)
    return reading.sections[number].kind if number < len(reading.sections) else SectionKind.OTHER


def ask_of(text: str, reading: Reading, sentences: Sequence[Span], span: Span) -> Ask:
    """Whether the words around a place wish or demand."""
    if section_kind(reading, span.start) is SectionKind.PREFERRED:
        return Ask.PREFERRED
    around = sentence_at(sentences, span.start)
    return Ask.PREFERRED if _WISH.search(text[around.start : around.end].lower()) else Ask.REQUIRED


def is_hostile(reading: Reading, span: Span) -> bool:
    """Whether words are hidden from readers, or are instructions to a machine."""
    return any(
        one.span and one.span.start < span.end and span.start < one.span.end
        for one in reading.warnings
        if one.kind in {"hidden_text", "instructions"}
    )
