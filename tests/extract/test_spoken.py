import pytest

from rolescope.extract.document import Document
from rolescope.extract.spoken import find_spoken


def values(text: str) -> list[str]:
    return [mark.value for mark in find_spoken(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fluent German and English are needed.", ["de", "en"]),
        ("You are fluent in French or Italian.", ["fr", "it"]),
        ("Excellent written and spoken English", ["en"]),
        ("Spanish is a plus.", ["es"]),
        ("Bilingual (Spanish/English)", ["es", "en"]),
        ("Japanese (C1)", ["ja"]),
        ("Sehr gute Deutschkenntnisse", ["de"]),
        ("Mandarin speaker", ["zh"]),
    ],
)
def test_languages_asked_for(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "You know programming languages such as Python and Go.",
        "A degree in English or history.",
        "You polish your models until they shine.",
        "Our German customers love maps.",
        "Natural language processing of English text",
        "No German is needed.",
    ],
)
def test_languages_not_asked_for(text: str) -> None:
    assert values(text) == []
