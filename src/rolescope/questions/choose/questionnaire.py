"""The questionnaire: what is asked, and what each answer is held against, from `questionnaire.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rolescope.model.role_choice import VERSION, Form, Option, Question

THEMES = ("interests", "strengths", "environment", "goals")
AMOUNTS = (
    Option("0", "none of it"),
    Option("1", "a little"),
    Option("2", "some"),
    Option("3", "much"),
    Option("4", "the most there is"),
)
DEGREES = (
    Option("none", "no degree"),
    Option("bachelor", "bachelor's degree"),
    Option("master", "master's degree"),
    Option("phd", "doctorate"),
)
MOST_YEARS = 20
LEAST_PAY, MOST_PAY = 1_000, 100_000_000
_ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Measure:
    """What an amount is counted from: one of the two.

    Attributes:
        activities: kinds of duty that are taken together.
        name: kind and value of what postings name.
    """

    activities: tuple[str, ...] = ()
    name: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All questions, in their order.

    Attributes:
        questions: by id.
        measures: of the questions that are answered with an amount, by id.
        roles: ids of the roles that are looked at unless others are named.
    """

    questions: Mapping[str, Question]
    measures: Mapping[str, Measure]
    roles: tuple[str, ...]


@cache
def questionnaire() -> Questionnaire:
    """The one there is."""
    text = files(__package__).joinpath("questionnaire.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    assert table["version"] == VERSION, "the questionnaire's file and the model name one version"
    entries: Mapping[str, Mapping[str, Any]] = table["questions"]
    return Questionnaire(
        questions={id_: _question(id_, entry) for id_, entry in entries.items()},
        measures={id_: _measure(entry["of"]) for id_, entry in entries.items() if "of" in entry},
        roles=tuple(table["roles"]),
    )


def _question(id_: str, entry: Mapping[str, Any]) -> Question:
    form = Form(entry["form"])
    floor, ceiling = entry.get("scale", (0.0, 1.0))
    bounds = {Form.YEARS: (0, MOST_YEARS), Form.PAY: (LEAST_PAY, MOST_PAY)}.get(form, (0, 0))
    return Question(
        id=id_,
        theme=entry["theme"],
        label=entry["label"],
        asks=entry["asks"],
        form=form,
        options={Form.AMOUNT: AMOUNTS, Form.DEGREE: DEGREES}.get(form, ()),
        measured=entry["measured"],
        unit=entry["unit"],
        floor=floor,
        ceiling=ceiling,
        least=bounds[0],
        most=bounds[1],
    )


def _measure(of: list[str]) -> Measure:
    kind, _, rest = of[0].partition(":")
    if kind == _ACTIVITY:
        return Measure(activities=tuple(one.removeprefix(f"{_ACTIVITY}:") for one in of))
    named, _, value = rest.partition(":")
    return Measure(name=(named, value))
