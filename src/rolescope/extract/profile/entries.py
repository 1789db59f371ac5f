"""Jobs as entries: which lines belong to one, and which of them stand at its head.

An entry is found by its dates. Writers put them before, behind, above or below its head, and one writer does
so in the same way throughout. So every way is tried on the whole section, the heads that it gives are scored
(one title and one employer, no sentence, nothing like a title left over), and the best way is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from rolescope.extract.profile.dates import Unread
from rolescope.extract.profile.items import Item, Part, items_of
from rolescope.extract.profile.lines import Line
from rolescope.model.profile import Dated
from rolescope.model.span import Span

MOST_AHEAD = 4
MOST_BEHIND = 3
"""Lines of a head above and below the one with its dates."""
_LEFT_OVER = 0.3
_TITLE_LEFT = 1.0
"""What a way loses for each line that could stand in a head and does not; and if it is like a title."""

Worth = Callable[[Sequence[Line]], float]
"""How much lines are like the head of one entry."""


class _Way(NamedTuple):
    """How a writer puts a head around its dates.

    Attributes:
        ahead: lines above the dates.
        behind: lines below them.
        gaps: whether no head reaches over a blank line.
        closing: whether dates stand below what was done, as the last line.
    """

    ahead: int
    behind: int
    gaps: bool
    closing: bool = False


_WAYS = (
    *(_Way(*one) for one in product(range(MOST_AHEAD + 1), range(MOST_BEHIND, -1, -1), (True, False))),
    _Way(MOST_BEHIND, 0, gaps=False, closing=True),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: pieces of its head without its dates, its dates, and what was done."""

    head: tuple[Line, ...]
    dates: Dated | None
    body: tuple[Line, ...]
    span: Span


def entries_of(
    lines: Sequence[Line], heads: re.Pattern[str], worth: Worth
) -> tuple[list[Entry], list[Unread]]:
    """The entries of one section.

    Args:
        lines: its lines without the heading.
        heads: words that the head of such an entry holds; what begins one that has no date.
        worth: how much lines are like the head of one entry.
    """
    unread: list[Unread] = []
    items = [item for line in lines for item in items_of(line, unread, heads)]
    items = _two_as_one([one for one in items if one.words or one.dates])
    dated = [at for at, one in enumerate(items) if one.dates and one.part is not Part.BODY]
    if not dated:
        return _undated(items, heads), unread
    known = _Known(items, worth)
    scored = [(_score(cut, items, known), cut) for cut in (list(_cut(items, dated, way)) for way in _WAYS)]
    best = max(scored, key=lambda one: one[0])[1]
    bounds = zip(best, [*(one.start for one in best[1:]), len(items)], strict=True)
    return [_entry(items, at, stop) for at, stop in bounds], unread


def _two_as_one(items: Sequence[Item]) -> list[Item]:
    """Items, with a month above a later one put together: a beginning and an end without a sign."""
    found: list[Item] = []
    for item in items:
        above = found[-1] if found else None
        if above and _is_alone(above) and _is_alone(item) and above.dates and item.dates:
            begin, end = above.dates.end, item.dates.end
            if begin and end and (begin.year, begin.month or 1) < (end.year, end.month or 1):
                span = Span(above.dates.span.start, item.dates.span.end)
                found[-1] = above._replace(dates=Dated(begin, end, current=False, span=span))
                continue
        found.append(item)
    return found


def _is_alone(item: Item) -> bool:
    return item.part is Part.DATE and item.dates is not None and item.dates.start is None


class _Head(NamedTuple):
    """The numbers of the items of a head, from `start` up to `stop`; of the one with its dates."""

    start: int
    stop: int
    dates: int


def _cut(items: Sequence[Item], dated: Sequence[int], way: _Way) -> Iterator[_Head]:
    """The head around each date, in one way."""
    begin = 0
    for at, following in zip(dated, [*dated[1:], len(items)], strict=True):
        if way.closing:
            start = stop = begin
            while stop < min(at, start + way.ahead) and items[stop].part is Part.HEAD:
                stop += 1
            yield _Head(start, stop, at)
            begin = at + 1
            continue
        start = _above(items, at, begin, way)
        least = _above(items, following, at + 1, way) if following < len(items) else following
        stop = at + 1
        while stop < min(least, at + 1 + way.behind) and items[stop].part is Part.HEAD:
            if way.gaps and items[stop].line.gap:
                break
            stop += 1
        yield _Head(start, stop, at)
        begin = stop


def _above(items: Sequence[Item], at: int, begin: int, way: _Way) -> int:
    """Where the head begins whose dates are at a place."""
    start = at
    while start > begin and at - start < way.ahead and items[start - 1].part is Part.HEAD:
        if way.gaps and items[start].line.gap:
            break
        start -= 1
    return start


class _Known(dict[tuple[int, ...], float]):
    """The worth of items together, each set of them scored once for all ways."""

    def __init__(self, items: Sequence[Item], worth: Worth) -> None:
        super().__init__()
        self._items, self._worth = items, worth

    def __missing__(self, numbers: tuple[int, ...]) -> float:
        self[numbers] = self._worth([word for at in numbers for word in self._items[at].words])
        return self[numbers]


def _score(cut: Sequence[_Head], items: Sequence[Item], worth: _Known) -> float:
    """How much like heads they all are, and how little was left over."""
    total = 0.0
    inside: set[int] = set()
    for head in cut:
        numbers = {*range(head.start, head.stop), head.dates}
        inside |= numbers
        total += worth[tuple(sorted(numbers))]
    for at in range(cut[0].start, len(items)):
        if at not in inside and items[at].part is Part.HEAD:
            total -= _TITLE_LEFT if worth[at,] > 1 else _LEFT_OVER
    return total - sum(items[at].part is Part.HEAD for at in range(cut[0].start)) * _LEFT_OVER


def _entry(items: Sequence[Item], head: _Head, stop: int) -> Entry:
    inside = sorted({*range(head.start, head.stop), head.dates})
    words = tuple(word for at in inside for word in items[at].words)
    body = tuple(items[at].line for at in range(head.start, stop) if at not in inside)
    span = Span(items[head.start].line.start, items[stop - 1].line.span.end)
    dates = items[head.dates].dates
    told = dates if dates and (dates.start or dates.end) else None
    return Entry(words, told, body, span)


def _undated(items: Sequence[Item], heads: re.Pattern[str]) -> list[Entry]:
    """Entries of a section without any date: each begins with a line that can be the head of one."""
    starts = [
        at
        for at, one in enumerate(items)
        if one.part is Part.HEAD and heads.search(one.line.text.lower()) and not one.line.bullet
    ]
    found = []
    for start, stop in zip(starts, [*starts[1:], len(items)][: len(starts)], strict=True):
        most = next((at for at in range(start, stop) if items[at].part is not Part.HEAD), stop)
        words = tuple(word for one in items[start:most] for word in one.words)
        body = tuple(one.line for one in items[most:stop])
        found.append(Entry(words, None, body, Span(items[start].line.start, items[stop - 1].line.span.end)))
    return found
