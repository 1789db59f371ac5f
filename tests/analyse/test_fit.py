"""The ledger of a fit: a hand-worked example, and what must hold of any person and any posting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.counterfactuals import changed, counterfactuals, with_counterfactuals
from rolescope.analyse.fit import FEWEST, FULL, WEIGHTS, Scorer, apportion, fit
from rolescope.analyse.judging import shown
from rolescope.model.fit import BY_DEED, Ask, Change, Kind, Relation, Requirement, State
from rolescope.model.profile import Certificate, Degree, ProfileSkill, Qualifications, QualifiedWork
from rolescope.model.span import Span

RELATED = {
    "b": (Relation("a", "b", 0.7, "family: letters"),),
    "c": (Relation("d", "c", 1.0, "d is part of c"), Relation("b", "c", 0.4, "family: letters")),
}
NAMES = "abcdefghij"


def asks(
    *names: str, ask: Ask = Ask.REQUIRED, years: int | None = None, kind: Kind = Kind.SKILL, at: int = 0
) -> Requirement:
    return Requirement(kind, ask, names, names, Span(at, at + 1), "/".join(names), years)


def has(*names: str, years: float | None = None) -> Qualifications:
    return Qualifications(
        skills=tuple(ProfileSkill(n, n, (Span(1, 2),), years, (), claimed=True) for n in names)
    )


def test_a_ledger_worked_by_hand() -> None:
    """Weights 3, 3, 3, 1, 3, 13 in all; earned: a 3, b .7 of 3 (a sister), c 0, d 1, years .8 of 3.

    3 + 2.1 + 0 + 1 + 2.4 = 8.5 of 13: 65.38, so 65. Shares of 65: 22.94, 16.06, 0, 7.65, 18.35; their floors
    sum to 63, and the two points left go to the largest remainders, .94 and .65.
    Interval: what is met weighs 4 of 48, 8.33; with what is near (6) and unsaid (35) 45 of 48, 93.75.
    """
    asked = [
        asks("a"),
        asks("b"),
        asks("c"),
        asks("d", ask=Ask.PREFERRED),
        Requirement(Kind.YEARS, Ask.REQUIRED, (), (), Span(9, 10), "5 years", 5),
    ]
    person = replace(has("a", "d"), years=4.0, work=(QualifiedWork(48, "unstated", (), Span(5, 6)),))
    found = fit(person, asked, related={"b": RELATED["b"]})
    assert [row.points for row in found.ledger] == [23, 16, 0, 8, 18]
    assert [row.judged.state.value for row in found.ledger] == ["met", "near", "not_shown", "met", "near"]
    assert (found.score, found.low, found.high) == (65, 8, 94)


kinds = st.sampled_from(
    [Kind.SKILL] * 6 + [Kind.YEARS, Kind.DEGREE, Kind.CERTIFICATE, Kind.LANGUAGE, Kind.CLEARANCE]
)


@st.composite
def requirement(draw: st.DrawFn) -> Requirement:
    kind = draw(kinds)
    ask, years = draw(st.sampled_from(Ask)), draw(st.none() | st.integers(1, 12))
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    if kind is Kind.YEARS:
        return Requirement(kind, ask, (), (), Span(0, 1), "years", years or 1, tuple(names))
    if kind is Kind.DEGREE:
        level = draw(st.sampled_from(("bachelor", "master", "phd")))
        areas = draw(st.sampled_from(((), ("statistics",))))
        return Requirement(kind, ask, (level,), (level,), Span(0, 1), level, None, areas, draw(st.booleans()))
    if kind is Kind.SKILL:
        deed = draw(st.sampled_from(((), (BY_DEED,))))
        return Requirement(kind, ask, tuple(names), tuple(names), Span(0, 1), "x", years, deed)
    return Requirement(kind, ask, tuple(names), tuple(names), Span(0, 1), "x")


@st.composite
def people(draw: st.DrawFn) -> Qualifications:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=8))
    dated = draw(st.lists(st.none() | st.floats(0.1, 20), min_size=len(names), max_size=len(names)))
    total = draw(st.none() | st.floats(0.1, 30))
    work = (QualifiedWork(None if total is None else int(total * 12), "senior", (), Span(3, 4)),)
    degree = st.builds(
        Degree,
        st.sampled_from(("associate", "bachelor", "master")),
        st.sampled_from(((), ("statistics",), ("history",))),
        st.booleans(),
        st.just(Span(7, 8)),
    )
    return Qualifications(
        skills=tuple(
            ProfileSkill(n, n, (Span(1, 2),), y, (), claimed=y is None)
            for n, y in zip(names, dated, strict=True)
        ),
        work=work,
        degrees=tuple(draw(st.lists(degree, max_size=2))),
        certificates=tuple(
            Certificate(n, Span(5, 6)) for n in draw(st.lists(st.sampled_from(NAMES), max_size=2))
        ),
        years=total,
    )


few = settings(max_examples=40)
postings = st.lists(requirement(), max_size=14)


def _score(person: Qualifications, asked: Sequence[Requirement]) -> int | None:
    return fit(person, asked, related=RELATED).score


@few
@given(people(), postings)
def test_the_points_sum_to_the_score_and_it_lies_in_its_interval(
    person: Qualifications, asked: list[Requirement]
) -> None:
    found = fit(person, asked, related=RELATED)
    assert sum(row.points for row in found.ledger) == (found.score or 0)
    assert len(found.ledger) + len(found.blockers) == len(asked)
    for row in found.ledger:
        assert row.points >= 0
        assert row.points == 0 or row.judged.state in {State.MET, State.NEAR}
        assert bool(row.judged.spans) is (row.judged.state is not State.NOT_SHOWN)
    if found.score is not None and found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.score <= found.high <= 100
    else:
        assert found.reason
        assert len(found.ledger) < FEWEST


@few
@given(people(), st.lists(postings, max_size=4))
def test_many_jobs_have_the_figures_of_each_alone(
    person: Qualifications, jobs: list[list[Requirement]]
) -> None:
    scorer = Scorer(shown(person, RELATED))
    for asked in jobs:
        alone = fit(person, asked, related=RELATED)
        contradicted = any(one.judged.state is State.CONTRADICTED for one in alone.blockers)
        assert scorer.score(asked) == (alone.score, alone.low, alone.high, contradicted)


@few
@given(people(), postings)
def test_the_same_question_has_the_same_answer(person: Qualifications, asked: list[Requirement]) -> None:
    assert fit(person, asked, related=RELATED) == fit(person, asked, related=RELATED)
    backwards = replace(person, skills=person.skills[::-1], degrees=person.degrees[::-1])
    assert _score(person, asked) == _score(backwards, asked)


@few
@given(people(), postings, st.sampled_from(NAMES), st.none() | st.floats(0.1, 20))
def test_a_further_skill_never_lowers(
    person: Qualifications, asked: list[Requirement], name: str, years: float | None
) -> None:
    new = ProfileSkill(name, name, (Span(8, 9),), years, (), claimed=False)
    richer = replace(person, skills=(*person.skills, new))
    before, after = _score(person, asked), _score(richer, asked)
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@few
@given(people(), postings)
def test_an_unmet_must_have_never_raises(person: Qualifications, asked: list[Requirement]) -> None:
    before, after = _score(person, asked), _score(person, [*asked, asks("nobody-has-this")])
    assert before is None or after is None or after <= before


@few
@given(people(), postings)
def test_padding_gains_nothing(person: Qualifications, asked: list[Requirement]) -> None:
    padded = replace(
        person,
        skills=tuple(one._replace(spans=one.spans * 50) for one in person.skills) * 50,
        certificates=person.certificates * 50,
        degrees=person.degrees * 50,
    )
    assert _score(padded, asked) == _score(person, asked)


@few
@given(people(), postings, st.data())
def test_half_of_a_posting_says_less(
    person: Qualifications, asked: list[Requirement], data: st.DataObject
) -> None:
    weight = sum(WEIGHTS[one.ask] for one in asked if not one.blocks)
    kept = data.draw(st.lists(st.sampled_from(range(len(asked))), unique=True)) if asked else []
    whole = fit(person, asked, related=RELATED)
    half = fit(person, [asked[i] for i in sorted(kept)], related=RELATED)
    if weight > FULL or whole.low is None or half.low is None or whole.high is None or half.high is None:
        return
    assert half.low <= whole.low
    assert half.high - half.low >= whole.high - whole.low - 1  # each end is rounded


@few
@given(people(), postings)
def test_every_promised_score_is_that_of_a_re_run(person: Qualifications, asked: list[Requirement]) -> None:
    now = fit(person, asked, related=RELATED)
    promised = with_counterfactuals(now, person, asked, related=RELATED).counterfactuals
    assert [one.score for one in promised] == sorted((one.score for one in promised), reverse=True)
    for one in promised:
        assert one.score == _score(changed(person, one.change), asked)
        assert now.score is not None
        assert one.score > now.score


def test_the_best_change_comes_first_and_nothing_is_promised_without_a_score() -> None:
    asked = [asks("a"), asks("b"), asks("c", ask=Ask.PREFERRED), asks("d", years=5)]
    (best, *_) = counterfactuals(has("a"), asked)
    assert best.score == 60
    assert best.change.name in {"b", "d"}
    assert counterfactuals(has("a"), asked[:2]) == ()


def test_nobody_is_advised_to_be_older() -> None:
    with pytest.raises(ValueError, match="cannot be learned"):
        changed(has("a"), Change(Kind.YEARS, "", ""))


def test_conditions_stand_apart_and_no_score_hides_them() -> None:
    asked = [asks("a"), asks("b"), asks("c"), asks("US", kind=Kind.RIGHT_TO_WORK)]
    found = fit(has("a", "b", "c"), asked)
    assert found.score == 100
    assert [one.judged.state for one in found.blockers] == [State.NOT_SHOWN]


def test_too_little_evidence_has_no_number() -> None:
    found = fit(has("a", "b"), [asks("a"), asks("b")])
    assert (found.score, found.low, found.high) == (None, None, None)
    assert found.reason == "The posting asks for 2 things that can be weighed; a score needs 3."


@pytest.mark.parametrize(
    ("total", "shares", "points"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (0, [0, 0], [0, 0]),
        (100, [5, 0, 5], [50, 0, 50]),
        (7, [3, 2, 1], [4, 2, 1]),
    ],
)
def test_largest_remainders(total: int, shares: list[int], points: list[int]) -> None:
    assert apportion(total, shares) == points
