"""The codebook names every table, column, value and reason."""

from __future__ import annotations

import re

import pytest

from rolescope.questions.export.codebook import table
from rolescope.questions.export.lists import closed_lists
from rolescope.questions.export.measures import measures
from rolescope.questions.export.weights import ROLE_INTERVALS, ROLE_WEIGHTS
from rolescope.store import schema
from rolescope.taxonomy.roles import roles
from tests.questions.export.written import Export


@pytest.fixture
def codebook(exported: Export) -> str:
    return (exported.folder / "CODEBOOK.md").read_text("utf-8")


def part(text: str, heading: str) -> str:
    """What stands under one heading."""
    _, found, after = text.partition(f"\n### {heading}\n")
    assert found, heading
    return re.split(r"\n##+ ", after)[0]


def test_every_column_is_explained(codebook: str, exported: Export) -> None:
    made = [*schema.TABLES, *(one for one, _ in measures(exported.store)), ROLE_WEIGHTS, ROLE_INTERVALS]
    for one in made:
        section = part(codebook, one.name)
        assert one.about in section
        for name, column in one.columns.items():
            absent = "yes" if column.nullable else ""
            assert f"| `{name}` | {column.type} | {absent} | {column.about}" in section


def test_every_value_is_explained(codebook: str, exported: Export) -> None:
    for name, values in closed_lists().items():
        section = part(codebook, name)
        assert all(f"| `{value}` | " in section for value in values)
    for of in ("category_counts", "naming_counts"):
        for name, counts in exported.store.values(of).items():
            section = part(codebook, f"{of}: {name}")
            rows = re.findall(r"^\| `([^`]+)` \| [^|]+ \| ([\d,]+) \|$", section, re.MULTILINE)
            assert {value: int(n.replace(",", "")) for value, n in rows} == counts


def test_roles_have_definitions_and_codes(codebook: str) -> None:
    section = part(codebook, "role")
    assert all(role.definition in section for role in roles().values())
    assert "O*NET-SOC 15-2051.00 Data Scientists" in section
    assert re.search(
        r"\| `applied_scientist` \| Applied scientist \| `machine_learning_engineer` \|", section
    )


def test_every_row_of_every_source_is_accounted_for(codebook: str, exported: Export) -> None:
    sections = re.findall(r"^### (\w+): [a-z ]+\n\n(.*?)(?=\n##)", codebook, re.MULTILINE | re.DOTALL)
    for entry in exported.store.manifest.sources:
        mine = [text for id_, text in sections if id_ == entry.id and f"{entry.rows_in:,} |" in text]
        assert mine, entry.id
        reasons = {
            **{f"refused: {k}": n for k, n in entry.refused.items()},
            **{f"set aside: {k}": n for k, n in entry.set_aside.items()},
        }
        assert any(all(f"| {k} | {n:,} |" in text for k, n in reasons.items()) for text in mine)
        assert all(entry.home in text and entry.licence in text for text in mine)


def test_links_lead_to_headings(codebook: str) -> None:
    headings = {line.lstrip("# ").lower() for line in codebook.splitlines() if line.startswith("#")}
    assert set(re.findall(r"\]\(#([\w-]+)\)", codebook)) <= headings


def test_no_place_is_left_open(codebook: str) -> None:
    assert "$" not in codebook


def test_a_bar_in_a_cell_is_no_border() -> None:
    assert table(["a"], [["x|y"]]) == "| a |\n| --- |\n| x\\|y |\n"
