"""Filters of a search for openings that are set, and the searches without each of them."""

from __future__ import annotations

from rolescope.present.web.job_filters import FilterSet, filters_set


def test_each_filter_leads_to_the_search_without_it() -> None:
    asked = {"query": "engineer", "skill": ["python", "spark"], "country": "DE", "top": "5"}
    assert list(filters_set(asked)) == [
        FilterSet("Skill", "python", "/jobs?query=engineer&skill=spark&country=DE&top=5"),
        FilterSet("Skill", "spark", "/jobs?query=engineer&skill=python&country=DE&top=5"),
        FilterSet("Country", "Germany", "/jobs?query=engineer&skill=python&skill=spark&top=5"),
    ]


def test_pay_with_its_currency_and_period_is_one_filter() -> None:
    asked = {"pay_min": "80000", "currency": "eur", "period": "year", "workplace": "onsite"}
    assert list(filters_set(asked)) == [
        FilterSet("Workplace", "on site", "/jobs?pay_min=80000&currency=eur&period=year"),
        FilterSet("Pay reaches", "80000 EUR a year", "/jobs?workplace=onsite"),
    ]


def test_what_is_no_filter_is_none() -> None:
    assert list(filters_set({"query": "engineer", "top": "5", "place": ""})) == []
