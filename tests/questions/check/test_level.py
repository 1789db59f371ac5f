"""The level a posting names against the years it asks for."""

from __future__ import annotations

import pytest

from rolescope.model.check import Severity, applied
from tests.questions.check.postings import SOUND, checked, found


def test_a_beginner_with_years_is_an_error_and_either_can_give_way() -> None:
    finding = found("level_against_years", title="Junior Data Engineer")[0]
    assert finding.severity is Severity.ERROR
    assert finding.quote == "3 years of experience in data engineering"
    given = checked(title="Junior Data Engineer").given
    assert {applied(given, edit) for edit in finding.edits} == {
        (SOUND, "Data Engineer"),
        (SOUND.replace("3 years", "0-2 years"), "Junior Data Engineer"),
    }


def test_a_grade_is_a_warning_only() -> None:
    finding = found("level_against_years", SOUND.replace("3 years", "5 years"), "Data Engineer I")
    assert [one.severity for one in finding] in ([], [Severity.WARN])


def test_a_senior_title_with_one_year() -> None:
    finding = found("level_against_years", SOUND.replace("3 years", "1 year"), "Senior Data Engineer")[0]
    assert finding.severity is Severity.WARN
    assert any("5+ years" in edit.says for edit in finding.edits)


@pytest.mark.parametrize(
    ("years", "title"),
    [
        ("3 years", "Data Engineer"),
        ("3 years", "Senior Data Engineer"),
        ("1 year", "Junior Data Engineer"),
        ("1-6 years", "Senior Data Engineer"),
    ],
)
def test_years_that_fit_raise_nothing(years: str, title: str) -> None:
    assert found("level_against_years", SOUND.replace("3 years", years), title) == []


def test_years_instead_of_a_degree_are_no_contradiction() -> None:
    text = SOUND.replace("- 3 years of experience in data engineering\n", "").replace(
        "or equivalent experience", "or four years of experience"
    )
    assert found("level_against_years", text, "Junior Data Engineer") == []
