"""Facts in words, in one order for page and terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.reading import (
    Depth,
    Pay,
    Place,
    Reading,
    Requirement,
    SkillMention,
    Travel,
    Years,
)
from rolescope.model.span import Marked, Origin, Span
from rolescope.present.reading import words
from rolescope.present.reading.facts import Fact, Kind, facts, quote, skill_groups, skill_words
from tests.present.posting import TEXT, answer, at, reading


def test_everything_said_is_told_once_pay_first() -> None:
    assert [(fact.name, fact.value) for fact in facts(reading())] == [
        ("Pay", "€70,000 to €85,000 a year, base pay, gross"),
        ("Pay", "€80,000 to €90,000"),
        ("Seniority", "senior"),
        ("Years", "5 or more"),
        ("Degree", "bachelor’s degree in computer science, or equivalent experience"),
        ("Speaks", "German"),
        ("Clearance", "must be obtainable"),
        ("Workplace", "hybrid"),
        ("Place", "Hamburg (Germany)"),
        ("Open to", "Germany"),
        ("Contract", "full-time"),
        ("Visa", "not sponsored"),
        ("Travel", "up to 10 % of the time"),
        ("On call", "required"),
        ("Posted by", "the employer itself"),
        ("Industry", "transport"),
        ("Works with", "product managers"),
    ]


def test_what_the_text_does_not_say_is_not_told() -> None:
    assert facts(Reading()) == []
    assert facts(Reading(seniority=Marked("unstated", None))) == []


def test_a_note_says_where_a_fact_without_a_place_was_read() -> None:
    notes = {fact.name: fact.note for fact in facts(reading()) if fact.span is None}
    assert notes == {"Pay": "from a field beside the text; ends swapped", "Seniority": "read in the title"}
    (place,) = facts(Reading(places=reading().places[1:]))
    assert (place.value, place.note) == ("Hamburg (Germany)", "read in the place beside the text")
    (titled,) = facts(Reading(workplace=Marked("remote", None, Origin.TITLE)))
    assert titled.note == "read in the title"


@pytest.mark.parametrize(
    ("name", "country", "said"),
    [
        ("Hamburg", "DE", "Hamburg (Germany)"),
        ("Hamburg, Germany", "DE", "Hamburg, Germany"),
        ("Germany", "DE", "Germany"),
        ("Hamburg", None, "Hamburg"),
    ],
)
def test_a_place_names_its_country_once(name: str, country: str | None, said: str) -> None:
    (place,) = facts(Reading(places=(Place(name, country, Span(0, 1)),)))
    assert place.value == said


def test_travel_without_a_share_is_some() -> None:
    (travel,) = facts(Reading(travel=Travel(None, Span(0, 6))))
    assert travel.value == "some"


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [(5, None, "5 or more"), (3, 5, "3 to 5"), (2, 2, "2"), (0, None, "none needed")],
)
def test_years_in_words(least: int, most: int | None, said: str) -> None:
    assert words.years(Years(least, most, Span(0, 1))) == said


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ((25.5, 30, "USD", "hour", None, None, None), "$25.50 to $30 an hour"),
        (
            (90_000, None, "CHF", "year", "ote", None, "Zug"),
            "from CHF 90,000 a year, on-target earnings, Zug",
        ),
        ((None, 4_000, "EUR", "month", None, "net", None), "up to €4,000 a month, net"),
        ((500, 500, None, "day", "total", None, None), "500 a day, total pay"),
    ],
)
def test_pay_in_words(stated: tuple[float | None, float | None, str, str, str, str, str], said: str) -> None:
    assert words.pay(Pay(*stated, None, "")) == said


def fact(value: str, span: Span | None) -> Fact:
    return Fact(Kind.TERMS, "Visa", value, span)


def test_a_quote_is_one_line_and_no_repetition() -> None:
    whole = "We can\n  not sponsor visas."
    assert quote(whole, fact("not sponsored", Span(0, len(whole))), 40) == "We can not sponsor visas."
    assert quote(whole, fact("not sponsored", Span(0, len(whole))), 12) == "We can not…"
    assert quote("German;", fact("German", Span(0, 7)), 40) is None
    assert quote(whole, fact("not sponsored", None), 40) is None


def test_skills_stand_under_the_strongest_that_is_said_of_them() -> None:
    grouped = {name: [one.label for one in mentions] for name, mentions in skill_groups(answer().view)}
    assert grouped == {
        "Required": ["SQL", "Python"],
        "Any one of": ["Spark", "Flink"],
        "Preferred": ["Kafka", "Terraform"],
        "Mentioned": ["Airflow", "Snowflake", "dbt"],
        "Not needed": ["Scala"],
    }


def choice_of(number: int, *skills: str) -> list[SkillMention]:
    return [
        SkillMention(
            skill, skill, Span(number + i, number + i + 1), skill, Requirement.ALTERNATIVE, choice=number
        )
        for i, skill in enumerate(skills)
    ]


def grouped(*mentions: SkillMention) -> list[tuple[str, list[str]]]:
    view = answer(found=replace(Reading(), skills=mentions)).view
    return [(name, [one.label for one in group]) for name, group in skill_groups(view)]


def test_each_choice_has_a_line_of_its_own_and_is_told_once() -> None:
    said = [*choice_of(0, "a", "b"), *choice_of(10, "c", "d"), *choice_of(20, "b", "a")]
    assert grouped(*said) == [("Any one of", ["a", "b"]), ("Any one of", ["c", "d"])]


def test_a_choice_of_one_is_required() -> None:
    assert grouped(*choice_of(0, "a", "a"), *choice_of(10, "b")) == [("Required", ["a", "b"])]


def test_a_choice_names_all_of_it_though_one_is_required_elsewhere() -> None:
    must = SkillMention("a", "a", Span(30, 31), "a", Requirement.REQUIRED)
    assert grouped(*choice_of(0, "a", "b"), must) == [("Required", ["a"]), ("Any one of", ["a", "b"])]


def test_of_equal_mentions_the_one_that_says_more_stands_and_text_order_is_kept() -> None:
    def mention(at_: int, skill: str, depth: Depth | None = None) -> SkillMention:
        return SkillMention(skill, skill, Span(at_, at_ + 1), skill, Requirement.REQUIRED, depth)

    found = (mention(9, "b"), mention(1, "a"), mention(5, "b", Depth.EXPERT))
    ((_, group),) = skill_groups(answer(found=replace(Reading(), skills=found)).view)
    assert group == [found[1], found[2]]


@pytest.mark.parametrize(
    ("depth", "years", "said"),
    [
        (None, None, "SQL"),
        (Depth.WORKING, None, "SQL (working knowledge)"),
        (None, 1, "SQL (1 year)"),
        (Depth.EXPERT, 3, "SQL (expert, 3 years)"),
    ],
)
def test_a_skill_with_its_depth_and_years(depth: Depth | None, years: int | None, said: str) -> None:
    mention = SkillMention("sql", "SQL", at("SQL"), "SQL", Requirement.REQUIRED, depth, years)
    assert skill_words(mention) == said
    assert TEXT[slice(*mention.span)] == mention.surface
