"""Sections of a text without a heading for work: told by what its blocks hold, dates, degrees and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.lines import Line
from rolescope.extract.profile.parts import STRONG, parts_of, title_worth
from rolescope.extract.profile.study_facts import degree_level
from rolescope.extract.profile.wording import wording

_OPEN = frozenset(("basics", "summary"))
"""Kinds of sections that stand above the first heading, where anything can stand."""
_LISTED = 3
"""Commas of a list."""
_ITEM_WORDS = 4
_TOP = 3
"""Lines of a block that can hold its head."""


class Block(NamedTuple):
    """Lines between blank lines, and the kind of section that they are like; "" where it is their own."""

    kind: str
    lines: tuple[Line, ...]


def told_apart(kind: str, lines: Sequence[Line]) -> list[Block]:
    """A section's blocks by kind, neighbours of one kind as one; the section alone where none tells of work.

    Args:
        kind: of the section, by its heading or its place.
        lines: its lines.
    """
    found: list[Block] = []
    for block in _blocks(lines):
        like = _like(block, found[-1].kind if found else "", strict=kind not in _OPEN)
        if found and found[-1].kind == like:
            found[-1] = Block(like, (*found[-1].lines, *block))
        else:
            found.append(Block(like, block))
    if not any(one.kind == "work" for one in found):
        return [Block("", tuple(lines))]
    return found


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    block: list[Line] = []
    for line in lines:
        if line.gap and block:
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _like(block: Sequence[Line], before: str, *, strict: bool) -> str:
    """The kind of section that a block is like.

    Args:
        block: its lines.
        before: the kind of the block above.
        strict: whether work needs a title beside its dates, as below a heading for something else.
    """
    dated = any(date.start for line in block if not line.bullet for date in find_dates(line.text).dates)
    top = block[:_TOP]
    titled = any(title_worth(part.words.text) >= STRONG for part in parts_of(top) if not part.place)
    if not titled and any(degree_level(line.text) for line in top) and (dated or _names_school(top)):
        return "education"
    if dated and (titled or not strict):
        return "work"
    if before in {"work", "education"} and all(map(_is_done, block)):
        return before
    if before in {"work", "education"} and _is_list(block):
        return "skills"
    return "" if before in {"", "skills"} else "other"


def _names_school(lines: Sequence[Line]) -> bool:
    return any(wording().institution.search(line.text.lower()) for line in lines)


def _is_done(line: Line) -> bool:
    """Whether a line says what was done."""
    return line.bullet or bool(wording().verb_start.match(line.text.lower()))


def _is_list(block: Sequence[Line]) -> bool:
    items = [item for line in block for item in line.text.split(",")]
    return len(items) > _LISTED and sum(len(one.split()) > _ITEM_WORDS for one in items) * 2 < len(items)
