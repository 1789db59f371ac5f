import pytest

from rolescope.extract.document import Document
from rolescope.extract.seniority import seniority
from rolescope.extract.years import years
from rolescope.model.span import Origin


def read(title: str | None, text: str) -> str | None:
    doc = Document(text, title)
    found = seniority(doc, years(doc))
    return found.value if found else None


@pytest.mark.parametrize(
    ("title", "text", "level"),
    [
        ("Senior Data Analyst", "You draw maps.", "senior"),
        ("Data Science Intern", "You draw maps.", "intern"),
        ("Staff Data Scientist", "Requirements\n1 year of experience", "lead_principal"),
        ("Data Analyst", "We are looking for a senior data analyst.", "senior"),
        ("Data Analyst", "This is an entry-level job.", "entry"),
        ("Data Analyst", "Requirements\n1 year of experience", "entry"),
        ("Data Analyst", "Requirements\n7 years of experience", None),
        ("Data Analyst", "You mentor others and report to senior leadership.", None),
        (None, "You draw maps.", None),
        ("Data Analyst", "The Senior Data Analyst will draw maps.", "senior"),
        ("Data Analyst", "As a Lead Data Analyst you will draw maps.", "lead_principal"),
        ("Data Analyst", "Position: Data Analyst Lead\nYou draw maps.", "lead_principal"),
        ("Data Analyst", "Experience Level: Intermediate\nYou draw maps.", "mid"),
        ("Data Analyst", "You work under the direction of a Senior Data Analyst.", None),
        ("Data Analyst", "We do not hire entry-level candidates.", None),
        ("Data Analyst", "Requirements\n1-5 years of experience", None),
        ("Data Analyst", "Requirements\n0-2 years of experience", "entry"),
    ],
)
def test_the_level_is_read_from_title_and_text(title: str | None, text: str, level: str | None) -> None:
    assert read(title, text) == level


def test_what_the_title_carries_has_no_span() -> None:
    found = seniority(Document("", "Senior Data Analyst"))
    assert found is not None
    assert found.span is None
    assert found.origin is Origin.TITLE
