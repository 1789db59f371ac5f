"""The page of a tailored résumé: each change with what it rests on, what is not added, the document."""

from __future__ import annotations

from rolescope.model.read import Beside, PostingText
from rolescope.model.tailor import EditKind
from rolescope.present.tailor.page import EDITS, page
from rolescope.questions.tailor import tailor
from tests.present.fitted import POSTING, RESUME
from tests.present.reading import read


def test_every_change_stands_with_its_reason_and_its_source() -> None:
    answer = tailor(
        PostingText("text", RESUME), PostingText("text", POSTING, Beside(title="Data <b>")), short=True
    )
    drawn = page(answer)
    assert "<b>asks" not in drawn
    text = " ".join("".join(read(drawn).text).split())
    assert answer.view.edits
    for edit in answer.view.edits:
        assert edit.reason in text
        assert all(" ".join(RESUME[span.start : span.end].split())[:80] in text for span in edit.spans)
    for one in answer.view.unshown:
        assert one.requirement.quote in text
    assert "Ada Example" in text.partition("The document")[2]


def test_every_kind_of_change_has_a_name() -> None:
    assert set(EDITS) == {one.value for one in EditKind}
