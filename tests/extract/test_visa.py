import pytest

from rolescope.extract.document import Document
from rolescope.extract.visa import find_visa


def value(text: str) -> str | None:
    mark = find_visa(Document(text))
    return mark and mark.value


@pytest.mark.parametrize(
    "text",
    [
        "We are unable to sponsor visas at this time.",
        "No sponsorship is offered for this role.",
        "Must be authorized to work in the US without the need for sponsorship.",
        "Visa sponsorship is not available.",
        "The firm does not intend to hire people who will need, now or later, sponsorship of a work visa.",
    ],
)
def test_not_sponsored(text: str) -> None:
    assert value(text) == "not_sponsored"


@pytest.mark.parametrize(
    "text",
    [
        "Visa sponsorship available",
        "We will gladly sponsor a work visa.",
        "We can provide visa sponsorship for the right person.",
        "Visa sponsorship",
    ],
)
def test_sponsored(text: str) -> None:
    assert value(text) == "sponsored"


@pytest.mark.parametrize(
    "text",
    [
        "Will you now or in the future require visa sponsorship?",
        "You report to the executive sponsor of the project.",
        "You know the Visa network and its cards.",
        "Visa Inc. is one of our clients.",
        "Sponsorship development and community work are part of the job.",
        "You work with no sponsors of clinical studies.",
    ],
)
def test_unstated(text: str) -> None:
    assert value(text) is None
