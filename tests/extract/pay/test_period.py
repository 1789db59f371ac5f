import pytest

from rolescope.extract.pay.currency import currencies
from rolescope.extract.pay.period import by_size, halved_at, said_near, stated_at


@pytest.mark.parametrize(
    ("after", "period"),
    [
        (" per year", "year"),
        ("/yr", "year"),
        (" p.a.", "year"),
        (" gross per annum", "year"),
        (" brutto/monat", "month"),
        (" brut par mois", "month"),
        (" a week", "week"),
        ("pd", "day"),
        (" per day", "day"),
        ("/hr", "hour"),
        (" an hour", "hour"),
    ],
)
def test_a_period_written_at_the_figure(after: str, period: str) -> None:
    found = stated_at("90" + after, 2, 60)
    assert found is not None
    assert found.period == period


@pytest.mark.parametrize("after", [" and more", " plus bonus", ""])
def test_no_period_at_the_figure(after: str) -> None:
    assert stated_at("90" + after, 2, 60) is None


def test_the_nearest_word_before_counts() -> None:
    assert said_near("monthly news. hourly rate: ", "") == "hour"
    assert said_near("annual bonus: ", "") is None


def test_a_word_beyond_a_figure_that_stands_apart_is_said_of_that_one() -> None:
    assert said_near("salary: ", " (83,200 annually)") is None
    assert said_near("salary: ", " or 4,000 monthly") == "month"
    assert said_near("salary: ", " on top of a 401k, annually") == "year"


def test_half_a_month_is_written_right_after_its_figure() -> None:
    assert halved_at(" biweekly ($83,200 annually)")
    assert halved_at(" (paid semi-monthly)")
    assert not halved_at(" a year, paid biweekly")


def test_size_settles_only_what_is_unmistakable() -> None:
    dollars = currencies()["USD"]
    assert by_size(dollars, 90_000, 110_000) == "year"
    assert by_size(dollars, 40, 50) == "hour"
    assert by_size(dollars, 4_000, 5_000) is None
    assert by_size(currencies()["PLN"], 15_000, 20_000) == "month"


@pytest.mark.parametrize(
    ("text", "end"), [("5 (per hour) x", 12), ("5 per hour) x", 10), ("5 (per hour on W2)", 11)]
)
def test_a_bracket_that_opens_before_the_period_closes_with_it(text: str, end: int) -> None:
    stated = stated_at(text, 1, len(text))
    assert stated is not None
    assert (stated.period, stated.end) == ("hour", end)
