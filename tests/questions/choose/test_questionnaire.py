"""The questionnaire stays honest: each question is tied to a quantity that is measured, and to no other."""

from __future__ import annotations

from collections import Counter

import pytest

from rolescope.model.estimate import Estimate, Figure
from rolescope.model.role_choice import Form
from rolescope.questions.choose.measured import Measured, measured, pay_peers, reaches
from rolescope.questions.choose.questionnaire import AMOUNTS, THEMES, questionnaire
from rolescope.questions.choose.sheet import pay_of
from rolescope.questions.figures.classes import category_rows
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.scope import counts, settle, strata_of
from rolescope.questions.figures.subjects import name_all
from rolescope.store.facts import embedded
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles

MEASURED_FOR = 12
"""Roles of the usual list that every question has a figure of, at the least."""
TOLD_APART = 2
"""Pairs of roles at least that a question tells apart: their intervals do not meet."""
NAMED = name_all(embedded(), questionnaire().roles)
ASKED = settle([one.cells for one in NAMED], country=None, level=None, since=None)
QUESTIONS = questionnaire().questions


def all_measured() -> list[Measured]:
    return [measured(embedded(), one.cells, ASKED) for one in NAMED]


def figures(id_: str) -> list[Figure]:
    """What is measured of every usual role for one question, at a middling answer."""
    question = QUESTIONS[id_]
    if question.form is Form.PAY:
        paid = pay_of(embedded(), NAMED, ASKED)
        return [reaches(pay_peers(embedded(), one), 120_000) for one in paid.records]
    every = all_measured()
    if question.form is Form.YEARS:
        return [one.years[3] for one in every]
    if question.form is Form.DEGREE:
        return [one.degrees[1] for one in every]
    return [one.amounts[id_] for one in every]


@pytest.mark.parametrize("id_", QUESTIONS)
def test_what_a_question_is_held_against_is_measured_and_tells_roles_apart(id_: str) -> None:
    told = [one for one in figures(id_) if isinstance(one, Estimate)]
    assert len(told) >= MEASURED_FOR
    assert all(0 <= one.low <= one.value <= one.high <= 1 and one.n >= 20 for one in told)
    apart = sum(a.low > b.high for a in told for b in told)
    assert apart >= TOLD_APART, "a question on which no two roles are known to differ says nothing"


@pytest.mark.parametrize("id_", questionnaire().measures)
def test_a_scale_goes_about_as_far_as_the_roles_do(id_: str) -> None:
    question = QUESTIONS[id_]
    told = sorted(one.value for one in figures(id_) if isinstance(one, Estimate))
    width = question.ceiling - question.floor
    assert 0 <= question.floor < question.ceiling <= 1
    assert abs(told[0] - question.floor) <= 0.25 * width, "the end for none of it"
    assert abs(told[-1] - question.ceiling) <= 0.25 * width, "the end for the most there is"


def test_no_duty_is_counted_for_two_questions_and_all_are_known() -> None:
    used = Counter(one for measure in questionnaire().measures.values() for one in measure.activities)
    assert set(used) <= set(activities())
    assert set(used.values()) == {1}
    assert set(activities()) - set(used) == {"other", "customer_support"}


def test_it_is_short_and_every_question_is_whole() -> None:
    assert 12 <= len(QUESTIONS) <= 18
    assert {one.theme for one in QUESTIONS.values()} == set(THEMES)
    assert set(questionnaire().measures) == {i for i, one in QUESTIONS.items() if one.form is Form.AMOUNT}
    for question in QUESTIONS.values():
        assert question.asks.endswith((".", "?"))
        assert question.measured
        assert question.unit
        assert len(question.label) <= 24, "it has to fit a row of the terminal"
    assert [one.value for one in AMOUNTS] == ["0", "1", "2", "3", "4"]
    assert set(questionnaire().roles) <= set(roles())


def test_nothing_asks_for_a_character_or_a_feeling() -> None:
    words = " ".join(f"{one.label} {one.asks}" for one in QUESTIONS.values()).lower()
    for word in ("feel", "emotion", "personality", "introvert", "anxious", "mood", "happy", "age", "gender"):
        assert f" {word}" not in words


def test_remote_work_is_left_out_because_no_two_roles_are_known_to_differ_in_it() -> None:
    """Should this fail one day, it can be asked."""
    store = embedded()
    confusion = Reader(store.reader_error, store.duty_confusion, store.role_confusion).confusion("workplace")
    told, silent = [], []
    for one in NAMED:
        counted = counts([one.cells], ASKED, size=lambda c: c.postings, strata=strata_of(ASKED))
        rows = {row.id: row.roles[one.id] for row in category_rows(counted, [one.id], "workplace", confusion)}
        if isinstance(remote := rows["remote"], Estimate) and isinstance(rows["unstated"], Estimate):
            told.append(remote)
            silent.append(rows["unstated"].value)
    assert len(told) >= MEASURED_FOR
    assert sum(a.low > b.high for a in told for b in told) < TOLD_APART
    assert 0.65 < sorted(silent)[len(silent) // 2] < 0.9, "eight in ten say nothing"


def test_reach_never_falls_with_more_years_or_a_higher_degree() -> None:
    for one in all_measured():
        for row in (one.years, one.degrees):
            told = [figure.value for figure in row if isinstance(figure, Estimate)]
            assert told == sorted(told)
