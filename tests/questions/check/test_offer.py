"""Pay against what postings of the same work and level offer."""

from __future__ import annotations

import pytest

from rolescope.model.check import Severity
from rolescope.model.read import Beside, PostingText
from rolescope.questions.check import check
from rolescope.questions.check.offer import pay_evidence
from rolescope.questions.check.question import examined
from tests.questions.check.postings import SOUND, found

YEARS = SOUND.replace("3 years", "6 years")


def with_pay(pay: str) -> str:
    """The sound posting, for a senior, with other pay."""
    return YEARS.replace("US$110,000 to US$140,000", pay)


@pytest.mark.parametrize(
    ("pay", "said"), [("$30,000 to $36,000", "is low"), ("$800,000 to $900,000", "is high")]
)
def test_pay_beyond_what_nearly_all_offer(pay: str, said: str) -> None:
    text = with_pay(pay)
    (finding,) = found("level_against_pay", text, "Senior Data Engineer", "Denver, CO")
    assert finding.severity is Severity.WARN
    assert said in finding.message
    assert "likely" in finding.message
    assert "records" in finding.message
    assert finding.edits == ()
    assert finding.only_you


def test_usual_pay_is_let_pass_and_its_evidence_is_named() -> None:
    text = with_pay("$120,000 to $160,000")
    assert found("level_against_pay", text, "Senior Data Engineer", "Denver, CO") == []
    given = PostingText("a", text, Beside(title="Senior Data Engineer", location="Denver, CO"))
    evidence = check(given).evidence
    assert len(evidence) >= 2
    assert all(one.n and one.licence and one.period for one in evidence)


@pytest.mark.parametrize(
    ("title", "location"),
    [
        ("Data Engineer", "Denver, CO"),
        ("Senior Data Engineer", None),
        ("Senior Data Engineer", "Nairobi, Kenya"),
    ],
)
def test_without_level_country_or_records_nothing_is_said(title: str, location: str | None) -> None:
    given = PostingText("a", with_pay("$30,000 to $36,000"), Beside(title=title, location=location))
    answer = check(given)
    assert [one for one in answer.view.findings if one.id == "level_against_pay"] == []
    assert pay_evidence(examined(given, "2026-01-31")) == ()
