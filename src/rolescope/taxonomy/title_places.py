"""Whether words of a title name a place and nothing else."""

from __future__ import annotations

import re
from functools import cache

from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.spelling import JOIN, title_table

_MARKS = re.compile(r"[^\w]+")
_BETWEEN = f" {JOIN} "
_SHORT = 3
"""Names of so few letters are words as well, unless in capitals: "LA", "NYC"."""


def is_place(words: str, written: str) -> bool:
    """Whether words name one place, or several joined: "London", "Austin TX", "Berlin / München".

    Args:
        words: in lower case, with `JOIN` between alternatives.
        written: the same as they stand in the title.
    """
    return all(_is_name(one, written) for one in words.split(_BETWEEN))


def is_state(written: str) -> bool:
    """Whether a word is the code of a US state in capitals, as it stands after a town."""
    return written.isupper() and written.lower() in gazetteer().code


def _is_name(name: str, written: str) -> bool:
    if "." in name:
        name = _MARKS.sub(" ", name).strip()  # "U.S."
    elif len(name) <= _SHORT and name.upper() not in written:
        return False
    if name in _names():
        return True
    words = name.split()
    if not _beside().isdisjoint(words):
        bare = " ".join(word for word in words if word not in _beside())
        return bool(bare) and _is_name(bare, written)
    town, _, state = name.rpartition(" ")
    return town in _names() and state in gazetteer().code and state.upper() in written


@cache
def _beside() -> frozenset[str]:
    """Words that stand beside a name of a place."""
    return frozenset(title_table()["beside_places"])


@cache
def _names() -> frozenset[str]:
    """Countries, regions and towns, as words of a title are written."""
    known = gazetteer()
    return frozenset(_MARKS.sub(" ", name).strip() for name in (*known.country, *known.region, *known.city))
