"""A title taken apart: each of its pieces as it stood, and what the piece speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rolescope.model.title import TOLD, Piece, PieceKind
from rolescope.taxonomy.spelling import BREAK, JOIN, title_table
from rolescope.taxonomy.title_places import is_place, is_state
from rolescope.taxonomy.titles import TitleReading

_YEAR = re.compile(r"(?:19\d\d|20[0-4]\d)(?:-(?:20)?\d\d)?")
_MERGED = (PieceKind.PLACE, PieceKind.WORKPLACE, PieceKind.LEVEL, PieceKind.SEASON, PieceKind.REQUISITION)
"""Neighbours of these kinds are one: "Austin, TX", "Summer 2026", "Req. #4711"."""
_WRITTEN = re.compile(r"\d|\bvia\b")
"""What is in all that punctuation is part of: quicker to look for."""
_BETWEEN = re.compile(r"[\s,.:#-]*")


@dataclass(frozen=True, slots=True)
class TitleParts:
    """A title taken apart.

    Attributes:
        pieces: in their order, none overlapping.
        level_words: what states the level, as it stands.
        grade: the step of a ladder, as it stands; None without one.
    """

    pieces: tuple[Piece, ...]
    level_words: tuple[str, ...]
    grade: str | None


def take_apart(title: str, read: TitleReading, naming: Sequence[int] = ()) -> TitleParts:
    """Say of each piece of a title what it speaks of.

    Args:
        title: as given.
        read: what `read_title` made of it.
        naming: places of words that name a role though `read` found none.
    """
    asides = tuple(_asides(title))
    kinds = _kinds(read, naming)
    for at in _within(asides, read.spelled.spans):
        kinds[at] = None
    found = list(_runs(title, read, kinds))
    if asides or read.spelled.struck:
        found = sorted((*found, *_struck(title, read), *asides), key=lambda piece: piece.start)
    pieces = tuple(_joined(title, found))
    grades = [piece.text for piece in pieces if piece.kind is PieceKind.GRADE]
    return TitleParts(pieces, tuple(dict.fromkeys(_level_words(title, read))), grades[0] if grades else None)


Kind = tuple[PieceKind, int]
"""What a word belongs to, and to which of several pieces of its kind."""


def _kinds(read: TitleReading, naming: Sequence[int]) -> list[Kind | None]:
    """What each word belongs to; None for breaks and joins."""
    tokens, levels = read.spelled.words, read.levels
    named = bool(read.named.roles or naming)
    told = PieceKind.SPECIALISATION if named else PieceKind.NAME
    kinds: list[Kind | None] = [None if token in (BREAK, JOIN) else (told, 0) for token in tokens]
    for start, end, noise in levels.noise:
        kinds[start:end] = [(PieceKind(noise), 0)] * (end - start)
    for at in levels.graded:
        kinds[at] = PieceKind.GRADE, 0
    for start, end, _ in levels.stated:
        if named or not levels.hold_head(start, end):
            kinds[start:end] = [(PieceKind.LEVEL, 0)] * (end - start)
    for number, places in enumerate((*_naming(read), naming)):
        for at in places:
            kinds[at] = PieceKind.ROLE, number
    for start, end, noise in levels.noise:
        before, after = kinds[start - 1 : start], kinds[end : end + 1]
        if after == [(told, 0)] and (noise == PieceKind.FILLER or before == after):
            kinds[start:end] = [(told, 0)] * (end - start)  # "State of the Art", "Print Contract Management"
    return kinds


def _naming(read: TitleReading) -> Iterator[Sequence[int]]:
    """Places of the words that name roles: labels, and what the rule that decided looked for."""
    named, sought, levels = read.named, read.sought, read.levels
    for hit in named.hits:
        yield sought[hit.start : hit.end]
    if named.rule:
        tokens = [read.spelled.words[at] for at in sought]
        for phrases in (named.rule.heads, (*named.rule.topics, *sorted(named.rule.whole))):
            places = [sought[at] for at in _longest(phrases, tokens)]
            if all(
                levels.hold_head(at, at + 1) or not levels.hold_head(at, at + 1, soft=True) for at in places
            ):
                yield places  # "Lead, Data Science": its head is a level first


def _longest(phrases: Iterable[str], tokens: Sequence[str]) -> range:
    """Where the longest of some phrases stands."""
    for phrase in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        for at, token in enumerate(tokens):
            if token == phrase[0] and list(tokens[at : at + len(phrase)]) == phrase:
                return range(at, at + len(phrase))
    return range(0)


def _runs(title: str, read: TitleReading, kinds: Sequence[Kind | None]) -> Iterator[Piece]:
    """Words that stand together and belong together; those around a slash too."""
    tokens, spans = read.spelled.words, read.spelled.spans
    marks = [mark.start for mark in read.spelled.struck if mark.kind == PieceKind.GENDER_MARK]
    at = 0
    while at < len(kinds):
        kind = kinds[at]
        last = at
        for next_at in range(at + 1, len(kinds) if kind else 0):
            if tokens[next_at] == JOIN:
                continue
            if kinds[next_at] != kind or any(spans[last][0] < mark < spans[next_at][0] for mark in marks):
                break
            last = next_at
        if kind and (piece := _piece(title, read, kind[0], at, last)):
            yield piece
        at = last + 1


def _piece(title: str, read: TitleReading, kind: PieceKind, first: int, last: int) -> Piece | None:
    """The words from one place to another, less those that lead to them, as what they are known to be."""
    tokens, spans = read.spelled.words, read.spelled.spans
    if kind is not PieceKind.SPECIALISATION and kind is not PieceKind.NAME:
        start, end = spans[first][0], spans[last][1]
        end += kind is PieceKind.LEVEL and title.startswith(".", end)  # "Sr."
        return Piece(kind, title[start:end], start, end)
    edges = _edges()
    while first <= last and tokens[first] in edges:
        first += 1
    while first <= last and tokens[last] in edges and tokens[last - 1] != JOIN:  # not of "FP&A"
        last -= 1
    if first > last:
        return None
    start, end = spans[first][0], spans[last][1]
    end += "." in tokens[last] and title.startswith(".", end)  # "U.S."
    known = _known(" ".join(tokens[first : last + 1]), title[start:end])
    return Piece(known or kind, title[start:end], start, end)


def _level_words(title: str, read: TitleReading) -> Iterator[str]:
    """What states the level, each once: "Head of", not "Head" as well."""
    reached = 0
    for first, last, _ in sorted(read.levels.stated, key=lambda one: (one[0], -one[1])):
        if last > reached:
            start, end = read.spelled.spans[first][0], read.spelled.spans[last - 1][1]
            yield title[start : end + title.startswith(".", end)]
            reached = last


def _known(words: str, written: str) -> PieceKind | None:
    """What words are that stand alone between their neighbours, if they do not say what the job is."""
    if words.isdigit():
        return PieceKind.REQUISITION
    return _whole().get(words) or (PieceKind.PLACE if is_place(words, written) else None)


def _struck(title: str, read: TitleReading) -> Iterator[Piece]:
    for kind, start, end in read.spelled.struck:
        text = title[start:end]
        known = PieceKind.SEASON if _YEAR.fullmatch(text) else _whole().get(text.lower())
        yield Piece(known or PieceKind(kind), text, start, end)


def _asides(title: str) -> Iterator[Piece]:
    """Sums, terms and percentages: punctuation is part of them, so words do not show them."""
    if _WRITTEN.search(title):
        for kind, pattern in _patterns().items():
            for found in pattern.finditer(title):
                yield Piece(kind, found[0], *found.span())


def _within(asides: Sequence[Piece], spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    for aside in asides:
        yield from (at for at, (start, end) in enumerate(spans) if start < aside.end and aside.start < end)


def _joined(title: str, found: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces in order, less those inside another; of a place or a season, neighbours as one."""
    last: Piece | None = None
    for piece in found:
        if last is None:
            last = piece
        elif piece.start >= last.end:
            between = title[last.end : piece.start]
            if between.startswith(",") and piece.kind in TOLD and is_state(piece.text):
                piece = piece._replace(kind=PieceKind.PLACE)  # noqa: PLW2901 - "Austin, TX"
            if last.kind is piece.kind and last.kind in _MERGED and _BETWEEN.fullmatch(between):
                last = Piece(last.kind, title[last.start : piece.end], last.start, piece.end)
            else:
                yield last
                last = piece
    if last is not None:
        yield last


@cache
def _edges() -> frozenset[str]:
    """Words that lead from one piece to the next and belong to neither."""
    return frozenset(title_table()["edges"])


@cache
def _whole() -> Mapping[str, PieceKind]:
    """What says nothing of the role where it stands alone."""
    listed = title_table()["beside"].items()
    return {phrase: PieceKind(kind) for kind, phrases in listed for phrase in phrases}


@cache
def _patterns() -> Mapping[PieceKind, re.Pattern[str]]:
    return {
        PieceKind(kind): re.compile("|".join(listed), re.IGNORECASE)
        for kind, listed in title_table()["written"].items()
    }
