"""Everything about a posting's wording; places count characters of the text as given."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.extract.wording import find_wording

TEXT = """About us
We are a young and dynamic team.

What you will do
- Build reports in SQL
- Other duties as assigned

Requirements
- SQL
- Excel
"""
PIECES = [
    *TEXT.splitlines(),
    "He will travel.",
    "<b>Native speaker</b>",
    "\u200bninja",
    "No degree required",
    "",
]


def test_sentences_duties_and_requirements_have_their_places() -> None:
    found = find_wording(TEXT)
    assert [TEXT[slice(*span)] for span in found.under_duties] == [
        "Build reports in SQL",
        "Other duties as assigned",
    ]
    assert [TEXT[at : at + 3].strip() for at in found.requirements] == ["- S", "- E"]
    assert found.words < len(TEXT.split())


@given(st.lists(st.sampled_from(PIECES), max_size=20))
@settings(max_examples=60, deadline=None)
def test_every_place_is_one_of_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = find_wording(text, "Data Guru")
    spans = [
        *found.sentences,
        *found.under_duties,
        *(one.span for one in found.coded),
        *(one.span for one in found.statements),
        *(one.span for one in found.phrases if one.part == "text"),
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(0 <= at < len(text) for at in found.requirements)
