"""What `verify` answers with: whether an answer comes out again, and if not, where it first differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two answers part.

    Attributes:
        path: keys and positions that lead there, joined by dots ("answer.skills.3.roles").
        was: what the given answer has; None where it has nothing.
        now: what came out; None where nothing did.
    """

    path: str
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Verified:
    """An answer asked again.

    Attributes:
        given: id of the answer that was given.
        again: id of the answer that came out.
        same: whether the two are the same, figure for figure.
        difference: the first difference, where both answers are at hand; None where only an id was given.
        why: what explains a difference as far as can be told, in a sentence; empty if there is none.
    """

    given: str
    again: str
    same: bool
    difference: Difference | None
    why: str
