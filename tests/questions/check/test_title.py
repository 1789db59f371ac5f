"""A title in which another role takes the place of the one it names."""

from __future__ import annotations

import pytest

from rolescope.questions.check.title import retitled, role_words
from tests.questions.check.postings import TITLE, checked, found


@pytest.mark.parametrize(
    ("title", "label", "new"),
    [
        ("Data Scientist", "Data analyst", "Data Analyst"),
        ("Senior Data Scientist, Growth (m/f/d)", "Data analyst", "Senior Data Analyst, Growth (m/f/d)"),
        ("data scientist", "Data analyst", "data analyst"),
        ("Sr. Machine Learning Engineer II", "Data engineer", "Sr. Data Engineer II"),
        ("Chief Happiness Officer", "Data analyst", "Data Analyst"),
    ],
)
def test_level_and_the_rest_stay(title: str, label: str, new: str) -> None:
    assert retitled(title, label) == new


def test_the_fewest_words_that_name_the_role() -> None:
    title = "Lead Data Engineer - Berlin"
    span = role_words(title)
    assert span is not None
    assert title[slice(*span)] == "Data Engineer"
    assert role_words("Chief Happiness Officer") is None


REPORTS = """Responsibilities
- Build weekly reports and dashboards in Tableau for the sales managers
- Answer ad hoc questions with SQL queries and Excel pivot tables
- Prepare monthly reporting packs and track key figures
- Document definitions of metrics and train business users on the reports

Requirements
- SQL, Excel and Tableau

Pay: $70,000 to $85,000 a year
"""


def test_a_title_that_fits_raises_nothing() -> None:
    assert found("title_misfit") == []
    assert found("title_misfit", title=None) == []


def test_a_science_title_on_reports_is_told_and_a_title_that_fits_is_tried() -> None:
    finding = found("title_misfit", REPORTS, "Senior Data Scientist")[0]
    assert finding.quote in REPORTS
    assert finding.quote
    (change,) = finding.edits[0].changes
    assert change.part == "title"
    assert change.new.startswith("Senior ")
    assert found("title_misfit", REPORTS, change.new) == []


def test_without_a_title_it_is_not_checked() -> None:
    assert "no title" in checked(title=None).unchecked["title"]
    assert "title" not in checked(title=TITLE).unchecked


INSIGHTS = """Your tasks
- Derive insights from customer data and communicate them to product managers
- Build dashboards and visualizations
- Answer research questions with statistics in Python
- Explore and clean data from text files and JSON

What you bring
- Python, R, scikit-learn and SQL
- A degree in statistics, mathematics or data science
"""


def test_what_a_title_promises_is_told_though_readers_accept_it() -> None:
    title = "Junior Data Scientist"
    assert found("title_misfit", INSIGHTS, title) == []
    (finding,) = found("title_promise", INSIGHTS, title)
    assert finding.about == "reports_only"
    assert finding.quote in INSIGHTS
    assert finding.edits[0].changes[0].new == "Junior Data Analyst"
    assert found("title_promise", INSIGHTS, "Junior Data Analyst") == []


def test_a_title_that_does_not_fit_is_told_once() -> None:
    assert found("title_promise", REPORTS, "Senior Data Scientist") == []
