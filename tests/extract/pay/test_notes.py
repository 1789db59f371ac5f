import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.notes import kind_of, place_of, salaries_of, tax_of


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("base salary: ", "", "base"),
        ("salary: ", " ote", "ote"),
        ("basic £30k and ", " ote", "ote"),
        ("basic ", ", ote £50k", "base"),
        ("total compensation of ", "", "total"),
        ("salary: ", " plus bonus", None),
        ("fixed salary: ", "", "base"),
        ("fixed-term contract. salary: ", "", None),
        ("fixed hours. salary: ", "", None),
    ],
)
def test_kind(before: str, after: str, kind: str | None) -> None:
    assert kind_of(before, after) == kind


def test_tax() -> None:
    assert tax_of("gehalt ", "4.000 € brutto/monat", "") == "gross"
    assert tax_of("", "15 000 pln", " netto + vat") == "net"
    assert tax_of("we use .net core. salary ", "50k", "") is None
    assert tax_of("rate: ", "$50/hour", " net 30 payment terms") is None
    assert tax_of("rate: ", "$50/hour", ", net-60") is None
    assert tax_of("plat: net ", "30 000 kč", "") == "net"
    assert tax_of("", "40 000 kč", ", net 30 000 kč") is None  # that figure's own


def test_salaries() -> None:
    assert salaries_of("gehalt 3.000 €, 14 gehälter") == "14 salaries a year: figure left as stated"
    assert salaries_of("a 13 month contract") is not None
    assert salaries_of("12 gehälter") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Colorado: $90", "Colorado"),
        (
            "If you are in San Francisco or New York City, the estimated hourly range for this role is $90",
            "San Francisco or New York City",
        ),
        ("If based in San Francisco, the estimated hourly rate for this role is $90", "San Francisco"),
        (
            "The range for New York City Metro Area, Washington State and California is $90",
            "New York City Metro Area, Washington State and California",
        ),
        ("The pay range for candidates in New York is $90", "New York"),
        ("Salary: $90 in Denver", "Denver"),
        ("Bay Area pay range: $90", "Bay Area"),
        ("Salary: $90", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    at = text.index("$90")
    assert place_of(Document(text), at, at + 3) == place
