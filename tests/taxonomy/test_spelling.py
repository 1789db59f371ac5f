import pytest

from rolescope.taxonomy.spelling import phrase, words


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("Sr.Data Engineer", "sr data engineer"),
        ("AI/ML Engineers", "machine learning engineer"),
        ("Business Intelligence (BI) Analyst", "bi analyst"),
        ("Data Scientist (m/w/d)", "data scientist"),
        ("Data Scientist m|f|d", "data scientist"),
        ("Data Scientist:in", "data scientist"),
        ("Full-Stack / Back-End Developer", "fullstack / backend developer"),
        ("C# and C++ Programmer", "c# / c++ programmer"),
        ("Node.js Developer #123", "node.js developer"),
        ("Actuaries", "actuary"),
        ("DATA ENGINEER JR12345", "data engineer"),
    ],
)
def test_one_spelling(written: str, spelled: str) -> None:
    assert phrase(written) == spelled


def test_parts_are_kept_apart() -> None:
    assert words("Software Engineer, ML - Search") == [
        "software",
        "engineer",
        "|",
        "machine",
        "learning",
        "|",
        "search",
    ]


def test_nothing_gives_no_words() -> None:
    assert words("") == []
