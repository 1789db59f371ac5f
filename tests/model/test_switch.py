"""The contract of a switch: rows are named by what they are, and what was not counted is left out."""

from rolescope.model.estimate import Estimate
from rolescope.model.plain import plain
from rolescope.model.shares import Contrast, Verdict
from rolescope.model.switch import Ask, Change, Duty, Standing

HALF = Estimate(0.5, 0.4, 0.6, 100)
APART = Contrast("a", "b", -0.3, -0.4, -0.2, 0.01, Verdict.LOWER)


def test_an_ask_is_named_as_a_skill_and_leaves_out_what_was_not_counted() -> None:
    told = plain(Ask("sql", "SQL", "language", Standing.MISSING, HALF, HALF, APART, 0.2))
    assert told["skill"] == "SQL"
    assert told["standing"] == "missing"
    assert "required" not in told
    assert "label" not in told


def test_a_duty_is_named_as_an_activity() -> None:
    assert plain(Duty("reporting", "Reporting", HALF, HALF, APART, "less"))["activity"] == "Reporting"


def test_a_change_is_named_by_its_type() -> None:
    assert "activity" in plain(Change("x", "X", "activity", HALF, HALF, APART))
    assert "skill" in plain(Change("x", "X", "method", HALF, HALF, APART))
