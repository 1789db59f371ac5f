"""Rows as the contract names them."""

from __future__ import annotations

import dataclasses

import pytest

from rolescope.model.comparison import PayCell
from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.model.plain import plain
from rolescope.model.shares import Contrast, PrevalenceRow, ReaderError, Verdict

SHARE = Estimate(0.61, 0.5, 0.7, 100)
DIFFERENCE = Contrast("a", "b", 0.3, 0.2, 0.4, 0.001, Verdict.HIGHER)


@pytest.mark.parametrize(
    ("kind", "noun"),
    [
        ("language", "skill"),
        ("soft", "skill"),
        ("activity", "activity"),
        ("degree", "degree"),
        ("workplace", "workplace"),
        ("seniority", "seniority"),
    ],
)
def test_a_row_is_named_by_what_it_is(kind: str, noun: str) -> None:
    found = plain(PrevalenceRow("x", "The label", kind, {"a": SHARE}, ("a",), ()))
    assert next(iter(found.items())) == (noun, "The label")
    assert "label" not in found
    assert list(found)[1:] == ["id", "type", "roles", "core_in", "differences", "reader"]


def test_a_row_says_how_it_is_asked_for_only_where_it_was_read() -> None:
    row = PrevalenceRow("x", "The label", "language", {"a": SHARE}, ("a",), (), required={"a": SHARE})
    assert list(row.to_plain())[-2:] == ["reader", "required"]
    assert row.noun == "skill"
    assert PrevalenceRow("x", "X", "on_call", {"a": SHARE}, (), ()).noun == "on_call"


def test_a_row_opens_its_figures_and_differences() -> None:
    few = NotEstimable("suppressed (n = 4 labelled, needs 10)", 4)
    found = PrevalenceRow(
        "sql", "SQL", "language", {"a": SHARE}, (), (DIFFERENCE,), ReaderError(few, SHARE, "x")
    )
    shown = found.to_plain()
    assert shown["roles"] == {"a": plain(SHARE)}
    assert shown["differences"][0]["verdict"] == "higher"
    assert shown["reader"]["precision"] == {"value": None, "reason": few.reason, "n": 4}


def cell(**quartiles: object) -> PayCell:
    return PayCell(
        **{
            "role": "a",
            "country": "US",
            "level": "all",
            "population": "posted",
            "source": "one",
            "currency": "USD",
            "period": "year",
            "p25": NotEstimable("suppressed (n = 3, needs 20)", 3),
            "p50": Estimate(150_000.0, 140_000.0, 160_000.0, 40, unit="USD"),
            "p75": Published(190_000.0, "no interval", None, "USD"),
            "n": 40,
            "employers": None,
            "years": "2024",
            "method": "m",
            **quartiles,
        }  # type: ignore[arg-type]
    )


def test_a_quartile_that_cannot_be_given_says_only_why() -> None:
    shown = plain(cell())
    assert shown["p25"] == {"not_estimable": "suppressed (n = 3, needs 20)"}
    assert shown["p50"]["value"] == 150_000
    assert (shown["p75"]["value"], shown["p75"]["reason"]) == (190_000, "no interval")
    assert shown["employers"] is None


def test_every_field_of_a_cell_is_shown() -> None:
    assert list(cell().to_plain()) == [field.name for field in dataclasses.fields(PayCell)]


def test_verdicts_are_said_in_words() -> None:
    assert {verdict.value for verdict in Verdict} == {
        "higher",
        "lower",
        "equivalent",
        "no reliable difference",
        "suppressed",
    }
