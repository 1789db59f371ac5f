"""Whom a team needs: what holds of every answer."""

from __future__ import annotations

import inspect
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rolescope
from rolescope.model.need import NeedAnswer
from rolescope.model.role_reading import CANNOT_TELL
from tests.questions.backlogs import BACKLOGS, WISHES

PIPELINES = """Our reports are wrong every Monday because loads fail over the weekend and nobody notices.
- Load the events of the shop from Kafka into the warehouse every hour
- Build Airflow pipelines for the twelve sources that are copied by hand today
- Model the warehouse tables in dbt and test data quality
- Alert us when a load fails, and backfill what is missing
"""
REPORTS = """- Weekly sales dashboard in Tableau for the regional managers
- Answer ad hoc questions of marketing with SQL
- Monthly KPI report with Excel pivot tables for the board
- Explain to stakeholders why churn rose last quarter
"""
VAGUE = "We want to do more with AI and be ahead of the others. Somebody should take care of it."
LINES = [*PIPELINES.splitlines(), *REPORTS.splitlines(), VAGUE, "", "Backlog", "# Q3", "\u200b- Fix it"]


def need(text: str) -> NeedAnswer:
    """The view of an answer."""
    return rolescope.need(text).view


@pytest.mark.parametrize(
    ("text", "role"), [(PIPELINES, "data_engineer"), (REPORTS, "data_analyst")], ids=["pipelines", "reports"]
)
def test_a_backlog_has_a_role_with_the_sentences_that_argue_for_it(text: str, role: str) -> None:
    view = need(text)
    assert view.verdict.verdict == role
    assert view.titles
    assert [one for one in view.sentences if one.role == role]
    assert all(text[slice(*one.span)] == one.quote for one in view.sentences)
    assert all(text[slice(*one.span)] == one.quote for one in view.duties)


@pytest.mark.parametrize("text", ["", "AI", VAGUE, "We need somebody good."])
def test_a_wish_without_work_cannot_be_told_and_says_what_to_ask(text: str) -> None:
    view = need(text)
    assert view.verdict.verdict == CANNOT_TELL
    assert view.titles == ()
    assert len(view.missing) == 3
    assert {one.yes for one in view.missing} <= set(view.roles)


def test_most_backlogs_are_told_or_left_open() -> None:
    found = [(need(text).verdict.verdict, role) for role, text in BACKLOGS]
    assert sum(told == role for told, role in found) >= 9
    assert sum(told not in {role, CANNOT_TELL} for told, role in found) <= 4


def test_wishes_are_left_open() -> None:
    assert sum(need(text).verdict.verdict == CANNOT_TELL for text in WISHES) >= len(WISHES) - 1


def test_two_backlogs_may_be_two_jobs() -> None:
    verdict = need(PIPELINES + REPORTS).verdict
    known = [
        share
        for role, share in zip(verdict.roles, verdict.shares, strict=True)
        if role not in {"unclear", "other"}
    ]
    several = sum(share >= 0.3 for share in known) > 1 or sum(share >= 0.15 for share in known) > 2
    assert bool(need(PIPELINES + REPORTS).split) is several


def test_what_says_nothing_of_the_work_is_named() -> None:
    line = "The best team in the world sits in Lyon"
    silent = [PIPELINES[slice(*span)] for span in need(PIPELINES).silent]
    text = f"{PIPELINES}\n{line}\n"
    found = [text[slice(*span)] for span in need(text).silent]
    assert len(found) >= len(silent)


def test_what_the_text_tells_is_not_missing() -> None:
    view = need(PIPELINES)
    assert {one.activity for one in view.missing}.isdisjoint(duty.activity for duty in view.duties)


@given(st.lists(st.sampled_from(LINES), max_size=14))
@settings(max_examples=25, deadline=None)
def test_places_are_those_of_the_text_as_given(lines: list[str]) -> None:
    text = "\n".join(lines)
    view = need(text)
    quoted = [(one.span, one.quote) for one in view.sentences] + [
        (one.span, one.quote) for one in view.duties
    ]
    assert all(text[slice(*span)] == quote for span, quote in quoted)
    assert all(0 <= start < end <= len(text) for start, end in view.silent)
    assert sum(view.verdict.shares) == pytest.approx(1, abs=0.002)
    json.dumps(view.to_plain())


def test_same_text_same_bytes() -> None:
    assert rolescope.need(PIPELINES).to_json() == rolescope.need(PIPELINES).to_json()


def test_it_takes_a_text_and_no_people() -> None:
    assert list(inspect.signature(rolescope.need).parameters) == ["text"]
