"""Each table of the recipe from tiny tables whose result is worked by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from evidence.accounts import account, in_words
from evidence.design_effect import FEWEST, pay_design_effect
from evidence.occupation_facts import DEGREES, KEPT, KEPT_ESCO, write_occupation_facts
from evidence.occupation_wages import write_occupation_wages
from evidence.public_schemes import SCHEMES, scheme_entries
from rolescope.sources.base import Batch, Reason, Refused
from rolescope.store import schema
from rolescope.store.manifest import MODELLED_PAY, digest
from rolescope.store.write import Row
from tests.evidence.tables import NURSE, write, write_tables
from tests.sources.cases import ENTRIES


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    write_tables(folder)
    return folder


@pytest.fixture(scope="module")
def facts(data: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("facts")
    write_occupation_facts(data, folder)
    rows: list[dict[str, Any]] = pq.read_table(folder / "occupation_facts.parquet").to_pylist()
    return rows


def under(facts: list[dict[str, Any]], heading: str) -> list[dict[str, Any]]:
    return [row for row in facts if row["heading"] == heading]


def test_education_is_a_share_in_our_words_and_what_the_survey_doubts_is_named_without_one(
    facts: list[dict[str, Any]],
) -> None:
    known = [row for row in under(facts, "Required education") if row["value"] is not None]
    doubted = [row for row in under(facts, "Required education") if row["value"] is None]
    assert [row["low"] for row in doubted] == [None] * len(doubted)
    assert doubted
    assert known == [
        {
            "occupation": f"onet:{NURSE}",
            "heading": "Required education",
            "label": "bachelor's degree",
            "value": 0.44,
            "low": 0.36,
            "high": 0.52,
            "n": 60,
        }
    ]
    assert len(DEGREES) == 12


def test_importance_runs_from_nought_to_one_and_the_most_important_are_kept(
    facts: list[dict[str, Any]],
) -> None:
    """Ratings of 1 to 4.25 in steps of a quarter: a step is a sixteenth of the way to 5."""
    found = {row["label"]: row["value"] for row in under(facts, "Knowledge")}
    assert found == {f"Field {i:02}": pytest.approx(i / 16, abs=0.0026) for i in range(14 - KEPT, 14)}
    assert {row["label"] for row in under(facts, "Skills")} == {"Field 00"}, "what is unsure is left out"
    assert all(row["high"] is None for row in under(facts, "Knowledge")), "a bound not given stays absent"


def test_technology_is_named_once_and_only_where_it_is_hot(facts: list[dict[str, Any]]) -> None:
    (row,) = under(facts, "Technology")
    assert (row["label"], row["value"], row["n"]) == ("Chart software", None, None)


def test_essential_skills_by_their_labels(facts: list[dict[str, Any]]) -> None:
    found = under(facts, "Essential skills")
    assert [row["label"] for row in found] == [f"skill {i:02}" for i in range(KEPT_ESCO)]
    assert {row["occupation"] for row in found} == {"esco:o1"}


def test_wages_that_are_suppressed_stay_absent_with_the_reason(data: Path, tmp_path: Path) -> None:
    entry = write_occupation_wages(data, tmp_path)
    first, second = pq.read_table(tmp_path / "occupation_wages.parquet").to_pylist()
    assert (first["soc"], first["year"], first["p50"], first["p75"]) == ("99-1234", 2023, 60_000, 70_500)
    assert second["employment"] is second["p25"] is second["p50"] is None
    assert "p50" in second["note"]
    assert (entry.use, entry.period, entry.counted) == ("occupations", "2023 to 2024", 2)


def paid(
    employer: int | None, amount: float, role: str = "a", period: str = "year", country: str = "US"
) -> Row:
    values = {
        "country": country,
        "role": role,
        "period": period,
        "employer": employer,
        "low": amount,
        "high": amount,
    }
    return [values.get(name) for name in schema.PAY.columns]


def test_strangers_have_no_design_effect_and_one_employers_twins_have() -> None:
    """Five records of each employer that agree are worth one."""
    strangers = [paid(i, 1000.0 + 7 * (i % 101)) for i in range(500)]
    twins = [paid(i // 5, 1000.0 + 7 * (i // 5)) for i in range(500)]
    assert pay_design_effect(strangers) == pytest.approx(1, abs=0.1)
    assert 3 < pay_design_effect(twins) < 6


def test_the_manifest_calls_modelled_pay_as_sources_do() -> None:
    assert Reason.MODELLED_PAY == MODELLED_PAY


def test_the_design_effect_is_measured_at_home_by_the_year_where_employers_are_named() -> None:
    twins = [paid(i // 5, 1000.0 + 7 * (i // 5)) for i in range(500)]
    noise = [
        *(paid(None, 1.0 + i) for i in range(300)),
        *(paid(i, 1.0 + i, period="hour") for i in range(300)),
        *(paid(i, 1.0 + i, country="DE") for i in range(300)),
        *(paid(i, 1.0 + i, role="b") for i in range(FEWEST - 1)),
    ]
    assert pay_design_effect([*twins, *noise]) == pay_design_effect(twins)


def test_schemes_are_accounted_for_over_all_their_tables(data: Path, tmp_path: Path) -> None:
    before = scheme_entries(data)
    assert [entry.id for entry in before] == [scheme.id for scheme in SCHEMES]
    assert before[1].rows_in == before[1].counted == 30 + 32
    for scheme in SCHEMES:
        write(tmp_path / "open" / scheme.id / "a.parquet", [{"x": 1}])
    after = scheme_entries(tmp_path)
    assert {entry.rows_in for entry in after} == {1}
    assert all(one.sha256 != two.sha256 for one, two in zip(before, after, strict=True))


@pytest.mark.parametrize(
    ("years", "said"),
    [([], ""), ([2023], "2023"), ([2023, 2023], "2023"), ([2024, 2019, 2020], "2019 to 2024")],
)
def test_years_in_words(years: list[int], said: str) -> None:
    assert in_words(years) == said


def test_an_account_adds_up(data: Path) -> None:
    source = ENTRIES["oews"].source
    batch = Batch(source, ("x", "y", "z"), 7, 4, (Refused(Reason.NO_TITLE, 2), Refused(Reason.NO_PAY, 1)))
    found = account(batch, data, use="pay", set_aside={"copy": 1}, years=[])
    assert (found.rows_in, found.rows_used, found.refused) == (7, 4, {"no title": 2, "no pay stated": 1})
    assert (found.records, found.counted, found.set_aside) == (3, 2, {"copy": 1})
    assert found.period == source.period, "without years, what the source says of itself"
    assert found.sha256 == digest(data / source.file)
