import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.years import years


def read(text: str) -> int | None:
    found = years(Document(text))
    return found.minimum if found else None


@pytest.mark.parametrize(
    ("text", "minimum"),
    [
        ("Requirements\n- 3-5 years of experience in mapping", 3),
        ("Requirements\n- At least five (5) years of relevant experience", 5),
        ("Requirements\nMinimum of 7+ years’ experience", 7),
        ("experience in a related field.3+ years of professional experience as a cartographer", 3),
        ("Requirements\n- 2 years with Python\n- 6+ years of total professional experience", 6),
        ("Requirements\nMaster's and 2 years of experience or Bachelor's and 4 years of experience", 4),
        ("You have one or more years of experience.", 1),
        ("Requirements\n0-2 years of experience", 0),
        ("Requirements\n- 5 years of contract management experience", 5),
        ("Requirements\n- 5 years contract negotiation experience", 5),
        ("Requirements\n- 4 years program management experience", 4),
        ("Requirements\n- Contract | 5+ years of experience in mapping", 5),
        ("Requirements\n- Contract: 5+ years Python", 5),
        ("Requirements\n- Contract, 3 years of practice", 3),
        ("Requirements\n- Position: 3 years experience", 3),
        ("Requirements\n- 3 years post-degree experience", 3),
        ("Requirements\n- Our ideal candidate has 5 years of experience", 5),
        ("Requirements\n- We require 5 years of experience", 5),
        ("Requirements\n- Worked in a company with charts for 3 years", 3),
        ("With 4 years of experience in mapping, you draw maps from day one.", 4),
        ("With 4 years of experience in mapping, we expect you to draw maps.", 4),
        ("Requirements\n- You join our team and have 3 years of experience in mapping.", 3),
        ("Requirements\n- Experience: 2 years", 2),
        ("18 months of experience", 1),
        ("At least 6 months' related experience", 0),
        ("Requirements\n- 6 months to 2 years of experience", 0),
        ("You have 2 years and 6 months of experience.", 2),
        ("More than five years in data engineering.", 5),
        ("7+ yrs as an analyst", 7),
        ("4- 5+ years in JavaScript", 4),
        ("- MBA preferred, 5+ years of experience in surveying", 5),
        ("- 3 years of surveying experience and harbour experience is a plus", 3),
        ("0-5 years of relevant experience Prior harbour experience is preferred Good eyes", 0),
    ],
)
def test_the_smallest_required_total_is_read(text: str, minimum: int) -> None:
    assert read(text) == minimum


@pytest.mark.parametrize(
    "text",
    [
        "We have made maps for over 20 years.",
        "Applicants must be at least 18 years of age.",
        "Benefits\nStock with a 4 years vesting schedule",
        "Preferred Qualifications\n- 5+ years of experience in mapping",
        "Requirements\n- 4-year degree in geography",
        "Requirements\n- 5 years of experience with ink preferred",
        "Draws maps.",
        "We went from one office to ten in 4 years of hard work.",
        "Requirements\n- In lieu of a degree, 4 years of experience",
        "Our founder brings 15+ years in the business of mapping.",
        "Requirements\n- 3 years of experience as a surveyor strongly preferred",
        "Our company has 20 years of experience.",
        "Requirements\n- Our company has 20 years of experience",
        "Requirements\n- Our team of mapmakers brings more than 20 years of experience",
        "Requirements\n- We have 20 years of experience in mapping",
        "We are a small company with over 20 years of experience in mapping.",
        "With 15 years of experience in mapping, we know the sea.",
        "Our consultants have an average of 12 years of experience.",
        "Our recruiting team (more than 7 years of experience, on average.)",
        "Our coaches bring more than 9 years of experience on average.",
        "Requirements\n- The coaches have 9 years of experience",
        "Your colleagues bring over 9 years of experience.",
        "Mapmakers here have 9 years of experience on average.",
        "The people\nA. Bee [CFO/Legal]\n\n- 25+ years in finance\n- Draws maps",
        "The people\nA. Bee, co-founder\n- 9+ years in finance",
        "25+ years in finance",
        "Our instructors average 12 years of experience.",
        "You work alongside mentors with 10 years of experience.",
        "A 12 month contract with experience in many towns.",
        "Over 10 years in the business of maps.",
        "A 6 month contract. The first 6 months are a time of learning.",
        "A passport that holds six months before expiration is a must. Experience counts.",
        "Requirements\n- 2 years fixed-term contract",
        "Requirements\n- 2 years fixed term",
        "Requirements\n- 2 years (renewable) contract",
        "Requirements\n- 2-year temporary position",
        "Requirements\n- 2-year assignment",
        "Requirements\n- Contract: 2 years",
        "Requirements\n- Contract: 2 years, full time",
        "Requirements\n- Contract: 2 years with the option to extend",
        "Requirements\n- Fixed-term contract (2 years)",
        "Requirements\n- Fixed-term for 2 years",
        "Requirements\n- Length of contract 2 years",
        "Requirements\n- Commitment of 2 years",
    ],
)
def test_other_years_are_not_experience(text: str) -> None:
    assert read(text) is None


def test_the_span_holds_the_words() -> None:
    text = "Requirements\n- 3-5 years of experience"
    found = years(Document(text))
    assert found is not None
    assert text[found.span.start : found.span.end].startswith("3-5 years")


@pytest.mark.parametrize(
    ("text", "maximum"),
    [
        ("Requirements\n- 3-5 years of experience", 5),
        ("Requirements\n- two to four years of experience", 4),
        ("Requirements\n- 3-5+ years of experience", None),
        ("Requirements\n- 3+ years of experience", None),
        ("Requirements\n- Up to 2 years of experience", 2),
        ("Requirements\n- 12-18 months of experience", 2),
    ],
)
def test_the_upper_end_of_a_range_is_read(text: str, maximum: int | None) -> None:
    found = years(Document(text))
    assert found is not None
    assert found.maximum == maximum


@given(st.text(st.sampled_from("years experience of\n-.,:+() RM"), max_size=200))
def test_text_without_a_number_asks_for_no_years(text: str) -> None:
    assert years(Document(text)) is None


@given(st.integers(0, 15), st.integers(31, 99))
def test_the_age_of_a_company_changes_nothing(asked: int, age: int) -> None:
    required = f"Requirements\n- {asked} years of experience in mapping\n"
    about = f"About us\nWe have drawn maps for over {age} years.\n"
    assert read(required + about) == read(about + required) == asked


def test_a_flood_of_years_is_cut() -> None:
    """No posting names years so often; whoever sends them by the thousand gets the first."""
    assert years(Document("Requirements\n" + "5 years of experience. " * 5_000)) is not None
    found = years(Document("Requirements\n" + "5 years of experience " * 5_000))
    assert found is not None
    assert found.minimum == 5
