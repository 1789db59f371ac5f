"""Line breaks that only a page's width put there: "… statistics, machine⏎learning, Power⏎BI, …".

A term that such a break cuts in two would be read as something else, or as nothing.
"""

from __future__ import annotations

from itertools import pairwise

WIDE = 60
"""Characters of a line from which it may have been broken by the page's width."""
_BLANKS = " \t"
_ENDS = (".", ";", ":", "!", "?")


def unwrapped(text: str) -> str:
    """A text with blanks in place of breaks within a paragraph; no place moves.

    A break stays where the line above is short or ends a sentence, and where the next line is empty or begins
    with anything but a letter, such as the mark of a list.
    """
    lines = text.split("\n")
    parts = [lines[0]]
    for above, below in pairwise(lines):
        parts += [" " if _goes_on(above.rstrip(_BLANKS), below.lstrip(_BLANKS)[:1]) else "\n", below]
    return "".join(parts)


def _goes_on(above: str, first: str) -> bool:
    """Whether a line goes on in one that begins with some character."""
    return len(above) >= WIDE and not above.endswith(_ENDS) and first.isascii() and first.isalpha()
