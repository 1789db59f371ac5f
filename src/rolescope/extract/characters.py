"""The class of each character of a text, as an array: what finds line ends and sentence ends at C speed."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Classes = NDArray[np.uint16]
"""One `CharacterClass` a character."""


class CharacterClass:
    """What a character can do at the edge of a sentence. Letters outside Latin-1 have none.

    Plain numbers, each a bit: the members of an enumeration are slow to combine in a hot loop.
    """

    LOWER = 1
    UPPER = 2
    DIGIT = 4
    BLANK = 8
    STOP = 16
    """Ends a sentence: full stop, exclamation and question mark, semicolon."""
    CLOSE = 32
    """Closes: brackets, quotes, percent, plus, hash."""
    OPEN = 64
    """Opens: quotes, brackets, asterisk."""
    BREAK = 128
    """A line end or a list mark."""
    HIDDEN = 256
    """Cannot be seen: joiners, direction marks, soft hyphens, control, tag and half characters."""

    EDGE = 512
    """A blank, a line end or a list mark: no part of the sentence it stands beside."""


BULLETS = "•●▪◦■□➢►✓✔·‣⁃∙○◆❖➤→"
"""List marks: they break a text as a line end does."""
EDGE = " \t\n\r\xa0*-–—#>|_" + BULLETS
"""List marks and blanks around a sentence."""


def classes(text: str) -> Classes:
    """The class of every character.

    Args:
        text: any text.

    Returns:
        As many classes as the text has characters.
    """
    if text.isascii():
        return _table()[np.frombuffer(text.encode("ascii"), dtype=np.uint8)]
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    found = _table()[np.minimum(codes, _LAST)]
    if codes.max() >= _TAGS:
        found[(codes >= _TAGS) & (codes < _TAGS + 0x80)] = CharacterClass.HIDDEN
    return found


_TAGS = 0xE0000
"""The block of tag characters: letters that show as nothing."""
_LAST = 0xFFFF
"""What lies beyond (pictures, rare scripts) has the class of the last code: none."""


_UNSEEN = (
    (0x00, 0x08),
    (0x0E, 0x1F),
    (0x7F, 0x7F),
    (0xAD, 0xAD),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0xD800, 0xDFFF),  # halves of characters, as a text cut inside one has
    (0xFEFF, 0xFEFF),
)


@cache
def _table() -> Classes:
    kinds = CharacterClass
    table = np.zeros(_LAST + 1, dtype=np.uint16)
    for code in range(256):
        char = chr(code)
        table[code] = (
            kinds.LOWER * char.islower()
            | kinds.UPPER * char.isupper()
            | kinds.DIGIT * (char in "0123456789")
            | kinds.STOP * (char in ".!?;")
            | kinds.CLOSE * (char in ")]%+#'\"")
            | kinds.OPEN * (char in "\"'([*#$@£")
        )
    others = {kinds.BREAK: BULLETS + "\n\r\x0b\x0c\x85", kinds.CLOSE | kinds.OPEN: "“”‘’«»"}
    others[kinds.OPEN] = "€₹"
    others[kinds.BLANK] = " \t\xa0\u2007\u2009\u202f\u3000\u2028\u2029"
    others[kinds.HIDDEN] = "".join(chr(code) for first, last in _UNSEEN for code in range(first, last + 1))
    for kind, characters in others.items():
        table[[ord(c) for c in characters]] = kind
    table[[ord(c) for c in EDGE]] |= kinds.EDGE
    return table
