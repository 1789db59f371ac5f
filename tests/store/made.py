"""Readings of our own for the store: postings numbered, each with what its number says."""

from __future__ import annotations

from rolescope.model.read import Beside, PostingText, ReadAnswer
from rolescope.model.reading import Reading, SkillMention, Years
from rolescope.model.span import Span


def postings(count: int) -> list[PostingText]:
    """That many postings, no two alike."""
    return [
        PostingText(f"ads.csv#{number}", f"SQL for {number} years", Beside(f"Clerk {number}"))
        for number in range(1, count + 1)
    ]


def view(given: PostingText) -> ReadAnswer:
    """A posting as if read."""
    years = Years(int(given.text.split()[2]), None, Span(8, len(given.text)))
    skill = SkillMention("sql", "SQL", Span(0, 3), "SQL")
    return ReadAnswer(given, Reading(skills=(skill,), years=years), {})
