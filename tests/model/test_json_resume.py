"""A profile as JSON Resume."""

from __future__ import annotations

import json

from rolescope.model.json_resume import OWN, ProfileAnswer, json_resume, unsupported
from rolescope.model.profile import (
    Basics,
    Contact,
    Dated,
    Month,
    Permit,
    Profile,
    ProfileSkill,
    Spanned,
    Study,
    Work,
)
from rolescope.model.span import Span

HERE = Span(0, 2)
PROFILE = Profile(
    "OK text",
    Month(2026, 11),
    basics=Basics((Contact("name", "N. N.", HERE), Contact("birth_date", "1990", HERE))),
    work=(Work(Spanned("Analyst", HERE), None, None, Dated(Month(2020, 1), None, True, HERE), (), HERE),),
    education=(
        Study(None, "phd", None, ("physics",), Dated(None, Month(2019, None), False, HERE), True, HERE),
    ),
    skills=(
        ProfileSkill("sql", "SQL", (HERE,), 6.92, (0,), False),
        ProfileSkill("r", "R", (HERE,), None, (), True),
    ),
    permits=(Permit("work", "DE", HERE),),
)


def test_fields_stand_where_the_schema_has_them_and_ours_apart() -> None:
    made = json_resume(PROFILE)
    assert made["basics"] == {"name": "N. N.", OWN: {"set_apart": [{"kind": "birth_date", "value": "1990"}]}}
    assert (made["work"][0]["position"], made["work"][0]["startDate"]) == ("Analyst", "2020-01")
    assert "endDate" not in made["work"][0]
    assert (made["education"][0]["studyType"], made["education"][0]["endDate"]) == ("PhD", "2019")
    assert made["skills"][0][OWN]["years"] == 6.92
    assert made[OWN]["permits"][0]["words"] == "OK"
    assert json.loads(json.dumps(ProfileAnswer("cv", PROFILE).to_plain())) == made


def test_skills_that_nothing_supports_are_told() -> None:
    assert [one.skill for one in unsupported(PROFILE)] == ["r"]
