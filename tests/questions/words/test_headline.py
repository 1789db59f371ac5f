"""One sentence that answers, or says that nothing does."""

from __future__ import annotations

import pytest

from rolescope.model.comparison import Subject
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import Contrast, PrevalenceRow, Verdict
from rolescope.questions.words.headline import headline


def person(id_: str, label: str, postings: int = 100) -> Subject:
    return Subject(id_, label, "role", None, {}, postings, 50)


A, B, C = person("a", "Data scientist"), person("b", "ML engineer"), person("c", "Statistician")


def row(label: str, kind: str = "language", core: tuple[str, ...] = (), **leads: float) -> PrevalenceRow:
    """A row in which each pair ("ab") differs surely by so much; the others not at all."""
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    differences = tuple(
        Contrast(x, y, d, d - 0.05, d + 0.05, 0.001, Verdict.HIGHER if d > 0 else Verdict.LOWER)
        if (d := leads.get(x + y, 0.0))
        else Contrast(x, y, 0.0, -0.2, 0.2, 1.0, Verdict.NO_RELIABLE_DIFFERENCE)
        for x, y in pairs
    )
    shares = {r: Estimate(0.5, 0.4, 0.6, 100) for r in "abc"}
    return PrevalenceRow(label.lower(), label, kind, shares, core, differences)


def test_what_each_leans_to_and_what_both_ask_for() -> None:
    skills = [row("R", ab=0.3), row("Docker", ab=-0.4), row("Python", core=("a", "b"))]
    activities = [row("Train models", "activity", ab=-0.2)]
    assert headline([A, B], skills, activities) == (
        "Data scientists lean to R; ML engineers lean to Docker and “Train models”; both ask for Python."
    )


def test_a_duty_takes_the_place_of_the_second_skill() -> None:
    skills = [row("R", ab=0.2), row("SAS", ab=0.5)]
    activities = [row("Model statistically", "activity", ab=0.1)]
    assert headline([A, B], skills, activities) == "Data scientists lean to SAS and “Model statistically”."


def test_at_most_two_skills_a_role_the_surest_lead_first() -> None:
    skills = [row("R", ab=0.2), row("SAS", ab=0.5), row("SPSS", ab=0.3)]
    assert headline([A, B], skills, []) == "Data scientists lean to SAS and SPSS."


def test_three_roles_need_a_lead_over_every_other() -> None:
    skills = [row("R", ab=0.3, ac=0.3), row("SQL", ab=0.4), row("Python", core=("a", "b", "c"))]
    assert headline([A, B, C], skills, []) == "Data scientists lean to R; all ask for Python."


def test_duties_of_no_kind_are_no_leaning() -> None:
    other = row("Other", "activity", ab=0.5)
    assert headline([A, B], [], [other]) == (
        "This evidence shows no reliable difference between data scientists and ML engineers."
    )


def test_without_a_sure_difference_that_is_the_answer() -> None:
    assert headline([A, B], [row("SQL", core=("a", "b"))], []) == (
        "This evidence shows no reliable difference between data scientists and ML engineers."
    )


def test_few_postings_are_the_answer_where_they_show_no_difference() -> None:
    few = person("b", "ML engineer", postings=99)
    assert headline([A, few], [row("SQL")], []) == (
        "Too few postings to tell data scientists and ML engineers apart: 99 for ML engineers."
    )
    assert headline([A, few], [row("R", ab=0.3)], []) == "Data scientists lean to R.", "a difference is one"


def test_a_role_without_postings_is_named() -> None:
    nurse = person("b", "Registered Nurses", postings=0)
    assert headline([A, nurse], [row("SQL", ab=0.3)], []) == (
        "There are no postings read for Registered Nurses: only public surveys are known here."
    )


def portrait(*values: float | None) -> list[PrevalenceRow]:
    shares = [NotEstimable("few") if v is None else Estimate(v, 0, 1, 100) for v in values]
    return [PrevalenceRow(f"s{i}", f"S{i}", "language", {"a": s}, (), ()) for i, s in enumerate(shares)]


def test_one_role_is_told_by_what_is_asked_most() -> None:
    assert headline([A], portrait(0.1, 0.614, None, 0.7, 0.3, 0.2), []) == (
        "Of 100 postings for data scientists, so many ask for S3 (70), S1 (61), S4 (30) and S5 (20)."
    )


@pytest.mark.parametrize("rows", [portrait(), portrait(None, None)])
@pytest.mark.parametrize(
    ("postings", "said"),
    [
        (0, "There are no postings read for Data scientist: only public surveys are known here."),
        (18, "What data scientists are asked for cannot be told here: suppressed (n = 18, needs 20)."),
        (100, "What data scientists are asked for cannot be told here: no skill is named often enough."),
    ],
)
def test_one_role_of_which_nothing_is_known(rows: list[PrevalenceRow], postings: int, said: str) -> None:
    assert headline([person("a", "Data scientist", postings)], rows, []) == said
