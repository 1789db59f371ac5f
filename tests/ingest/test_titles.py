"""Titles into rows: by year, by month and by place, with the sums that intervals need."""

from __future__ import annotations

import pytest

from rolescope.ingest.titles import TitleTally, place_rows, tallies, title_rows, total_row, why_no_role
from rolescope.sources.base import TitleRecord
from rolescope.store import schema
from rolescope.taxonomy.titles import resolve_title


def tally() -> TitleTally:
    """Acme names the role in 2 of 3 titles, Beta in 0 of 1."""
    found = TitleTally()
    for title, employer in [("Data Scientist", "Acme")] * 2 + [("Driver", "Acme"), ("Driver", "Beta")]:
        found.add(title, employer)
    return found


def test_title_sums_by_employer_worked_by_hand() -> None:
    """kk = 2² = 4, kn = 2 · 3 = 6, nn = 3² + 1² = 10."""
    row = ("one", 2024, 5, "data_scientist", 2, 4, 2, 4.0, 6.0, 10.0)
    assert title_rows("one", (2024, 5), tally()) == [row]
    assert total_row("one", (2024, None), tally()) == ("one", 2024, None, 4, 2, 10.0)
    assert len(row) == len(schema.TITLE_COUNTS.columns)


def test_without_employers_there_is_no_number_of_them() -> None:
    found = TitleTally()
    found.add("Data Scientist", None)
    assert total_row("one", (2024, None), found) == ("one", 2024, None, 1, None, 1.0)


def record(title: str, *, month: int | None = None, place: str | None = None) -> TitleRecord:
    return TitleRecord("one", 2024, title, None, "k", month, place)


def test_titles_count_in_their_year_and_where_known_in_their_month() -> None:
    found = tallies([record("Data Scientist", month=3), record("Driver", month=4), record("Driver")])
    assert {period: sum(one.total.values()) for period, one in found.items()} == {
        (2024, None): 3,
        (2024, 3): 1,
        (2024, 4): 1,
    }


def test_a_place_counts_its_titles_and_small_ones_are_left_out() -> None:
    enough = schema.FEWEST_TITLES
    here = [record("Data Scientist", place="Redwood City, CA")] * 2
    here += [record("Driver", place="San Jose, CA")] * (enough - 2)
    small = [record("Data Scientist", place="Boise, ID")] * (enough - 1)
    nowhere = [record("Data Scientist"), record("Data Scientist", place="Remote")] * enough
    assert list(place_rows([*here, *small, *nowhere])) == [
        ("one", 2024, "US", "San Francisco Bay Area", "data_scientist", 2, enough)
    ]


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Driver", "title names no role of ours"),
        ("Data Scientist / Data Engineer", "title names several roles"),
        ("Research Scientist, Chemistry", "title may or may not name a role of ours"),
    ],
)
def test_why_a_title_counts_for_no_role(title: str, reason: str) -> None:
    assert why_no_role(resolve_title(title)) == reason
