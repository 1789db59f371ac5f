"""Why postings are too few, in the words of the figures."""

from __future__ import annotations

import pytest

from rolescope.model.comparison import Subject
from rolescope.questions.words.thin import why_thin


@pytest.mark.parametrize(
    ("postings", "employers", "why"),
    [
        (20, 5, None),
        (19, 19, "suppressed (n = 19, needs 20)"),
        (300, 4, "suppressed (4 employers, needs 5)"),
    ],
)
def test_postings_and_employers_have_a_minimum(postings: int, employers: int, why: str | None) -> None:
    assert why_thin(Subject("a", "Data scientist", "role", None, {}, postings, employers)) == why
