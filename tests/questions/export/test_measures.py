"""Measures are the store's, cell by cell, and the rates are those that answers correct with."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from rolescope.model.estimate import Estimate
from rolescope.questions.export.measures import ROLE_CONFUSION, as_csv, measures
from rolescope.questions.role import role
from rolescope.store.facts import FactStore
from tests.questions.export.written import Export
from tests.questions.world import Cell
from tests.questions.world import store as small


def rows(exported: Export, name: str) -> list[dict[str, str]]:
    with (exported.folder / f"measures/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("name", "kept"), [("role", "role_confusion"), ("activity", "duty_confusion")])
def test_matrices_are_complete(name: str, kept: str, exported: Export) -> None:
    matrix = getattr(exported.store, kept)
    names = matrix["roles" if name == "role" else "activities"]
    found = {(one["labelled"], one["read"]): float(one["n"]) for one in rows(exported, f"{name}_confusion")}
    assert found == {
        (a, b): n
        for a, line in zip(names, matrix["counts"], strict=True)
        for b, n in zip(names, line, strict=True)
    }


def test_confusions_by_title_are_those_of_the_evidence(exported: Export) -> None:
    by_title = exported.store.role_confusion["by_title"]
    found: defaultdict[tuple[str, str], float] = defaultdict(float)
    for one in rows(exported, "role_confusion_by_title"):
        assert [one["labelled"], one["read"], float(one["n"])] in [
            list(case) for case in by_title[one["title"]][one["collection"]]
        ]
        found[one["title"], one["collection"]] += float(one["n"])
    assert found == pytest.approx(
        {
            (title, name): sum(n for _, _, n in cases)
            for title, collections in by_title.items()
            for name, cases in collections.items()
        }
    )


def test_fields_and_values_are_counted(exported: Export) -> None:
    error = exported.store.reader_error
    fields = {
        one.pop("field"): {k: int(v) for k, v in one.items()} for one in rows(exported, "reader_fields")
    }
    assert fields == error["fields"]
    values = rows(exported, "reader_values")
    assert sum(float(one["n"]) for one in values) == sum(
        n for table in error["values"].values() for line in table.values() for n in line.values()
    )
    types = {one["type"]: int(one["tp"]) for one in rows(exported, "reader_skill_types")}
    assert types == {name: counts["tp"] for name, counts in error["skills"]["by_type"].items()}


def test_rates_correct_a_share_to_the_answers_value(exported: Export) -> None:
    rates = {one["skill"]: one for one in rows(exported, "reader_skills")}
    assert set(rates) == set(exported.store.skills())
    for row in role("data engineer", country="US").view.skills:
        found, rate = row.roles["data_engineer"], rates[row.id]
        s, f = float(rate["sensitivity"]), float(rate["false_positive"])
        assert isinstance(found, Estimate)
        assert found.observed is not None
        corrected = min(max((found.observed - f) / max(s - f, 0.05), 0), 1)
        assert corrected == pytest.approx(found.value, abs=1e-12)


def test_absence_is_an_empty_field(tmp_path: Path) -> None:
    world = small(tmp_path, [Cell("data_scientist", 1)])
    found = {table.name: as_csv(table, lines) for table, lines in measures(world)}
    assert found["reader_fields"].splitlines()[1] == "years,95,100,90,,"


def test_csv_is_quoted_where_it_must_be() -> None:
    assert as_csv(ROLE_CONFUSION, [("a,b", 'say "c"', 1)]) == 'labelled,read,n\n"a,b","say ""c""",1\n'


def test_a_snapshot_without_titles_has_no_table_of_them(tmp_path: Path) -> None:
    world: FactStore = small(tmp_path, [Cell("data_scientist", 1)])
    vars(world)["role_confusion"] = {k: v for k, v in world.role_confusion.items() if k != "by_title"}
    assert "role_confusion_by_title" not in [table.name for table, _ in measures(world)]
