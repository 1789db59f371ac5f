"""Texts as long as they may be, made to be slow: each is read, checked and drawn within seconds."""

from __future__ import annotations

import time

import pytest

from rolescope.model.read import PostingText
from rolescope.present.forms import content
from rolescope.present.server.settings import Settings
from rolescope.questions.check import check
from rolescope.questions.need import need
from rolescope.questions.read import read

SECONDS = 15.0
"""Of processor time, for each question; the slowest took under three."""
PARTS = {
    "one sentence": "You will build dashboards in SQL and explain them to the sales team. ",
    "one sentence a line": "You will build dashboards in SQL and explain them to the sales team.\n",
    "items": "- Python, SQL and Spark required\n",
    "skills": "Python SQL Spark Java Scala R Go C++ Excel Tableau ",
    "pay": "$100,000 - $120,000 ",
    "years": "3+ years of experience with Python or Java, ",
    "degrees": "Bachelor's degree or equivalent in Computer Science, Statistics or Mathematics; ",
    "one letter": "a",
    "digits": "1 ",
    "brackets": "([{<",
    "spaces": " \t",
    "lines": "\n",
    "negations": "not no never without ",
    "labels": "Duties: a; ",
}


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_no_text_takes_long(part: str) -> None:
    longest = Settings().longest_text
    given = PostingText("pasted", (part * (longest // len(part))) + "SQL")
    for question in (read, check, need):
        start = time.process_time()
        answer = question(given)
        content(answer)
        answer.to_json()
        assert time.process_time() - start < SECONDS, question
