import pytest

from rolescope.extract.document import Document
from rolescope.extract.years import years


def read(text: str) -> int | None:
    found = years(Document(text))
    return found.minimum if found else None


@pytest.mark.parametrize(
    ("text", "minimum"),
    [
        ("Requirements\n- 3-5 years of experience in mapping", 3),
        ("Requirements\n- At least five (5) years of relevant experience", 5),
        ("Requirements\nMinimum of 7+ years’ experience", 7),
        ("experience in a related field.3+ years of professional experience as a cartographer", 3),
        ("Requirements\n- 2 years with Python\n- 6+ years of total professional experience", 6),
        ("Requirements\nMaster's and 2 years of experience or Bachelor's and 4 years of experience", 4),
        ("You have one or more years of experience.", 1),
        ("Requirements\n0-2 years of experience", 0),
    ],
)
def test_the_smallest_required_total_is_read(text: str, minimum: int) -> None:
    assert read(text) == minimum


@pytest.mark.parametrize(
    "text",
    [
        "We have made maps for over 20 years.",
        "Applicants must be at least 18 years of age.",
        "Benefits\nStock with a 4 years vesting schedule",
        "Preferred Qualifications\n- 5+ years of experience in mapping",
        "Requirements\n- 4-year degree in geography",
        "Requirements\n- 5 years of experience with ink preferred",
        "Draws maps.",
    ],
)
def test_other_years_are_not_experience(text: str) -> None:
    assert read(text) is None


def test_the_span_holds_the_words() -> None:
    text = "Requirements\n- 3-5 years of experience"
    found = years(Document(text))
    assert found is not None
    assert text[found.span.start : found.span.end].startswith("3-5 years")
