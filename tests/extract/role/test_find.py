"""Whose work a text describes: what holds of every verdict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rolescope
from rolescope.model.role_reading import CANNOT_TELL, RoleReading
from rolescope.taxonomy.roles import judged_roles
from tests.extract.role.edits import EDITS

TITLES = (
    "Data Scientist",
    "Chief Happiness Officer",
    "ML Engineer II (m/f/d)",
    "",
    "Senior Data Engineer - NYC",
)
PIECES = [line for edit in EDITS for line in edit.whole.splitlines() if line]


def judged(text: str, title: str | None = None) -> RoleReading:
    """What is said of the work as a whole."""
    role = rolescope.read(text, title=title).role
    assert role is not None
    return role


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_another_title_leaves_the_verdict_as_it_is(edit: object) -> None:
    text = EDITS[0].whole if not hasattr(edit, "whole") else edit.whole
    found = [judged(text, title) for title in TITLES]
    assert len({one.verdict[:5] for one in found}) == 1
    assert len({one.sentences for one in found}) == 1


def test_a_role_named_in_the_text_does_not_count() -> None:
    text = EDITS[0].whole
    named = "As a Machine Learning Engineer you join our machine learning engineers.\n"
    before, after = judged(text).verdict, judged(named + text).verdict
    assert before.verdict == after.verdict
    first = dict(zip(before.roles, before.shares, strict=True)).get("machine_learning_engineer", 0)
    then = dict(zip(after.roles, after.shares, strict=True)).get("machine_learning_engineer", 0)
    assert abs(first - then) < 0.05


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=60, deadline=None)
def test_shares_sum_to_one_and_lie_in_their_intervals(lines: list[str]) -> None:
    role = judged("\n".join(lines))
    verdict = role.verdict
    assert sum(verdict.shares) == pytest.approx(1, abs=0.002)
    assert all(
        0 <= low <= share <= high <= 1
        for low, share, high in zip(verdict.lows, verdict.shares, verdict.highs, strict=True)
    )
    assert list(verdict.shares) == sorted(verdict.shares, reverse=True)
    assert set(verdict.roles) <= {*judged_roles(), "unclear"}
    modes = (verdict.methods, verdict.build, verdict.analysis)
    assert modes == (None, None, None) or sum(m or 0 for m in modes) == pytest.approx(1, abs=0.002)


GERMAN = """Deine Aufgaben
- Du entwickelst Datenpipelines in Python und SQL und betreibst sie in der Cloud
- Du modellierst Daten im Data Warehouse und sorgst für gute Qualität der Daten
- Gemeinsam mit den Fachabteilungen sammelst du Anforderungen und setzt sie um
Dein Profil
- Du hast ein Studium der Informatik und mehrere Jahre Erfahrung mit Datenbanken
"""
"""The model was taught English postings: of others it must not be sure."""


@pytest.mark.parametrize(
    "text", ["", "Data Scientist", "Join us! Apply now.", "\n\n\n", "x " * 10, "python sql " * 500, GERMAN]
)
def test_a_text_that_does_not_say_cannot_be_told(text: str) -> None:
    role = judged(text, "Data Scientist")
    assert role.verdict.verdict == CANNOT_TELL
    assert role.verdict.title_agrees is None
    assert role.verdict.would_fit == ()


def test_work_outside_the_vocabulary_is_other() -> None:
    text = """Duties
- Care for patients on the ward and give medication
- Take blood samples and record vital signs
- Support families and coordinate with physicians on treatment plans
- Clean and dress wounds
Requirements
- Registered nurse licence
- Experience in intensive care
"""
    assert judged(text, "Data Scientist").verdict.verdict == "other"
    assert judged(text, "Data Scientist").verdict.title_agrees != "yes"


def test_a_quote_stands_where_it_says() -> None:
    text = EDITS[1].whole
    for sentence in judged(text).sentences:
        assert text[sentence.span.start : sentence.span.end] == sentence.quote
        assert sentence.weight > 0


def test_reading_together_is_reading_alone() -> None:
    texts = [edit.whole for edit in EDITS]
    together = list(rolescope.read_many(texts))
    for text, one in zip(texts, together, strict=True):
        assert one.role == rolescope.read(text).role


def test_what_is_settled_stands_beside_the_role() -> None:
    found = rolescope.read(EDITS[0].whole, title="Data Scientist").to_dict()
    contract = "verdict mixture title_agrees title_agrees_p would_fit sentences modes questions flags"
    assert sorted(found["role"]) == sorted(contract.split())
    assert set(found["specificity"]["fixed"]) <= {"approach", "tools", "model"}
    assert found["specificity"]["value"] == round(len(found["specificity"]["fixed"]) / 3, 2)


GERMAN = (
    "Wir suchen eine Person, die mit uns die Karten der Stadt zeichnet und sie jede Woche pflegt.\n"
    "Sie arbeiten mit den Menschen der Stadt und mit uns an dem, was auf die Karten kommt.\n"
    "Das Team ist klein, und die Karten sind für die Menschen, die sie jeden Tag brauchen.\n"
)


def test_of_a_posting_in_two_languages_the_english_one_is_judged() -> None:
    """Whichever comes first and whichever is longer: the verdict is that of the English half."""
    english = EDITS[0].whole
    alone = judged(english).verdict
    for both in (GERMAN * 9 + english, f"{english}\n{GERMAN * 9}"):
        assert rolescope.read(both).language == "de"
        verdict = judged(both).verdict
        assert verdict.verdict == alone.verdict
        assert verdict.shares[0] == pytest.approx(alone.shares[0], abs=0.1)
        assert all(one.quote in english for one in judged(both).sentences)


def test_a_few_english_words_tell_nothing_of_a_text_in_another_language() -> None:
    slogan = "We are one team, and we are proud to be an equal opportunity employer for all.\n"
    assert judged(GERMAN * 3 + slogan).verdict.verdict == CANNOT_TELL
