import pytest

from rolescope.extract.document import Document
from rolescope.extract.pay.amounts import amounts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€60.000", 60_000),
        ("€ 1.250,50", 1_250.5),
        ("CHF 95’000.–", 95_000),
        ("60 000 €", 60_000),
        ("60\u202f000 €", 60_000),
        ("₹12,00,000", 1_200_000),
        ("$25.5", 25.5),
        ("1,5 k€", 1_500),
        ("£45k", 45_000),
        ("60 TEUR", 60_000),
        ("₹ 1.2 Cr", 12_000_000),
        ("12 LPA", 1_200_000),
        ("600万円", 6_000_000),
        ("15 tys. zł", 15_000),
    ],
)
def test_figures_are_read_as_their_country_writes_them(text: str, value: float) -> None:
    (found,) = amounts(Document(text))
    assert found.number * found.scale == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    ["401k", "401(k)", "5 years", "10+", "IC4", "$80,0000", "20%", "3-5 years", "40 hours", "R0194008"],
)
def test_other_figures_are_passed_over(text: str) -> None:
    assert not any(found.marked for found in amounts(Document(text)))
