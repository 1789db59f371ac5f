"""Degrees that stand within a longer line of a section on education."""

from __future__ import annotations

import pytest

from rolescope.extract.profile.build import build
from rolescope.extract.profile.degrees import written_out
from rolescope.extract.profile.lines import Line
from rolescope.model.profile import Month
from rolescope.model.span import Span

AS_OF = Month(2020, 1)
LONG = (
    "Bachelor of Science : Journalism 2011 The University of Norrby City , State "
    "Student paper, debating club, GPA 3.4, lists of honours, a term abroad that was spent in a city"
)


def _found(words: str, as_of: Month = AS_OF) -> list[tuple[str, str, bool]]:
    found = written_out([Line(words, 5, bullet=False, heading=None)], (), as_of)
    return [(one.level, one.title.text, one.finished) for one in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (LONG, [("bachelor", "Bachelor of Science : Journalism", True)]),
        ("M.S : Computer Science Present", [("master", "M.S : Computer Science", False)]),
        ("B.A., Economics 2024 Norrby College", [("bachelor", "B.A., Economics", False)]),
        ("Expected: Ph.D. in Physics", [("phd", "Ph.D. in Physics", False)]),
        (
            "Master of Arts , Design 2009 Bachelor of Arts , Design 2005",
            [("master", "Master of Arts , Design", True), ("bachelor", "Bachelor of Arts , Design", True)],
        ),
        ("Associate : Drafting 1999", [("associate", "Associate : Drafting", True)]),
        ("Taught the store's associates and mastered the till", []),
        ("BA team, MS Office, Scrum Master, Dean's associate", []),
    ],
)
def test_a_degree_reaches_to_its_year_or_school(words: str, found: list[tuple[str, str, bool]]) -> None:
    assert _found(words) == found


def test_places_count_in_the_whole_text() -> None:
    (one,) = written_out([Line(LONG, 7, bullet=False, heading=None)], (), AS_OF)
    assert one.title.span == Span(7, 7 + len(one.title.text))


def test_a_line_whose_degree_is_known_is_left_alone() -> None:
    line = Line("B.A., Economics 2004", 0, bullet=False, heading=None)
    assert not list(written_out([line], [Span(0, 15)], AS_OF))


def test_a_profile_has_the_degree_of_a_long_line_once_and_without_its_school() -> None:
    person = build(
        f"Work Experience\nClerk, Acme, 2011 - 2014\n\nEducation\n{LONG}\n", AS_OF
    ).qualifications()
    assert [(one.degree, one.areas, one.finished) for one in person.degrees] == [
        ("bachelor", ("journalism",), True)
    ]


def test_a_field_that_no_list_holds_is_other_and_never_words_of_a_school() -> None:
    words = LONG.replace("Journalism", "Basketry Norrby")
    person = build(f"Education\n{words}\n", AS_OF).qualifications()
    assert [one.areas for one in person.degrees] == [("other",)]


@pytest.mark.parametrize(
    ("rest", "finished"),
    [("2005, coursework in optics", True), ("coursework towards the degree in 2005", False)],
)
def test_what_was_heard_leaves_a_degree_finished(rest: str, finished: bool) -> None:
    assert _found(f"Bachelor of Science in Physics, {rest}")[0][2] is finished


@pytest.mark.parametrize(("form", "level"), [("BSEE", "bachelor"), ("MSCS", "master")])
def test_a_short_form_with_its_subject_is_a_degree(form: str, level: str) -> None:
    person = build(f"Education\n{form} 2016 University of Norrby\n", AS_OF).qualifications()
    assert [one.degree for one in person.degrees] == [level]
