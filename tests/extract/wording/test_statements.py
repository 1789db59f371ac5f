"""What a posting says outright."""

from __future__ import annotations

import pytest

from rolescope.extract.document import Document
from rolescope.extract.wording.statements import find_statements


def said(text: str) -> list[tuple[str, str]]:
    """About what, and what."""
    return [(one.about, one.value) for one in find_statements(Document(text))]


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        ("This is a fully remote role.", "workplace", "remote"),
        ("Work from anywhere.", "workplace", "remote"),
        ("You are on site five days a week.", "workplace", "site"),
        ("Five days a week in our office.", "workplace", "site"),
        ("Remote work is not possible.", "workplace", "site"),
        ("Three days per week in the office.", "workplace", "some_days"),
        ("No degree required.", "degree", "none"),
        ("A university degree is not necessary.", "degree", "none"),
        ("No prior experience needed.", "experience", "none"),
        ("This is a full-time position.", "hours", "full"),
        ("This position is part-time.", "hours", "part"),
        ("Visa sponsorship is available.", "visa", "offered"),
        ("We cannot sponsor visas.", "visa", "refused"),
        ("No travel required.", "travel", "none"),
    ],
)
def test_an_outright_statement_is_found(text: str, about: str, value: str) -> None:
    assert set(said(text)) == {(about, value)}


@pytest.mark.parametrize(
    "text",
    [
        "Fully remote or hybrid, as you like.",
        "This role is remote or on site.",
        "Work from anywhere (WFA) program of 20 days a year.",
        "Work from anywhere for four weeks a year.",
        "No PhD needed.",
        "No experience with Java is required.",
        "Experience with Go is not required in this team.",
        "Full-time or part-time.",
        "No travel expenses will be paid.",
        "No remote desktop software is used.",
        "Our fully remote team members meet twice a year.",
    ],
)
def test_offers_and_other_things_are_no_statement(text: str) -> None:
    assert said(text) == []


def test_the_companys_own_ways_are_not_the_jobs() -> None:
    assert said("About us\nWe are proud to be fully remote.\n") == []
