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
        ("Work on-site at our headquarters in Bonn.", "workplace", "site"),
        ("You will work on site in our Berlin office.", "workplace", "site"),
        ("On-site, Austin TX.", "workplace", "site"),
        ("On-site position.", "workplace", "site"),
        ("Location: on-site (Denver)", "workplace", "site"),
        ("You can work fully remotely.", "workplace", "remote"),
        ("Remote: yes", "workplace", "remote"),
        ("Three days per week in the office.", "workplace", "some_days"),
        ("No degree required.", "degree", "none"),
        ("A university degree is not necessary.", "degree", "none"),
        ("No prior experience needed.", "experience", "none"),
        ("This is a full-time position.", "hours", "full"),
        ("This position is part-time.", "hours", "part"),
        ("Full-time.", "hours", "full"),
        ("Part-time, 20 hours a week.", "hours", "part"),
        ("Hours: part-time", "hours", "part"),
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
        "Full-time, part-time possible.",
        "Part-time possible.",
        "Employment type: full-time, part-time",
        "Employment types\n- Full-time\n- Part-time",
        "Benefits of part-time employees are the same.",
        "Remote possible after on-site onboarding.",
        "On-site in the first week, then at home.",
        "On-site or remote.",
        "On-site, hybrid or remote, as you like.",
        "Location: on-site or remote",
        "Remote: no",
        "On-site support of our customers.",
        "On-site gym.",
        "Work on-site at our office when needed.",
        "No travel expenses will be paid.",
        "No remote desktop software is used.",
        "Our fully remote team members meet twice a year.",
    ],
)
def test_offers_and_other_things_are_no_statement(text: str) -> None:
    assert said(text) == []


def test_the_companys_own_ways_are_not_the_jobs() -> None:
    assert said("About us\nWe are proud to be fully remote.\n") == []
