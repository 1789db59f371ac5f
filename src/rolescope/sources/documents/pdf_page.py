"""The lines of one PDF page, with the blanks between words that the page shows but does not hold.

PDF places glyphs; blanks need not be among them. Where the gap before a glyph is wider than the line's usual
one by more than `GAP` of its height, a person sees a blank, and so do we.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

GAP = 0.07
"""In heights of a glyph. Blanks of tightly set lines measure 0.1 to 0.3, gaps within words vary by 0.03."""
TINY = 1.5
"""Points. What is set smaller than this cannot be read by a person."""
HYPHEN_AT_LINE_END = "\x02"
"""What PDFium puts for a hyphen at a line end, the line break included."""
ENOUGH_GAPS = 8
_SURROGATES = range(0xD800, 0xE000)
_BINDING = frozenset("-‐‑/(@'’")
"""Signs after which no blank is missing, however much room they leave."""


class Glyph(NamedTuple):
    """A character and the box it was set in, in points."""

    sign: str
    left: float
    right: float
    height: float
    bottom: float = 0.0


class Page(NamedTuple):
    """Lines of a page from top to bottom, and what is too small to be seen."""

    lines: list[str]
    unseen: str


def read_page(page: Any) -> Page:
    """The text of one page of pypdfium2."""
    return _read(glyphs_of(page))


def glyphs_of(page: Any) -> list[Glyph]:
    """The characters of one page of pypdfium2 in the order of the file, with line ends where it sees them."""
    from pypdfium2 import raw  # noqa: PLC0415  (7 MB of machine code, for PDF files only)

    text = page.get_textpage()
    try:
        return list(_glyphs(text, raw))
    finally:
        text.close()


def _glyphs(text: Any, raw: Any) -> Iterator[Glyph]:
    box = raw.FS_RECTF()
    for place in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, place)
        found = raw.FPDFText_GetLooseCharBox(text, place, box)
        sign = _sign(code)
        height = box.top - box.bottom
        yield Glyph(sign, box.left, box.right, height, box.bottom) if found else Glyph(sign, 0, 0, 0)


def _sign(code: int) -> str:
    """A character; a blank for nought and for halves of surrogate pairs, which stand for none."""
    return chr(code) if 0 < code <= sys.maxunicode and code not in _SURROGATES else " "


def _read(glyphs: Sequence[Glyph]) -> Page:
    lines: list[list[Glyph]] = [[]]
    unseen = []
    for glyph in glyphs:
        if glyph.sign in "\r\n":
            lines += [[]] if lines[-1] else []
        elif 0 < glyph.height < TINY and not glyph.sign.isspace():
            unseen.append(glyph.sign)
        else:
            lines[-1].append(glyph)
    usual = _usual([gap for line in lines for gap in _gaps(line)], 0.0)
    return Page([text for line in lines if (text := spaced(line, usual))], "".join(unseen))


def usual_gap(glyphs: Sequence[Glyph]) -> float:
    """The gap between letters on a page, in heights."""
    near = (_gap(a, b) for a, b in pairwise(glyphs) if _are_letters(a, b))
    return _usual([gap for gap in near if -1 < gap < 1], 0.0)


def spaced(line: Sequence[Glyph], usual: float) -> str:
    """One line's characters, with a blank wherever a gap shows one.

    Args:
        line: its glyphs from left to right.
        usual: the gap between letters on this page, in heights; for lines too short to have one of their own.
    """
    inside = _usual(_gaps(line), usual)
    parts = [line[0].sign] if line else []
    for before, after in pairwise(line):
        wide = _are_letters(before, after) and _gap(before, after) > inside + GAP
        if wide and before.sign not in _BINDING:
            parts.append(" ")
        parts.append(after.sign)
    return " ".join("".join(parts).replace("\xad", "").split())


def _gaps(line: Sequence[Glyph]) -> list[float]:
    return [_gap(a, b) for a, b in pairwise(line) if _are_letters(a, b)]


def _are_letters(before: Glyph, after: Glyph) -> bool:
    return min(before.height, after.height) > 0 and not (before.sign.isspace() or after.sign.isspace())


def _gap(before: Glyph, after: Glyph) -> float:
    return (after.left - before.right) / after.height


def _usual(gaps: Sequence[float], otherwise: float) -> float:
    return median(gaps) if len(gaps) >= ENOUGH_GAPS else otherwise
