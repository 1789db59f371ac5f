"""What forms offer: values with enough evidence of every role, counted as the answers count."""

from __future__ import annotations

import pytest

from rolescope.model.errors import UnknownRole
from rolescope.questions.choices import Choices, choices
from rolescope.questions.compare import compare
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.questions.pay import pay
from rolescope.questions.pay_choices import PayChoices, pay_choices

PAIR = ["data scientist", "machine learning engineer"]


def test_counts_are_those_of_the_answer() -> None:
    found = choices(PAIR, "US")
    for level in found.levels:
        subjects = compare(PAIR, country="US", level=level.value).view.subjects
        assert level.postings == min(one.postings for one in subjects)
    assert [one.postings for one in found.countries] == sorted(
        (c.postings for c in found.countries), reverse=True
    )
    every = [*found.countries, *found.levels, *found.years]
    assert all(one.postings >= MIN_POSTINGS for one in every)


def test_what_no_posting_was_read_of_offers_nothing() -> None:
    assert choices(["Registered Nurses"]) == Choices()
    assert choices([]) == Choices()
    with pytest.raises(UnknownRole):
        choices(["wizzard of nothing"])


def test_every_value_of_pay_that_is_offered_can_be_asked() -> None:
    found = pay_choices(["data scientist"])
    assert found.countries[0].value == "US"
    assert found.cities
    for city in found.cities[:1]:
        assert pay(["data scientist"], city=city.value).view.scope.city == city.value
    for industry in found.industries[:1]:
        assert pay(["data scientist"], industry=industry.value).view.scope.industry == industry.value
    for one in found.populations:
        assert pay(["data scientist"], population=one.value).view.populations
    assert [one.value for one in found.years] == sorted((y.value for y in found.years), reverse=True)


def test_more_roles_offer_no_more() -> None:
    one, two = pay_choices(["data scientist"]), pay_choices(PAIR)
    assert {c.value for c in two.countries} <= {c.value for c in one.countries}
    assert pay_choices(["Registered Nurses"]) == PayChoices()
    assert pay_choices(PAIR, "all").countries == two.countries
