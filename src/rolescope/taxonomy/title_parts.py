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

_YEAR = re.compile(r"(?:19|20)\d\d")
_MERGED = frozenset({PieceKind.PLACE, PieceKind.SEASON, PieceKind.REQUISITION})
"""Neighbours of these kinds are one: "Austin, TX", "Summer 2026", "Req. #4711"."""
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
    found = sorted(
        (*_runs(title, read, kinds), *_struck(title, read), *asides), key=lambda piece: piece.start
    )
    pieces = tuple(_joined(title, found))
    grades = [piece.text for piece in pieces if piece.kind is PieceKind.GRADE]
    return TitleParts(pieces, tuple(_level_words(title, read)), grades[0] if grades else None)


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
        if named or not any(levels.is_head(at) for at in range(start, end)):
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
    named, sought = read.named, read.sought
    for hit in named.hits:
        yield sought[hit.start : hit.end]
    if named.rule:
        tokens = [read.spelled.words[at] for at in sought]
        for phrases in (named.rule.heads, (*named.rule.topics, *sorted(named.rule.whole))):
            places = [sought[at] for at in _longest(phrases, tokens)]
            if not any(read.levels.is_head(at, soft=True) and not read.levels.is_head(at) for at in places):
                yield places


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
        if kind:
            yield from _piece(title, read, kind[0], range(at, last + 1))
        at = last + 1


def _piece(title: str, read: TitleReading, kind: PieceKind, places: range) -> Iterator[Piece]:
    """The words at some places, without those that lead to them, and with what they are known to be."""
    tokens, spans = read.spelled.words, read.spelled.spans
    words = list(places)
    if kind in TOLD and kind is not PieceKind.ROLE:
        while words and tokens[words[0]] in _edges():
            del words[0]
        while words and tokens[words[-1]] in _edges():
            del words[-1]
    if words:
        start, end = spans[words[0]][0], spans[words[-1]][1]
        if kind is PieceKind.LEVEL:
            end = start + len(_written(title, start, end))
        if kind in TOLD and kind is not PieceKind.ROLE:
            kind = _known([tokens[at] for at in words], title[start:end]) or kind
        yield Piece(kind, title[start:end], start, end)


def _level_words(title: str, read: TitleReading) -> Iterator[str]:
    """What states the level, each once: "Head of", not "Head" as well."""
    reached = 0
    for start, end, _ in sorted(read.levels.stated, key=lambda one: (one[0], -one[1])):
        if end > reached:
            yield _written(title, read.spelled.spans[start][0], read.spelled.spans[end - 1][1])
            reached = end


def _written(title: str, start: int, end: int) -> str:
    """Level words with the full stop of an abbreviation: "Sr."."""
    return title[start : end + title.startswith(".", end)]


def _known(words: Sequence[str], written: str) -> PieceKind | None:
    """What words are that stand alone between their neighbours, if they do not say what the job is."""
    beside = _whole().get(" ".join(words))
    if beside is None and "".join(words).isdigit():
        return PieceKind.REQUISITION
    return beside or (PieceKind.PLACE if is_place(words, written) else None)


def _struck(title: str, read: TitleReading) -> Iterator[Piece]:
    for kind, start, end in read.spelled.struck:
        text = title[start:end]
        yield Piece(PieceKind.SEASON if _YEAR.fullmatch(text) else PieceKind(kind), text, start, end)


def _asides(title: str) -> Iterator[Piece]:
    """Sums, terms and percentages: punctuation is part of them, so words do not show them."""
    if any(map(str.isdigit, title)):
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
            if between.startswith(",") and is_state(piece.text):
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
