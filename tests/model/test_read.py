"""What was read in one posting, as other programs get it."""

from __future__ import annotations

import json

import pytest

from rolescope.model.read import NOTHING_BESIDE, Beside, PostingText, ReadAnswer
from rolescope.model.reading import (
    Pay,
    Reading,
    ReadingWarning,
    SkillMention,
)
from rolescope.model.span import Marked, Origin, Span

TEXT = "SQL 🦊 and R, 41.50 an hour."


def view(reading: Reading, beside: Beside = NOTHING_BESIDE, text: str = TEXT) -> ReadAnswer:
    return ReadAnswer(PostingText("ads.csv#7", text, beside), reading, {})


def test_the_plain_form_survives_json_and_its_spans_count_characters_of_its_text() -> None:
    skills = tuple(
        SkillMention(name.lower(), name, Span(at, at + len(name)), name)
        for name, at in (("SQL", 0), ("R", 10))
    )
    said = json.loads(json.dumps(view(Reading(skills=skills)).to_plain()))
    assert said["text"] == TEXT
    assert [TEXT[slice(*one["span"])] for one in said["skills"]] == ["SQL", "R"]


def test_money_is_not_rounded() -> None:
    pay = Pay(41.505, 83_200.0, "USD", "hour", None, None, None, None, "41.505", Origin.STRUCTURED)
    (said,) = view(Reading(pay=(pay,))).to_plain()["pay"]
    assert (said["min"], said["max"]) == (41.505, 83_200)
    assert isinstance(said["max"], int), "80000, not 80000.0"


def test_what_stands_beside_the_text_is_told_with_it() -> None:
    beside = Beside("Data engineer", "Lyon, France", "Larkmoor", workplace=Marked("remote", None))
    said = view(Reading(), beside).to_plain()
    assert [said[name] for name in ("key", "title", "location", "employer")] == ["ads.csv#7", *beside[:3]]
    assert said["workplace"] is None, "what a field says counts once a question has taken it into the reading"


def test_a_bare_text_that_says_nothing_has_every_name_and_no_value() -> None:
    full = view(Reading(warnings=(ReadingWarning("thin", "Short.", None),)), Beside("Clerk")).to_plain()
    bare = view(Reading(), text="").to_plain()
    assert bare.keys() == full.keys()
    assert {name for name, value in bare.items() if value} == {"key"}


def test_the_labels_cannot_change() -> None:
    labels = {"model_data": "Model data"}
    made = ReadAnswer(PostingText("a", TEXT), Reading(), labels)
    labels["model_data"] = "another"
    assert made.activities == {"model_data": "Model data"}
    with pytest.raises(TypeError):
        made.activities["model_data"] = "another"  # type: ignore[index]
