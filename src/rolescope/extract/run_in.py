"""Headings inside a line whose breaks were lost: "… with Python Preferred qualifications: Kafka".

Only known phrases with a colon count, and only where prose would not go on with them: after the end of a
sentence, or capitalised after a word that asks for nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rolescope.extract.patterns import rows
from rolescope.model.reading import SectionKind

LONGEST = 60
MOST_WORDS = 6
FEWEST_BEFORE = 5
"""Words of a clause before a heading in it; fewer are part of the heading ("Additional Job Requirements")."""
LONG_WORD = 8
"""Letters of a single word that is a heading in running text."""

_OPENED = frozenset(
    {SectionKind.REQUIREMENTS, SectionKind.PREFERRED, SectionKind.DUTIES, SectionKind.BENEFITS}
)
_WORD = re.compile(r"\S+")
_MARKS = "*_"
_ENDS = ".!?;"
_CLAUSE = re.compile(r"[.!?:;)](?=[A-Z\s])")
_GLUED = re.compile(r"[a-z\d][A-Z]")
_AFTER_WORD = re.compile(r"[\w)\]%+#\"”'’]")
_GOES_ON = frozenset(
    {
        "&", "a", "additional", "all", "an", "and", "any", "as", "at", "basic", "by", "desired", "essential",
        "folgende", "following", "for", "from", "has", "have", "how", "if", "in", "is", "its", "key", "meet",
        "meets", "minimum", "of", "on", "or", "other", "our", "per", "preferred", "recommended", "required",
        "such", "technical", "the", "their", "these", "this", "to", "what", "who", "why", "with", "your",
    }
)  # fmt: skip
"""Words that ask for one more: what follows them is no heading."""


def run_in_headings(text: str) -> Iterator[int]:
    """Where headings open that stand behind other words of their line, ascending.

    Args:
        text: a text whose line breaks may be lost.
    """
    colon = text.find(":")
    while colon >= 0:
        at = _opened_before(text, colon)
        if at is not None:
            yield at
        colon = text.find(":", colon + 1)


def _opened_before(text: str, colon: int) -> int | None:
    """Where the heading starts that a colon closes, if a line end belongs before it."""
    first = max(0, text.rfind("\n", max(0, colon - LONGEST), colon) + 1, colon - LONGEST)
    words = list(_WORD.finditer(text, first, colon))[-MOST_WORDS:]
    if not words or _plain(words[-1][0]) not in _last_words():
        return None
    for number in range(len(words)):
        phrase = " ".join(_plain(word[0]) for word in words[number:])
        kind = _phrases().get(phrase)
        if kind is not None:
            start = words[number].start()
            return start if _set_off(text, start, phrase, kind) else None
    return None


def _set_off(text: str, start: int, phrase: str, kind: SectionKind) -> bool:
    """Whether a line end was lost before a known phrase, and sentences do not show it already."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - LONGEST) : start]
    before = line.rstrip(f" \t\xa0{_MARKS}")
    last = before[-1:]
    several, capital = " " in phrase, text[start:].lstrip(_MARKS)[:1].isupper()
    if last in _ENDS:
        return several and not capital and bool(last)
    if last == ",":
        return several and kind is SectionKind.PREFERRED
    words = _CLAUSE.split(before)[-1].split()
    fewest = 2 if several and kind is SectionKind.PREFERRED else FEWEST_BEFORE
    if not (capital and _AFTER_WORD.fullmatch(last)) or len(words) < fewest:
        return False
    if words[-1].lower() in _GOES_ON or _GLUED.search(words[-1]):
        return False
    return several or (len(phrase) >= LONG_WORD and words[-1].islower())


def _plain(word: str) -> str:
    return word.strip(_MARKS).lower().replace("’", "'")


@cache
def _phrases() -> dict[str, SectionKind]:
    kinds = ((phrase, SectionKind(kind)) for phrase, kind in rows("headings.tsv"))
    return {phrase: kind for phrase, kind in kinds if kind in _OPENED}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in _phrases())
