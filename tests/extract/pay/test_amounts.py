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


@pytest.mark.parametrize("text", ["5-10 LPA", "4-5k EUR", "7 to 9 lakh"])
def test_a_small_lower_end_counts_where_the_upper_one_has_a_multiplier(text: str) -> None:
    assert len(list(amounts(Document(text)))) == 2


@pytest.mark.parametrize("text", ["3-5 items", "5-10 people", "2 - 3 days", "5-10 lanes"])
def test_it_does_not_elsewhere(text: str) -> None:
    assert not any(found.number < 10 for found in amounts(Document(text)))


@pytest.mark.parametrize("unit", ["1,000 ", "1 ", "10 ", "$90k "])
def test_a_flood_of_figures_is_cut(unit: str) -> None:
    assert len(list(amounts(Document(unit * 20_000)))) <= 5_000
