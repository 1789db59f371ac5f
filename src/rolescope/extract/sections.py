"""A posting cut into sections by its headings, also where the line breaks were lost.

A heading is a known phrase with something that sets it apart on both sides. Left: the start of a line, the
end of a sentence, a gap, or a capital glued to the word before ("experience.Requirements3+ years"). Right: a
colon, the end of the line, a gap, or a capital or digit glued on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rolescope.extract.patterns import rows
from rolescope.model.reading import Section, SectionKind, Span

BOILERPLATE = frozenset({SectionKind.COMPANY, SectionKind.BENEFITS, SectionKind.LEGAL})
"""Kinds that say nothing about the work: no skill, duty or requirement is read from them."""

KEY_LENGTH = 3
LONGEST_LINE = 70
LONGEST_TAIL = 40
LONGEST_LABEL = 200
_LABELS = frozenset({SectionKind.PAY, SectionKind.COMPANY})

_CANDIDATE = re.compile(
    r"(?P<line>(?:\A|\n)[^\w\n]{0,8})(?=\w)"
    r"|(?P<glue>(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]))"
    r"|(?P<stop>[.!?:;)\]”\"•·*|>…][^\w\n]{0,6})(?=[A-Z])"
    r"|(?P<gap>[ \t\xa0]{2,8})(?=[A-Z])"
)
_COLON = re.compile(r"[^\S\n]*[*_]*[^\S\n]*[:：]|[^\S\n]*[-–—][-–—\s]|[^\S\n]*[?*_]*[^\S\n]*(?:\n|\Z)")
_SET_OFF = re.compile(r"(?:[?!*_…)]|\.{3})*(?:(?=[A-Z0-9•·*“])|(?=[^\S\n]{2})|[^\S\n]*(?=[•·●▪◦]))")
_TITLE_BREAK = re.compile(r" (?=[A-Z][a-z]|\d)")
_ABOUT = re.compile(r"About (?:[A-Z0-9][\w&.’'-]* ?){1,4}?(?=\s*[:\n]|[A-Z][a-z]+ [a-z])")
_STRONG = re.compile(
    r"responsibilit|qualif|requirement|duties|skills|what you|who you|about |overview|summary|benefits|"
    r"functions"
)


def find_sections(text: str) -> tuple[Section, ...]:
    """The sections of a text, in order.

    Args:
        text: the posting's text as given.

    Returns:
        Sections whose spans cover the text without gap or overlap; one "other" section without headings.
    """
    found = [(0, 0, SectionKind.OTHER), *_headings(text)]
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    return tuple(
        Section(kind, Span(start, end), body)
        for (start, body, kind), end in zip(found, ends, strict=True)
        if end > start or len(found) == 1
    )


def _headings(text: str) -> Iterator[tuple[int, int, SectionKind]]:
    """Start of heading, start of body, kind; ascending and disjoint."""
    low = _folded(text)
    after = 0
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.end()
        found = _heading_at(text, low, start, candidate.lastgroup or "") if start >= after else None
        if found is None:
            continue
        after, kind, labels = found
        yield start, after, kind
        if labels:
            yield from _label_end(text, after)


def _heading_at(text: str, low: str, start: int, left: str) -> tuple[int, SectionKind, bool] | None:
    """Start of the body, kind, and whether it may be a label with a value, of the heading at `start`."""
    for phrase, kind, strong in _index().get(low[start : start + KEY_LENGTH], ()):
        if low.startswith(phrase, start):
            end = _right(text, start, start + len(phrase), left, strong=strong)
            if end is not None:
                return end, kind, kind in _LABELS
    about = _ABOUT.match(text, start)
    return (about.end(), SectionKind.COMPANY, False) if about else None


def _label_end(text: str, body: int) -> Iterator[tuple[int, int, SectionKind]]:
    """Where a label with its value on the same line ("Salary: …") is over."""
    stop = text.find("\n", body)
    if body < stop < body + LONGEST_LABEL and text[body - 1] != "\n" and text[body:stop].strip():
        yield stop, stop, SectionKind.OTHER


def _right(text: str, start: int, end: int, left: str, *, strong: bool) -> int | None:
    """Where the body begins if `text[start:end]` is set apart on its right; else None."""
    colon = _COLON.match(text, end)
    if colon:
        return colon.end()
    line = _line_heading(text, start, end) if left == "line" and strong else None
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


def _line_heading(text: str, start: int, end: int) -> int | None:
    """The end of a short line that opens with a heading ("What you'll do at Acme")."""
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    tail = text[end:stop].strip(" :*_")
    if stop - start > LONGEST_LINE or len(tail) > LONGEST_TAIL or (tail and tail[-1] in ".,;"):
        return None
    return stop if not tail or text[end] in " (&/,?!" else None


def _is_title(heading: str) -> bool:
    """Whether every longer word is capitalised."""
    return all(word[0].isupper() for word in heading.split() if word[0].isalpha() and len(word) > len("the"))


def _folded(text: str) -> str:
    """Lower case with straight apostrophes, character for character."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("’", "'").replace("‘", "'")


@cache
def _index() -> dict[str, list[tuple[str, SectionKind, bool]]]:
    """Heading phrases by their first letters, longest first."""
    index: dict[str, list[tuple[str, SectionKind, bool]]] = {}
    for phrase, kind in sorted(rows("headings.tsv"), key=lambda row: (-len(row[0]), row[0])):
        strong = bool(_STRONG.search(phrase))
        index.setdefault(phrase[:KEY_LENGTH], []).append((phrase, SectionKind(kind), strong))
    return index
