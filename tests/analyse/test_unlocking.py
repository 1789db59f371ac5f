"""What a change unlocks is what running everything again gives: by hand, and for any person and any jobs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.counterfactuals import changed
from rolescope.analyse.fit import fit
from rolescope.analyse.touching import key_of
from rolescope.analyse.unlocking import Asking, Unlocking
from rolescope.model.fit import Ask, Change, Kind, Relation, Requirement
from rolescope.model.profile import Permit, Qualifications, QualifiedWork
from rolescope.model.span import Span
from tests.analyse.unlocking_worlds import (
    NAMES,
    RELATED,
    asks,
    changes,
    has,
    learn,
    people,
    postings,
    thresholds,
    unlocked_by_running_all,
)

JOBS = (
    Asking("one", (asks("a"), asks("b"), asks("c"))),
    Asking("two", (asks("a"), asks("b"), asks("d"))),
    Asking("three", (asks("b"), asks("c"), asks("d"))),
    Asking("four", (asks("a"), asks("e"), asks("g", ask=Ask.PREFERRED))),
    Asking("thin", (asks("b"), asks("c"))),
)
several = settings(max_examples=60, deadline=None)


def _ids(now: Unlocking, numbers: Iterable[int]) -> set[str]:
    return {now.jobs[i].id for i in numbers}


def test_unlocks_and_their_union_worked_by_hand() -> None:
    """A person who shows a; 60 and no relations. Scores now: one 33, two 33, three 0, four 3 of 7: 42.

    After b: one and two 66; three 33; four stays. After c: one 66, three 33. After d: two 66. After e: four 6
    of 7, 85. After b and c: one 100, two 66, three 66: the union of b (2) and c (1) is 2, and together they
    unlock 3, as many as the sum. "thin" asks for two things and is never judged.
    """
    now = Unlocking(has("a"), JOBS, threshold=60)
    assert (_ids(now, now.unread), now.passing, len(now.eligible)) == ({"thin"}, frozenset(), 4)
    assert {key[1]: n for key, n in now.asked.items()} == {"a": 3, "b": 3, "c": 2, "d": 2, "e": 1, "g": 1}
    alone = {one.name: _ids(now, now.unlocked(one)) for one in now.learnable}
    assert alone == {"b": {"one", "two"}, "c": {"one"}, "d": {"two"}, "e": {"four"}, "g": set()}
    assert dict(now.unlocked(learn("e"))) == {3: 85}
    assert _ids(now, now.unlocked(learn("b"), learn("c"))) == {"one", "two", "three"}
    assert _ids(now, now.unlocked(learn("c"), learn("d"))) == {"one", "two", "three"}


def test_the_skill_shown_gives_no_years() -> None:
    """Shown without years it earns .2 of 3, with 2 of 4 years .5 of 3: 3.6, 4.5 and 6 of 6."""
    job = Asking("dated", (asks("a"), asks("b", years=4)))
    jobs = [Asking("dated", (*job.requirements, asks("a", at=5)))]
    now = Unlocking(has("a"), jobs, threshold=80)
    assert not now.unlocked(learn("b"))
    assert not now.unlocked(learn("b", 1))
    assert dict(now.unlocked(learn("b", 2))) == {0: 83}
    assert now.dated == (learn("b", 4),)


def test_a_skill_that_is_shown_is_learned_no_more_and_its_years_still_count() -> None:
    jobs = [Asking("x", (asks("a", years=5), asks("b"), asks("c")))]
    now = Unlocking(has("a", "b", years=1.0), jobs, threshold=60)
    assert [one.name for one in now.learnable] == ["c"]
    assert dict(now.unlocked(learn("a", 5))) == {0: 66}


def test_what_is_learned_is_learnable_no_more() -> None:
    now = Unlocking(has("a"), [Asking("x", (asks("a"), asks("b"), asks("c")))], threshold=60)
    assert [one.name for one in now.learnable] == ["b", "c"]
    then = now.learn(learn("b"), now.unlocked(learn("b")))
    assert [one.name for one in then.learnable] == ["c"]
    assert [one.name for one in now.learnable] == ["b", "c"]


def test_a_sister_skill_unlocks_what_does_not_name_it() -> None:
    """e comes near f by .6: 3 + 1.8 of 6 is 80 of 100 for what asks for f, and 100 for what asks for e."""
    jobs = [Asking("f", (asks("a"), asks("f"), asks("a", at=3))), Asking("e", (asks("e"),) * 3)]
    now = Unlocking(has("a"), jobs, related={"f": RELATED["f"][:1]}, threshold=70)
    assert dict(now.unlocked(learn("e"))) == {0: 86, 1: 100}
    assert now.asked[Kind.SKILL, "e"] == 1


def test_a_second_skill_of_the_posting_makes_all_years_count() -> None:
    """Years in all count once two of the posting's skills are shown: 3 of 9, then all 9 with b too."""
    years = Requirement(Kind.YEARS, Ask.REQUIRED, (), (), Span(0, 1), "years", 5, ("a", "b"))
    person = replace(has("a"), years=6.0, work=(QualifiedWork(72, "senior", (), Span(3, 4)),))
    now = Unlocking(person, [Asking("x", (asks("a"), asks("b"), years))], threshold=80)
    assert dict(now.unlocked(learn("b"))) == {0: 100}
    elsewhere = Asking("y", (asks("a"), asks("a", at=2), years))
    now = Unlocking(person, [elsewhere, Asking("z", (asks("b"),) * 3)], threshold=80)
    assert dict(now.unlocked(learn("b"))) == {0: 100, 1: 100}


def test_what_stands_in_for_a_second_skill_makes_all_years_count_too() -> None:
    """d stands in for b wholly, and the posting asks for b in its years alone."""
    years = Requirement(Kind.YEARS, Ask.REQUIRED, (), (), Span(0, 1), "years", 5, ("a", "b"))
    person = replace(has("a"), years=6.0, work=(QualifiedWork(72, "senior", (), Span(3, 4)),))
    near = {"b": (Relation("d", "b", 1.0, "d is part of b"),)}
    elsewhere = Asking("z", (asks("d"),) * 3)
    now = Unlocking(
        person, [Asking("x", (asks("a"), asks("a", at=2), years)), elsewhere], related=near, threshold=80
    )
    assert dict(now.unlocked(learn("d"))) == {0: 100, 1: 100}


def test_a_vacancy_that_comes_twice_counts_once() -> None:
    now = Unlocking(has("a"), [*JOBS, *JOBS[:2], JOBS[0]], threshold=60)
    assert len(now.jobs) == len(JOBS)
    assert len(now.unlocked(learn("b"))) == 2


def test_a_contradicted_condition_is_never_unlocked() -> None:
    permit = asks("US", kind=Kind.RIGHT_TO_WORK)
    person = Qualifications(skills=has("a").skills, permits=(Permit("sponsorship", "US", Span(0, 1)),))
    jobs = [Asking("barred", (*JOBS[0].requirements, permit)), JOBS[1]]
    now = Unlocking(person, jobs, threshold=60)
    assert (_ids(now, now.blocked), _ids(now, now.eligible)) == ({"barred"}, {"two"})
    assert _ids(now, now.unlocked(learn("b"))) == {"two"}
    assert now.asked[Kind.SKILL, "b"] == 1


def test_a_condition_that_is_not_shown_does_not_bar() -> None:
    jobs = [Asking("open", (*JOBS[0].requirements, asks("de", kind=Kind.LANGUAGE)))]
    now = Unlocking(has("a"), jobs, threshold=60)
    assert _ids(now, now.unlocked(learn("b"))) == {"open"}


@several
@given(people(), postings, st.lists(changes, min_size=1, max_size=3), thresholds)
def test_any_set_of_changes_unlocks_what_running_everything_gives(
    person: Qualifications, jobs: list[Asking], made: list[Change], threshold: int
) -> None:
    now = Unlocking(person, jobs, related=RELATED, threshold=threshold)
    assert _ids(now, now.unlocked(*made)) == unlocked_by_running_all(person, jobs, made, threshold)
    assert now.unlocked(*made) == now.unlocked(*made[::-1])


@several
@given(people(), postings, changes, changes)
def test_a_change_leaves_the_fit_of_every_job_that_it_does_not_touch(
    person: Qualifications, jobs: list[Asking], one: Change, before: Change
) -> None:
    """Which is why those jobs need not be run again, whatever was learned before."""
    now = Unlocking(person, jobs, related=RELATED, threshold=100)
    now = now.learn(before, now.unlocked(before))
    touched = now.touched(one) | now.passing
    for i in now.eligible - touched:
        asked = now.jobs[i].requirements
        then = fit(changed(now.person, one), asked, related=RELATED)
        held = fit(now.person, asked, related=RELATED)
        assert [row.points for row in then.ledger] == [row.points for row in held.ledger]


@several
@given(people(), postings, changes, changes, thresholds)
def test_what_is_learned_takes_no_job_away_and_goes_on_from_there(
    person: Qualifications, jobs: list[Asking], first: Change, second: Change, threshold: int
) -> None:
    now = Unlocking(person, jobs, related=RELATED, threshold=threshold)
    by_first = now.unlocked(first)
    then = now.learn(first, by_first)
    afresh = Unlocking(changed(person, first), jobs, related=RELATED, threshold=threshold)
    assert then.passing == afresh.passing >= now.passing
    assert then.unlocked(second) == afresh.unlocked(second)
    both = now.unlocked(first, second)
    assert set(both) == set(by_first) | set(then.unlocked(second))


@several
@given(people(), postings)
def test_what_is_learnable_is_asked_for_and_not_shown(person: Qualifications, jobs: list[Asking]) -> None:
    now = Unlocking(person, jobs, related=RELATED, threshold=60)
    for one in now.learnable:
        assert now.asked[key_of(one)] >= 1
        assert one.years is None
        assert one.kind is not Kind.SKILL or one.name not in {skill.skill for skill in person.skills}
    assert all(one.years for one in now.dated)
    assert all(name in NAMES for kind, name in now.asked if kind is Kind.SKILL)
