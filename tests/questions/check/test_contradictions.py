"""What a posting says and denies."""

from __future__ import annotations

import pytest

from rolescope.model.check import Severity, applied
from tests.questions.check.postings import SOUND, checked, found, with_line


@pytest.mark.parametrize(
    ("lines", "about"),
    [
        ("This is a fully remote role. You work five days a week in our office.", "workplace:site"),
        ("This is a fully remote role. Three days a week in the office are usual.", "workplace:some_days"),
        ("On-site position in Denver. The role is fully remote.", "workplace:site"),
        ("Location: On-site (Denver)\nYou can work fully remotely.", "workplace:site"),
        ("This is a full-time position. This position is part-time.", "hours:part"),
        ("Full-time. Part-time.", "hours:part"),
        ("Visa sponsorship is available. We cannot sponsor visas.", "visa:refused"),
        ("No travel required. You travel up to 40% of the time.", "travel:none"),
    ],
)
def test_two_sentences_that_cannot_both_hold(lines: str, about: str) -> None:
    text = f"{SOUND}\n{lines}\n"
    finding = next(one for one in found("contradiction", text) if one.about == about)
    assert finding.severity is Severity.ERROR
    assert len(finding.words) == 2
    assert finding.edits
    for edit in finding.edits:
        left, _ = applied(checked(text).given, edit)
        assert found("contradiction", left) == []


def test_a_degree_both_required_and_not() -> None:
    text = SOUND.replace(", or equivalent experience", "") + "\nNo degree required.\n"
    finding = found("contradiction", text)[0]
    assert finding.about == "degree"
    edit = next(one for one in finding.edits if one.says == "Accept experience instead.")
    assert applied(checked(text).given, edit)[0] == SOUND + "\nNo degree required.\n"


def test_experience_both_required_and_not() -> None:
    finding = found("contradiction", with_line("No experience needed"))[0]
    assert finding.about == "experience"
    assert "“3 years”" in finding.message


def test_a_skill_both_required_and_not() -> None:
    finding = found("contradiction", SOUND + "\nPython is not required.\n")
    assert [one.about for one in finding] in ([], ["skill:python"])


@pytest.mark.parametrize(
    "line",
    [
        "Fully remote or hybrid, as you like.",
        "Three days a week in the office.",
        "No degree required.",
        "We cannot sponsor visas.",
        "This is a full-time position.",
        "Remote possible after on-site onboarding.",
        "Fully remote, with on-site onboarding in the first week.",
        "This is a fully remote role. Once a year, on-site meetings in Berlin.",
        "Full-time or part-time.",
        "Full-time. Part-time possible.",
        "This is a full-time position. You guide two part-time students.",
    ],
)
def test_one_sentence_alone_contradicts_nothing(line: str) -> None:
    assert found("contradiction", f"{SOUND}\n{line}\n") == []
