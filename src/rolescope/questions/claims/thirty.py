"""Thirty claims that guides make about data roles, with the queries that stand for them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim of guides.

    Attributes:
        id: short name, "C1" to "C30".
        claim: what is claimed, in our words.
        query: what is asked of the evidence.
        tests: why that query stands for the claim, and what it leaves out.
    """

    id: str
    claim: str
    query: str
    tests: str


@cache
def thirty() -> tuple[Claimed, ...]:
    """All of them, in order, from `thirty.toml`."""
    text = files("rolescope.questions.claims").joinpath("thirty.toml").read_text(encoding="utf-8")
    return tuple(Claimed(**row) for row in tomllib.loads(text)["claims"])
