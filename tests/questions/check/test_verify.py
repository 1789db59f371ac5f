"""An edit is shown only if it was tried and settled its finding."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.check import Change, Edit, Finding, Severity
from rolescope.model.read import PostingText
from rolescope.model.span import Span
from rolescope.questions.check.verify import KEPT, UNSETTLED, verified

GIVEN = PostingText("a", "bad text")


def edit(new: str, says: str = "") -> Edit:
    """The whole text replaced."""
    return Edit(says or new, (Change("text", Span(0, len(GIVEN.text)), new),))


def rule(given: PostingText) -> list[Finding]:
    """Finds the words bad, worse (an error) and odd (a note)."""
    kinds = {"bad": Severity.WARN, "worse": Severity.ERROR, "odd": Severity.NOTE}
    return [Finding(word, "", gravity, word) for word, gravity in kinds.items() if word in given.text]


def tried(*edits: Edit, only_you: str = "") -> Finding:
    """The finding "bad" with the edits that were kept."""
    finding = Finding("bad", "", Severity.WARN, "bad", edits=edits, only_you=only_you)
    return next(iter(verified(GIVEN, [finding], rule)))


def kept(*edits: Edit) -> Sequence[str]:
    """What the edits that were kept say."""
    return [one.says for one in tried(*edits).edits]


def test_an_edit_that_settles_is_kept_the_smallest_first() -> None:
    assert kept(edit("a rather good text"), edit("good")) == ["good", "a rather good text"]


def test_an_edit_that_leaves_the_finding_is_not_shown() -> None:
    assert kept(edit("still bad")) == []


def test_an_edit_that_brings_an_error_is_not_shown() -> None:
    assert kept(edit("worse")) == []


def test_an_edit_that_brings_a_note_is_shown() -> None:
    assert kept(edit("odd")) == ["odd"]


def test_an_edit_that_leaves_no_text_is_not_shown() -> None:
    assert kept(edit(" ")) == []


def test_no_more_than_two_ways_out() -> None:
    assert len(kept(*(edit("good" * n) for n in range(1, 6)))) == KEPT


def test_blanks_are_tried_with_their_example() -> None:
    change = Change("text", Span(0, len(GIVEN.text)), "____ bad ____", "good")
    assert tried(Edit("fill in", (change,))).edits == (Edit("fill in", (change,)),)


def test_without_an_edit_the_answer_says_so() -> None:
    assert tried().only_you == UNSETTLED
    assert tried(only_you="Only you know.").only_you == "Only you know."
    assert tried(edit("good")).only_you == ""
