"""Text with styles by name, so that one drawing serves colour terminals, pipes and ASCII alike."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import NamedTuple

from rolescope.present.palette import EVERY


class Run(NamedTuple):
    """Characters of one style: "" plain, "bold", "dim", or a role's place, "r0" to "r6"."""

    text: str
    style: str = ""


Line = tuple[Run, ...]

ASCII = str.maketrans(
    {
        "█": "#",
        "▌": "#",
        "▐": "#",
        "▓": "=",
        "░": "-",
        "│": "|",
        "─": "-",
        "━": "=",
        "┤": "|",
        "├": "|",
        "←": "<",
        "→": ">",
        "…": ".",
        "–": "-",
        "−": "-",
        "’": "'",
        "·": "-",
        "±": "~",
        "✓": "+",
        "✗": "x",
        "€": "E",
        "£": "L",
        **{look.sign: look.plain_sign for look in EVERY},
    }
)
"""What stands for each sign where only ASCII can be written; always one character for one."""


def line(*runs: Run | str) -> Line:
    """A line of runs; strings are plain."""
    return tuple(Run(run) if isinstance(run, str) else run for run in runs)


def plain(lines: Iterable[Line]) -> str:
    """Lines as text without styles, nothing trailing."""
    return "\n".join("".join(run.text for run in one).rstrip() for one in lines) + "\n"


def to_ascii(lines: Iterable[Line]) -> list[Line]:
    """The same lines in ASCII; what has no stand-in becomes a question mark."""
    return [
        tuple(Run(run.text.translate(ASCII).encode("ascii", "replace").decode(), run.style) for run in one)
        for one in lines
    ]


def wrapped(
    text: str, width: int, style: str = "", *, indent: str = "", hang: str | None = None
) -> list[Line]:
    """A paragraph."""
    rest = indent if hang is None else hang
    parts = textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=rest, break_on_hyphens=False)
    return [line(Run(part, style)) for part in parts]


def clipped(text: str, width: int) -> str:
    """Text cut to a width, an ellipsis where something is missing."""
    return text if len(text) <= width else text[: max(width - 1, 0)].rstrip() + "…"


class Canvas:
    """A grid of styled characters."""

    def __init__(self, width: int, height: int) -> None:
        self._cells = [[Run(" ")] * width for _ in range(height)]

    def put(self, x: int, y: int, text: str, style: str = "") -> None:
        """Write a text; what falls outside is cut."""
        row = self._cells[y]
        for offset, letter in enumerate(text):
            if 0 <= x + offset < len(row):
                row[x + offset] = Run(letter, style)

    def at(self, x: int, y: int) -> str:
        """The character at a place."""
        return self._cells[y][x].text

    def lines(self) -> list[Line]:
        """Rows as lines, neighbours of one style joined."""
        return [_joined(row) for row in self._cells]


def _joined(row: list[Run]) -> Line:
    runs: list[Run] = []
    for cell in row:
        if runs and runs[-1].style == cell.style:
            runs[-1] = Run(runs[-1].text + cell.text, cell.style)
        else:
            runs.append(cell)
    return tuple(runs)
