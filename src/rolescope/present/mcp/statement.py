"""One sentence of an answer, and where in the answer's JSON its figures are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CHARACTERS = "#char="
"""Begins the part of a pointer that counts characters of a text (RFC 5147)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its evidence.

    Attributes:
        says: the sentence.
        evidence: JSON pointers (RFC 6901) into the whole answer: figures with n, interval and period.
    """

    says: str
    evidence: tuple[str, ...]


def at(*steps: str | int) -> str:
    """A pointer to a place in the figures: `at("skills", 3)` is "/answer/skills/3"."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in ("answer", *steps))


def found(whole: Mapping[str, Any], pointer: str) -> Any:
    """What a pointer leads to.

    Raises:
        LookupError: if it leads nowhere.
    """
    here: Any = whole
    path, _, characters = pointer.partition(CHARACTERS)
    for step in path.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(here, list):
            if not name.isdecimal():
                raise LookupError(pointer)
            here = here[int(name)]
        elif isinstance(here, dict):
            here = here[name]
        else:
            raise LookupError(pointer)  # noqa: TRY004  (a pointer that leads nowhere, whatever stands there)
    if not characters:
        return here
    start, _, end = characters.partition(",")
    return str(here)[int(start) : int(end)]


def size(value: Any) -> int:
    """Characters that it takes as JSON."""
    return len(json.dumps(value, ensure_ascii=False))
