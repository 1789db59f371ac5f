"""What counting needs of one posting: small enough to be kept for every posting ever seen."""

from __future__ import annotations

import json
from typing import NamedTuple, Self


class SkillAsked(NamedTuple):
    """How a posting asks for one skill, by its strongest words.

    Attributes:
        skill: skill id.
        requirement: "required" (alternatives are required too), "preferred", or "" for neither.
        depth: "advanced" (an expert's too), "basic" (working knowledge too), or "" where no word says so.
    """

    skill: str
    requirement: str
    depth: str


class MainPay(NamedTuple):
    """The main pay of a posting, where it is whole: both ends, before tax, and nothing that may not be paid.

    Attributes:
        currency: ISO 4217.
        period: "year", "month", "week", "day" or "hour".
        low: lower end in `currency` per `period`.
        high: upper end.
    """

    currency: str
    period: str
    low: float
    high: float


class Facts(NamedTuple):
    """What counting needs of one reading.

    Attributes:
        work: the role that the work was judged to be, the title masked.
        judged: whether a model was asked for it; False for texts too thin, or with too little English.
        level: a `Level` value.
        country: ISO 3166-1 alpha-2 of the place of work; None if none or several.
        industry: the employer's industry; None if unstated.
        years: fewest years of experience asked for; None if unstated.
        pay: the main pay; None where it is not stated whole.
        activities: (activity, duties that describe it), each activity once.
        skills: skills that are named and not denied, each once.
        categories: (category, value) of closed lists with one value a posting; silence is left out.
        namings: (list, value) of what may be named several times over, each pair once.
    """

    work: str
    judged: bool
    level: str
    country: str | None
    industry: str | None
    years: int | None
    pay: MainPay | None
    activities: tuple[tuple[str, int], ...]
    skills: tuple[SkillAsked, ...]
    categories: tuple[tuple[str, str], ...]
    namings: tuple[tuple[str, str], ...]

    @property
    def duties(self) -> int:
        """How many sentences say what the person will do."""
        return sum(duties for _, duties in self.activities)

    def to_json(self) -> str:
        """The fields as a JSON object, in their order; the same facts give the same text."""
        return json.dumps(self._asdict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Facts as `to_json` writes them."""
        given = json.loads(text)
        pairs = {name: tuple(map(tuple, given[name])) for name in ("activities", "categories", "namings")}
        skills = tuple(SkillAsked(*one) for one in given["skills"])
        pay = given["pay"] and MainPay(*given["pay"])
        return cls(**{**given, **pairs, "skills": skills, "pay": pay})
