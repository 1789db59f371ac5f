"""Styles of the terminal drawing as colours, through rich: it knows what each terminal can show."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.style import Style
from rich.text import Text

from rolescope.present.terminal.ink import Line

TONES = ("#4c8fdf", "#d9772f", "#c2477f", "#9a6bff", "#22a5b5", "#5fa463")
"""Middle tones of the palette: a terminal does not say whether its ground is light or dark."""


def style(name: str) -> Style:
    """A style by name: "bold", "dim", "r0", "r0 dim"."""
    words = name.split()
    slot = next((int(word[1]) for word in words if word[0] == "r"), None)
    colour = TONES[slot] if slot is not None and slot < len(TONES) else None
    return Style(color=colour, bold="bold" in words or None, dim="dim" in words or None)


def coloured(lines: Iterable[Line]) -> list[Text]:
    """Lines as rich text."""
    return [Text.assemble(*((run.text, style(run.style)) for run in one)) for one in lines]


def print_coloured(lines: Iterable[Line]) -> None:
    """Print lines, each as it stands."""
    console = Console(highlight=False, soft_wrap=True)
    for text in coloured(lines):
        console.print(text)
