"""Postings of our own, and what is found in them."""

from __future__ import annotations

from typing import Any

from rolescope.model.check import CheckAnswer, Finding
from rolescope.model.read import Beside, PostingText
from rolescope.questions.check import check

SOUND = """Your tasks
- Build data pipelines in Python and Airflow that load events into our warehouse
- Model tables in dbt for the analysts of three teams
- Watch data quality, and mend what breaks
- Write tests and review the code of colleagues

What you bring
- 3 years of experience in data engineering
- SQL and Python
- A bachelor's degree in computer science, or equivalent experience

Pay: US$110,000 to US$140,000 a year
"""
TITLE = "Data Engineer"


def checked(
    text: str = SOUND, title: str | None = TITLE, location: str | None = None, **more: Any
) -> CheckAnswer:
    """The view of a check."""
    return check(PostingText("posting.txt", text, Beside(title=title, location=location)), **more).view


def found(
    id_: str, text: str = SOUND, title: str | None = TITLE, location: str | None = None, **more: Any
) -> list[Finding]:
    """Findings of one kind."""
    return [one for one in checked(text, title, location, **more).findings if one.id == id_]


def with_line(line: str, after: str = "What you bring\n") -> str:
    """The sound posting with one more item."""
    return SOUND.replace(after, f"{after}- {line}\n")
