"""Many words that readers associate with men."""

from __future__ import annotations

from rolescope.model.check import Severity, applied
from tests.questions.check.postings import SOUND, checked, found, with_line

MANY = "An ambitious, confident and assertive leader who is driven, decisive and outspoken"


def test_many_are_told_with_the_words_and_as_few_as_needed_are_replaced() -> None:
    text = with_line(MANY)
    (finding,) = found("masculine_wording", text)
    assert finding.severity is Severity.NOTE
    assert len(finding.words) == 7
    assert "7 words" in finding.message
    (edit,) = finding.edits
    assert len(edit.changes) == 3
    after, _ = applied(checked(text).given, edit)
    assert "A motivated, assured and clear leader" in after
    assert found("masculine_wording", after) == []


def test_few_are_let_pass() -> None:
    assert found("masculine_wording", with_line("An ambitious leader")) == []
    assert found("masculine_wording", SOUND) == []
