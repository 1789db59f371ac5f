"""What a line is to its entry: head, date, both, or what was done; and its words beside its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from rolescope.extract.profile.dates import Unread, find_dates
from rolescope.extract.profile.lines import Line
from rolescope.extract.profile.parts import LED, SMALL, STRONG, first_part, is_sentence, title_worth
from rolescope.extract.profile.wording import wording
from rolescope.model.profile import Dated
from rolescope.model.span import Span

MOST_HEAD_WORDS = 16
_LEADS_IN = 4
"""Words of a line with a colon that announces what was done."""
_LONGEST_TITLE = 5
_LEADING = 8
"""Words of a title in front of dates, with all else on the same line."""
_REACH = 60
_PLACE_ENDS = re.compile(r"\b[A-Z][\w.]*(?: [A-Z]\w*)?\s?,\s(?:[A-Z]{2}|State)\b")
_EDGE = " \t,;:|-–—·•()[]*_`#"
_ABBREVIATED = re.compile(
    r"\b(?:inc|ltd|co|corp|llc|dept|univ|st|jr|sr|e\.v|s\.a|b\.a|m\.a|b\.s|m\.s)\.$", re.IGNORECASE
)


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


def items_of(line: Line, unread: list[Unread], heads: re.Pattern[str]) -> list[Item]:
    """A line as what it is; one whose end holds the head of the next entry as two."""
    found = find_dates(line.text)
    unread += [Unread(_moved(one.span, line.start), one.reason) for one in found.unread]
    ranged = [one for one in found.dates if one.start]
    if not _is_head(line, found.dates):
        led = _led(line, ranged)
        if led is not None:
            return [one for part in led for one in items_of(part, [], heads)]
        return _body(line, ranged, heads)
    dates = next(iter(ranged or found.dates), None) or _untold(line, found.unread)
    words = _words(line, dates)
    placed = dates and dates._replace(span=_moved(dates.span, line.start))
    if placed is None:
        return [Item(line, Part.HEAD, None, words)]
    return [Item(line, Part.DATED_HEAD if words else Part.DATE, placed, words)]


def _untold(line: Line, unread: Sequence[Unread]) -> Dated | None:
    """A time at an end of a line that tells no month ("Summer 2017"): an entry is there, and has no date."""
    for one in unread:
        if one.span.start <= 1 or one.span.end >= len(line.text) - 1:
            return Dated(None, None, current=False, span=one.span)
    return None


def _is_head(line: Line, dates: Sequence[Dated]) -> bool:
    """Whether a line can stand at the head of an entry."""
    text = line.text
    if line.bullet and not dates:
        return False
    outside = len(text.split()) - sum(len(text[d.span.start : d.span.end].split()) for d in dates)
    closed = text[-1] in ".;" and not _is_abbreviated(text) and outside > 0
    if closed and any(d.span.end >= len(text) - 2 or d.span.start == 0 for d in dates if d.start):
        closed = False  # "Analyst, Acme, 2019 - 2021."
    if outside > MOST_HEAD_WORDS or closed:
        return False
    first = text.lstrip(_EDGE)[:1]
    led = LED.match(text) and len(text.split()) <= _LEADING
    if not (first.isupper() or first.isdigit() or led or (dates and dates[0].span.start <= 1)):
        return False
    opening = text.lower().split()
    if text[-1] == ":" and len(opening) <= _LEADS_IN:
        return False  # "Responsibilities:"
    if is_sentence(text) and len(opening) > 3 and not dates and not _is_title(text):  # noqa: PLR2004
        return False
    if line.bullet:
        edge = dates[0].span.start == 0 or dates[-1].span.end >= len(text) - 1
        verb = wording().verb_start.fullmatch(opening[0].strip(",.:"))
        return edge and not verb and any(one.start for one in dates)
    return True


def _is_abbreviated(text: str) -> bool:
    """Whether the full stop at the end is that of a name: "Acme Inc.", "Acme B.V."."""
    last = text.rsplit(maxsplit=1)[-1].lower()
    return bool(_ABBREVIATED.search(text) or wording().only_suffix.fullmatch(last))


def _led(line: Line, ranged: Sequence[Dated]) -> tuple[Line, Line] | None:
    """A line whose start is the head of an entry, and what was done behind it, as two."""
    if not ranged or line.bullet:
        return None
    text, dates = line.text, ranged[0].span
    before = text[: dates.start].strip(_EDGE)
    if before and (len(before.split()) > _LEADING or title_worth(before) < STRONG):
        return None
    place = _PLACE_ENDS.search(text, dates.end, dates.end + _REACH)
    cut = place.end() if place else dates.end
    rest = text[cut:].lstrip(_EDGE)
    if not rest or cut == len(text):
        return None
    behind = Line(rest, line.start + len(text) - len(rest), bullet=True, heading=None)
    return line._replace(text=text[:cut].rstrip()), behind


def _is_title(words: str) -> bool:
    """Whether words begin with a title in capitals: "Working Student Data Science at Acme"."""
    first = first_part(words).split()
    capitals = all(one[0].isupper() or one.lower() in SMALL for one in first)
    return capitals and len(first) <= _LONGEST_TITLE and title_worth(" ".join(first)) >= STRONG


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
        if not (word[0].isupper() or word in SMALL) or (start != stop and word[-1] in ".;:)%"):
            break
        if word[0].isupper() or word in SMALL:
            start = match.start()
    while start < stop and text[start:].split(maxsplit=1)[0] in SMALL:
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
        label = wording().label.fullmatch(bare.lower())
        if label and label.lastgroup == "date":
            continue
        if any(c.isalpha() for c in bare) and not wording().duration.fullmatch(bare.lower()):
            closing = (
                ")" if bare.count("(") > bare.count(")") and words[left + len(bare) :][:1] == ")" else ""
            )
            found.append(Line(bare + closing, line.start + start + left, line.bullet, None))
    return tuple(found)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
