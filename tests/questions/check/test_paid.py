"""Pay in the lowest quarter of what postings of the same work state."""

from __future__ import annotations

from rolescope.model.check import Severity
from tests.questions.check.postings import SOUND, checked, found


def _with(pay: str) -> str:
    return SOUND.replace("US$110,000 to US$140,000", pay)


def test_low_pay_is_a_note_with_its_words() -> None:
    (one,) = found("paid_below_the_work", _with("US$60,000 to US$70,000"), location="Denver, CO")
    assert one.severity is Severity.NOTE
    assert "US$60,000" in one.quote
    assert "posted pay" in one.message
    assert "of 100 state less (likely" in one.message
    assert one.edits == ()
    assert one.only_you


def test_usual_pay_is_let_pass_and_its_percentile_is_told() -> None:
    view = checked(location="Denver, CO")
    assert not [one for one in view.findings if one.id == "paid_below_the_work"]
    plain = view.to_plain()["pay_percentile"]
    assert plain["low"] < plain["value"] < plain["high"]


def test_it_is_not_told_twice() -> None:
    text = _with("US$30,000 to US$36,000").replace("3 years", "6 years")
    about = [one.id for one in checked(text, "Senior Data Engineer", "Denver, CO").findings]
    assert "level_against_pay" in about
    assert "paid_below_the_work" not in about
