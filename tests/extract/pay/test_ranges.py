import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.ranges import Range, ranges


def only(text: str) -> Range:
    (found,) = ranges(Document(text))
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("£40k-£50k", 40_000, 50_000),
        ("£40-50k", 40_000, 50_000),
        ("£40,000 to 50,000", 40_000, 50_000),
        ("£40,000\x96£50,000", 40_000, 50_000),
        ("between £40,000 and £50,000", 40_000, 50_000),
        ("£40,000 - £45,000 - £50,000", 40_000, 50_000),
        ("minimum £40,000, maximum £50,000", 40_000, 50_000),
        ("Min: £40,000 Mid: £45,000 Max: £50,000", 40_000, 50_000),
        ("up to £50,000", None, 50_000),
        ("from £40,000", 40_000, None),
        ("£40,000+", 40_000, None),
        ("£40,000", 40_000, 40_000),
    ],
)
def test_ends(text: str, low: float | None, high: float | None) -> None:
    found = only(text)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["£500 and £90,000", "£40,000 and £50,000", "£40,000, €50,000"])
def test_figures_that_are_no_range_stay_apart(text: str) -> None:
    assert len(list(ranges(Document(text)))) == 2


def test_a_long_list_of_figures_is_no_range() -> None:
    assert len(list(ranges(Document("-".join(["£40k"] * 9))))) > 1
