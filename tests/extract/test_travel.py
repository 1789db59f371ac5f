import pytest

from rolescope.extract.document import Document
from rolescope.extract.travel import find_travel


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Travel up to 25% of the time.", 25),
        ("Ability to travel 10-20%.", 20),
        ("Business travel required up to 15%.", 15),
        ("50 percent travel", 50),
        ("No travel required.", 0),
        ("Travel: None", 0),
        ("Travel Required:\n0 - 10%", 10),
        ("Willingness to travel as needed.", None),
        ("Some travel may be required.", None),
        ("You must be able to travel to client sites.", None),
    ],
)
def test_travel(text: str, percent: int | None) -> None:
    found = find_travel(Document(text))
    assert found is not None
    assert found.percent == percent


@pytest.mark.parametrize(
    "text",
    [
        "We are a leader in the travel industry.",
        "100% coverage of travel insurance",
        "Travel agencies pay us and 70% of travel companies know us.",
        "You book complex international travel for the board.",
        "Discounts on travel and food.",
        "You call on guests who love to travel.",
        "A 15% travel discount",
    ],
)
def test_travel_of_others(text: str) -> None:
    assert find_travel(Document(text)) is None
