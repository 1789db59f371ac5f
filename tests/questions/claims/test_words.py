"""A query in words, and what would change a verdict."""

from __future__ import annotations

import pytest

from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.words import limits, understood, uses


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "share(data_scientist, skill:sql, country=US) >= 50%",
            "The share (Data scientist, skill sql, country US) is at least 50 %.",
        ),
        (
            "growth(data_scientist) > growth(actuary) and years(actuary) < 5",
            (
                "Yearly growth of the share of titles that name the role (Data scientist) is more than "
                "yearly growth of the share of titles that name the role (Actuary) and the median of the "
                "years of experience asked for (Actuary) is less than 5."
            ),
        ),
        (
            "pay(actuary, p=90, country=US) <= 150000 or pay_gap(actuary, statistician) >= 20%",
            (
                "The 90th percentile of pay (Actuary, country US) is at most 150,000 USD a year or the "
                "difference of two medians of pay, as a share of the second (Actuary and Statistician) is at "
                "least 20 %."
            ),
        ),
        ("overtaken(actuary, statistician) > 0", "Actuary has overtaken statistician."),
        (
            "overtaken(actuary, statistician, source=h1b_lca) <= 0",
            "Actuary has not overtaken statistician (source h1b_lca).",
        ),
        (
            "growth(actuary) > 0",
            "Yearly growth of the share of titles that name the role (Actuary) is more than 0.",
        ),
    ],
)
def test_a_query_in_words(query: str, said: str) -> None:
    assert understood(parse(query)) == said


@pytest.mark.parametrize(
    ("query", "end"),
    [
        ("pay_gap(actuary, statistician) != 0", "is not about 0 (farther off than 20 %)."),
        ("growth(actuary) ~ 0", "is about 0 (within 5 %)."),
        ("share(actuary, skill:r) ~ 0.5", "is about 50 % (within 5 points of 100)."),
        ("share(actuary, skill:r) > share(statistician, skill:r)", "skill r), by 5 points of 100 or more."),
        ("years(actuary) < years(statistician)", "(Statistician), by 1 year or more."),
        ("pay(actuary) > pay(statistician)", "the median of pay (Statistician)."),
    ],
)
def test_the_smallest_difference_that_counts_is_said(query: str, end: str) -> None:
    assert understood(parse(query)).endswith(end)


def test_shares_of_those_that_say_are_called_so() -> None:
    said = understood(parse("share(actuary, workplace:remote) > share(statistician, workplace:remote)"))
    assert said.count("share of the postings that say (") == 2
    told = limits(parse("share(actuary, workplace:remote) > 0.5"))
    assert any(one.startswith("A posting that does not say may be either") for one in told)
    assert not any("may ask for it all the same" in one for one in told)


def test_countries_that_nobody_named_are_said() -> None:
    said = understood(parse("pay(actuary) >= 95k"), ["US"])
    assert said.endswith(
        "95,000 USD a year. Where no country is named, figures are those of the United States."
    )


def test_limits_and_sources_are_those_of_what_is_asked() -> None:
    paid, titled = parse("pay(actuary) >= 95k"), parse("growth(actuary) > 0")
    assert uses(paid) == {"pay", "texts"}
    assert uses(titled) == {"titles"}
    assert any("posted range" in said for said in limits(paid))
    assert not any("posted range" in said for said in limits(titled))
