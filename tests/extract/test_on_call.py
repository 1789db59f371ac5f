import pytest

from rolescope.extract.document import Document
from rolescope.extract.on_call import find_on_call


def value(text: str) -> str | None:
    mark = find_on_call(Document(text))
    return mark and mark.value


@pytest.mark.parametrize(
    "text",
    [
        "You take part in the on-call rotation.",
        "You must be on call every fourth week.",
        "Provide 24x7 on-call support.",
        "Carry the pager: pager duty is shared.",
        "You take part in rotating shifts, working on call to watch the map server.",
    ],
)
def test_required(text: str) -> None:
    assert value(text) == "required"


@pytest.mark.parametrize("text", ["No on-call", "You are not required to be on call."])
def test_none(text: str) -> None:
    assert value(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "You call on customers and win them.",
        "You are on call with clients about maps.",
        "On-call pay and shift differentials may apply.",
        "Experience with running on-call rotations is a plus.",
        "Review cases while not on call.",
    ],
)
def test_unstated(text: str) -> None:
    assert value(text) is None
