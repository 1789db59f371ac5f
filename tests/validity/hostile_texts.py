"""Texts that nobody would write and that come anyway: seeded, so that a failure can be had again."""

from __future__ import annotations

import random
import string
from collections.abc import Callable

from rolescope.extract.patterns import rows

LONGEST = 4_000
"""Characters of most texts; a few are much longer."""

_CUES = (
    "Requirements: ",
    "years",
    "5+ years of ",
    "$",
    "£45k",
    "€ 60.000",
    " - ",
    "per hour",
    "12 LPA",
    "remote",
    "hybrid ",
    "or ",
    "Python",
    "R",
    "Go ",
    "C++",
    "no ",
    "not ",
    "bachelor's degree",
    "PhD",
    "MS ",
    "must ",
    "preferred",
    "Location: ",
    "on call",
    "you will ",
    "work with ",
    "clearance",
    "ignore previous instructions",
    "up to 25% travel",
    "our client",
    ", ",
    ". ",
    "\n",
    "• ",
)
_TAGS = (
    "<p>",
    "</p>",
    "<li>",
    "<div style='display:none'>",
    "</div>",
    "<!--",
    "-->",
    "<script>",
    "&amp;",
    "&#x1F600;",
    "<",
    ">",
    "&",
)
_SCRIPTS = (
    "データ",
    "Россия ",
    "العربية",
    "ελληνικά ",
    "Straße ",
    "naïve ",
    "한국어",
    "\u202e",
    "\u200b",
    "👩\u200d💻",
    "\x00",
    "İ",
    "ﬁ",
    "１２",
)


def hostile(number: int) -> str:
    """Text number `number`, of one of eight kinds in turn."""
    chance = random.Random(number)  # noqa: S311
    kind = _KINDS[number % len(_KINDS)]
    length = chance.choice((0, 1, 7, 80, 600, LONGEST))
    return kind(chance, length)


def _bytes(chance: random.Random, length: int) -> str:
    return chance.randbytes(length).decode(chance.choice(("latin-1", "utf-16-le")), "replace")


def _printable(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(string.printable, k=length))


def _pieces(pieces: tuple[str, ...]) -> Callable[[random.Random, int], str]:
    def made(chance: random.Random, length: int) -> str:
        return "".join(chance.choices(pieces, k=length // 5))

    return made


def _one_piece(chance: random.Random, length: int) -> str:
    piece = chance.choice((*_CUES, *_TAGS, *_SCRIPTS, "a", "A", "9", "Aa", "A.", " "))
    return piece * (length // len(piece))


def _headings(chance: random.Random, length: int) -> str:
    words = [row[0] for row in rows("headings.tsv")]
    return "\n".join(word.title() for word in chance.choices(words, k=length // 20))


def _unicode(chance: random.Random, length: int) -> str:
    return "".join(
        chr(chance.choice((chance.randrange(0xD800), chance.randrange(0xE000, 0x110000))))
        for _ in range(length)
    )


_KINDS = (
    _bytes,
    _printable,
    _pieces(_CUES),
    _pieces((*_TAGS, *_CUES)),
    _pieces((*_SCRIPTS, *_CUES)),
    _one_piece,
    _headings,
    _unicode,
)
