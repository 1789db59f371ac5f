"""More than anybody brings, or longer than it has existed."""

from __future__ import annotations

from rolescope.model.check import Severity, applied
from tests.questions.check.postings import SOUND, checked, found

TOOLS = (
    "Python", "Scala", "Java", "PostgreSQL", "MongoDB", "Redis", "Snowflake", "Apache Spark", "Apache Kafka",
    "Apache Airflow", "Docker", "Kubernetes", "Terraform", "Tableau", "Power BI", "Looker",
)  # fmt: skip
ITEMS = "".join(f"- Experience with {tool} is required\n" for tool in TOOLS)
LONG = SOUND.replace("- SQL and Python\n", ITEMS)


def test_a_long_list_is_told_and_a_heading_makes_the_rest_a_wish() -> None:
    finding = found("wish_list", LONG)[0]
    assert finding.severity is Severity.WARN
    assert len(finding.words) >= 13
    (edit,) = finding.edits
    left, _ = applied(checked(LONG).given, edit)
    assert "\nNice to have\n- Experience with" in left
    assert found("wish_list", left) == []


def test_the_heading_stands_as_low_as_it_can() -> None:
    (edit,) = found("wish_list", LONG)[0].edits
    left, _ = applied(checked(LONG).given, edit)
    one_lower = left.replace("Nice to have\n", "", 1)
    line = left.split("Nice to have\n")[1].split("\n")[0]
    lower = one_lower.replace(f"{line}\n", f"{line}\nNice to have\n", 1)
    assert found("wish_list", lower) != []


def test_a_short_list_is_no_wish_list() -> None:
    assert found("wish_list") == []


def test_more_years_than_it_has_existed() -> None:
    text = SOUND.replace("- SQL and Python\n", "- 12 years of experience with LangChain\n")
    finding = found("impossible_years", text, as_of="2026-01-01")[0]
    assert finding.severity is Severity.ERROR
    assert finding.about == "langchain"
    (edit,) = finding.edits
    left, _ = applied(checked(text).given, edit)
    assert "- 4 years of experience with LangChain\n" in left


def test_the_day_decides() -> None:
    text = SOUND.replace("- SQL and Python\n", "- 6 years of experience with Kubernetes\n")
    assert found("impossible_years", text, as_of="2017-01-01") != []
    assert found("impossible_years", text, as_of="2026-01-01") == []
