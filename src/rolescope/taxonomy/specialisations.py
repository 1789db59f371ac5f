"""What a title says that its role is about: marketing, computer vision, Snowflake. A closed list."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from rolescope.model.title import PieceKind
from rolescope.taxonomy.title_parts import take_apart
from rolescope.taxonomy.titles import read_title

_WORD = re.compile(r"[^\W_]+|[.&/+#]|\.\w+")


@lru_cache(maxsize=65_536)
def specialisation_of(title: str) -> str | None:
    """The id of the first specialisation that stands beside the role in a title.

    Args:
        title: as posted ("Senior Data Scientist, Marketing - Remote").

    Returns:
        An id of `specialisations.toml`; None if the title says nothing that is listed there.
    """
    for piece in take_apart(title, read_title(title)).pieces:
        if piece.kind is PieceKind.SPECIALISATION and (found := _first_of(_words(piece.text))):
            return found
    return None


def specialisations() -> tuple[str, ...]:
    """Every id, in alphabetical order."""
    return tuple(sorted(set(_phrases().values())))


def _first_of(words: tuple[str, ...]) -> str | None:
    """What the first listed phrase means, the longest where several begin."""
    listed = _phrases()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            if words[start:end] in listed:
                return listed[words[start:end]]
    return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    read = tomllib.loads(files(__package__).joinpath("specialisations.toml").read_text(encoding="utf-8"))
    return {_words(phrase): name for name, listed in read.items() for phrase in listed.split(", ")}
