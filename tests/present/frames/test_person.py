"""A person's answers as rows: points sum to the score, and each row stands at its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.read import PostingText
from rolescope.present.frames.person import COUNTS
from rolescope.present.frames.rows import rows
from rolescope.questions.tailor import check as checked

CV = """Jo Example
Experience
Data Analyst, Exempla Ltd, 2019-01 to 2021-12
- Built dashboards with SQL and Tableau
Skills
SQL, Tableau, Python
"""
POSTING = "Requirements:\n- SQL\n- Python\n- Tableau\n- Apache Kafka\n- 2 years of experience\n"


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    file = tmp_path / "cv.txt"
    file.write_text(CV, "utf-8")
    return file


def table(answer: Answer[Any], name: str) -> list[Any]:
    return [row for row in rows(answer) if row.table == name]


def test_the_points_of_a_ledger_sum_to_its_score(cv: Path) -> None:
    answer = rolescope.fit(cv, text=POSTING, as_of="2024-01")
    (score,) = table(answer, "fits")
    ledger = table(answer, "ledger")
    assert score.value == sum(row.value for row in ledger) > 0
    assert [POSTING[row.start : row.end] for row in ledger if row.label == "Apache Kafka"] == ["Apache Kafka"]
    assert {row.label for row in table(answer, "counterfactuals")} >= {"Apache Kafka"}
    assert [row.measure for row in table(answer, "counts")] == list(COUNTS)


def test_a_profile_has_its_skills_at_their_words() -> None:
    answer = rolescope.profile(CV, as_of="2024-01")
    found = {row.id: row for row in table(answer, "skills")}
    assert (found["sql"].value, found["python"].value) == (3.0, None)
    assert found["python"].reason == "no dated work names it"
    assert CV[found["python"].start : found["python"].end] == "Python"
    assert [row.said for row in table(answer, "work")] == ["Data Analyst"]


def test_what_is_asked_and_not_shown_is_a_row_of_tailoring(cv: Path) -> None:
    answer = rolescope.tailor(cv, text=POSTING, as_of="2024-01")
    assert [row.label for row in table(answer, "not_shown")] == ["Apache Kafka"]
    assert all(row.reason for row in table(answer, "edits"))


def test_an_invention_is_a_row() -> None:
    edited = CV.replace("Python", "Python, Apache Kafka")
    answer = checked(PostingText("cv.txt", CV), PostingText("edited.txt", edited), as_of="2024-01")
    assert [row.value for row in table(answer, "check")] == [1]
    assert [(row.measure, row.said) for row in table(answer, "inventions")] == [("skill", "Apache Kafka")]
