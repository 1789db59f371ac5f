import pytest

from rolescope.extract.document import Document
from rolescope.extract.eligibility import find_eligible


def values(text: str) -> list[str]:
    return [mark.value for mark in find_eligible(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US citizens only", ["US"]),
        ("You must be a citizen of France.", ["FR"]),
        ("Must be a U.S. person under export law.", ["US"]),
        ("Candidates must be based in the EU.", ["EU"]),
        ("You must be authorized to work in the United States or Canada.", ["US", "CA"]),
        ("You have the right to work in the UK.", ["GB"]),
        ("UK right to work is a must.", ["GB"]),
        ("Open to candidates in Germany, Spain or Portugal.", ["DE", "ES", "PT"]),
        ("You can work from anywhere in Latin America.", ["LATAM"]),
        ("Applicants must reside in California.", ["US"]),
        ("Remote (US only)", ["US"]),
    ],
)
def test_restrictions(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We hire without regard to race, religion, citizenship or U.S. veteran status.",
        "We serve the citizens of the United States.",
        "Our company is based in the US.",
        "You are authorized to work in the country of the office.",
        "For candidates in Canada, please see our privacy notice.",
        "You meet with US-based experts.",
        "Come and work with us and live in style.",
        "We are good corporate citizens.",
        "Ideally you are based in Europe.",
    ],
)
def test_words_that_restrict_nobody(text: str) -> None:
    assert values(text) == []


def test_the_area_is_placed() -> None:
    text = "Applicants must live in the Netherlands."
    (mark,) = find_eligible(Document(text))
    assert mark.span is not None
    assert text[slice(*mark.span)] == "Netherlands"
