"""What a title says that the job is, apart from where, on what terms and at what level."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from rolescope.model.concept import SkillType
from rolescope.model.title import PieceKind
from rolescope.taxonomy.skills import core
from rolescope.taxonomy.title_parts import take_apart
from rolescope.taxonomy.titles import read_title

_TERMS = (PieceKind.CONTRACT, PieceKind.SEASON, PieceKind.CLEARANCE)
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
_SAME = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
}
_LINKS = frozenset(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with", "und", "et", "de"])
_DIGITS = 3
_STANDING = frozenset(["founding", "deputy"])
"""Words that name no level of ours, and yet another job than without them."""
_TOOLS = (SkillType.LANGUAGE, SkillType.LIBRARY, SkillType.PLATFORM, SkillType.TOOL)


class TitleJob(NamedTuple):
    """A title by what it speaks of; words folded, in an order that does not depend on the title's.

    Attributes:
        job: the role, or its words, and what it is about; empty for a title of nothing else.
        level: words and grade of seniority.
        terms: contract, season, clearance.
        number: a requisition number that stands in it.
        place: a place that stands in it.
    """

    job: str
    level: str
    terms: str
    number: str | None
    place: str | None


def title_job(title: str, besides: AbstractSet[str] = frozenset()) -> TitleJob:
    """Take a title apart.

    Args:
        title: as posted.
        besides: folded words that are no part of the job: the employer's name, the places of work.
    """
    role, words, rest = _taken(title)
    told = [role] if role else []
    told += (word for word in words if word not in besides)
    return rest._replace(job=" ".join(told))


@lru_cache(maxsize=65_536)
def folded_words(text: str) -> tuple[str, ...]:
    """Words in lower case without accents."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=65_536)
def _taken(title: str) -> tuple[str | None, tuple[str, ...], TitleJob]:
    read = read_title(title)
    parts, named = take_apart(title, read), read.match()
    words: set[str] = set()
    terms: set[str] = set()
    number = place = None
    for piece in parts.pieces:
        if piece.kind in (PieceKind.SPECIALISATION, PieceKind.NAME) or (
            piece.kind is PieceKind.ROLE and not named.role
        ):
            words.update(folded_words(piece.text))
        elif piece.kind is PieceKind.ROLE:  # a Java developer is no Python developer, though one role of ours
            words.update(_tools().intersection(folded_words(piece.text)))
        elif piece.kind in _TERMS:
            terms.update(folded_words(piece.text))
        elif piece.kind is PieceKind.PLACE:
            place = place or " ".join(folded_words(piece.text))
        elif piece.kind is PieceKind.REQUISITION and sum(map(str.isdigit, piece.text)) >= _DIGITS:
            number = piece.text
    level = [word for text in (*parts.level_words, parts.grade or "") for word in folded_words(text)]
    level += (word for word in folded_words(title) if word in _STANDING)
    levels = " ".join(sorted({_SAME.get(word, word) for word in level} - _LINKS))
    rest = TitleJob("", levels, " ".join(sorted(terms)), number, place)
    return named.role, tuple(sorted(words - _LINKS)), rest


@cache
def _tools() -> frozenset[str]:
    """Names of one word that languages, libraries, platforms and tools have."""
    of_tools = (skill for skill in core().values() if skill.type in _TOOLS)
    names = (folded_words(name) for skill in of_tools for name in (skill.pref_label, *skill.alt_labels))
    return frozenset(words[0] for words in names if len(words) == 1)
