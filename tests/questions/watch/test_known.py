"""What sources promise: every source has something, and pages of whoever promise nothing."""

from __future__ import annotations

import pytest

from rolescope.questions.watch.known import labelled_sources, promised, sources


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (("jobs[].id", "jobs[].company_name", "jobs[].url"), ("employer", "link")),
        (("jobs[].location.name", "jobs[].absolute_url"), ("place", "link")),
        (("hits[].employer.name", "hits[].headline"), ("employer",)),
        (("position[].id", "position[].name"), ()),
        (("jobs[].companyName", "jobs[].pubDate"), ("employer", "date")),
    ],
)
def test_promises_are_told_by_how_fields_end(fields: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert promised(fields) == found


def test_sources_are_known_with_their_terms() -> None:
    known = sources()
    assert (known["remotive"].poll_minutes, known["remotive"].delay_hours) == (360, 24)
    assert not known["adzuna"].countable
    assert known["jsonld"].promised == ()
    assert known["greenhouse"].promised == ("place", "link")


def test_only_sources_that_may_be_counted_are_on_the_scorecard() -> None:
    assert {"personio", "recruitee", "usajobs", "jobtech"} <= set(labelled_sources())
    assert "adzuna" not in labelled_sources()
