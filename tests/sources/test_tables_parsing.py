"""What single tables need parsed: offered wages, and titles in a first line."""

from __future__ import annotations

import pytest

from rolescope.sources.hiring_line import titles_in
from rolescope.sources.tables.h1b_lca import parse_wage


@pytest.mark.parametrize(
    ("text", "wage"),
    [
        ("85000.00 -", (85000, 85000)),
        ("66000 - 70000", (66000, 70000)),
        ("1,115,000.00", (1115000, 1115000)),
        ("10 - 10", (10, 10)),
        ("22.46", (22.46, 22.46)),
        ("see addendum", None),
        ("", None),
        ("-", None),
        (".", None),
        ("1.2.3", None),
    ],
)
def test_offered_wages(text: str, wage: tuple[float, float] | None) -> None:
    assert parse_wage(text) == wage


@pytest.mark.parametrize(
    ("header", "titles"),
    [
        ("Weirside | Data Scientists | Oslo", ("Data Scientist",)),
        (
            "Weirside | Data Scientist, ML Engineer and Designer | Oslo",
            ("Data Scientist", "ML Engineer", "Designer"),
        ),
        ("Weirside | Engineer, Machine Learning | Oslo", ("Engineer, Machine Learning",)),
        ("Weirside | Data Scientist / Data Scientist", ("Data Scientist",)),
        ("Weirside (https://weirside.example) - Head of Data - Full-time", ("Head of Data",)),
        ("Weirside | Software Engineering Interns | ONSITE", ("Software Engineering Intern",)),
        ("Weirside | FULLTIME, INTERNS, VISA", ()),
        ("Weirside is hiring", ()),
        ("", ()),
    ],
)
def test_titles_of_a_first_line(header: str, titles: tuple[str, ...]) -> None:
    assert titles_in(header) == titles
