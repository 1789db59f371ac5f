"""What a peer is, and what it finds in one posting, in the values of the labels."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

FETCHED = Path(os.environ.get("ROLESCOPE_PEERS", "peers"))
"""Folder of the peers that no package index carries, as README.md tells."""
SKILLS: tuple[str, ...] = ("must_recall", "must_precision")
"""Measures of a peer that reads skills; none separates required from wished."""


class Posting(NamedTuple):
    """What a reader is given."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a peer finds; None and empty: it finds nothing.

    Attributes:
        pay: smallest and largest amount, ISO 4217 currency, "year", "month", "week", "day" or "hour".
        years: least years of experience.
        degree: "high_school", "associate", "bachelor", "master" or "phd".
        workplace: "onsite", "hybrid" or "remote".
        seniority: a level by the labels' names.
        skills: words of the text, or the peer's own names for them.
    """

    pay: tuple[float, float, str | None, str | None] | None = None
    years: int | None = None
    degree: str | None = None
    workplace: str | None = None
    seniority: str | None = None
    skills: tuple[str, ...] = ()

    def answer(self) -> dict[str, Any]:
        """In the shape of `Reading.to_dict`, which is what the scorer takes."""
        pay = [dict(zip(("min", "max", "currency", "period"), self.pay, strict=True))] if self.pay else []
        return {
            "pay": pay,
            "years": None if self.years is None else {"min": self.years},
            "education": self.degree and {"min": self.degree},
            "workplace": self.workplace,
            "seniority": self.seniority,
            "skills": [{"surface": skill, "requirement": "required"} for skill in self.skills],
        }


Read = Callable[[Posting], Facts]


class Peer(Protocol):
    """One module of this folder.

    Attributes:
        NAME: as shown.
        MEASURES: measures of `score.py` that this peer can be held to.
    """

    NAME: str
    MEASURES: tuple[str, ...]

    def missing(self) -> str | None:
        """What must be installed first; None if it can run."""


class LibraryPeer(Peer, Protocol):
    """A peer in Python."""

    def load(self) -> Read:
        """Build the reader, dictionaries and all; not timed."""


class ProgramPeer(Peer, Protocol):
    """A peer that is a program of its own, spoken to through files (`program.run`)."""

    def measure(self, postings: Sequence[Posting], processes: int) -> tuple[float, float, list[Facts]]:
        """Seconds and processor seconds by the program's own clocks, and what it found."""


def lacking(*modules: str) -> str | None:
    """The first of these modules that is not installed."""
    return next((m for m in modules if importlib.util.find_spec(m) is None), None)


def absent(path: Path) -> str | None:
    """The path, if nothing is there."""
    return None if path.exists() else str(path.name)
