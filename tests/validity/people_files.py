"""Files of résumés made by hand: a page's words at their places, as typesetters put them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.sources.documents.made import of_content

TOP, BOTTOM, LEADING = 760, 50, 14
_WIDE, _NARROW = 0.56, 0.27
"""Mean widths of Helvetica's signs, in sizes of the letter."""


class Put(NamedTuple):
    """Words at a place: points from the left edge, and rows from the top of the first page."""

    x: float
    row: int
    words: str
    size: float = 10


def page_file(words: Sequence[Put]) -> bytes:
    """A PDF with words at their places, in the order given."""
    rows = (TOP - BOTTOM) // LEADING
    pages: dict[int, list[str]] = {}
    for one in words:
        number, row = divmod(one.row, rows)
        shown = one.words.replace("\\", "\\\\").replace("(", r"\(").replace(")", r"\)")
        pages.setdefault(number, []).append(
            f"/F1 {one.size} Tf 1 0 0 1 {one.x:.1f} {TOP - LEADING * row} Tm ({shown}) Tj"
        )
    return of_content(*(f"BT {' '.join(pages[number])} ET".encode("cp1252") for number in sorted(pages)))


def right_of(words: str, edge: float, size: float = 10) -> float:
    """Where words begin that end at an edge, nearly."""
    return edge - size * sum(_NARROW if c in " ilj.,:;|'t-" else _WIDE for c in words)


def wrapped(words: str, most: int) -> list[str]:
    """Words as lines of at most so many characters."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + len(word) >= most:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines
