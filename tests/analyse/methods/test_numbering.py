"""Ids as places among the distinct ones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.analyse.methods.numbering import distinct, numbered, shared

IDS = st.lists(st.integers(-5, 60) | st.integers(-(10**12), 10**12), max_size=40)


@given(IDS)
def test_as_a_sort_finds_them(ids: list[int]) -> None:
    given_ids = np.array(ids, dtype=np.int64)
    values, at = numbered(given_ids)
    assert values.tolist() == distinct(given_ids).tolist() == sorted(set(ids))
    assert values[at].tolist() == ids


@pytest.mark.parametrize("ids", [[3, 0, 3, 1], [3, 0, 3, 10**9]])
def test_close_and_far(ids: list[int]) -> None:
    _, at = numbered(np.array(ids))
    assert at.tolist() == [sorted(set(ids)).index(one) for one in ids]


@given(st.sets(st.integers(0, 50)), st.sets(st.integers(0, 50)))
def test_what_two_share(a: set[int], b: set[int]) -> None:
    one, two = (np.array(sorted(ids), dtype=np.int64) for ids in (a, b))
    in_a, in_b = shared(one, two)
    assert one[in_a].tolist() == two[in_b].tolist() == sorted(a & b)
