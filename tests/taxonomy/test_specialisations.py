"""What a title says its role is about, of a closed list."""

from __future__ import annotations

import re

import pytest

from rolescope.taxonomy.specialisations import specialisation_of, specialisations


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Senior Data Scientist, Marketing - Remote", "marketing"),
        ("Data Scientist (NLP)", "nlp"),
        ("Azure Data Engineer", "azure"),
        ("Data Engineer - Power BI & Snowflake", "business_intelligence"),
        ("Data Scientist, Trust & Safety", "fraud_trust"),
        ("Software Engineer, C# / .NET", "dotnet"),
        ("Data Scientist", None),
        ("Senior Data Scientist II - Austin, TX", None),
        ("Data Scientist, Project Bluebird", None),
    ],
)
def test_the_first_that_stands_beside_the_role_counts(title: str, found: str | None) -> None:
    assert specialisation_of(title) == found


def test_words_of_the_role_itself_are_none() -> None:
    assert specialisation_of("Machine Learning Engineer") is None
    assert specialisation_of("Business Intelligence Analyst") is None


def test_ids_are_words() -> None:
    assert len(specialisations()) > 50
    assert all(re.fullmatch(r"[a-z_]+", name) for name in specialisations())
