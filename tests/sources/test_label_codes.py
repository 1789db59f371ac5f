"""The sources' codes and what they mean: values that there are, documented codes, each with a reason."""

from __future__ import annotations

import pytest

from rolescope.model.posting import Level
from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.label_codes import LabelCodes, label_codes
from rolescope.taxonomy.roles import roles

DEGREES = {"high_school", "associate", "bachelor", "master", "phd"}
PERSONIO_YEARS = {"lt-1", "1-2", "2-5", "5-7", "7-10", "10-15", "gt-15"}
"""As Personio's documentation lists them."""


def _codes(source: str, name: str) -> LabelCodes:
    return next(one for one in label_codes() if (one.source, one.name) == (source, name))


@pytest.mark.parametrize("one", label_codes(), ids=lambda one: f"{one.source} {one.name}")
def test_every_code_stands_for_values_of_ours(one: LabelCodes) -> None:
    assert one.source in {board.SOURCE.id for board in BOARDS}
    assert one.why.endswith(".")
    values = {value for found in one.codes.values() for value in found}
    known: dict[str, set[str]] = {
        "level": {level.value for level in Level} - {Level.UNSTATED.value},
        "degree": DEGREES,
        "work": set(roles()),
        "title_role": set(roles()),
    }
    if one.of == "years":
        assert all(int(fewest) <= int(most) for fewest, most in one.codes.values())
    else:
        assert values <= known.get(one.of, set())


def test_each_label_is_there_once() -> None:
    names = [(one.source, one.name) for one in label_codes()]
    assert len(names) == len(set(names))


def test_personio_s_lists_are_whole() -> None:
    assert set(_codes("personio", "years").codes) == PERSONIO_YEARS
    assert set(_codes("personio", "seniority").codes) == {
        "entry-level",
        "experienced",
        "executive",
        "student",
    }


def test_a_grade_is_its_plan_and_its_lowest() -> None:
    grade = _codes("usajobs", "grade")
    assert grade.parts("GS 12-13") == ("gs 12",)
    assert grade.codes["gs 12"] == ("mid", "senior")
    assert grade.parts("GS 05-07") == ("gs 5",)
    assert grade.parts("ZP 3") == ("zp 3",)
    assert grade.parts("SES") == ("ses",)


def test_several_codes_are_several() -> None:
    assert _codes("themuse", "seniority").parts("Mid Level; Senior Level") == ("mid level", "senior level")
