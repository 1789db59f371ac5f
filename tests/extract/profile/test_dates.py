"""Stretches of time as people write them."""

from __future__ import annotations

import pytest

from rolescope.extract.profile.dates import find_dates
from rolescope.model.profile import Month

Y = Month


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Jan 2020 - Present", Y(2020, 1), None),
        ("Sept. 2018 – May 2023", Y(2018, 9), Y(2023, 5)),
        ("01/2020 – 03/2022", Y(2020, 1), Y(2022, 3)),
        ("01/2015 to Current", Y(2015, 1), None),
        ("2019-2021", Y(2019, None), Y(2021, None)),
        ("2019–21", Y(2019, None), Y(2021, None)),
        ("03.2019 bis heute", Y(2019, 3), None),
        ("01.03.2019 – 31.12.2020", Y(2019, 3), Y(2020, 12)),
        ("Since 2018", Y(2018, None), None),
        ("seit 04/2018", Y(2018, 4), None),
        ("März 2017 – Dezember 2018", Y(2017, 3), Y(2018, 12)),
        ("2019-06 – 2020-05", Y(2019, 6), Y(2020, 5)),
        ("2019-06 – present", Y(2019, 6), None),
        ("Jan – Mar 2020", Y(2020, 1), Y(2020, 3)),
        ("15/03/2019 - 20/04/2020", Y(2019, 3), Y(2020, 4)),
        ("janvier 2016 à mars 2017", Y(2016, 1), Y(2017, 3)),
        ("Jan '19 - Feb '21", Y(2019, 1), Y(2021, 2)),
        ("03/19 – 05/21", Y(2019, 3), Y(2021, 5)),
        ("Mar-19 – present", Y(2019, 3), None),
        ("2019/3 - 2021/5", Y(2019, 3), Y(2021, 5)),
        ("2019 March – 2021 May", Y(2019, 3), Y(2021, 5)),
        ("03/01/2019 - 05/31/2021", Y(2019, 3), Y(2021, 5)),
        ("março de 2019 – atual", Y(2019, 3), None),
        ("from March 2019 until May 2021", Y(2019, 3), Y(2021, 5)),
        ("2016", None, Y(2016, None)),
        ("May 2016", None, Y(2016, 5)),
    ],
)
def test_a_stretch_is_read(words: str, start: Month | None, end: Month | None) -> None:
    text = f"Data Analyst, Acme ({words})"
    found = find_dates(text)
    assert [(one.start, one.end, one.current) for one in found.dates] == [(start, end, end is None)]
    here = found.dates[0].span
    assert text[here.start : here.end] == words
    assert found.unread == ()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Sommer 2019", "season"),
        ("Fall 2018", "season"),
        ("03/04/2019 - 05/06/2020", "day can be its month"),
        ("2010-12", "two years"),
        ("Mar 2020 - Jan 2019", "before its start"),
    ],
)
def test_what_can_mean_two_things_is_left_and_said(words: str, why: str) -> None:
    found = find_dates(f"Data Analyst, Acme, {words}")
    assert found.dates == ()
    assert len(found.unread) == 1
    assert why in found.unread[0].reason


@pytest.mark.parametrize(
    "words", ["saved $2020", "2000+ users", "cut by 2019%", "ISO 9001", "phone 0171 2020123"]
)
def test_numbers_of_other_things_are_no_dates(words: str) -> None:
    assert find_dates(words).dates == ()


@pytest.mark.parametrize("words", ["24/7 support", "12/15 of the teams", "May 19 was a good day"])
def test_a_year_of_two_digits_is_none_by_itself(words: str) -> None:
    assert find_dates(words).dates == ()


def test_a_stretch_may_be_broken_over_lines() -> None:
    text = "From: March 2019\nTo: May 2021"
    (found,) = find_dates(text).dates
    assert (found.start, found.end) == (Y(2019, 3), Y(2021, 5))
