"""Facts as text: whole, and the same again."""

from __future__ import annotations

from rolescope.model.facts import Facts, MainPay, SkillAsked

WHOLE = Facts(
    work="data_engineer",
    judged=True,
    level="senior",
    country="DE",
    industry=None,
    years=0,
    pay=MainPay("EUR", "year", 70_000.5, 90_000),
    activities=(("data_pipelines_etl", 3), ("train_models", 1)),
    skills=(SkillAsked("python", "required", "advanced"), SkillAsked("sql", "", "")),
    categories=(("degree", "bachelor"),),
    namings=(("collaborator", "designers"),),
)


def test_facts_come_back_as_they_were() -> None:
    assert Facts.from_json(WHOLE.to_json()) == WHOLE
    bare = WHOLE._replace(pay=None, years=None, activities=(), skills=(), categories=(), namings=())
    assert Facts.from_json(bare.to_json()) == bare


def test_each_duty_counts() -> None:
    assert WHOLE.duties == 4
