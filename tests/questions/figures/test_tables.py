"""One table of shares by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.compare import compare
from rolescope.questions.figures.tables import table
from rolescope.store.facts import embedded

PAIR = ("data_scientist", "data_engineer")
KINDS = ("skill", "activity", "degree", "seniority", "collaborator", "on_call", "industry", "visa")


def _plain(row: PrevalenceRow) -> PrevalenceRow:
    """Without what a claim does not ask about."""
    return replace(row, by_work={}, required={}, preferred={}, advanced={}, basic={})


@pytest.mark.parametrize("kind", KINDS)
def test_as_a_comparison_has_it(kind: str) -> None:
    view = compare(PAIR).view
    tables = (view.activities, view.categories, view.collaborators, view.on_call, view.industries)
    every = [row for one in (*tables, view.conditions) for row in one if row.type == kind]
    wanted = [*view.skills] if kind == "skill" else every
    found = table(kind, PAIR, embedded(), country=None, level=None, since=None)
    assert wanted
    assert [*found.rows] == [_plain(row) for row in wanted]
    assert found.postings == min(one.postings for one in view.subjects)


def test_within_what_is_asked_about() -> None:
    view = compare(PAIR, level="senior", since=2018).view
    found = table("degree", PAIR, embedded(), country=None, level="senior", since=2018)
    assert [*found.rows] == [row for row in view.categories if row.type == "degree"]


def test_the_future_is_refused() -> None:
    with pytest.raises(BadQuestion):
        table("skill", PAIR, embedded(), country=None, level=None, since=2999)
