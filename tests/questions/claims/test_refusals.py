"""What a refusal says."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.nouns import Misplaced, Nameless
from rolescope.questions.claims.patterns import FORMS
from rolescope.questions.claims.refusals import (
    NEAREST,
    REASONS,
    SHOWN,
    most_telling,
    nearest,
    not_understood,
    too_long,
)


def test_the_nearest_forms_share_words() -> None:
    found = nearest("data scientists work remotely more than data engineers")
    assert len(found) == NEAREST
    assert found[0] == "A work remotely more than B"
    assert set(found) <= set(FORMS)


def test_a_place_too_wide_says_nothing_where_another_form_says_more() -> None:
    wide, none, plain = Misplaced("x do not"), Nameless("x", "role", "No x."), BadQuestion("Not so.")
    assert most_telling([wide, none, plain]) is plain
    assert most_telling([wide, none]) is none
    assert most_telling([wide]) is None


def test_neither_a_role_nor_a_skill() -> None:
    both = [Nameless("x", "role", "No role x."), Nameless("x", "thing", "No thing x.")]
    assert "neither a role nor a skill" in str(most_telling(both))


@pytest.mark.parametrize("reason", [said for _, said in REASONS])
def test_reasons_are_short(reason: str) -> None:
    assert len(reason) < 100
    assert not reason.endswith(".")


def test_a_long_text_is_not_repeated() -> None:
    assert len(str(too_long("x" * 100_000, 240))) < 4 * SHOWN
    assert len(str(not_understood("y" * 230, "y" * 230, []))) < 6 * SHOWN


def test_what_is_wrong_is_named() -> None:
    said = not_understood("data scientists smell of roses", "data scientists smell of roses", [])
    assert said.why == "No form has a place for “smell of roses”."
    assert not_understood("a in texas", "a in texas", []).why.startswith("“in texas”")
