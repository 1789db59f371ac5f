import pytest

from rolescope.extract.document import Document
from rolescope.extract.education import education


def read(text: str) -> str | None:
    found = education(Document(text))
    return found.minimum if found else None


@pytest.mark.parametrize(
    ("text", "minimum"),
    [
        ("Requirements\nBachelor’s or Master’s degree in geography", "bachelor"),
        ("Requirements\nMaster's degree in geography required; PhD preferred", "master"),
        ("Requirements\nPhD in geography", "phd"),
        ("Requirements\nBS/MS in geography", "bachelor"),
        ("RequirementsB.S. in geography or surveying", "bachelor"),
        ("Requirements\nHigh school diploma or GED", "high_school"),
        ("Requirements\nAssociate's degree in drafting", "associate"),
        ("Requirements\nAn advanced degree in statistics", "master"),
        ("Requirements\nUniversity degree in a related field", "bachelor"),
    ],
)
def test_the_lowest_required_degree_is_read(text: str, minimum: str) -> None:
    assert read(text) == minimum


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\nSkilled in MS Excel and MS Office",
        "Preferred Qualifications\nPhD in geography",
        "Requirements\nA PhD is a plus",
        "Requirements\nCertified scrum master with a high degree of independence",
        "Our associates like mastering maps.",
        "Requirements\nCurrently pursuing a Bachelor's degree",
    ],
)
def test_other_words_are_no_required_degree(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Requirements\nBachelor's degree in geography or equivalent experience", True),
        ("Requirements\nBachelor's degree or 4 years of experience", True),
        ("Requirements\nBachelor's degree in geography or a related field", False),
    ],
)
def test_experience_instead_of_a_degree_is_told(text: str, *, instead: bool) -> None:
    found = education(Document(text))
    assert found is not None
    assert found.or_equivalent is instead
