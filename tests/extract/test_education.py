from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.education import DEGREES, NO_FIELD, education
from rolescope.extract.patterns import rows

LONGEST = 0.5
"""Seconds that 100,000 characters may take."""


def read(text: str) -> str | None:
    found = education(Document(text))
    return found.minimum if found else None


@pytest.mark.parametrize(
    ("text", "minimum"),
    [
        ("Requirements\nBachelor’s or Master’s degree in geography", "bachelor"),
        ("Requirements\nMaster's degree in geography required; PhD preferred", "master"),
        ("Requirements\nPhD in geography", "phd"),
        ("Requirements\nBS/MS in geography", "bachelor"),
        ("RequirementsB.S. in geography or surveying", "bachelor"),
        ("Requirements\nHigh school diploma or GED", "high_school"),
        ("Requirements\nAssociate's degree in drafting", "associate"),
        ("Requirements\nAn advanced degree in statistics", "master"),
        ("Requirements\nUniversity degree in a related field", "bachelor"),
        ("Requirements\nPh.D. or M.Sc. and 4 years of experience", "master"),
        ("Preferred Qualifications\nA bachelor's degree is required", "bachelor"),
        ("BA in geography", "bachelor"),
        ("Requirements\nBS Computer Science", "bachelor"),
        ("Requirements\nMinimum: BS", "bachelor"),
        ("BS (or higher) in geography", "bachelor"),
        ("MS or greater in geography", "master"),
        ("Requirements\nBS and/or MS in geography", "bachelor"),
        ("Requirements\nBS or\nMS in geography", "bachelor"),
        ("Requirements\nBA and 4+ years of practice", "bachelor"),
        ("Requirements\nDegree in geography from a college in Boston, MA, or an MBA", "master"),
        ("A bachelor's degree is required; a car is not necessary.", "bachelor"),
        ("Requirements\nDoctor of Philosophy", "phd"),
        ("Bachelor's degree (required)\nMBA or other master's degree (required)", "master"),
        ("Requirements\nHigh school diploma required\nBachelor's degree required", "bachelor"),
        ("Requirements\nBachelor's degree\nMaster's degree required for lead roles", "bachelor"),
        (
            "A bachelor's degree in geography or a related field, and a licence is highly desirable.",
            "bachelor",
        ),
        ("Bachelor's degree, prior harbour experience preferred", "bachelor"),
    ],
)
def test_the_lowest_required_degree_is_read(text: str, minimum: str) -> None:
    assert read(text) == minimum


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\nSkilled in MS Excel and MS Office",
        "Preferred Qualifications\nPhD in geography",
        "Requirements\nA PhD is a plus",
        "Requirements\nCertified scrum master with a high degree of independence",
        "Our associates like mastering maps.",
        "Requirements\nCurrently pursuing a Bachelor's degree",
        "Requirements\nNo PhD needed",
        "Requirements\nNo degree required",
        "Requirements\nPhD preferred",
        "Bachelor's degree preferred, 3 years of experience required",
        "Bachelor's degree in geography, history or equivalent experience preferred",
        "Requirements\nDraws maps.\nEOE/AA/Women/Veterans",
        "Offices: Boston, MA",
        "Candidates from Boston, MA or Providence, RI.",
        "Requirements\nLives in NH, MA, MS, or RI",
        "Offices: Boston, MA 02108",
        "We have one BA and need another BA for the Azure project.",
        "A low-BS culture: no BS, and no politics.",
        "A bachelor's degree is not necessary.",
        "Requirements\nA bachelor’s degree isn’t strictly required",
        "Requirements\nPlans a bachelor party",
        "Requirements\nSend it to Boston, MA; Dr. Smith, PhD.",
        "Doctor of Medicine (M.D.) degree required.",
        "Requirements\nJuris Doctor degree",
    ],
)
def test_other_words_are_no_required_degree(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Requirements\nBachelor's degree in geography or equivalent experience", True),
        ("Requirements\nBachelor's degree or 4 years of experience", True),
        ("Requirements\nBachelor's degree in geography or a related field", False),
        ("Requirements\nHigh school diploma or equivalent", False),
        ("Requirements\nBachelor's degree in geography or similar\n3 years of experience", False),
        ("Requirements\nBachelor's degree. In lieu of a degree, experience counts.", True),
    ],
)
def test_experience_instead_of_a_degree_is_told(text: str, *, instead: bool) -> None:
    found = education(Document(text))
    assert found is not None
    assert found.or_equivalent is instead


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Bachelor of Science in Computer Engineering or Physics", ("computer engineering", "physics")),
        ("MS in math, stats or CIS", ("mathematics", "statistics", "information systems")),
        ("A geography degree is required", ()),
        ("Computer science degree required", ("computer science",)),
        ("Bachelor's degree and 3 years in finance", ()),
        ("Bachelor's degree", ()),
    ],
)
def test_fields_of_study_have_one_name_each(text: str, fields: tuple[str, ...]) -> None:
    found = education(Document(f"Requirements\n{text}"))
    assert found is None or found.fields == fields


def test_each_form_of_a_field_is_listed_once() -> None:
    forms = [form for _, listed in rows("fields_of_study.tsv") for form in listed.split("|")]
    assert len(set(forms)) == len(forms)
    assert all(form == form.lower() for form in forms)
    assert NO_FIELD in {field for field, _ in rows("fields_of_study.tsv")}


_NAMES = {
    "high_school": "High school diploma",
    "associate": "Associate's degree",
    "bachelor": "Bachelor's degree",
}
_NAMES |= {"master": "Master's degree", "phd": "PhD"}


@given(asked=st.sampled_from(DEGREES), wished=st.sampled_from(DEGREES), first=st.booleans())
def test_a_preferred_degree_never_changes_what_is_required(asked: str, wished: str, *, first: bool) -> None:
    lines = [f"{_NAMES[asked]} required", f"{_NAMES[wished]} preferred"]
    assert read("Requirements\n" + "\n".join(lines if first else reversed(lines))) == asked


@given(st.sampled_from(DEGREES))
def test_what_the_company_says_of_itself_changes_nothing(degree: str) -> None:
    required = f"Requirements\n{_NAMES[degree]} required\n"
    assert read(required + "Benefits\nTuition for a bachelor's degree\n") == degree


@pytest.mark.parametrize("words", ["B.S. or ", "BA, ", "Boston, MA or ", "Bachelor's degree or "])
def test_a_flood_of_degrees_is_cut(words: str) -> None:
    doc = Document("Requirements\n" + words * (100_000 // len(words)))
    begin = perf_counter()
    education(doc)
    assert perf_counter() - begin < LONGEST
