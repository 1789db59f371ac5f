"""What the person will do: whether the text says it."""

from __future__ import annotations

import pytest

from tests.questions.check.postings import SOUND, checked, found

ASKED = "Requirements\n" + "".join(
    f"- Experience with tool number {n} and a good understanding of what it is made for\n" for n in range(12)
)
PAY = "\nPay: US$110,000 to US$140,000 a year\n"


def test_a_sound_posting_says_it() -> None:
    assert [
        one.id for one in checked().findings if one.id in {"no_duties", "few_duties", "work_untold"}
    ] == []


def test_no_duty_at_all() -> None:
    (finding,) = found("no_duties", ASKED + PAY)
    assert finding.span is None
    assert finding.edits == ()
    assert "Only you know" in finding.only_you


def test_hardly_any_in_a_long_text() -> None:
    text = f"Your tasks\n- Build data pipelines in Python and Airflow for the sales team\n\n{ASKED}{PAY}"
    (finding,) = found("few_duties", text)
    assert finding.quote == "Build data pipelines in Python and Airflow for the sales team"
    assert finding.message.startswith("Only one sentence")


def test_a_short_text_may_have_few() -> None:
    assert found("few_duties", "Your tasks\n- Build data pipelines in Python\n- Mend them\n") == []


SEVERAL = """Your tasks
- Build and maintain Tableau dashboards and weekly KPI reports for the marketing team
- Answer ad hoc questions with SQL queries and Excel pivot tables
- Design and operate ETL pipelines in Airflow that load events into our Snowflake warehouse
- Model warehouse tables, monitor data quality and tune slow Spark jobs
- Train deep learning models for ranking in PyTorch and deploy them to production
- Engineer features, tune hyperparameters and evaluate models offline and online
"""


def test_several_jobs_in_one_are_told_only_if_the_shares_say_so() -> None:
    view = checked(SEVERAL + PAY, title=None)
    role = view.reading.role
    assert role is not None
    large = [share for share in role.verdict.shares if share >= 0.2]
    assert bool([one for one in view.findings if one.id == "several_jobs"]) is (len(large) >= 3)


@pytest.mark.parametrize("text", ["Your tasks\n- Join us\n- Have fun with us every day\n"])
def test_work_that_cannot_be_told_is_told(text: str) -> None:
    ids = {one.id for one in checked(text).findings}
    assert ids & {"no_duties", "work_untold"}
    assert found("work_untold", SOUND) == []
