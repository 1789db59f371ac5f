"""A text as given made readable: markup and hidden characters out, lost line breaks back, every place kept.

The readable text is the given one after a list of edits. `Places` maps a position of the one to the other.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from rolescope.extract.characters import CharacterClass as Kind
from rolescope.extract.characters import Classes
from rolescope.extract.markup import markup_edits
from rolescope.extract.patterns import rows
from rolescope.extract.run_in import run_in_headings
from rolescope.extract.sentences import openers
from rolescope.model.span import Span
from rolescope.taxonomy.skills import surfaces

LONGEST_WORD = 40
SHORTEST_LEFT = 4
"""Letters of a small-letter word that a capital word may be glued to; shorter ones begin names ("iOS")."""

_SMUGGLED = re.compile("[\U000e0000-\U000e007f]{4,}|\u202e|[\u200b-\u200f\u2060-\u2064]{4}")
"""Characters that carry or turn text around unseen; a single soft hyphen or joiner is typesetting."""
_CAPITAL = re.compile(rf"[A-Z][A-Za-z]{{0,{LONGEST_WORD}}}'?")
"""A capital word, no more of it than any known word has: a text may be one word of a megabyte."""
_YEARS = re.compile(r"\d{1,2}\s?\+?(?:\s?[-–]\s?\d{1,2})?\s?\+?\s(?:years?|yrs?)\b")
_EDGES = re.compile(r"[^A-Za-z0-9+#]+")
_GAP = re.compile(r"(?<=\S)[ \t\xa0]+(?=\S)")
"""What stands between two words of a line."""
_HEAD = 1000
"""Characters that show whether a text is set with wide gaps."""


_WORD_END = Kind.LOWER | Kind.UPPER | Kind.DIGIT | Kind.CLOSE | Kind.STOP


class Edit(NamedTuple):
    """`given[start:end]` reads as `words`."""

    start: int
    end: int
    words: str


class Places:
    """Where positions of the readable text stand in the text as given.

    The readable text is a row of runs: stretches kept, between words put in. `_ends` has where each run ends.
    """

    __slots__ = ("_ends", "_shifts", "_upto")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._ends: list[int] = []
        self._shifts: list[int] = []
        self._upto: list[int] = []
        shift = 0
        for edit in edits:
            self._append(edit.start - shift, shift, KEPT)
            shift += edit.end - edit.start - len(edit.words)
            self._append(edit.end - shift, edit.start, edit.end)
        self._append(sys.maxsize, shift, KEPT)

    def _append(self, end: int, shift: int, upto: int) -> None:
        self._ends.append(end)
        self._shifts.append(shift)
        self._upto.append(upto)

    def span(self, start: int, end: int) -> Span:
        """The place of a stretch of the readable text in the text as given."""
        run = bisect_right(self._ends, start)
        shift, put_in = self._shifts[run], self._upto[run]
        if end <= self._ends[run] and put_in == KEPT:  # nearly always
            return Span(start + shift, end + shift)
        begin = start + shift if put_in == KEPT else shift
        last = bisect_right(self._ends, max(start, end - 1))
        stop = end + self._shifts[last] if self._upto[last] == KEPT else self._upto[last]
        return Span(begin, max(begin, stop))


KEPT = -1
"""A run of characters that stand in the text as given, `shift` further on. Of words put in, `shift` is where
the characters they read as begin, and `upto` where those end."""


class Repaired(NamedTuple):
    """A readable text.

    Attributes:
        text: it.
        places: where its positions stand in the text as given; None where nothing was changed.
        hidden: stretches of the text as given that a reader would not see and a machine would.
    """

    text: str
    places: Places | None
    hidden: tuple[Span, ...]


def repaired(given: str, kinds: Classes) -> Repaired:
    """The readable form of a text.

    Args:
        given: the text as given.
        kinds: the classes of its characters.
    """
    markup, hidden = markup_edits(given)
    edits = [Edit(*edit) for edit in markup]
    unseen = np.flatnonzero(kinds & Kind.HIDDEN).tolist()
    if unseen:
        hidden += [Span(*m.span()) for m in _SMUGGLED.finditer(given)]
    markup_places = list(edits)
    removed = [Edit(at, at + 1, _unseen_as(given, kinds, at)) for at in unseen if not _within(edits, at)]
    edits += removed
    edits += [edit for edit in _wide_gaps(given) if not _within(markup_places, edit.start)]
    if not any(edit.words == "\n" for edit in markup_places):  # blocks of markup are line breaks already
        edits += [edit for edit in _lost_breaks(given, kinds) if not _within(markup_places, edit.start)]
    edits.sort()
    if not edits:
        return Repaired(given, None, tuple(hidden))
    pieces = []
    at = 0
    for edit in edits:
        pieces += [given[at : edit.start], edit.words]
        at = edit.end
    pieces.append(given[at:])
    return Repaired("".join(pieces), Places(edits), tuple(hidden))


def _unseen_as(given: str, kinds: Classes, at: int) -> str:
    """A hidden mark between a small letter and a capital stands where a line break was, a NUL for a blank."""
    if given[at] == "\0":
        return " "
    if not 0 < at < len(kinds) - 1:
        return ""
    return "\n" if kinds[at - 1] & (Kind.LOWER | Kind.STOP) and kinds[at + 1] & Kind.UPPER else ""


def _within(edits: Sequence[Edit], position: int) -> bool:
    """Whether one of some ascending edits covers a position."""
    before = bisect_right(edits, position, key=lambda edit: edit.start) - 1
    return before >= 0 and position < edits[before].end


def _wide_gaps(given: str) -> list[Edit]:
    """Several blanks between words as one, where most gaps are wide: there a wide gap is no lost line end."""
    head = given[:_HEAD]
    blanks, wide = head.count(" ") + head.count("\xa0"), head.count("  ") + head.count("\xa0\xa0")
    if 4 * wide <= blanks:  # nearly always: fewer than a third of its gaps
        return []
    gaps = [gap.span() for gap in _GAP.finditer(given)]
    edits = [Edit(start, end, " ") for start, end in gaps if end - start > 1]
    return edits if 2 * len(edits) > len(gaps) else []


def _lost_breaks(given: str, kinds: Classes) -> Iterator[Edit]:
    """Line ends between words that were glued when breaks were dropped ("skills.Requirements3+ years")."""
    if len(kinds) < 3:  # noqa: PLR2004
        return
    opening = np.flatnonzero(kinds[1:-1] & (Kind.UPPER | Kind.DIGIT)) + 1
    before, here, after = kinds[opening - 1], kinds[opening], kinds[opening + 1]
    word = (before & _WORD_END != 0) & (after & Kind.LOWER != 0)
    letter = (before & Kind.STOP != 0) & (after & Kind.BLANK != 0)
    capitals = (before & Kind.LOWER != 0) & (after & Kind.UPPER != 0)
    number = (before & (Kind.LOWER | Kind.STOP) != 0) & (here & Kind.DIGIT != 0)
    seams = (here & Kind.UPPER != 0) & (word | letter | capitals) | number
    for seam in opening[seams].tolist():
        if _is_seam(given, seam):
            yield Edit(seam, seam, "\n")
    for seam in run_in_headings(given):
        yield Edit(seam, seam, "\n")


def _is_seam(text: str, at: int) -> bool:
    before = text[at - 1]
    if text[at].isdigit():
        return bool(_YEARS.match(text, at)) and text[at - 4 : at - 1].isalpha()
    word = _CAPITAL.match(text, at)
    right = word[0] if word else ""
    if right[1:2].isupper():
        return _glued_capitals(_word_before(text, at), right)
    if before in ".!?;":
        return _glued_stop(text, at, right)
    return _glued_word(_word_before(text, at), before, right)


def _word_before(text: str, at: int) -> str:
    """The letters, digits, plus and hash signs that end at `at`."""
    stretch = text[max(0, at - LONGEST_WORD) : at]
    if not stretch.isalnum():
        stretch = _EDGES.split(stretch)[-1]
    return stretch


def _glued_stop(text: str, at: int, right: str) -> bool:
    """Whether a sentence ended just before `at`."""
    if not (len(right) > 1 and right[1].islower()) and text[at : at + 2] not in {"A ", "I "}:
        return False
    ended = text[max(0, at - LONGEST_WORD) : at - 1].rsplit(None, 1)[-1:]
    word = ended[0] if ended else ""
    is_name = f"{word}.{right}".lower() in _known() or "/" in word or "@" in word or word.startswith("www")
    return not is_name and (
        (len(word) > 1 and word[-2:].isalpha()) or word[-1:] in ")]'\"%" or word[-1:].isdigit()
    )


def _glued_word(left: str, before: str, right: str) -> bool:
    """Whether a capital word was glued to what stands before it."""
    if left and (left + right).lower() in _known():
        return False
    opens = right.rstrip("'") in _openers()
    if before in ")]":
        return len(right) > 2 and right[1].islower()  # noqa: PLR2004
    if not before.isalpha():
        return opens
    if before.isupper():
        shouted = left.isupper() and len(left) > SHORTEST_LEFT + 1
        return shouted or (opens and len(right) >= SHORTEST_LEFT)
    if left.islower() and len(left) >= SHORTEST_LEFT and left not in _NAME_STARTS:
        return len(right) > 1 and right[1].islower()
    return (opens and len(right) >= SHORTEST_LEFT) or (left[:1].isupper() and left.lower() in _headings())


def _glued_capitals(left: str, right: str) -> bool:
    """Whether a word in capitals was glued to one in small letters ("computerREQUIREMENTS")."""
    run = len(right) - len(right.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    long = min(len(left), run) >= SHORTEST_LEFT
    return long and left[1:].islower() and (left + right).lower() not in _known()


_NAME_STARTS = frozenset(
    [
        "java",
        "power",
        "linked",
        "type",
        "open",
        "post",
        "share",
        "data",
        "deep",
        "work",
        "face",
    ]
)


@cache
def _known() -> frozenset[str]:
    """Words of skill labels, in lower case: "javascript" is one word however it is written."""
    return frozenset(word for name in surfaces() for word in name.split())


@cache
def _headings() -> frozenset[str]:
    """Headings of one long word."""
    phrases = (phrase for phrase, _ in rows("headings.tsv"))
    return frozenset(phrase for phrase in phrases if " " not in phrase and len(phrase) > len("summary"))


@cache
def _openers() -> frozenset[str]:
    """Capital words that open items and headings."""
    firsts = {phrase.split()[0].capitalize() for phrase, _ in rows("headings.tsv")}
    return (
        openers()
        | {word for word in firsts if len(word) >= SHORTEST_LEFT}
        | {"You", "We", "Our", "The", "This"}
    )
