"""What a seeker should look at twice: each flag and its absence, on postings made up for it."""

from __future__ import annotations

import pytest

import rolescope

REPORTS = """Responsibilities
- Build Tableau dashboards and weekly reports for sales managers
- Answer ad hoc questions with SQL queries and Excel pivot tables
- Prepare monthly KPI reports and present them to stakeholders
- Track metrics and document definitions for business users
Requirements
- Experience with Excel and Tableau
"""
MODELS = """Responsibilities
- Train deep learning models for ranking and evaluate them offline
- Engineer features and tune hyperparameters of gradient boosting models
- Deploy models to production and monitor their drift
Requirements
- Experience with Python and PyTorch
- 5+ years of experience
"""


def kinds(text: str, title: str) -> set[str]:
    """The kinds of flag that a posting raises."""
    role = rolescope.read(text, title=title).role
    assert role is not None
    return {flag.kind for flag in role.flags}


@pytest.mark.parametrize(
    ("kind", "raised", "calm"),
    [
        ("reports_only", (REPORTS, "Data Scientist"), (REPORTS, "Data Analyst")),
        ("spreadsheets", (REPORTS, "Data Scientist"), (MODELS, "Data Scientist")),
        (
            "no_learning_in_duties",
            (REPORTS, "Machine Learning Analyst"),
            (MODELS, "Machine Learning Engineer"),
        ),
        ("level_against_years", (MODELS, "Junior Data Scientist"), (MODELS, "Senior Data Scientist")),
        ("no_duties", ("Requirements\n- Python and SQL skills\n", "Analyst"), (MODELS, "Analyst")),
    ],
)
def test_a_flag_is_raised_where_it_should_be(
    kind: str, raised: tuple[str, str], calm: tuple[str, str]
) -> None:
    assert kind in kinds(*raised)
    assert kind not in kinds(*calm)


def test_a_flag_points_at_the_words() -> None:
    role = rolescope.read(MODELS, title="Junior Data Scientist").role
    assert role is not None
    (flag,) = [flag for flag in role.flags if flag.kind == "level_against_years"]
    assert flag.span is not None
    assert MODELS[flag.span.start : flag.span.end].startswith("5+ years")
