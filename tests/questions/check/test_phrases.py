"""One finding for each phrase, wherever it stands, with edits that take all of it away."""

from __future__ import annotations

import pytest

from rolescope.model.check import Severity, applied
from rolescope.questions.check.phrases import GRAVITY, REASONS, WHY
from tests.questions.check.postings import SOUND, checked, found, with_line


@pytest.mark.parametrize(
    ("line", "kind", "gravity", "left"),
    [
        ("Male candidates only", "sex", Severity.ERROR, SOUND),
        ("Applicants must be under 35 years old", "age_limit", Severity.ERROR, None),
        ("You are a digital native", "age", Severity.WARN, with_line("You are at ease with digital tools")),
        ("He will report to the head of data", "gender", Severity.WARN, None),
        ("Native English speaker", "origin", Severity.WARN, with_line("Fluent English speaker")),
        ("Please state your date of birth", "personal", Severity.WARN, SOUND),
        ("Tell us your current salary", "pay_history", Severity.WARN, SOUND),
        ("You are a rockstar", "buzzword", Severity.NOTE, with_line("You are an expert")),
        ("Able to work in a fast-paced environment", "buzzword", Severity.NOTE, None),
    ],
)
def test_a_phrase_its_gravity_and_the_smallest_edit(
    line: str, kind: str, gravity: Severity, left: str | None
) -> None:
    text = with_line(line)
    finding = found(kind, text)[0]
    assert finding.severity is gravity
    assert finding.quote == line
    after, _ = applied(checked(text).given, finding.edits[0])
    assert left is None or after == left
    assert found(kind, after) == []


def test_a_phrase_that_stands_twice_is_one_finding_and_one_edit() -> None:
    text = with_line("You are a Python ninja").replace("three teams", "three teams of ninjas")
    (finding,) = found("buzzword", text)
    assert len(finding.words) == 2
    assert "(2 times)" in finding.message
    after, _ = applied(checked(text).given, finding.edits[0])
    assert "ninja" not in after


def test_a_title_is_edited_in_the_title() -> None:
    (finding,) = found("buzzword", title="Data Engineering Ninja")
    assert (finding.part, finding.quote, finding.about) == ("title", "Data Engineering Ninja", "title:ninja")
    assert (
        applied(checked(title="Data Engineering Ninja").given, finding.edits[0])[1]
        == "Data Engineering Expert"
    )


def test_a_sound_posting_has_none() -> None:
    assert [one for kind in GRAVITY for one in found(kind)] == []


def test_other_languages_are_not_judged_by_english_words() -> None:
    text = (
        "Deine Aufgaben\n- Du baust mit uns Berichte und wertest die Daten aus, die bei der Arbeit anfallen\n"
    )
    view = checked(text * 3 + "Ninja Rockstar", "Analyst")
    assert view.unchecked["wording"] == "the text is not English"
    assert [one for one in view.findings if one.id == "buzzword"] == []


def test_every_kind_has_its_reason() -> None:
    assert set(WHY) == set(GRAVITY)
    assert all(reason and reason[0].islower() for reason in [*WHY.values(), *REASONS.values()])
