"""Maps: shipped ones read their tables, usual names need none, and a wrong one says what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.sources.files.mapping import asked_map, fitted, made, shipped

SHIPPED = (
    "asaniczka",
    "data_jobs",
    "glassdoor_kaggle",
    "indeed_kaggle",
    "jobhive",
    "jobspy",
    "linkedin_kaggle",
)


def test_the_shipped_maps_are_these_and_each_knows_its_table() -> None:
    assert tuple(shipped()) == SHIPPED
    for name, one in shipped().items():
        assert one.about
        assert fitted([*one.named(), *one.signature]).name == name


def test_a_map_survives_being_written_into_a_part() -> None:
    for name, one in shipped().items():
        fitting = fitted([*one.named(), *one.signature])
        assert made(fitting.plain()) == fitting, name


@pytest.mark.parametrize(
    ("columns", "taken"),
    [
        (("title", "company", "location", "date", "description"), "title company location date description"),
        (("Job Title", "Company Name", "City", "Date-Posted", "Full Description"), None),
        (("position", "employer", "place", "posted_at", "body"), None),
    ],
)
def test_usual_names_need_no_map(columns: tuple[str, ...], taken: str | None) -> None:
    found = fitted(columns).columns
    wanted = taken.split() if taken else columns
    fields = ("title", "employer", "location", "date", "text")
    assert {name: found[name] for name in fields} == dict(
        zip(fields, [(one,) for one in wanted], strict=True)
    )


def test_pay_by_usual_names() -> None:
    (pay,) = fitted(["title", "text", "salary_min", "max_salary", "currency", "pay_period"]).pay
    assert (pay.low, pay.high, pay.currency, pay.period) == (
        "salary_min",
        "max_salary",
        "currency",
        "pay_period",
    )
    assert fitted(["title", "text", "currency"]).pay == ()


def test_what_is_missing_is_named_with_what_there_is() -> None:
    with pytest.raises(
        SourceRefused, match=r"holds the title and the text by the usual names.*day, height.*jobspy"
    ):
        fitted(["day", "height"])
    with pytest.raises(SourceRefused, match="it has no columns"):
        fitted([])
    assert "text" not in fitted(shipped()["data_jobs"].signature).columns  # such tables have no texts


def test_a_pay_whose_condition_cannot_be_judged_is_none() -> None:
    columns = [*shipped()["jobspy"].named()]
    columns.remove("salary_source")
    assert fitted(columns, shipped()["jobspy"]).pay == ()


def test_a_map_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        'missing = ["-"]\n[columns]\ntitle = "Stelle"\nlocation = ["Ort", "Land"]\ntext = "Text"\n'
        '[[pay]]\nlow = "von"\nperiod_is = "month"\nwhere = {art = "fest"}\n',
        encoding="utf-8",
    )
    found = asked_map(str(path))
    assert (found.name, found.columns["location"], found.pay[0].where) == (
        "mine",
        ("Ort", "Land"),
        {"art": ("fest",)},
    )
    assert asked_map("title=Stelle, text = Text").columns == {"title": ("Stelle",), "text": ("Text",)}
    assert asked_map("JobSpy") is shipped()["jobspy"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[columns]\ntitel = 'a'", "no field titel"),
        ("[colums]\ntitle = 'a'", "it has colums"),
        ("[columns]\ntitle = 3", "a name or a list"),
        ("[columns]\ntitle = 'a'\n[[pay]]\nmin = 'a'", "takes low, high"),
        ("[columns", "is no TOML"),
    ],
)
def test_a_map_that_is_none_is_told(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadQuestion, match=says):
        asked_map(str(path))


def test_a_map_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(BadQuestion, match=r"Shipped are asaniczka, data_jobs"):
        asked_map("linkedn")
