"""Phrases that keep people out, put them off, or say nothing: by `patterns/phrases.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.reading import SectionKind
from rolescope.model.span import Span
from rolescope.model.wording import TEXT, TITLE, Phrase

ASKING = frozenset({"sex", "gender", "age_limit", "age", "origin", "personal", "pay_history"})
"""Kinds that count only where something is asked for, not where equal treatment is promised."""
LITTLE = 8
"""Other words of a sentence up to which it says little beside the phrase."""
_WORD = re.compile(r"\w+")
_NAME_GOES_ON = re.compile(r"(?:'s|’s|,)?(?: of| of the)? [A-Z]")
_OF_TITLES = frozenset({"sex", "gender", "age", "buzzword"})
_NOTHING, _SENTENCE, _KEPT = "-", "sentence", "\\1"


class _Entry(NamedTuple):
    """One row of the list."""

    kind: str
    name: str
    where: str
    expression: re.Pattern[str]
    instead: tuple[str, ...]
    with_sentence: bool


def find_phrases(doc: Document) -> tuple[Phrase, ...]:
    """The phrases of a title and of a text, each in its order; of overlapping ones the first.

    Args:
        doc: the posting.
    """
    found = [*_in_title(doc.title or ""), *_in_text(doc)]
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda one: (one.part != TITLE, one.span.start, -one.span.end)):
        if not kept or kept[-1].part != phrase.part or phrase.span.start >= kept[-1].span.end:
            kept.append(phrase)
    return tuple(kept)


def _in_title(title: str) -> Iterator[Phrase]:
    folded = title.lower()
    if len(folded) != len(title):
        return
    for entry in _entries():
        if entry.kind in _OF_TITLES:
            for match in entry.expression.finditer(folded):
                yield _phrase(entry, TITLE, Span(*match.span()), _kept(title, match))


def _in_text(doc: Document) -> Iterator[Phrase]:
    for entry in _entries():
        for match in entry.expression.finditer(doc.folded):
            if match.end() > match.start() and _counts(doc, entry, match):
                yield _phrase(entry, TEXT, doc.span(*match.span()), _kept(doc.text, match))


def _phrase(entry: _Entry, part: str, span: Span, kept: str) -> Phrase:
    instead = tuple(way.replace(_KEPT, kept) for way in entry.instead)
    return Phrase(entry.kind, entry.name, part, span, instead, entry.with_sentence)


def _kept(whole: str, match: re.Match[str]) -> str:
    """The words that a replacement keeps, as they stand."""
    return whole[slice(*match.span(1))] if match.re.groups else ""


def _counts(doc: Document, entry: _Entry, match: re.Match[str]) -> bool:
    """Whether a phrase stands where it says something of this job."""
    start, end = match.span()
    section = doc.section_at(start)
    sentence = doc.sentence_at(start)
    if entry.where == "work" and section.kind in BOILERPLATE:
        return False
    if entry.where in {"little", "whole"}:
        rest = doc.folded[sentence.start : start] + doc.folded[end : sentence.end]
        most = LITTLE if entry.where == "little" else 0
        if section.kind is not SectionKind.DUTIES or len(_WORD.findall(rest)) > most:
            return False
    if entry.kind in ASKING:
        words = doc.folded[sentence.start : sentence.end]
        promised = section.kind is SectionKind.LEGAL or any(cue in words for cue in _equal_treatment())
        return not promised and not _is_name(doc, start, end)
    return not _is_name(doc, start, end)


def _is_name(doc: Document, start: int, end: int) -> bool:
    """Whether capitals make the words part of a name: "the Chairman of the Board", "Guru, Justworks"."""
    if not doc.text[start].isupper() or doc.sentence_at(start).start == start:
        return False
    return bool(_NAME_GOES_ON.match(doc.text, end))


@cache
def _entries() -> tuple[_Entry, ...]:
    return tuple(_entry(*row) for row in rows("phrases.tsv"))


def _entry(kind: str, name: str, where: str, expression: str, instead: str = "") -> _Entry:
    ways = instead.split("|") if instead else []
    kept = tuple("" if way == _NOTHING else way for way in ways if way != _SENTENCE)
    return _Entry(kind, name, where, re.compile(expression), kept, _SENTENCE in ways)


@cache
def _equal_treatment() -> tuple[str, ...]:
    return tuple(cue for (cue,) in rows("equal_treatment.tsv"))
