"""A hundred people in every layout: those the reader was developed on, and three that were kept apart."""

from __future__ import annotations

import pytest

from tests.validity.people_kept_apart import KEPT_APART
from tests.validity.people_scores import DEVELOPED, JUDGED, Layout, layout_f1
from tests.validity.size import samples

pytestmark = pytest.mark.slow

LEAST = 0.95
"""The least F1 of dates, titles, employers, skills and degrees."""


@pytest.mark.parametrize("layout", [*DEVELOPED, *KEPT_APART])
def test_fields_are_found_for_a_hundred_people(layout: Layout) -> None:
    found = layout_f1(layout, range(samples(100)))
    assert min(found[field] for field in JUDGED) >= LEAST, found
