import pytest

from rolescope.extract.document import Document
from rolescope.extract.industry import find_industry
from rolescope.model.span import Origin


def value(text: str, employer: str | None = None) -> str | None:
    mark = find_industry(Document(text, None, None, employer))
    return mark and mark.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We are an insurance company. Our policyholders trust our claims and underwriting people.",
            "insurance",
        ),
        ("A law firm of forty attorneys, known for litigation.", "legal"),
        ("We are a community bank with deposits and loans in three towns, and a credit union.", "banking"),
    ],
)
def test_clear_industries(text: str, expected: str) -> None:
    assert value(text) == expected


def test_the_employers_name_tells() -> None:
    mark = find_industry(Document("You draw maps.", None, None, "Northern Lights University"))
    assert mark is not None
    assert (mark.value, mark.span, mark.origin) == ("education", None, Origin.EMPLOYER)


@pytest.mark.parametrize(
    "text",
    [
        "You draw maps.",
        "Experience in banking or insurance is welcome.",
        "Our clients are hospitals, banks, retailers and airlines.",
        "We are an insurance company and a law firm and a credit union.",
    ],
)
def test_thin_or_divided_votes_tell_nothing(text: str) -> None:
    assert value(text) is None


def test_the_naming_phrase_is_marked() -> None:
    text = "We are an insurance company. Our policyholders trust our claims people."
    mark = find_industry(Document(text))
    assert mark is not None
    assert mark.span is not None
    assert text[slice(*mark.span)] == "insurance company"
