import pytest

from rolescope.extract.collaborators import find_collaborators
from rolescope.extract.document import Document


def values(text: str) -> list[str]:
    return [mark.value for mark in find_collaborators(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You work closely with product managers and designers.", ["product_managers", "designers"]),
        ("Partner with data engineers, marketing and finance.", ["data_engineers", "marketing", "finance"]),
        ("You collaborate on maps with clinicians.", ["clinicians"]),
        ("Liaise with vendors to buy paper.", ["vendors"]),
        ("You support the sales and operations teams.", ["sales", "operations"]),
        ("You sit alongside researchers.", ["researchers"]),
        ("You join a team of data scientists.", ["data_scientists"]),
        ("Work closely with Business Analysts and providers of data.", ["analysts"]),
        ("Work closely with care providers.", ["clinicians"]),
        ("You work with investment teams and traders.", ["finance"]),
        ("You work with unified communications teams.", ["it"]),
        ("You work with communications teams.", ["marketing"]),
        ("You work with biologists.", ["researchers"]),
    ],
)
def test_people_one_works_with(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Reporting to the CEO, you own the atlas.",
        "You work with sales data and marketing campaigns.",
        "You work with Python to build tools for marketing.",
        "You build agents that interact with users.",
        "Lead a team of designers.",
        "You support the quality of maps across the team.",
        "Designers and engineers are our heroes.",
        "We like to work with it.",
    ],
)
def test_people_one_does_not_work_with(text: str) -> None:
    assert values(text) == []


def test_company_text_does_not_count() -> None:
    assert values("About us\nWe partner with clients and designers all over the world.") == []


def test_each_kind_is_marked_once_where_it_stands() -> None:
    text = "Work with engineers. Work with other engineers."
    (mark,) = find_collaborators(Document(text))
    assert mark.span is not None
    assert text[slice(*mark.span)] == "engineers"
    assert mark.span.start < 20
