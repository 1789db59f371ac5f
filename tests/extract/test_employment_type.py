import pytest

from rolescope.extract.document import Document
from rolescope.extract.employment_type import find_employment_type
from rolescope.model.span import Origin


def values(text: str, title: str | None = None) -> list[str]:
    return [mark.value for mark in find_employment_type(Document(text, title))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This is a full-time position in our map room.", ["full_time"]),
        ("Job Type: Part-time", ["part_time"]),
        ("Full-time, permanent", ["full_time", "permanent"]),
        ("We offer a 6-month contract with a good chance of more.", ["contract"]),
        ("The work is contract-to-hire.", ["contract"]),
        ("We need a contract cartographer for our client.", ["contract"]),
        ("A fixed-term role until March.", ["temporary"]),
        ("This internship lasts all summer.", ["internship"]),
        ("Employment type: apprenticeship", ["apprenticeship"]),
        ("The post is offered on a permanent basis.", ["permanent"]),
        ("Role: Permanent", ["permanent"]),
        ("This full time, permanent analyst position draws maps.", ["full_time", "permanent"]),
        ("Part-time or full-time.", ["part_time", "full_time"]),
    ],
)
def test_stated_types(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "All full-time employees receive a bicycle.",
        "Open to full-time students of geography.",
        "Two years of full-time experience are needed.",
        "You lead contract negotiations with map sellers.",
        "Contract management is part of the work.",
        "We are a contract research organization.",
        "Permanent residents may apply.",
        "You keep temporary tables in SQL tidy.",
        "Experience from work or a prior internship helps.",
        "We hold a large government contract.",
        "Authorized to work in Canada on a full-time basis.",
        "Equity is given for full-time roles.",
        "Internal tools are yours to build.",
    ],
)
def test_words_that_say_nothing_of_this_job(text: str) -> None:
    assert values(text) == []


def test_the_title_counts_too() -> None:
    (mark,) = find_employment_type(Document("You draw maps.", "Map Intern (Summer)"))
    assert (mark.value, mark.span, mark.origin) == ("internship", None, Origin.TITLE)


@pytest.mark.parametrize("title", ["Contracts Manager", "International Analyst", "Contract Manager, Sales"])
def test_titles_that_name_no_type(title: str) -> None:
    assert values("You draw maps.", title) == []


def test_the_words_are_placed() -> None:
    text = "Hours: daily. This is a full-time job."
    (mark,) = find_employment_type(Document(text))
    assert mark.span is not None
    assert text[slice(*mark.span)] == "full-time"
