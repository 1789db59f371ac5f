"""A PDF page in the order that a person reads it: columns one after the other, rows from left to right.

A file draws words in any order. Here a page is runs of words at places. A column begins where many runs share
their left edge and none crosses it; a margin of dates beside what they date is no column. In a column, runs
on one base line are a row, and wide gaps in it become tabs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from rolescope.sources.documents.pdf_page import (
    HYPHEN_AT_LINE_END,
    TINY,
    Glyph,
    Page,
    glyphs_of,
    spaced,
    usual_gap,
)

WIDE = 1.4
"""In heights of a letter: a gap that is more than the blank of a justified line."""
GUTTER = 6.0
"""Points between columns, at least."""
FEWEST = 5
"""Runs that share a left edge, and runs on either side, from which on there are two columns."""
SHARE = 0.3
"""Rows of the smaller column, in those of the larger; under it the rows must not stand beside the other's."""
DATED = 0.5
"""Of the runs on one side: with so many dates it is no column."""
APART = 1.6
"""In usual distances of lines: from here on a blank line is seen."""
_DEEPEST = 3
_DATE = 20
"""Characters of half a stretch of time."""
_SHORT = 25
_FULL = 0.6
"""A line of fewer characters, or under this share of its column, was not broken by the margin."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d\d\b|present|current|heute|now", re.IGNORECASE)
_ITEM = re.compile(r"[•·●▪◦‣–—*\-\uf0b7\uf0a7o] |[•·●▪◦‣\uf0b7\uf0a7]|\(?\d{1,2}[.)] ")
_DASH = re.compile(r"[-–—]\s*$")


class Run(NamedTuple):
    """Words on one base line without a wide gap; places in points, `bottom` from the page's lower edge."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


def laid_out(page: Any) -> Page:
    """The text of one page of pypdfium2 as lines in reading order; an empty line where one sees a gap."""
    glyphs = glyphs_of(page)
    seen = [one for one in glyphs if not 0 < one.height < TINY or one.sign.isspace()]
    unseen = "".join(one.sign for one in glyphs if 0 < one.height < TINY and not one.sign.isspace())
    lines: list[str] = []
    for group in _groups(_runs(seen), _DEEPEST):
        lines += ["", *_paragraphs(_rows(group))]
    return Page(lines[1:], unseen)


def _runs(glyphs: Sequence[Glyph]) -> list[Run]:
    """Runs in the order of the file."""
    usual = usual_gap(glyphs)
    found: list[Run] = []
    held: list[Glyph] = []
    last: Glyph | None = None
    for one in glyphs:
        if one.sign in "\r\n":
            found += _closed(held, usual)
            held, last = [], None
            continue
        shown = one.height > 0 and not one.sign.isspace()
        if shown and last and not -one.height < one.left - last.right < WIDE * one.height:
            found += _closed(held, usual)
            held = []
        held.append(one)
        last = one if shown else last
    return found + _closed(held, usual)


def _closed(glyphs: Sequence[Glyph], usual: float) -> list[Run]:
    shown = [one for one in glyphs if one.height > 0 and not one.sign.isspace()]
    text = spaced(glyphs, usual)
    if not shown or not text:
        return []
    return [
        Run(
            text,
            shown[0].left,
            shown[-1].right,
            median(one.bottom for one in shown),
            median(one.height for one in shown),
        )
    ]


def _groups(runs: Sequence[Run], depth: int) -> Iterator[Sequence[Run]]:
    """Runs by column, in reading order."""
    best: tuple[int, int, list[Run]] | None = None
    if depth:
        edges = Counter(round(one.left) for one in runs)
        for edge in sorted(edges):
            if sum(edges[near] for near in (edge - 1, edge, edge + 1)) < FEWEST:
                continue
            inside = _beside(runs, edge)
            if inside and (best is None or len(inside) > best[0]):
                best = len(inside), edge, inside
    if best is None:
        yield _with_dates_joined(runs)
        return
    _, edge, inside = best
    top, bottom = max(one.bottom for one in inside), min(one.bottom for one in inside)
    left = [one for one in inside if one.left < edge - 1]
    right = [one for one in inside if one.left >= edge - 1]
    within = set(inside)
    outside = [one for one in runs if one not in within]
    for part in ([one for one in outside if one.bottom > top], left, right):
        if part:
            yield from _groups(part, depth - 1)
    below = [one for one in outside if one.bottom <= top and one.bottom <= bottom]
    if below:
        yield from _groups(below, depth - 1)


def _beside(runs: Sequence[Run], edge: float) -> list[Run]:
    """The runs of the longest stretch of a page with two columns, the right one beginning at an edge."""
    ordered = sorted(runs, key=lambda one: -one.bottom)
    stretches: list[list[Run]] = [[]]
    for one in ordered:
        if one.left < edge - 1 and one.right > edge - GUTTER:
            stretches.append([])
        else:
            stretches[-1].append(one)
    inside = max(stretches, key=len)
    left = [one for one in inside if one.left < edge - 1]
    right = [one for one in inside if one.left >= edge - 1]
    return inside if _are_columns(left, right) else []


def _are_columns(left: Sequence[Run], right: Sequence[Run]) -> bool:
    if min(len(left), len(right)) < FEWEST:
        return False
    for side in (left, right):
        if sum(bool(_YEAR.search(one.text)) for one in side) >= DATED * len(side):
            return False
    fewer, more = sorted((left, right), key=len)
    bases = {round(one.bottom) for one in more}
    beside = sum(not bases.isdisjoint(_near(one.bottom)) for one in fewer)
    return len(fewer) >= SHARE * len(more) or beside < len(fewer) * (1 - SHARE)


def _near(base: float) -> tuple[int, int, int]:
    """Whole points around a base line."""
    return round(base) - 1, round(base), round(base) + 1


def _with_dates_joined(runs: Sequence[Run]) -> list[Run]:
    """Runs, with a stretch of time that a narrow margin broke put together: "June 2023 –" above "present"."""
    left = sorted(runs, key=lambda one: (round(one.left), -one.bottom))
    gone: set[Run] = set()
    changed: dict[Run, Run] = {}
    for above, below in pairwise(left):
        near = 0 < above.bottom - below.bottom < 2 * above.height and abs(above.left - below.left) < GUTTER
        short = max(len(above.text), len(below.text)) <= _DATE
        dates = bool(_YEAR.search(above.text) and _YEAR.search(below.text))
        broken = _DASH.search(above.text) or below.text[0] in "-–—"
        if near and dates and short and broken and above not in gone:
            changed[above] = above._replace(text=f"{above.text} {below.text}")
            gone.add(below)
    return [changed.get(one, one) for one in runs if one not in gone]


class _Row(NamedTuple):
    """Runs on one base line, with tabs between them."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    parted: bool


def _rows(runs: Sequence[Run]) -> list[_Row]:
    """The rows of one column from top to bottom."""
    rows: list[list[Run]] = []
    for one in sorted(runs, key=lambda run: (-run.bottom, run.left)):
        if rows and rows[-1][0].bottom - one.bottom < 0.4 * max(one.height, 1):
            rows[-1].append(one)
        else:
            rows.append([one])
    for row in rows:
        row.sort(key=lambda one: one.left)
    _lift(rows)
    found = []
    for row in rows:
        text = row[0].text
        for before, after in pairwise(row):
            mark = len(before.text) == 1 and not before.text.isalnum()
            text += (" " if mark else "\t") + after.text
        parted = "\t" in text
        found.append(
            _Row(text, row[0].left, max(one.right for one in row), row[0].bottom, row[0].height, parted)
        )
    return found


def _lift(rows: Sequence[list[Run]]) -> None:
    """What stands at the right margin beside items of a list goes up to the row above the list."""
    head: list[Run] | None = None
    for row in rows:
        item = _ITEM.match(row[0].text) or (len(row[0].text) == 1 and not row[0].text.isalnum())
        if head is None or not (item or row[0].left > head[0].left + GUTTER or row[0].text[0].islower()):
            head = row
            continue
        while len(row) > 1 + bool(item and len(row[0].text) == 1) and row[-1].left > head[0].right:
            head.append(row.pop()._replace(bottom=head[0].bottom))


def _paragraphs(rows: Sequence[_Row]) -> Iterator[str]:
    """Rows put together where the margin broke them; an empty line where more than the usual room is left."""
    if not rows:
        return
    steps = [above.bottom - below.bottom for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    edge = sorted(one.right for one in rows)[len(rows) * 19 // 20]
    whole = rows[0].text
    for (above, below), step in zip(pairwise(rows), steps, strict=True):
        if step <= usual * APART and _goes_on(above, below, edge):
            hyphen = above.text.endswith(("-", "‐"))
            glue = "\n" if hyphen else "" if above.text.endswith(HYPHEN_AT_LINE_END) else " "
            whole += glue + below.text
            continue
        yield whole
        if step > usual * APART:
            yield ""
        whole = below.text
    yield whole


def _goes_on(above: _Row, below: _Row, edge: float) -> bool:
    """Whether a row ends at the margin: the first word of the next had no room in it."""
    if above.text.endswith(HYPHEN_AT_LINE_END):
        return True
    if above.parted or below.parted or _ITEM.match(below.text) or abs(above.height - below.height) > 1:
        return False
    if below.left < above.left - GUTTER or len(above.text) < _SHORT:
        return False
    if above.right - above.left < _FULL * (edge - above.left):
        return False
    if below.text[0].islower():
        return True
    first = len(below.text.split(maxsplit=1)[0]) + 1
    letter = (below.right - below.left) / max(len(below.text), 1)
    return above.right + first * letter > edge and not above.text.endswith((".", ":", ";", "!", "?"))
