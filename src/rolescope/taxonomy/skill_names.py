"""The skills of ESCO 1.1.1 with every name that ESCO lists for them; most stand in no posting as they are.

`skills` holds what a reader looks for; this is for what compares texts with skills by their meaning.
`data/skill_names.tsv.gz` has one line a skill: its own label, then the others. `evidence/skill_names.py`
writes it.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def skill_names() -> tuple[tuple[str, ...], ...]:
    """The names of every skill, its own label first."""
    packed = files(__package__).joinpath("data", "skill_names.tsv.gz").read_bytes()
    return tuple(tuple(line.split("\t")) for line in gzip.decompress(packed).decode().splitlines())


def names_beside(label: str) -> tuple[str, ...]:
    """All names of the skill that is called so, this one too; none if ESCO lists no such name.

    Args:
        label: in any case. A name that several skills list is of the skill whose own label it is, else of the
            first.
    """
    number = _numbers().get(label.strip().lower())
    return () if number is None else skill_names()[number]


@cache
def _numbers() -> Mapping[str, int]:
    found: dict[str, int] = {}
    listed = skill_names()
    for number, names in enumerate(listed):
        found[names[0].lower()] = number
    for number, names in enumerate(listed):
        for name in names[1:]:
            found.setdefault(name.lower(), number)
    return MappingProxyType(found)
