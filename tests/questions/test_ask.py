"""What a text in the one box is read as, and what else it may be."""

from __future__ import annotations

import pytest

from rolescope.questions.ask import Kind, Way, ask


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("", Way(Kind.NOTHING)),
        ("  \n ", Way(Kind.NOTHING)),
        ("data scientist", Way(Kind.ROLE, ("Data scientist",))),
        ("ml engineer", Way(Kind.ROLE, ("Machine learning engineer",))),
        ("Senior Data Scientist", Way(Kind.ROLE, ("Data scientist",), "senior")),
        ("Registered Nurses", Way(Kind.ROLE, ("Registered Nurses",))),
        ("data analyst or data engineer?", Way(Kind.COMPARISON, ("data analyst", "data engineer"))),
        ("DS vs. MLE", Way(Kind.COMPARISON, ("DS", "MLE"))),
        ("compare data analyst, actuary and MLE", Way(Kind.COMPARISON, ("data analyst", "actuary", "MLE"))),
        (
            "What is the difference between a data analyst and a data engineer?",
            Way(Kind.COMPARISON, ("data analyst", "data engineer")),
        ),
        ("what does a data engineer earn?", Way(Kind.PAY, ("Data engineer",))),
        ("How much do senior data scientists make", Way(Kind.PAY, ("Data scientist",), "senior")),
        ("the salary of a data analyst", Way(Kind.PAY, ("Data analyst",))),
        ("what is an analyst paid?", Way(Kind.PAY, ("analyst",))),
        ("What does a data engineer actually do?", Way(Kind.ROLE, ("Data engineer",))),
        ("what is a data scientist?", Way(Kind.ROLE, ("Data scientist",))),
        ("what is a wizard?", Way(Kind.CLAIM)),
        ("data analyst or wizard", Way(Kind.COMPARISON, ("data analyst", "wizard"))),
        ("ML engineers earn more than data scientists in the US", Way(Kind.CLAIM)),
        ("is this whole field of work dying?", Way(Kind.CLAIM)),
        ("Senior Growth Wizard (m/f/d)", Way(Kind.TITLE)),
        ("Marketing data scientist", Way(Kind.TITLE)),
        ("analyst", Way(Kind.TITLE)),
        ("this or that", Way(Kind.TITLE)),
        ("Analyst wanted\n\nYou write reports.", Way(Kind.POSTING)),
        ("We look for an analyst. " * 12, Way(Kind.POSTING)),
    ],
)
def test_a_text_is_read_as_the_first_that_fits(text: str, way: Way) -> None:
    assert ask(text).way == way


@pytest.mark.parametrize("text", ["data scientist", "a or b", "Most data scientists need Python", "x\ny"])
def test_every_other_reading_is_offered_once(text: str) -> None:
    asked = ask(text)
    kinds = [asked.way.kind, *(one.kind for one in asked.others)]
    assert len(kinds) == len(set(kinds))
    assert {Kind.CLAIM, Kind.TITLE, Kind.POSTING} <= set(kinds)
