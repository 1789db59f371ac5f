"""Jobs and courses of study as entries: which lines belong to one, and which of its words stand at its head.

An entry is found by its dates. Writers put them before, behind, above or below its head, and one writer does
so in the same way throughout: the first entry of a section tells how.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rolescope.extract.patterns import expressions
from rolescope.extract.profile.dates import Unread, find_dates
from rolescope.extract.profile.lines import Line
from rolescope.model.profile import Dated
from rolescope.model.span import Span

MOST_HEAD_WORDS = 16
_EDGE = " \t,;:|-–—·•()[]*_"
_SMALL = frozenset(
    ("of", "and", "de", "at", "für", "der", "the", "for", "&", "|", "-", "–", "—", "·", "@", "/")
)
_ABBREVIATED = re.compile(
    r"\b(?:inc|ltd|co|corp|llc|dept|univ|st|jr|sr|e\.v|s\.a|b\.a|m\.a|b\.s|m\.s)\.$", re.IGNORECASE
)
_MOST_BEFORE = 3


class Part(Enum):
    """What a line is to its entry."""

    HEAD = "head"
    DATE = "date"
    DATED_HEAD = "dated head"
    BODY = "body"


class Item(NamedTuple):
    """One line of a section, what it is, its date, and its words without the date."""

    line: Line
    part: Part
    dates: Dated | None
    words: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: pieces of its head without its dates, its dates, and what was done."""

    head: tuple[Line, ...]
    dates: Dated | None
    body: tuple[Line, ...]
    span: Span


class Wording(NamedTuple):
    """The expressions of `patterns/resume.tsv`."""

    title_noun: re.Pattern[str]
    org_suffix: re.Pattern[str]
    only_suffix: re.Pattern[str]
    institution: re.Pattern[str]
    degree_words: re.Pattern[str]
    unfinished: re.Pattern[str]
    duration: re.Pattern[str]
    label: re.Pattern[str]
    verb_start: re.Pattern[str]


@cache
def wording() -> Wording:
    """The expressions that entries are told apart by."""
    return Wording(**expressions("resume.tsv"))


def entries_of(lines: Sequence[Line], heads: re.Pattern[str]) -> tuple[list[Entry], list[Unread]]:
    """The entries of one section.

    Args:
        lines: its lines without the heading.
        heads: words that the head of such an entry holds; what begins one that has no date.
    """
    unread: list[Unread] = []
    items = [item for line in lines for item in _items(line, unread, heads)]
    items = [one for one in items if one.words or one.dates]
    dated = [at for at, one in enumerate(items) if one.part in {Part.DATE, Part.DATED_HEAD}]
    if not dated:
        return _undated(items, heads), unread
    starts = _starts(items, dated)
    bounds = zip(starts, [*starts[1:], len(items)], strict=True)
    return [_entry(items[start:stop]) for start, stop in bounds], unread


def _starts(items: Sequence[Item], dated: Sequence[int]) -> list[int]:
    """Where each entry begins."""
    before = items[: dated[0]]
    last = items[-1].part is Part.DATE and any(one.part is Part.BODY for one in before)
    if last:
        return [0, *(at + 1 for at in dated[:-1])]
    ahead = 0
    for one in reversed(before):
        if one.part is not Part.HEAD or ahead == _MOST_BEFORE:
            break
        ahead += 1
    starts = [dated[0] - ahead]
    for previous, at in pairwise(dated):
        start = at
        while start - 1 > previous and at - start < ahead and items[start - 1].part is Part.HEAD:
            start -= 1
        starts.append(start)
    return starts


def _undated(items: Sequence[Item], heads: re.Pattern[str]) -> list[Entry]:
    """Entries of a section without any date: each begins with a line that can be the head of one."""
    starts = [
        at
        for at, one in enumerate(items)
        if one.part is Part.HEAD and heads.search(one.line.text.lower()) and not one.line.bullet
    ]
    ends = [*starts[1:], len(items)] if starts else []
    return [_entry(items[start:stop]) for start, stop in zip(starts, ends, strict=True)]


def _entry(items: Sequence[Item]) -> Entry:
    head: list[Line] = []
    body: list[Line] = []
    dates: Dated | None = None
    for one in items:
        dates = dates or (one.dates if one.part is not Part.BODY else None)
        if one.part is Part.BODY or (body and one.part is Part.HEAD):
            body.append(one.line)
        else:
            head += one.words
    return Entry(tuple(head), dates, tuple(body), Span(items[0].line.start, items[-1].line.span.end))


def _items(line: Line, unread: list[Unread], heads: re.Pattern[str]) -> list[Item]:
    """A line as what it is; one whose end holds the head of the next entry as two."""
    found = find_dates(line.text)
    unread += [Unread(_moved(one.span, line.start), one.reason) for one in found.unread]
    ranged = [one for one in found.dates if one.start]
    if not _is_head(line, found.dates):
        return _body(line, ranged, heads)
    dates = next(iter(ranged or found.dates), None)
    words = _words(line, dates)
    placed = dates and dates._replace(span=_moved(dates.span, line.start))
    if placed is None:
        return [Item(line, Part.HEAD, None, words)]
    return [Item(line, Part.DATED_HEAD if words else Part.DATE, placed, words)]


def _is_head(line: Line, dates: Sequence[Dated]) -> bool:
    """Whether a line can stand at the head of an entry."""
    text = line.text
    if line.bullet and not dates:
        return False
    outside = len(text.split()) - sum(len(text[d.span.start : d.span.end].split()) for d in dates)
    closed = text[-1] in ".;" and not _ABBREVIATED.search(text) and outside > 0
    if closed and any(d.span.end >= len(text) - 2 for d in dates if d.start):
        closed = False  # "Analyst, Acme, 2019 - 2021."
    if outside > MOST_HEAD_WORDS or closed:
        return False
    first = text.lstrip(_EDGE)[:1]
    if not (first.isupper() or first.isdigit() or (dates and dates[0].span.start <= 1)):
        return False
    opening = text.lower().split()
    if wording().verb_start.fullmatch(opening[0].strip(",.:")) and len(opening) > 3 and not dates:  # noqa: PLR2004
        return False
    if line.bullet:
        edge = dates[0].span.start == 0 or dates[-1].span.end >= len(text) - 1
        verb = wording().verb_start.fullmatch(opening[0].strip(",.:"))
        return edge and not verb and any(one.start for one in dates)
    return True


def _body(line: Line, ranged: Sequence[Dated], heads: re.Pattern[str]) -> list[Item]:
    """A line of what was done, and the head of the next entry where that was glued to it."""
    text = line.text
    if ranged and line.bullet and heads.search(text[ranged[-1].span.end :].lower()):
        return _dated_behind(line, ranged[-1])
    end = ranged[-1].span if ranged and ranged[-1].span.end >= len(text) - 1 else None
    stop = end.start if end else len(text)
    cut = _capitals(text, stop)
    glued = text[cut:stop].strip(_EDGE)
    if cut == 0 or (end is None and not (heads.search(glued.lower()) and len(glued.split()) > 1)):
        return [Item(line, Part.BODY, None, (line,))]
    kept = text[:cut].rstrip()
    rest = Line(
        text[cut:].strip(), line.start + cut + len(text[cut:]) - len(text[cut:].lstrip()), False, None
    )
    first = [Item(line._replace(text=kept), Part.BODY, None, (line,))] if kept else []
    dates = None
    if end is not None:
        found = find_dates(rest.text).dates
        dates = found[-1] if found else None
    words = _words(rest, dates)
    if dates is None:
        return [*first, Item(rest, Part.HEAD, None, words)]
    placed = dates._replace(span=_moved(dates.span, rest.start))
    return [*first, Item(rest, Part.DATED_HEAD if words else Part.DATE, placed, words)]


def _dated_behind(line: Line, dates: Dated) -> list[Item]:
    """A list item with the head of the next entry behind it, which begins with its dates."""
    cut = dates.span.start
    kept = line._replace(text=line.text[:cut].rstrip())
    rest = Line(line.text[cut:], line.start + cut, bullet=False, heading=None)
    moved = dates._replace(span=_moved(dates.span, -cut))
    placed = dates._replace(span=_moved(dates.span, line.start))
    return [Item(kept, Part.BODY, None, (kept,)), Item(rest, Part.DATED_HEAD, placed, _words(rest, moved))]


def _capitals(text: str, stop: int) -> int:
    """Where the run of capitalised words begins that ends at `stop`; `stop` where there is none."""
    start = stop
    for match in reversed(list(re.finditer(r"\S+", text[:stop]))):
        word = match[0]
        if not (word[0].isupper() or word in _SMALL) or (start != stop and word[-1] in ".;:)%"):
            break
        if word[0].isupper() or word in _SMALL:
            start = match.start()
    while start < stop and text[start:].split(maxsplit=1)[0] in _SMALL:
        start += len(text[start:].split(maxsplit=1)[0])
        start += len(text[start:]) - len(text[start:].lstrip())
    return start


def _words(line: Line, dates: Dated | None) -> tuple[Line, ...]:
    """The words beside a date, in front of it and behind it, without lengths of time."""
    if dates is None:
        parts = [(0, len(line.text))]
    else:
        parts = [(0, dates.span.start), (dates.span.end, len(line.text))]
    found = []
    for start, end in parts:
        words = line.text[start:end]
        left = len(words) - len(words.lstrip(_EDGE))
        bare = words.strip(_EDGE)
        if any(c.isalpha() for c in bare) and not wording().duration.fullmatch(bare.lower()):
            closing = (
                ")" if bare.count("(") > bare.count(")") and words[left + len(bare) :][:1] == ")" else ""
            )
            found.append(Line(bare + closing, line.start + start + left, line.bullet, None))
    return tuple(found)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
