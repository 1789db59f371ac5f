"""A sheet of drawings under one title: a chart that can leave the page it was drawn for."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from rolescope.model.chart import Chart
from rolescope.present.charts.marks import chart, definitions, mark, tint
from rolescope.present.markup import Html, tag
from rolescope.present.picture.colours import sheet as style

WIDTH, MARGIN = 760, 20
TITLE, BLOCK, NOTE, KEY, SPACE = 22.0, 20.0, 16.0, 24.0, 14.0
TITLE_LETTERS, BLOCK_LETTERS, NOTE_LETTERS = 72, 88, 104
LETTER = 8.2
"""Pixels that a letter of a key takes."""
EDGE = 6.0
"""Room for a mark at the left."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"


@dataclass(frozen=True, slots=True)
class Block:
    """One drawing.

    Attributes:
        drawn: an SVG element as wide as there is room, its height an attribute in pixels.
        heading: what it shows; empty where the sheet's title says so.
        notes: how to read it, one sentence each.
        keys: place in the palette to the name that it stands for.
    """

    drawn: Html
    heading: str = ""
    notes: tuple[str, ...] = ()
    keys: tuple[tuple[int, str], ...] = ()


def sheet(title: str, blocks: Sequence[Block], foot: str) -> Chart:
    """The drawings one under the other, in letters and colours that need nothing from outside.

    Args:
        title: what the sheet shows.
        blocks: from top to bottom.
        foot: where it comes from.
    """
    parts, y = _lines(title, TITLE_LETTERS, TITLE, "title", float(MARGIN))
    for block in blocks:
        drawn, y = _block(block, y)
        parts += drawn
    last, y = _lines(foot, NOTE_LETTERS, NOTE, "note", y + SPACE / 2)
    height = round(y + MARGIN / 2)
    inside = tag("svg", *parts, *last, x=MARGIN, y=0, width=WIDTH - 2 * MARGIN, height=height)
    paper = tag("rect", width="100%", height="100%", class_="paper")
    told = ". ".join(filter(None, (_described(block) for block in blocks)))
    whole = chart(
        title,
        told,
        tag("style", Html(style())),
        definitions(),
        paper,
        inside,
        xmlns="http://www.w3.org/2000/svg",
        class_="rs",
        width=WIDTH,
        height=height,
        view_box=f"0 0 {WIDTH} {height}",
        font_family=FONT,
        style="max-width:100%;height:auto",
    )
    return Chart(title, str(whole))


def _block(block: Block, y: float) -> tuple[list[Html], float]:
    parts, y = _lines(block.heading, BLOCK_LETTERS, BLOCK, "block", y + SPACE) if block.heading else ([], y)
    for note in block.notes:
        more, y = _lines(note, NOTE_LETTERS, NOTE, "note", y)
        parts += more
    if block.keys:
        keys, y = _keys(block.keys, y)
        parts += keys
    tall = _height(block.drawn)
    parts.append(tag("svg", block.drawn, x=0, y=y + 8, width="100%", height=tall))
    return parts, y + 8 + tall


def _lines(text: str, letters: int, line: float, look: str, y: float) -> tuple[list[Html], float]:
    """Text broken where it must, and the height after it."""
    broken = textwrap.wrap(text, letters)
    drawn = [tag("text", one, x=0, y=y + line * (i + 1) - 5, class_=look) for i, one in enumerate(broken)]
    return drawn, y + line * len(broken)


def _keys(keys: Sequence[tuple[int, str]], y: float) -> tuple[list[Html], float]:
    """Marks with their names, side by side as far as there is room, and the height after them."""
    parts, x = [], EDGE
    for slot, name in keys:
        long = 32 + LETTER * len(name)
        if x > EDGE and x + long > WIDTH - 2 * MARGIN:
            x, y = EDGE, y + NOTE + 4
        parts.append(mark(slot, x, y + 13))
        parts.append(tag("text", name, x=x + 10, y=y + 17, class_=f"name {tint(slot)}"))
        x += long
    return parts, y + KEY


_HEIGHT = re.compile(r'^<svg[^>]* height="([\d.]+)"')
_SAID = re.compile(r"^<svg[^>]*><title>[^<]*</title><desc>([^<]*)</desc>")


def _height(drawn: Html) -> float:
    found = _HEIGHT.match(drawn)
    assert found, "every chart states its height"
    return float(found[1])


def _described(block: Block) -> Html:
    """What the drawing says of itself to those who cannot see it."""
    found = _SAID.match(drawn := block.drawn)
    heading = Html(escape(f"{block.heading}. ")) if block.heading else Html()
    return Html(heading + Html(found[1])) if found else Html(drawn and heading)
