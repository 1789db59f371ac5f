"""The page of a fit: conditions first, rows that add up, both sides' words, states by shape and word."""

from __future__ import annotations

import re

import pytest

from rolescope.model.answer import Answer
from rolescope.model.fit import State
from rolescope.model.fit_answer import FitAnswer
from rolescope.present.fit import content
from rolescope.present.fit import words as said
from rolescope.present.fit.ledger import SHAPES, ledger, shape
from rolescope.present.fit.page import page
from rolescope.present.markup import Html, inner
from tests.present import fitted
from tests.present.reading import read


@pytest.fixture(scope="module")
def one() -> Answer[FitAnswer]:
    return fitted.one()


@pytest.fixture(scope="module")
def many() -> Answer[FitAnswer]:
    return fitted.many()


def text_of(markup: str) -> str:
    return " ".join("".join(read(markup).text).split())


def test_the_points_of_the_rows_add_up_to_the_sum_line(one: Answer[FitAnswer]) -> None:
    (job,) = one.view.fits
    drawn = inner(ledger(job))
    points = [int(found) for found in re.findall(r'class="points">(\d+)</td>', drawn)]
    *rows, total = points
    assert rows == [row.points for row in job.fit.ledger]
    assert sum(rows) == total == job.fit.score


def test_each_row_has_both_sides_words_and_its_state(one: Answer[FitAnswer]) -> None:
    (job,) = one.view.fits
    text = text_of(page(one))
    for row, quote in zip(job.fit.ledger, job.ledger_quotes, strict=True):
        assert row.requirement.quote in text
        assert row.judged.reason in text
        assert said.STATES[row.judged.state] in text
        assert quote is None or " ".join(quote.split())[:60] in text
    assert {row.judged.state for row in job.fit.ledger} >= {State.MET, State.NEAR, State.NOT_SHOWN}


def test_states_differ_in_shape_and_in_word() -> None:
    assert len({shape(state) for state in State}) == len(State) == len(SHAPES)
    assert len(set(said.STATES.values())) == len(set(said.ANSWERS.values())) == len(State)


def test_conditions_stand_first_and_apart(one: Answer[FitAnswer]) -> None:
    (job,) = one.view.fits
    assert {each.judged.state for each in job.fit.blockers} == {State.NOT_SHOWN, State.CONTRADICTED}
    text = text_of(page(one))
    assert text.index("Conditions, apart") < text.index("What is asked, and what is shown")
    assert "Right to work" in text
    assert "Cannot tell" in text


def test_every_promised_change_stands_beside_the_score_it_replaces(one: Answer[FitAnswer]) -> None:
    (job,) = one.view.fits
    text = text_of(page(one))
    assert job.fit.counterfactuals
    for change in job.fit.counterfactuals:
        assert f"{change.change.label}, shown{change.score} in the place of {job.fit.score}" in text


def test_what_is_not_known_is_said(one: Answer[FitAnswer], many: Answer[FitAnswer]) -> None:
    text = text_of(page(one))
    assert "Not estimable" in text
    assert "not stated by the source" in text
    assert "Text that a person would not see was ignored." in text
    listed = text_of(page(many))
    assert "No score. The posting asks for" in listed
    assert "A posting without a title" in listed
    assert listed.count("Every point of it, and what would change it") == 3


def test_a_list_says_in_short_what_is_shown_and_what_is_not(many: Answer[FitAnswer]) -> None:
    text = text_of(page(many))
    for job in many.view.fits:
        assert said.in_short(job.fit) in text
    assert "Not shown: Apache Spark, Apache Kafka or Amazon Kinesis, Apache Airflow and 1 more." in text


def test_a_posting_is_only_text() -> None:
    profile = fitted._profile()
    odd = fitted.POSTING.replace("Kafka or Kinesis", "Kafka <script>alert(1)</script>")
    drawn = page(fitted.answered(fitted.judged(profile, odd, "<img src=x>", "one")))
    assert "<script" not in drawn
    assert "<img" not in drawn


def test_a_requirement_is_said_in_words(one: Answer[FitAnswer]) -> None:
    (job,) = one.view.fits
    asked = [said.requirement(row.requirement) for row in job.fit.ledger]
    assert "5 years of Python" in asked
    assert "Apache Kafka or Amazon Kinesis" in asked
    assert any(one.startswith("Bachelor's degree in computer science or a related field") for one in asked)
    assert {said.requirement(each.requirement) for each in job.fit.blockers} == {"Language", "Right to work"}


def test_a_page_on_the_web_links_to_its_openings(many: Answer[FitAnswer]) -> None:
    assert isinstance(content(many, lambda id_: f"/jobs/{id_}").body, Html)
    assert "/jobs/" not in content(many).body
