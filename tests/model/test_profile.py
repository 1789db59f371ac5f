"""Time that work took, and what of a profile may be judged."""

from __future__ import annotations

import dataclasses

from rolescope.model.profile import (
    Basics,
    Contact,
    Dated,
    Month,
    Profile,
    Qualifications,
    Spanned,
    Work,
    months,
)
from rolescope.model.span import Span

AS_OF = Month(2026, 11)
HERE = Span(0, 1)


def _stretch(start: Month | None, end: Month | None, *, current: bool = False) -> int | None:
    found = Dated(start, end, current, HERE).stretch(AS_OF)
    return found and found[1] - found[0]


def test_months_that_are_named_are_worked_whole() -> None:
    assert _stretch(Month(2020, 1), Month(2020, 3)) == 3
    assert _stretch(Month(2025, 12), None, current=True) == 12


def test_years_alone_are_the_mean_of_what_they_can_mean() -> None:
    assert _stretch(Month(2019, None), Month(2021, None)) == 24
    assert _stretch(Month(2019, None), Month(2019, None)) == 6


def test_what_has_no_end_or_ends_before_it_begins_has_no_length() -> None:
    assert _stretch(Month(2019, 1), None) is None
    assert _stretch(None, Month(2019, 1)) is None
    assert _stretch(Month(2021, 1), Month(2019, 1)) is None


def test_two_jobs_at_once_are_counted_once() -> None:
    assert months([(0, 12), (6, 18), (24, 30)]) == 24
    assert months([]) == 0


def test_what_may_be_judged_has_no_place_for_who_a_person_is() -> None:
    names = {field.name for field in dataclasses.fields(Qualifications)}
    assert names == {
        "skills", "work", "degrees", "certificates", "languages", "permits", "years", "written_in",
    }  # fmt: skip
    work = Work(Spanned("Analyst", HERE), Spanned("Canary Works", HERE), "Canary Town", None, (), HERE)
    profile = Profile("text", AS_OF, basics=Basics((Contact("name", "Canary Name", None),)), work=(work,))
    assert "Canary" not in repr(profile.qualifications())
    assert profile.basics.first("name") == "Canary Name"
    assert str(Month(2020, 5)) == "2020-05"
    assert str(Month(2020, None)) == "2020"
