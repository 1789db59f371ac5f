"""Expressions without regard to case, run on the lines of a text that have a word of theirs.

Such an expression is tried at each character, which costs a tenth of a millisecond a text; a word is found in
a microsecond. What is found is the same as on the whole text, as long as no expression reaches over a line
end and each match has one of the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LIKE_PLAIN = ("ı", "ſ")
"""Letters that an expression without regard to case takes for "i" and "s", and small letters do not."""


def lines_with(text: str, low: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """The lines that have one of some words, in any case: start and end of each, ascending.

    Args:
        text: the text.
        low: it in small letters.
        words: in small letters.

    Returns:
        The whole text as one line where its small letters say too little of what matches it.
    """
    if len(low) != len(text) or (not low.isascii() and any(one in low for one in _LIKE_PLAIN)):
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    for at in sorted(at for word in words for at in _places(low, word)):
        if not lines or at > lines[-1][1]:
            end = text.find("\n", at)
            lines.append((text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)))
    return lines


def matches(
    expressions: Sequence[re.Pattern[str]], text: str, lines: Sequence[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """What some expressions match on some lines, in order of the expressions."""
    for one in expressions:
        for start, end in lines:
            yield from one.finditer(text, start, end)


def _places(low: str, word: str) -> Iterator[int]:
    at = low.find(word)
    while at >= 0:
        yield at
        at = low.find(word, at + 1)
