"""What forms may offer: sources that count a title, and those whose postings span years."""

from __future__ import annotations

import pytest

from rolescope.model.errors import UnknownRole
from rolescope.questions.reach import of_postings, of_titles
from rolescope.questions.shift import shift
from rolescope.questions.trend import trend
from rolescope.store.facts import embedded


def test_every_source_offered_can_be_asked_for_a_trend() -> None:
    for one in of_titles(["data scientist"]):
        assert trend(["data scientist"], source=one.source).view is not None
        assert one.first <= one.last


def test_a_source_of_any_of_the_titles_is_offered_once() -> None:
    both = [one.source for one in of_titles(["data scientist", "machine learning engineer"])]
    assert len(set(both)) == len(both)
    assert set(both) >= {one.source for one in of_titles(["machine learning engineer"])}


def test_postings_that_span_years_can_part_a_change() -> None:
    found = of_postings()
    assert found
    for one in found:
        assert one.spans
        assert shift("data scientist", start=one.first, end=one.last, source=one.source).view.spans
        assert one.name in {entry.name for entry in embedded().manifest.sources}


def test_an_unknown_title_is_told() -> None:
    with pytest.raises(UnknownRole):
        of_titles(["no such title at all"])
