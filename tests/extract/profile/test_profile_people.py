"""Fields found in résumés whose truth is known: people of our own making, in many layouts."""

from __future__ import annotations

import pytest

from tests.validity.people_scores import DEVELOPED, JUDGED, Layout, layout_f1

LEAST = 0.95
"""The least F1 of each field, in every layout by itself."""
FEW = 6


@pytest.mark.parametrize("layout", DEVELOPED)
def test_fields_are_found_in_every_layout(layout: Layout) -> None:
    found = layout_f1(layout, range(FEW))
    assert min(found[field] for field in JUDGED) >= LEAST, found


def test_there_are_many_layouts() -> None:
    assert len({one.__name__ for one in DEVELOPED}) == len(DEVELOPED) >= 20
