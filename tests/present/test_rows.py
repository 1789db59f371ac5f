"""The order of rows."""

from __future__ import annotations

from rolescope.model.estimate import NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.present.rows import (
    butterfly,
    by_difference,
    counted,
    is_inked,
    is_sure,
    leader,
    pair,
    picked,
    signed,
    spread,
    top,
    week_order,
)
from tests.present.example import DE, DS, ML, comparison, row, share

N = 2000


def two(label: str, first: float, second: float) -> PrevalenceRow:
    return row(label, "method", {DS: share(first, N), ML: share(second, N)})


def test_two_roles_run_from_one_to_the_other() -> None:
    rows = [two("b", 0.5, 0.5), two("c", 0.1, 0.6), two("a", 0.6, 0.1)]
    assert [r.label for r in by_difference(rows)] == ["a", "b", "c"]


def test_one_role_runs_from_often_to_rarely() -> None:
    rows = [row("x", "method", {DS: share(0.1, N)}), row("y", "method", {DS: share(0.4, N)})]
    assert [r.label for r in by_difference(rows)] == ["y", "x"]


def test_three_roles_stand_by_who_leads_and_the_unsure_last() -> None:
    ordered = by_difference(comparison((DS, ML, DE)).skills)
    leaders = [leader(r) for r in ordered]
    assert leaders == sorted(leaders, key=[DS, ML, DE, None].index)


def test_rows_without_a_figure_are_not_drawn() -> None:
    none = NotEstimable("suppressed (n = 3, needs 20)", 3)
    assert by_difference([row("x", "method", {DS: none, ML: none})]) == []
    assert by_difference([]) == []


def test_butterfly_sorts_and_keeps_everything_once() -> None:
    rows = [
        two("left", 0.6, 0.1),
        two("far left", 0.8, 0.1),
        two("core", 0.7, 0.7),
        two("right", 0.1, 0.5),
        two("rare", 0.01, 0.01),
    ]
    parts = butterfly(rows)
    assert [[r.label for r in part] for part in (parts.left, parts.core, parts.right, parts.rest)] == [
        ["far left", "left"],
        ["core"],
        ["right"],
        ["rare"],
    ]
    small = butterfly(rows, wing=1, body=0)
    assert len(small.left) + len(small.core) + len(small.right) + len(small.rest) == len(rows)


def test_without_a_core_the_most_frequent_stand_in_the_middle() -> None:
    parts = butterfly([two("x", 0.05, 0.05), two("y", 0.1, 0.1)])
    assert [r.label for r in parts.core] == ["y", "x"]


def test_a_week_puts_what_is_alike_in_the_middle() -> None:
    rows = [two("b", 0.5, 0.5), two("c", 0.1, 0.6), two("a", 0.6, 0.1)]
    assert [r.label for r in week_order(rows)] == ["a", "b", "c"]
    assert week_order([]) == []


def test_readings_of_a_row() -> None:
    one = two("a", 0.6, 0.1)
    assert is_sure(one)
    assert leader(one) == DS
    assert leader(two("b", 0.5, 0.5)) is None
    assert round(spread(one), 3) == 0.5
    assert round(signed(one), 3) == 0.5
    assert top(one) == 0.6
    found = pair(one, DS, ML)
    assert found is not None
    assert found.value == one.differences[0].value
    assert pair(one, ML, DS) is None


def test_the_picture_shows_both_sides_and_what_is_shared() -> None:
    rows = comparison().skills
    groups = picked(rows, 8, 4)
    assert [group.role for group in groups] == [DS, None, ML]
    assert [len(group.rows) for group in groups] == [4, 4, 4]
    assert spread(groups[0].rows[0]) >= spread(groups[0].rows[-1])
    assert spread(groups[2].rows[0]) <= spread(groups[2].rows[-1])
    assert picked([], 8, 4) == []


def test_one_role_shows_what_is_most_frequent() -> None:
    (group,) = picked(comparison((DS,)).skills, 8, 4)
    assert [row.label for row in group.rows][:2] == ["Python", "Machine learning"]
    assert len(group.rows) == 12


def test_nobody_leads_where_two_are_alike_at_the_top() -> None:
    roles = {DS: share(0.60, 5000), ML: share(0.62, 5000), DE: share(0.2, 5000)}
    close = row("SQL", "language", roles)
    assert is_sure(close)
    assert leader(close) is None
    groups = picked([close], 8, 4)
    assert [(group.role, [one.label for one in group.rows]) for group in groups] == [(None, ["SQL"])]


def test_the_catch_all_activity_is_not_pictured() -> None:
    other = row("Other", "activity", {DS: share(0.3, 900), ML: share(0.1, 900)})
    assert picked([other], 8, 4) == []
    assert butterfly([other]).rest == (other,)


def test_a_row_counted_for_one_role_alone_is_inked() -> None:
    alone = row("SQL", "language", {DS: share(0.3, 900), ML: NotEstimable("no postings", 0)})
    few = row("SQL", "language", {DS: share(0.3, 900), ML: NotEstimable("suppressed (n = 3, needs 20)", 3)})
    assert is_inked(alone)
    assert not is_inked(few)
    assert counted([alone]) == 1
    assert counted([few]) == 2
