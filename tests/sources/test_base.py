"""A batch accounts for every row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.sources.base import Batch, Kind, Reason, Refused, Source, collect, collect_groups

SOURCE = Source(
    "weir", "Weir log", "https://weir.example", "CC0-1.0", "Weirside", "2024", "weir.parquet", Kind.PAY
)
outcomes = st.lists(st.tuples(st.integers(1, 3), st.one_of(st.sampled_from(Reason), st.just((1, 2)))))


@given(outcomes)
def test_rows_in_are_rows_used_and_rows_refused(groups: list[tuple[int, tuple[int, ...] | Reason]]) -> None:
    batch = collect_groups(SOURCE, groups)
    assert batch.rows_in == sum(rows for rows, _ in groups)
    assert batch.rows_in == batch.rows_used + sum(refused.count for refused in batch.refused)
    assert len(batch.records) == sum(len(outcome) for _, outcome in groups if not isinstance(outcome, Reason))


def test_refusals_are_counted_by_reason_most_frequent_first() -> None:
    batch = collect(SOURCE, [Reason.NO_TITLE, "kept", Reason.NO_DATE, Reason.NO_DATE])
    assert batch.records == ("kept",)
    assert batch.refused == (Refused(Reason.NO_DATE, 2), Refused(Reason.NO_TITLE, 1))


def test_a_batch_that_loses_rows_cannot_be_made() -> None:
    with pytest.raises(AssertionError, match="unaccounted"):
        Batch(SOURCE, (), 3, 1, (Refused(Reason.NO_TITLE, 1),))
