"""Where the cue phrases of many fields stand in a text, found for all of them in one pass.

Each small field looks only at its own hits: most texts hold none for most fields, and a pass of one automaton
over all phrases costs less than a regular expression for any one of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.model.span import Span

STEM = "*"
"""Ends a cue that is the beginning of a word ("collaborat*")."""
_TABLES = {"industry": "industries.tsv", "spoken": "languages.tsv"}
"""Fields with a table of their own; all other cues are in `cues.tsv`."""

_MOST = 400
"""Hits of one field beyond which no posting speaks, only garbage."""


class Hit(NamedTuple):
    """A cue phrase in the text: `folded[start:end]`, and what its table says of it."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class _Cues:
    automaton: AhoCorasick
    whole: tuple[bool, ...]
    meanings: tuple[tuple[tuple[str, str], ...], ...]


def hits(doc: Document, field: str) -> list[Hit]:
    """The cues of one field in a text.

    Args:
        doc: the posting.
        field: first column of `patterns/cues.tsv`, or "industry", "spoken".

    Returns:
        Whole words only (or beginnings of words, where the cue ends in `*`), by their ends; a cue inside
        another is listed too.
    """
    return _scan(doc.folded).get(field, [])


def around(doc: Document, hit: Hit, reach: int) -> Span:
    """The sentence of a hit, or of a long one the whole words within `reach` characters of the hit."""
    sentence = doc.sentence_at(hit.start)
    start, end = sentence.start, max(sentence.end, hit.end)
    if doc.folded[end - 1] in ":?":  # a label, and what it opens
        end = max(end, doc.sentence_at(min(end + 3, len(doc.text) - 1)).end)
    if hit.start - start > reach:
        start = doc.folded.find(" ", hit.start - reach, hit.start) + 1 or hit.start
    if end - hit.end > reach:
        end = doc.folded.rfind(" ", hit.end, hit.end + reach)
        end = end if end > 0 else hit.end
    return Span(start, end)


def longest(found: list[Hit]) -> list[Hit]:
    """The hits without those that lie inside another or overlap an earlier one, by their starts."""
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


@lru_cache(maxsize=1)
def _scan(folded: str) -> dict[str, list[Hit]]:
    """All hits of a text by field; kept for the fields that ask next."""
    cues = _cues()
    found: dict[str, list[Hit]] = defaultdict(list)
    for index, start, end in cues.automaton.find_matches_as_indexes(folded, overlapping=True):
        if (start and folded[start - 1].isalnum()) or (cues.whole[index] and folded[end : end + 1].isalnum()):
            continue
        for field, value in cues.meanings[index]:
            if len(found[field]) < _MOST:
                found[field].append(Hit(start, end, value))
    return found


@cache
def _cues() -> _Cues:
    meanings: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for field, value, cue in _rows():
        meanings[cue].append((field, value))
    phrases = tuple(cue.removesuffix(STEM) for cue in meanings)
    automaton = AhoCorasick(phrases, store_patterns=False, implementation=Implementation.DFA)
    whole = tuple(not cue.endswith(STEM) for cue in meanings)
    return _Cues(automaton, whole, tuple(map(tuple, meanings.values())))


def _rows() -> list[tuple[str, str, str]]:
    """Field, value and cue of all tables."""
    named = [(field, value, cue) for field, table in _TABLES.items() for value, cue, *_ in rows(table)]
    return [(field, value, cue) for field, value, cue in rows("cues.tsv")] + named
