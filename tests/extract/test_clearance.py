import pytest

from rolescope.extract.clearance import find_clearance
from rolescope.extract.document import Document


def value(text: str) -> str | None:
    mark = find_clearance(Document(text))
    return mark and mark.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Active Secret clearance required.", "required"),
        ("Must possess a TS/SCI clearance.", "required"),
        ("Security clearance: Top Secret", "required"),
        ("This role requires active SC clearance.", "required"),
        ("Ability to obtain a security clearance.", "obtainable"),
        ("You must be able to obtain a Public Trust.", "obtainable"),
        ("Active Secret clearance or the ability to obtain one.", "obtainable"),
        ("An active Secret clearance is preferred.", "preferred"),
    ],
)
def test_clearance(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "You plan the clearance sale of our map shop.",
        "You prepare customs clearance of the printed maps.",
        "The secret of our success is good paper.",
        "No security clearance is needed.",
        "Minimum Clearance Required to Start: None",
        "FDA clearance of the device is near.",
    ],
)
def test_no_clearance(text: str) -> None:
    assert value(text) is None


def test_one_that_asks_goes_before_one_that_wishes() -> None:
    assert value("A DV clearance would be a plus.\nMust hold SC clearance.") == "required"
