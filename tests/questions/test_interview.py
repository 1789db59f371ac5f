"""What to ask: from contradictions first, then from what is unsaid; each with its words, or their absence."""

from __future__ import annotations

import pytest

from rolescope.model.interview import InterviewQuestion
from rolescope.model.read import Beside, PostingText
from rolescope.questions.interview import ASKED, interview
from rolescope.questions.read import read
from tests.questions.check.postings import SOUND, TITLE

PAY = "Pay: US$110,000 to US$140,000 a year\n"


def asked(text: str = SOUND, title: str | None = TITLE) -> dict[str, InterviewQuestion]:
    """The questions about a posting of our own, by their kind."""
    found = interview(read(PostingText("posting.txt", text, Beside(title=title))).view)
    return {one.id: one for one in found}


def with_line(line: str) -> str:
    """The sound posting with one more item."""
    return SOUND.replace("What you bring\n", f"What you bring\n- {line}\n")


def test_three_are_asked_always_the_same_of_different_things() -> None:
    for text, title in ((SOUND, TITLE), ("", None), ("We hire.", "Data Scientist")):
        first = list(asked(text, title))
        assert len(first) == ASKED
        assert list(asked(text, title)) == first


def test_pay_unstated_rests_on_an_absence() -> None:
    question = asked(SOUND.replace(PAY, ""))["pay_unstated"]
    assert (question.quote, question.span) == ("", None)
    assert question.because == "The text states no pay."
    assert "pay_unstated" not in asked()


def test_a_wide_range_is_quoted() -> None:
    wide = asked(SOUND.replace("US$140,000", "US$240,000"))["pay_wide"]
    assert "US$240,000" in wide.quote
    assert "2.2 times" in wide.because


@pytest.mark.parametrize(
    ("line", "kind", "quoted"),
    [
        ("On-call duty one week in six is required", "on_call", "one week in six"),
        ("No experience needed", "contradiction", "experience"),
    ],
)
def test_what_the_text_says_is_quoted(line: str, kind: str, quoted: str) -> None:
    text = with_line(line)
    question = asked(text)[kind]
    assert quoted in question.quote
    assert question.span is not None
    assert text[slice(*question.span)].strip() == question.quote


def test_a_contradiction_comes_first() -> None:
    text = with_line("No experience needed").replace(PAY, "")
    assert next(iter(asked(text))) == "contradiction"


def test_a_beginner_with_many_years() -> None:
    assert "level_against_years" in asked(SOUND, "Junior Data Engineer")


def test_more_years_than_there_are() -> None:
    question = asked(with_line("12 years of experience with LangChain"))["impossible_years"]
    assert "LangChain" in question.quote


def test_a_title_against_the_work() -> None:
    question = asked(SOUND, "Data Analyst")["title_against_work"]
    assert "that of a data engineer" in question.because
    assert question.quote in SOUND
    assert "title_against_work" not in asked()


def test_many_required() -> None:
    tools = (
        "Scala",
        "Java",
        "PostgreSQL",
        "MongoDB",
        "Redis",
        "Snowflake",
        "Docker",
        "Kubernetes",
        "Tableau",
    )
    text = SOUND.replace("- SQL and Python\n", "".join(f"- {one} is required\n" for one in (*tools, "SQL")))
    question = asked(text)["many_required"]
    assert "which three" in question.question


def test_a_level_that_nobody_says() -> None:
    bare = SOUND.replace("- 3 years of experience in data engineering\n", "")
    assert "level_unclear" in asked(bare)
    assert "level_unclear" not in asked()
    assert "level_unclear" not in asked(bare, "Senior Data Engineer")


def test_markup_is_only_text_here() -> None:
    text = with_line("<script>alert(1)</script> On-call duty is required")
    assert "<script>" in asked(text)["on_call"].quote
