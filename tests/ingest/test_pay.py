"""Records of pay into rows: reposts are one, and what stands beside pay is kept apart from it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rolescope.ingest.pay import UNTRUSTED, linked, pay_rows
from rolescope.model.posting import EmployerKind, Level, PayPeriod, PayRecord
from rolescope.store import schema
from rolescope.store.write import Row


def pay(title: str, employer: str | None, low: float) -> PayRecord:
    what = ("one", "posted", title, low, low, "USD", PayPeriod.YEAR, 2023, "US", Level.MID)
    return PayRecord(*what, employer, EmployerKind.DIRECT, "m")


def named(row: Row) -> dict[str, Any]:
    return dict(zip(schema.PAY.columns, row, strict=True))


def test_reposts_of_a_named_employer_are_one_record() -> None:
    found = pay_rows([pay("Data Scientist", "Acme", 100.0)] * 3 + [pay("Data Scientist", "Beta", 100.0)])
    assert [named(row)["records"] for row in found.rows] == [1, 1]
    assert found.set_aside.total() == 2


def test_a_copy_for_another_place_or_team_is_one_record_still() -> None:
    first = replace(pay("Data Scientist, Marketing", "Acme", 100.0), place="Austin, TX", skills=("sql",))
    copy = replace(pay("Data Scientist, Fraud", "Acme", 100.0), place="Boston, MA", skills=("r",))
    found = pay_rows([first, copy], {"sql", "r"}, first=7)
    (row,) = map(named, found.rows)
    assert (row["specialisation"], row["place"], row["record"]) == ("marketing", "Austin", 7)
    assert found.skills == [(7, "sql")]


def test_equal_records_of_unnamed_employers_all_count() -> None:
    found = pay_rows([pay("Data Scientist", None, 100.0)] * 3)
    assert [named(row)["records"] for row in found.rows] == [3]
    assert not found.set_aside


def test_titles_of_no_role_are_set_aside_with_the_reason() -> None:
    assert pay_rows([pay("Driver", "Acme", 1.0)]).set_aside == {"title names no role of ours": 1}


def test_records_whose_source_lists_skills_are_numbered_and_others_are_not() -> None:
    listed, silent = pay("Data Scientist", "Acme", 1.0), pay("Data Scientist", "Beta", 2.0)
    found = pay_rows([silent, replace(listed, skills=()), replace(listed, low=3.0, skills=("sql",))], {"sql"})
    assert [named(row)["record"] for row in found.rows] == [None, 0, 1]
    assert found.skills == [(1, "sql")]


def test_only_skills_that_can_be_named_are_kept() -> None:
    one = replace(pay("Data Scientist", "Acme", 1.0), skills=("sql", "python"))
    assert pay_rows([one], {"python"}).skills == [(0, "python")]


def test_keywords_become_skills_of_ours_once_each_and_the_untrusted_none() -> None:
    assert linked(["SQL", "sql", "python", "no such thing"]) == ["python", "sql"]
    assert linked(sorted(UNTRUSTED)) == []
