"""What was found, as far as it is asked about: worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.questions.figures.found import by_item, find
from rolescope.store.facts import Incidence, embedded


def stored(items: list[int]) -> Incidence:
    """Five counts in rows 0, 1, 2, 0, 2 of items named a, b and c."""
    row = np.array([0, 1, 2, 0, 2])
    return Incidence(row, np.array(items), np.array([1.0, 2, 3, 4, 5]), np.array(["a", "b", "c"]))


KEPT = np.array([7, -1, 8])


@pytest.mark.parametrize("items", [[0, 0, 0, 1, 2], [2, 0, 0, 1, 0]], ids=["by item", "in any order"])
def test_only_the_items_asked_for_in_the_rows_that_are_kept(items: list[int]) -> None:
    found = find([stored(items)], [KEPT], ["c", "nowhere", "a"])
    named = ["c", "nowhere", "a"]
    got = {
        (row, named[item], count)
        for row, item, count in zip(
            found.incidence.row.tolist(), found.incidence.item.tolist(), found.incidence.count, strict=True
        )
    }
    all_of_them = {
        (int(KEPT[row]), "abc"[item], count)
        for row, item, count in zip([0, 1, 2, 0, 2], items, [1.0, 2, 3, 4, 5], strict=True)
    }
    assert got == {one for one in all_of_them if one[0] >= 0 and one[1] != "b"}
    assert found.incidence.n_items == 3


def test_another_count_of_the_same_rows_and_items() -> None:
    cells = embedded().cells("actuary")
    kept = np.arange(len(cells.postings))
    found = find([cells.skills], [kept], ["python", "sql"])
    required = found.counted([cells], lambda c: c.asked["required"])
    assert required.row is found.incidence.row
    assert (required.count <= found.incidence.count).all()
    whole = cells.asked_so("required")
    expected = whole.count[np.isin(whole.names[whole.item], ["python", "sql"])].sum()
    assert required.count.sum() == expected > 0


def test_sums_by_item() -> None:
    assert by_item(stored([0, 0, 0, 1, 2]), KEPT).tolist() == [4.0, 4.0, 5.0]


def test_nothing_asked_for_is_nothing_found() -> None:
    found = find([stored([0, 0, 0, 1, 2])], [KEPT], [])
    assert len(found.incidence.row) == 0
