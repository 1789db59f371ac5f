"""Whether words of a title name a place and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.spelling import JOIN, title_table

_MARKS = re.compile(r"[^\w]+")
_SHORT = 3
"""Names of so few letters are words as well, unless in capitals: "LA", "NYC"."""


def is_place(words: Sequence[str], written: str) -> bool:
    """Whether words name one place, or several joined: "London", "Austin TX", "Berlin / München".

    Args:
        words: in lower case, with `JOIN` between alternatives.
        written: the same as they stand in the title.
    """
    alternatives = " ".join(words).split(f" {JOIN} ")
    return all(_is_name(one.split(), written) for one in alternatives)


def is_state(written: str) -> bool:
    """Whether a word is the code of a US state in capitals, as it stands after a town."""
    return written.isupper() and written.lower() in gazetteer().code


def _is_name(words: Sequence[str], written: str) -> bool:
    name = " ".join(words)
    if len(name) <= _SHORT and name.upper() not in written:
        return False
    if name in _names():
        return True
    bare = [word for word in words if word not in _beside()]
    if bare and len(bare) < len(words):
        return _is_name(bare, written)
    return len(words) > 1 and words[-1].upper() in written and _is_town_and_state(words)


def _is_town_and_state(words: Sequence[str]) -> bool:
    return words[-1] in gazetteer().code and " ".join(words[:-1]) in _names()


@cache
def _beside() -> frozenset[str]:
    """Words that stand beside a name of a place."""
    return frozenset(title_table()["beside_places"])


@cache
def _names() -> frozenset[str]:
    """Countries, regions and towns, as words of a title are written."""
    known = gazetteer()
    return frozenset(_MARKS.sub(" ", name).strip() for name in (*known.country, *known.region, *known.city))
