"""Shares of one year, within one collection; what each has where none has enough."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.dated import share_of_year
from rolescope.questions.claims.grammar import parse
from rolescope.store.facts import embedded


def of(query: str) -> list[object]:
    return list(share_of_year(parse(query).parts[0], embedded()))


def test_a_year_with_enough_postings_is_counted() -> None:
    (found,) = share_of_year(
        parse("share(data_scientist, skill:python, year=2024) >= 50%").parts[0], embedded()
    )
    cells = embedded().cells("data_scientist")
    dated = (cells.year == 2024) & (cells.collection == "linkedin_us_2024")
    assert isinstance(found.left, Estimate)
    assert found.population == "postings, LinkedIn postings, United States, spring 2024"
    assert found.left.n <= cells.postings[dated].sum()
    assert isinstance(found.effect, Estimate)
    assert found.effect.value == pytest.approx(found.left.value - 0.5)


def test_two_years_of_one_collection_that_serves_for_change() -> None:
    term = "share(software_engineer, activity:software_development, year={})"
    query = f"{term.format(2015)} ~ {term.format(2018)}"
    (found,) = share_of_year(parse(query).parts[0], embedded())
    assert found.population == "postings, Hacker News, Who is hiring?"
    assert isinstance(found.effect, Estimate)
    assert found.effect.low < found.effect.value < found.effect.high


def test_without_enough_each_collection_says_what_it_has() -> None:
    query = "share(data_scientist, degree:phd, year=2015) > share(data_scientist, degree:phd, year=2025)"
    (found,) = share_of_year(parse(query).parts[0], embedded())
    assert isinstance(found.effect, NotEstimable)
    assert "has 20 postings of 5 employers in each of these years" in found.effect.reason
    assert "Hacker News, Who is hiring? has 1" in found.effect.reason


@pytest.mark.parametrize(
    "query",
    [
        "share(data_scientist, skill:sql, year=2024) > share(data_engineer, skill:sql)",
        "share(data_scientist, mode:build, year=2024) > 10%",
        "share(data_scientist, skill:sql, year=soon) > 10%",
    ],
)
def test_what_cannot_be_asked_is_refused(query: str) -> None:
    with pytest.raises(BadQuestion):
        of(query)


def test_a_year_without_any_posting_is_refused_with_the_years_there_are() -> None:
    with pytest.raises(BadQuestion, match="No posting of data scientist is of 1800: they are of 2013 to"):
        list(share_of_year(parse("share(data_scientist, skill:sql, year=1800) > 0.5").parts[0], embedded()))


def test_silence_decides_nothing_of_a_year_either() -> None:
    part = parse("share(data_scientist, workplace:remote, year=2024) >= 50%").parts[0]
    for found in share_of_year(part, embedded()):
        assert isinstance(found.effect, NotEstimable) or found.effect.upto is not None
