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
    "Staff Software Engineer": Level.LEAD_PRINCIPAL,
    "(USA) Staff, Data Scientist": Level.LEAD_PRINCIPAL,
    "Systems Engineer, Staff": Level.LEAD_PRINCIPAL,
    "Senior/Staff Product Designer": Level.SENIOR,
    "Intelligence Analyst Staff": Level.LEAD_PRINCIPAL,
    "Staff Product Manager": Level.LEAD_PRINCIPAL,
    "Staff SRE": Level.LEAD_PRINCIPAL,
    "Staff Backend/Data Engineer": Level.LEAD_PRINCIPAL,
    "Software Engineer (Staff Level)": Level.LEAD_PRINCIPAL,
    "Staff Nurse": Level.UNSTATED,
    "Staff Accountant": Level.UNSTATED,
    "Sr. Staff Accountant": Level.SENIOR,
    "Staff Pharmacist": Level.UNSTATED,
    "Staff Attorney": Level.UNSTATED,
    "AP Analyst / Staff Accountant": Level.UNSTATED,
    "Therapeutic Support Staff": Level.UNSTATED,
    "Head Nurse": Level.UNSTATED,
    "Head Basketball Coach": Level.UNSTATED,
    "Head Start Teacher": Level.UNSTATED,
    "Chief Cook": Level.UNSTATED,
    "Chief Mate": Level.UNSTATED,
    "Head of Nursing": Level.DIRECTOR_UP,
    "Head, Data Science": Level.DIRECTOR_UP,
    "Head of Data, Nurse Staffing": Level.DIRECTOR_UP,
    "Chief Nursing Officer": Level.DIRECTOR_UP,
    "Chief Data Scientist": Level.DIRECTOR_UP,
    "Chief Data Steward": Level.DIRECTOR_UP,
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
