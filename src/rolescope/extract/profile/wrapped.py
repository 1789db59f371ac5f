"""Line breaks that only a page's width put there: "… statistics, machine⏎learning, Power⏎BI, …".

A term that such a break cuts in two would be read as something else, or as nothing.
"""

from __future__ import annotations

import re

WIDE = 60
"""Characters of a line from which it may have been broken by the page's width."""
_BREAK = re.compile(r"(?<![.;:!?])[ \t]*\n(?=[ \t]*[A-Za-z])")


def unwrapped(text: str) -> str:
    """A text with blanks in place of breaks within a paragraph; no place moves.

    A break stays where the line above is short or ends a sentence, and where the next line is empty or begins
    with anything but a letter, such as the mark of a list.
    """
    parts: list[str] = []
    at = 0
    for match in _BREAK.finditer(text):
        stop = match.end()
        above = text.rfind("\n", 0, match.start()) + 1
        if match.start() - above >= WIDE:
            parts += [text[at : stop - 1], " "]
            at = stop
    return "".join([*parts, text[at:]])
