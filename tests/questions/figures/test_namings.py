"""What postings name beside skills: shares of all postings, as read; silence is no value of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import Verdict
from rolescope.questions.compare import compare
from rolescope.questions.figures.namings import SHOWN_FROM
from tests.questions.world import Cell, alike, store

PAIR = ("data scientist", "data engineer")
DS, DE = "data_scientist", "data_engineer"


def view(folder: Path, cells: list[Cell]) -> Comparison:
    return compare(PAIR, store=store(folder, cells)).view


def known(figure: object) -> Estimate:
    assert isinstance(figure, Estimate)
    return figure


def test_collaborators_by_hand(tmp_path: Path) -> None:
    """Six of ten postings name product managers, one of ten; several may be named in one posting."""
    cells = [
        *alike(DS, range(20), collaborator={"product_managers": 6, "it": 6}),
        *alike(DE, range(20, 40), collaborator={"product_managers": 1}),
    ]
    found = {row.id: row for row in view(tmp_path, cells).collaborators}
    row = found["product_managers"]
    assert (row.label, row.type, found["it"].label) == (
        "Product managers",
        "collaborator",
        "IT",
    )
    assert known(row.roles[DS]).value == known(row.roles[DS]).observed == pytest.approx(0.6)
    assert known(row.roles[DS]).n == 200
    (difference,) = row.differences
    assert difference.value == pytest.approx(0.5)
    assert difference.verdict is Verdict.HIGHER
    assert difference.q_value is not None


def test_every_row_says_that_its_reading_was_not_measured(tmp_path: Path) -> None:
    cells = [*alike(DS, range(20), collaborator={"sales": 6}, visa={"sponsored": 3}), *alike(DE, range(20))]
    found = view(tmp_path, cells)
    assert found.namings
    for row in found.namings:
        assert row.reader is not None
        assert isinstance(row.reader.precision, NotEstimable)
        assert "not measured" in row.reader.precision.reason


def test_on_call_has_a_row_however_few_name_it(tmp_path: Path) -> None:
    cells = [*alike(DS, range(20)), Cell(DS, 0, on_call={"required": 1}), *alike(DE, range(20))]
    (row,) = view(tmp_path, cells).on_call
    assert (row.id, row.label) == ("required", "On-call duty")
    assert 0 < known(row.roles[DS]).value < SHOWN_FROM
    assert known(row.roles[DE]).value == 0
    assert known(row.roles[DE]).high > 0


def test_silence_is_shown_of_industries_and_of_nothing_else(tmp_path: Path) -> None:
    """Four of ten postings name an industry: the shares and the silent ones make up all."""
    cells = [*alike(DS, range(20), industry={"finance": 4}, visa={"sponsored": 2}), *alike(DE, range(20))]
    found = view(tmp_path, cells)
    shares = {row.label: known(row.roles[DS]).value for row in found.industries}
    assert shares == {"Finance": pytest.approx(0.4), "Industry not stated": pytest.approx(0.6)}
    assert [row.id for row in found.conditions] == ["sponsored"]


def test_what_hardly_any_posting_names_has_no_row(tmp_path: Path) -> None:
    cells = [
        *alike(DS, range(20), field_of_study={"statistics": 3}),
        Cell(DS, 0, field_of_study={"music": 1}),
        *alike(DE, range(20)),
    ]
    assert [row.id for row in view(tmp_path, cells).fields_of_study] == ["statistics"]


def test_thin_roles_are_suppressed(tmp_path: Path) -> None:
    cells = [
        *alike(DS, range(20), collaborator={"sales": 6}),
        *alike(DE, range(4), collaborator={"sales": 6}),
    ]
    (row,) = view(tmp_path, cells).collaborators
    assert isinstance(row.roles[DE], NotEstimable)
    assert row.differences[0].verdict is Verdict.SUPPRESSED


def test_where_nothing_is_named_there_is_no_row(tmp_path: Path) -> None:
    found = view(tmp_path, [*alike(DS, range(20)), *alike(DE, range(20))])
    assert (found.collaborators, found.fields_of_study, found.conditions) == ((), (), ())
