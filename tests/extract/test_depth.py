"""How well and how long a skill should be known."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.skills import find_skills


def read(text: str, skill: str) -> tuple[str | None, int | None]:
    mention = next(m for m in find_skills(Document(text)) if m.skill == skill)
    return mention.depth and mention.depth.value, mention.years


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("Basic knowledge of Python", "basic"),
        ("Familiarity with Python", "basic"),
        ("Exposure to Python", "basic"),
        ("Experience with Python", "working"),
        ("Working knowledge of Python", "working"),
        ("Strong Python", "advanced"),
        ("Proficient in Python", "advanced"),
        ("Advanced Python", "advanced"),
        ("Solid experience with Python", "advanced"),
        ("Expert in Python", "expert"),
        ("Mastery of Python", "expert"),
        ("Deep understanding of Python", "expert"),
        ("Python", None),
        ("Strong SQL and basic Python", "basic"),
        ("Expert knowledge of SQL, familiarity with Python", "basic"),
        ("Strong leadership; Python", None),
    ],
)
def test_depth_is_what_the_nearest_words_say(text: str, depth: str | None) -> None:
    assert read(text, "python")[0] == depth


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("3+ years of Python", 3),
        ("5 years of experience with Python", 5),
        ("2-4 years experience in Python", 2),
        ("3 to 5 years of hands-on experience using Python", 3),
        ("Python (4 years)", 4),
        ("Python: 4+ years", 4),
        ("Python", None),
        ("10 years in a bank. Knowledge of Python", None),
        ("A company of 100 years that uses Python", None),
        ("7 years of leadership, Python", None),
    ],
)
def test_years_belong_to_the_skill_beside_them(text: str, years: int | None) -> None:
    assert read(text, "python")[1] == years
