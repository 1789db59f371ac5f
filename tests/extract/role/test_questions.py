"""Questions for an interview: a yes speaks for one role and a no for another, so each asks for either."""

from __future__ import annotations

import pytest

from rolescope.extract.patterns import rows
from rolescope.taxonomy.activities import activities

ASKED = {activity: question for activity, question in rows("interview_questions.tsv")}  # noqa: C416


@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
def test_a_question_can_be_answered_yes_or_no(question: str) -> None:
    main = question.partition(", ")[2] if question.startswith("When ") else question.lower()
    assert main.startswith(("is ", "are ", "do ", "does ", "did ", "will ", "has "))
    assert " or another team" not in question
    assert question.endswith("?")


def test_every_question_is_about_an_activity() -> None:
    assert ASKED.keys() <= activities().keys()
