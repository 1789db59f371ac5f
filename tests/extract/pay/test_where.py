import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.where import Where

DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"})
CROWNS = frozenset({"SEK", "NOK", "DKK", "ISK"})


def settle(text: str, location: str | None = None, codes: frozenset[str] = DOLLARS) -> str | None:
    at = text.index("90")
    return Where(Document(text, location=location)).settle(codes, at, at + 2)


@pytest.mark.parametrize(
    ("text", "location", "currency"),
    [
        ("pay 90", None, None),
        ("pay 90", "Austin, TX", "USD"),
        ("pay 90", "Toronto", "CAD"),
        ("pay 90", "Berlin", None),
        ("pay 90. We match 401(k) plans.", None, "USD"),
        ("pay 90. Offices in Boston, MA.", None, "USD"),
        ("pay 90 plus superannuation", None, "AUD"),
        ("pay 90 in Singapore", "Austin, TX", "SGD"),
        ("In Canada: 90", "Austin, TX", "CAD"),
        ("pay 90 (CAD)", "Austin, TX", "CAD"),
        ("US: 90 - 95. Canada: 80", None, "USD"),
    ],
)
def test_the_nearest_evidence_counts(text: str, location: str | None, currency: str | None) -> None:
    assert settle(text, location) == currency


def test_evidence_for_two_countries_settles_nothing() -> None:
    assert settle("We work in Canada and Australia. " + "We draw maps. " * 20 + "\npay 90") is None


def test_crowns_need_a_country() -> None:
    assert settle("pay 90 kr", "Oslo", CROWNS) == "NOK"
    assert settle("pay 90 kr", None, CROWNS) is None


def test_without_a_sign_the_country_counts() -> None:
    assert settle("pay 90", "Austin, TX", frozenset()) == "USD"
    assert settle("pay 90", None, frozenset()) is None
