"""The sentences of a choice of roles."""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.role_choice import ChoiceScope, HeldRole
from rolescope.questions.choose import questionnaire
from rolescope.questions.words.choosing import headline, limits, no_score

FIRST = HeldRole("a", "Data scientist", 100, 50, 72, None, 66, 79, ())
OTHERS = [HeldRole(f"o{i}", f"Other {i}", 90, 40, 60 - i, None, 50, 65, ()) for i in range(6)]
NONE = HeldRole("n", "Actuary", 0, 0, None, "Why not.", None, None, ())


def test_a_lead_names_the_next() -> None:
    said = headline([FIRST, *OTHERS])
    assert said.startswith("Data scientist agrees most with your answers: 72 of 100, likely 66 to 79; next")
    assert said.endswith("next is other 0 with 60.")


def test_ties_are_named_a_few_at_a_time() -> None:
    for n, end in (
        (1, "other 0."),
        (4, "other 0, other 1, other 2 and other 3."),
        (5, "other 2 and 2 more."),
    ):
        tied = replace(FIRST, ties=tuple(one.role for one in OTHERS[:n]))
        said = headline([tied, *OTHERS])
        assert "but it cannot be told apart from " in said
        assert said.endswith(end)


def test_one_score_and_none() -> None:
    assert headline([FIRST, NONE]) == "Only data scientist has a score: 72 of 100, likely 66 to 79."
    assert headline([NONE]) == "No role has a score. Why not."


def test_why_there_is_no_score() -> None:
    assert no_score(0, 0).startswith("No question is answered")
    assert "figures stand behind 2 of the 6 parts" in no_score(2, 6)


def test_pay_without_a_population_is_said() -> None:
    scope = ChoiceScope(None, "asked", "senior", "", None, "")
    said = limits(scope, [questionnaire().questions["pay"]])
    assert said[0].startswith("Pay cannot be told")
    assert "all countries together, level senior;" in said[1]
    assert not any(one.startswith("Pay") for one in limits(scope, []))
