"""Headings of sections: known phrases set apart on both sides, and short lines that look and read like one.

A phrase counts where a sentence starts and a colon, the line's end, a gap, a capital or a digit follows. A
line that no phrase knows counts if it stands alone, without a list mark or a full stop, and one of its words
says what it opens ("What will make us love you").
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rolescope.extract.characters import EDGE
from rolescope.extract.patterns import rows
from rolescope.model.reading import SectionKind

LONGEST_LINE = 70
LONGEST_TAIL = 40
LONGEST_MARK = 8
"""Characters of a list mark with its blanks."""
NEXT = 2
"""Characters after its first word that a phrase is looked up by."""
MOST_WORDS = 9
"""Words of a heading line that no phrase knows."""

_FIRST_WORD = re.compile(r"(?:[^\w\n]{1,8})?([^\W_][\w']{0,30})")
_COLON = re.compile(
    r"[^\S\n]{0,4}[*_]{0,4}[^\S\n]{0,4}[:：]|[^\S\n]{0,4}[-–—][-–—\s]|[^\S\n]{0,4}[?*_]{0,4}[^\S\n]{0,8}(?:\n|\Z)"
)
_SET_OFF = re.compile(r"(?:[?!*_…)]|\.{3}){0,6}(?:(?=[A-Z0-9•·*“])|(?=[^\S\n]{2})|[^\S\n]{0,8}(?=[•·●▪◦]))")
_TITLE_BREAK = re.compile(r" (?=[A-Z][a-z]|\d)")
_ABOUT = re.compile(r"(?:About|ABOUT) (?:[A-Z0-9][\w&.’'-]* ?){1,4}?(?=\s*[:\n]|[A-Z][a-z]+ [a-z])")
_STRONG = re.compile(
    r"responsibilit|qualif|requirement|duties|skills|what you|who you|about |overview|summary|benefits|"
    r"functions"
)
_ASKING = re.compile(
    r"(?:what|who|why|how|you|your|we|we're|our|about|the|key|basic|minimum|preferred|required|desired|nice|bonus|"
    r"ideal|ideally|additional|other|essential|specific|main|core|job|role|in this|must)\b"
)
_PROSE = re.compile(r"(?:we|they|i|he|she) |.{0,70}?[^\W_]{3}[.!?;]\s")
"""What begins a line whose colon stands within a sentence: somebody who acts, or another sentence."""


class Heading(NamedTuple):
    """A heading found: where its words start, where the text after it begins, and what it opens."""

    start: int
    body: int
    kind: SectionKind


def heading_at(text: str, folded: str, start: int, end: int) -> Heading | None:
    """The heading that a sentence opens with, if it does.

    Args:
        text: the text.
        folded: it in lower case with plain apostrophes, of the same length.
        start: where a sentence starts.
        end: where it ends.
    """
    word = _FIRST_WORD.match(folded, start)
    if word is None:
        return None
    at, after = word.span(1)
    first = word[1]
    phrases = _phrases().get(first)
    if phrases is None:
        if end - at > LONGEST_LINE and folded.find(":", at, at + LONGEST_LINE) < 0:
            return None  # most sentences
        phrases = {}
    for phrase, kind, strong in (*phrases.get(folded[after : after + NEXT], ()), *phrases.get("", ())):
        if folded.startswith(phrase, at):
            body = _right(text, at, at + len(phrase), strong=strong)
            if body is not None:
                return Heading(at, body, kind)
    about = _ABOUT.match(text, at) if first == "about" else None
    if about:
        colon = _COLON.match(text, about.end())
        return Heading(at, colon.end() if colon else about.end(), SectionKind.COMPANY)
    return _line(text, folded, start, at)


def _right(text: str, start: int, end: int, *, strong: bool) -> int | None:
    """Where the body begins if `text[start:end]` is set apart on its right; else None."""
    colon = _COLON.match(text, end)
    if colon:
        return colon.end()
    line = _line_end(text, start, end) if strong and _opens_line(text, start) else None
    if line is not None:
        return line
    heading = text[start:end]
    if not heading[0].isupper():
        return None
    glued = _SET_OFF.match(text, end)
    if glued and (strong or " " in heading):
        both_capital = heading[-1].isupper() and not text[end + 1 : end + 2].islower()
        return None if both_capital and glued.end() == end and text[end : end + 1].isalpha() else glued.end()
    if strong and _is_title(heading) and _TITLE_BREAK.match(text, end):
        return end
    return None


def _line_end(text: str, start: int, end: int) -> int | None:
    """The end of a short line that opens with a heading ("What you'll do at Acme")."""
    stop = _end_of_line(text, start)
    tail = text[end:stop].strip(" :*_")
    if stop - start > LONGEST_LINE or len(tail) > LONGEST_TAIL or (tail and tail[-1] in ".,;"):
        return None
    return stop if not tail or text[end] in " (&/,?!" else None


def _line(text: str, folded: str, start: int, at: int) -> Heading | None:
    """A short line that stands alone and reads like a heading."""
    stop = _end_of_line(text, at)
    colon = text.find(":", at, stop)
    if colon >= 0 and text.startswith("//", colon + 1):
        return None
    goes_on = colon >= 0 and bool(text[colon + 1 : stop].strip(" *_"))
    stop = colon + 1 if colon >= 0 else stop
    if stop - at > LONGEST_LINE or (goes_on and _PROSE.match(folded, at, stop)):
        return None
    words = text[at:stop].rstrip()
    if not words or words[-1] in ".,;" or words.count(" ") >= MOST_WORDS:
        return None
    asks = words[-1] in ":?…" or words.istitle() or words.isupper() or _ASKING.match(folded, at)
    if not asks or not _opens_line(text, start, bare=True):
        return None
    line = folded[at:stop].strip(" :*_?!…")
    return next((Heading(at, stop, kind) for kind, cue in _cues() if cue.search(line)), None)


def _end_of_line(text: str, start: int) -> int:
    """Where the line ends, or a place too far for a heading."""
    stop = text.find("\n", start, start + LONGEST_LINE + 1)
    return min(len(text), start + LONGEST_LINE + 1) if stop < 0 else stop


def _opens_line(text: str, start: int, *, bare: bool = False) -> bool:
    """Whether only blanks and list marks (none if `bare`) stand between the line's start and `start`."""
    line = text.rfind("\n", max(0, start - LONGEST_MARK), start)
    return (line >= 0 or start < LONGEST_MARK) and not text[line + 1 : start].strip(" *#_>" if bare else EDGE)


def _is_title(heading: str) -> bool:
    """Whether every longer word is capitalised."""
    return all(word[0].isupper() for word in heading.split() if word[0].isalpha() and len(word) > len("the"))


@cache
def _phrases() -> dict[str, dict[str, list[tuple[str, SectionKind, bool]]]]:
    """Heading phrases by their first word and what comes next (nothing for one word), longest first."""
    index: dict[str, dict[str, list[tuple[str, SectionKind, bool]]]] = {}
    for phrase, kind in sorted(rows("headings.tsv"), key=lambda row: (-len(row[0]), row[0])):
        word = _FIRST_WORD.match(phrase)
        first = word[1] if word else ""
        following = phrase[len(first) : len(first) + NEXT]
        strong = bool(_STRONG.search(phrase))
        index.setdefault(first, {}).setdefault(following, []).append((phrase, SectionKind(kind), strong))
    return index


@cache
def _cues() -> tuple[tuple[SectionKind, re.Pattern[str]], ...]:
    return tuple((SectionKind(kind), re.compile(pattern)) for kind, pattern in rows("heading_cues.tsv"))
