"""Words of a text as the encoder knows them, and the letters that a word is made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_TOKEN = re.compile(r"[a-z0-9][a-z0-9+#.]*[a-z0-9+#]|[a-z0-9]")


class Placed(NamedTuple):
    """A word, and where it stands."""

    word: str
    start: int
    end: int


def plain(text: str) -> str:
    """Lower case without diacritics, in ASCII; letters that ASCII has not fall away."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()


def tokens(text: str, most: int | None = None) -> list[str]:
    """Words in their order: "C++", "node.js" and "c#" are words.

    Args:
        text: any text.
        most: how many words are kept; None keeps all.
    """
    return _TOKEN.findall(plain(text))[:most]


def tokens_placed(text: str, at: int = 0) -> Iterator[Placed]:
    """`tokens`, each with its place.

    Args:
        text: any text.
        at: where it stands in a longer one.
    """
    if text.isascii():
        for found in _TOKEN.finditer(text.lower()):
            yield Placed(found.group(), at + found.start(), at + found.end())
        return
    letters = [(letter, place) for place, one in enumerate(text) for letter in plain(one)]
    for found in _TOKEN.finditer("".join(letter for letter, _ in letters)):
        yield Placed(found.group(), at + letters[found.start()][1], at + letters[found.end() - 1][1] + 1)


def grams(word: str, sizes: Sequence[int]) -> Iterator[str]:
    """Runs of letters of a word between its marks: "<ab", "abc", "bc>" for "abc" and 3."""
    marked = f"<{word}>"
    for size in sizes:
        for start in range(len(marked) - size + 1):
            yield marked[start : start + size]
