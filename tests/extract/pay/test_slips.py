import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.find import find_pay
from rolescope.extract.pay.ranges import ranges
from rolescope.extract.pay.slips import find_slips, opened


@pytest.mark.parametrize(
    ("text", "low", "high", "odd"),
    [
        ("$120,000-$1300,000", 120_000, None, "$1300,000"),
        ("£40,000 to £5,0000", 40_000, None, "£5,0000"),
        ("80,0000 - $100,000", None, 100_000, "80,0000"),
    ],
)
def test_an_end_that_is_no_number_is_left_open(
    text: str, low: float | None, high: float | None, odd: str
) -> None:
    (found,) = (opened(text, stated) for stated in ranges(Document(text)))
    assert (found.low, found.high) == (low, high)
    assert found.repairs == (f"end not understood, left open: {odd}",)


def test_the_span_covers_the_end_and_its_period() -> None:
    (pay,) = find_pay(Document("Salary: $120,000 - $1300,000 per year plus bonus"))
    assert pay.surface == "$120,000 - $1300,000 per year"
    assert (pay.minimum, pay.maximum, pay.period) == (120_000, None, "year")


@pytest.mark.parametrize(
    "text", ["$120,000-$130,000", "$120,000 - 12.05.2024", "$120,000 - 1.2.3", "$40,000 to 192.168.10.12"]
)
def test_what_is_a_number_or_no_amount_opens_nothing(text: str) -> None:
    assert not any(opened(text, stated).repairs for stated in ranges(Document(text)))


@pytest.mark.parametrize("odd", ["$80,0000", "£1300,000", "€50.0000"])
def test_amounts_of_pay_that_are_no_numbers_are_found(odd: str) -> None:
    text = f"We draw maps. Salary: {odd} and much fun"
    (span,) = find_slips(Document(text))
    assert text[slice(*span)] == odd


@pytest.mark.parametrize(
    "text",
    ["Salary: $80,000", "Salary: $80,000.50", "a budget of $80,0000", "$80,0000", "Salary: ₹12,00,000"],
)
def test_sound_amounts_and_other_money_are_not(text: str) -> None:
    assert list(find_slips(Document(text))) == []
