"""Findings, edits and what becomes of a posting under them."""

from __future__ import annotations

from rolescope.model.check import Change, CheckAnswer, Edit, Finding, Severity, applied
from rolescope.model.read import Beside, PostingText
from rolescope.model.reading import Reading
from rolescope.model.span import Span
from rolescope.model.wording import TEXT, TITLE

GIVEN = PostingText("a.txt", "one two three", Beside(title="Clerk"))


def test_changes_of_both_parts_are_applied_from_the_end() -> None:
    edit = Edit(
        "", (Change(TEXT, Span(0, 3), "1"), Change(TEXT, Span(8, 13), "3"), Change(TITLE, Span(0, 0), "A "))
    )
    assert applied(GIVEN, edit) == ("1 two 3", "A Clerk")


def test_blanks_stay_blank_unless_they_are_to_be_filled() -> None:
    edit = Edit("", (Change(TEXT, Span(3, 3), " ____", " half"),))
    assert applied(GIVEN, edit)[0] == "one ____ two three"
    assert applied(GIVEN, edit, filled=True)[0] == "one half two three"


def test_a_title_taken_away_is_none() -> None:
    assert applied(GIVEN, Edit("", (Change(TITLE, Span(0, 5), ""),)))[1] is None


def test_an_edit_is_as_large_as_what_goes_and_comes() -> None:
    assert Edit("", (Change(TEXT, Span(0, 3), "12"), Change(TEXT, Span(4, 4), "x"))).size == 6


def test_another_title_is_one_whatever_its_length() -> None:
    assert Edit("", (Change(TITLE, Span(0, 5), "A much longer title"),)).size == 1


def test_the_contract() -> None:
    edit = Edit("Take it out.", (Change(TEXT, Span(0, 4), ""),))
    finding = Finding(
        "id", "one", Severity.WARN, "It is.", span=Span(0, 3), quote="one", words=(Span(0, 3),), edits=(edit,)
    )
    view = CheckAnswer(GIVEN, Reading(), {}, (finding,), {"title": "none"})
    said = view.to_plain()
    assert said["counts"] == {"error": 0, "warn": 1, "note": 0}
    assert said["findings"] == [
        {
            "id": "id",
            "about": "one",
            "severity": "warn",
            "message": "It is.",
            "part": "text",
            "span": [0, 3],
            "quote": "one",
            "words": [[0, 3]],
            "edits": [
                {
                    "says": "Take it out.",
                    "changes": [{"part": "text", "span": [0, 4], "new": "", "example": None}],
                }
            ],
            "only_you": "",
        }
    ]
    assert said["unchecked"] == {"title": "none"}
    assert said["text"] == GIVEN.text
