import pytest

from rolescope.model.posting import Level
from rolescope.taxonomy.spelling import words
from rolescope.taxonomy.title_level import level_of, without_levels

LEVELS = {
    "Data Scientist": Level.UNSTATED,
    "Working Student Data Science": Level.INTERN,
    "Entry Level Data Analyst": Level.ENTRY,
    "Junior Senior Data Analyst": Level.UNSTATED,
    "Data Analyst I": Level.ENTRY,
    "Data Analyst II - Claims": Level.MID,
    "Data Analyst III": Level.SENIOR,
    "Data Analyst I-IV": Level.UNSTATED,
    "Mid/Senior Data Engineer": Level.MID,
    "Senior Staff Engineer": Level.LEAD_PRINCIPAL,
    "Principal Associate, Data Science": Level.LEAD_PRINCIPAL,
    "Senior Manager, Analytics": Level.MANAGER,
    "Senior Director, Analytics": Level.DIRECTOR_UP,
    "Assistant Vice President, Analytics": Level.DIRECTOR_UP,
    "Product Manager": Level.UNSTATED,
    "Member of Technical Staff": Level.UNSTATED,
    "Associate Data Engineer": Level.ENTRY,
    "Research Associate": Level.UNSTATED,
    "Associate Director": Level.DIRECTOR_UP,
    "Data Entry Clerk": Level.UNSTATED,
}


@pytest.mark.parametrize("title", LEVELS)
def test_level_as_the_title_states_it(title: str) -> None:
    assert level_of(words(title)) == LEVELS[title]


def test_level_and_noise_are_dropped_but_not_what_stands_for_the_job() -> None:
    tokens = words("Senior Data Science Intern II (Remote)")
    assert without_levels(tokens) == ["data", "science", "intern"]
    assert without_levels(tokens, keep_heads=False) == ["data", "science"]
    assert without_levels(words("Senior Manager, Analytics"), keep_heads=False) == [
        "manager",
        "|",
        "analytics",
    ]
