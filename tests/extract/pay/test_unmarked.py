import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.find import find_pay
from rolescope.extract.pay.ranges import ranges
from rolescope.extract.pay.senses import senses
from rolescope.extract.pay.unmarked import is_field, is_value


def value(text: str) -> bool:
    doc = Document(text)
    found = next(ranges(doc))
    before = doc.folded[: found.start]
    return is_value(doc, found, before, senses(before))


@pytest.mark.parametrize(
    "text",
    [
        "Salary: 120000-150000",
        "Compensation: 120,000 - 150,000, with dental",
        "The salary range is 95,000 to 110,000.",
        "Pay range (annual): 95,000 - 110,000 DOE",
        "Gehaltsspanne: 60.000 - 70.000 brutto",
        "Compensation: 95,000 - 110,000 Location: here",
        "Salary: 85,000",
    ],
)
def test_bare_figures_are_the_value_of_a_label(text: str) -> None:
    assert value(text)


@pytest.mark.parametrize(
    "text",
    [
        "Salary code 120000-150000",
        "Sampling rate: 44100-48000",
        "Compensation: 20,000 - 30,000 claims a year are yours",
        "The salary survey covers 20,000 to 30,000 roles",
        "Compensation: 20,000 - 30,000 RSUs",
        "Compensation: 20,000 - 30,000 Stock Options",
        "Salary 85,000",
        "Members: 120000-150000",
    ],
)
def test_other_bare_figures_are_not(text: str) -> None:
    assert not value(text)


@pytest.mark.parametrize(
    "text", ["Salary: 2023-2024", "Salary: 12-14", "Salary: 150000-120000", "Salary: 4000"]
)
def test_years_grades_and_codes_have_not_the_size_of_pay(text: str) -> None:
    assert find_pay(Document(text)) == ()


@pytest.mark.parametrize(
    ("location", "currency"),
    [("Austin, TX", "USD"), ("London, UK", "GBP"), ("Toronto, ON", "CAD"), (None, None)],
)
def test_only_the_place_gives_bare_figures_a_currency(location: str | None, currency: str | None) -> None:
    (pay,) = find_pay(Document("Salary: 120,000 - 150,000", location=location))
    assert (pay.minimum, pay.maximum, pay.currency, pay.surface) == (
        120_000,
        150_000,
        currency,
        "120,000 - 150,000",
    )


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("25 lakh - 30 lakh", True),
        ("Engineer | 25 lakh | Pune", True),
        ("you would have 12 LPA with us", True),
        ("we reach 25 lakh - 30 lakh farmers", False),
        ("25 lakh - 30 lakh farmers", False),
        ("we reach 25 lakh", False),
        ("25k - 30k", False),
    ],
)
def test_lakh_stand_alone_as_pay(text: str, field: bool) -> None:
    doc = Document(text)
    found = next(ranges(doc))
    assert is_field(doc, found, doc.folded[: found.start]) is field
