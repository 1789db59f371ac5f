"""What a person shows of one requirement, state by state."""

from __future__ import annotations

import pytest

from rolescope.analyse.judging import judge, shown
from rolescope.model.fit import BY_DEED, Ask, Kind, Relation, Requirement, State
from rolescope.model.profile import (
    Certificate,
    Degree,
    Permit,
    ProfileSkill,
    Qualifications,
    QualifiedWork,
    SpokenLanguage,
)
from rolescope.model.span import Span

AT = Span(3, 9)
RELATED = {
    "power-bi": (Relation("tableau", "power-bi", 0.6, "family: BI tools"),),
    "sql": (Relation("t-sql", "sql", 1.0, "T-SQL is part of SQL"),),
}


def _asked(kind: Kind, *names: str, years: int | None = None, areas: tuple[str, ...] = ()) -> Requirement:
    return Requirement(kind, Ask.REQUIRED, names, names, Span(0, 1), "x", years, areas)


def _state(person: Qualifications, asked: Requirement) -> State:
    return judge(asked, shown(person, RELATED)).state


def _knows(skill: str, years: float | None = None) -> Qualifications:
    return Qualifications(skills=(ProfileSkill(skill, skill, (AT,), years, (), claimed=years is None),))


@pytest.mark.parametrize(
    ("person", "asked", "state"),
    [
        (_knows("sql"), _asked(Kind.SKILL, "sql"), State.MET),
        (_knows("t-sql"), _asked(Kind.SKILL, "sql"), State.MET),
        (_knows("tableau"), _asked(Kind.SKILL, "power-bi"), State.NEAR),
        (_knows("tableau"), _asked(Kind.SKILL, "looker", "tableau"), State.MET),
        (_knows("java"), _asked(Kind.SKILL, "javascript"), State.NOT_SHOWN),
        (_knows("sql", 5.0), _asked(Kind.SKILL, "sql", years=5), State.MET),
        (_knows("sql", 4.0), _asked(Kind.SKILL, "sql", years=5), State.NEAR),
        (_knows("sql"), _asked(Kind.SKILL, "sql", years=5), State.NEAR),
        (_knows("t-sql", 2.0), _asked(Kind.SKILL, "sql", years=5), State.NEAR),
        (Qualifications(), _asked(Kind.SKILL, "sql"), State.NOT_SHOWN),
    ],
)
def test_skills(person: Qualifications, asked: Requirement, state: State) -> None:
    assert _state(person, asked) is state


def test_a_sister_tool_says_how_near_it_comes_and_why() -> None:
    found = judge(_asked(Kind.SKILL, "power-bi"), shown(_knows("tableau"), RELATED))
    assert found.relation == RELATED["power-bi"][0]
    assert found.spans == (AT,)
    assert "family: BI tools" in found.reason


@pytest.mark.parametrize(
    ("person", "state"),
    [
        (_knows("healthcare"), State.NEAR),
        (_knows("healthcare", 0.5), State.MET),
        (Qualifications(), State.NOT_SHOWN),
    ],
)
def test_what_only_deeds_show_is_near_where_it_is_but_claimed(person: Qualifications, state: State) -> None:
    assert _state(person, _asked(Kind.SKILL, "healthcare", areas=(BY_DEED,))) is state


def test_a_claim_beside_the_deed_takes_nothing_from_it() -> None:
    claim, deed = _knows("healthcare").skills[0], _knows("healthcare", 0.0).skills[0]
    asked = _asked(Kind.SKILL, "healthcare", areas=(BY_DEED,))
    for skills in ((claim, deed), (deed, claim)):
        assert _state(Qualifications(skills=skills), asked) is State.MET


def test_a_language_is_near_where_the_profile_is_written_in_it_and_names_communication() -> None:
    told = _knows("communication").skills
    asked = _asked(Kind.LANGUAGE, "en", "fr")
    assert _state(Qualifications(skills=told, written_in="en"), asked) is State.NEAR
    assert _state(Qualifications(skills=told, written_in="de"), asked) is State.NOT_SHOWN
    assert _state(Qualifications(skills=told), asked) is State.NOT_SHOWN
    assert _state(Qualifications(written_in="en"), asked) is State.NOT_SHOWN


def test_a_language_among_the_skills_is_named() -> None:
    assert _state(_knows("french"), _asked(Kind.LANGUAGE, "fr")) is State.MET
    assert _state(_knows("french"), _asked(Kind.LANGUAGE, "de")) is State.NOT_SHOWN


def _worked(years: float | None, *skills: ProfileSkill, undated: bool = False) -> Qualifications:
    months = None if years is None else int(years * 12)
    work = [QualifiedWork(months, "unstated", (), AT)]
    work += [QualifiedWork(None, "unstated", (), AT)] * undated
    return Qualifications(skills=skills, work=tuple(work), years=years)


@pytest.mark.parametrize(
    ("person", "state"),
    [
        (_worked(6.0), State.MET),
        (_worked(4.0), State.NEAR),
        (_worked(1.0), State.CONTRADICTED),
        (_worked(1.0, undated=True), State.NOT_SHOWN),
        (_worked(None), State.NOT_SHOWN),
    ],
)
def test_years_in_all(person: Qualifications, state: State) -> None:
    assert _state(person, _asked(Kind.YEARS, years=5)) is state


def test_years_count_where_something_of_the_work_is_shown() -> None:
    asked = _asked(Kind.YEARS, years=5, areas=("sql", "python", "r", "etl", "git"))
    sql = ProfileSkill("sql", "SQL", (AT,), 6.0, (0,), claimed=False)
    python = ProfileSkill("python", "Python", (AT,), None, (), claimed=True)
    assert _state(_worked(9.0), asked) is State.NOT_SHOWN
    assert _state(_worked(9.0, sql), asked) is State.MET
    assert _state(_worked(9.0, python), asked) is State.NOT_SHOWN
    assert _state(_worked(9.0, python, sql), asked) is State.MET


def test_years_of_what_stands_in_wholly_count_and_of_what_comes_near_do_not() -> None:
    asked = _asked(Kind.YEARS, years=5, areas=("sql", "power-bi", "r", "etl", "git"))
    narrower = ProfileSkill("t-sql", "T-SQL", (AT,), 6.0, (0,), claimed=False)
    sister = ProfileSkill("tableau", "Tableau", (AT,), 6.0, (0,), claimed=False)
    itself = ProfileSkill("sql", "SQL", (AT,), 1.0, (0,), claimed=False)
    assert _state(_worked(9.0, narrower), asked) is State.MET
    assert _state(_worked(9.0, narrower, itself), asked) is State.MET
    assert _state(_worked(9.0, sister), asked) is State.NOT_SHOWN


def test_one_skill_that_stands_in_for_two_is_still_one() -> None:
    related = {
        "sql": RELATED["sql"],
        "databases": (Relation("t-sql", "databases", 1.0, "T-SQL is of databases"),),
    }
    asked = _asked(Kind.YEARS, years=5, areas=("sql", "databases", "r"))
    claimed = ProfileSkill("t-sql", "T-SQL", (AT,), None, (), claimed=True)
    assert judge(asked, shown(_worked(9.0, claimed), related)).state is State.NOT_SHOWN
    also = ProfileSkill("r", "R", (AT,), None, (), claimed=True)
    assert judge(asked, shown(_worked(9.0, claimed, also), related)).state is State.MET


def _studied(degree: str, *areas: str, finished: bool = True) -> Qualifications:
    return Qualifications(degrees=(Degree(degree, areas, finished, AT),))


@pytest.mark.parametrize(
    ("person", "areas", "state"),
    [
        (_studied("bachelor"), (), State.MET),
        (_studied("phd"), (), State.MET),
        (_studied("bachelor", "statistics"), ("statistics", "physics"), State.MET),
        (_studied("bachelor", "mathematics"), ("statistics",), State.NEAR),
        (_studied("bachelor", "history"), ("statistics",), State.NOT_SHOWN),
        (_studied("bachelor"), ("statistics",), State.NEAR),
        (_studied("bachelor", finished=False), (), State.NEAR),
        (_studied("associate"), (), State.CONTRADICTED),
        (Qualifications(), (), State.NOT_SHOWN),
    ],
)
def test_degrees(person: Qualifications, areas: tuple[str, ...], state: State) -> None:
    assert _state(person, _asked(Kind.DEGREE, "bachelor", areas=areas)) is state


def test_a_lower_degree_is_no_contradiction_where_experience_will_do() -> None:
    asked = _asked(Kind.DEGREE, "bachelor")._replace(or_equivalent=True)
    assert _state(_studied("associate"), asked) is State.NOT_SHOWN


@pytest.mark.parametrize(
    ("permits", "state"),
    [
        ((Permit("work", "US", AT),), State.MET),
        ((Permit("sponsorship", "", AT),), State.CONTRADICTED),
        ((Permit("work", "DE", AT),), State.NOT_SHOWN),
        ((), State.NOT_SHOWN),
    ],
)
def test_the_right_to_work_is_three_valued(permits: tuple[Permit, ...], state: State) -> None:
    assert _state(Qualifications(permits=permits), _asked(Kind.RIGHT_TO_WORK, "US")) is state


@pytest.mark.parametrize(
    ("permitted", "sponsored", "state"),
    [
        ("US", "", State.NOT_SHOWN),
        ("", "US", State.CONTRADICTED),
        ("US", "US", State.NOT_SHOWN),
        ("", "", State.NOT_SHOWN),
        ("DE", "US", State.CONTRADICTED),
        ("US", "DE", State.MET),
        ("", "DE", State.MET),
    ],
)
def test_a_need_of_sponsorship_is_undone_by_no_permission_but_may_leave_it_open(
    permitted: str, sponsored: str, state: State
) -> None:
    """Both orders of the two statements come to the same."""
    both = (Permit("work", permitted, AT), Permit("sponsorship", sponsored, AT))
    for permits in (both, both[::-1]):
        assert _state(Qualifications(permits=permits), _asked(Kind.RIGHT_TO_WORK, "US")) is state


def test_what_a_person_states_both_ways_is_told_in_words() -> None:
    person = Qualifications(permits=(Permit("work", "US", AT), Permit("sponsorship", "US", AT)))
    found = judge(_asked(Kind.RIGHT_TO_WORK, "US"), shown(person))
    assert found.spans == ()
    assert "both" in found.reason


def test_languages_certificates_clearance_and_licence_are_named_or_not_shown() -> None:
    person = Qualifications(
        languages=(SpokenLanguage("de", "fluent", AT),),
        certificates=(Certificate("Certified Scrum Master (CSM)", AT),),
        permits=(Permit("clearance", "secret", AT), Permit("driving", "B", AT)),
    )
    for kind, name in (
        (Kind.LANGUAGE, "de"),
        (Kind.CERTIFICATE, "csm"),
        (Kind.CLEARANCE, "required"),
        (Kind.LICENCE, "driving"),
    ):
        assert _state(person, _asked(kind, name)) is State.MET
        assert _state(Qualifications(), _asked(kind, name)) is State.NOT_SHOWN
    assert _state(person, _asked(Kind.CERTIFICATE, "sm")) is State.NOT_SHOWN
