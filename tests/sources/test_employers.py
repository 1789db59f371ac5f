"""One spelling for one employer; agencies and marketplaces told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.posting import EmployerKind
from rolescope.sources.employers import employer_kind, fold_employer, strip_rating


@pytest.mark.parametrize(
    ("names", "folded"),
    [
        (("GOOGLE INC.", "google inc", "Google LLC", "Google\n4.4", "Google4.4 ★"), "google"),
        (("Amazon.com Services LLC", "AMAZON CORPORATE LLC", "Amazon Web Services (AWS)"), "amazon"),
        (("JPMorgan Chase & Co.", "JP Morgan Chase & Co"), "jpmorgan chase"),
        (("The Home Depot", "HOME DEPOT"), "home depot"),
        (("Macy's", "Macy’s, Inc."), "macys"),
        (("AT&T", "AT & T Corp."), "at and t"),
        (("Société Générale S.A.",), "societe generale"),
        (("L.L. Bean",), "ll bean"),
        (("TekWissen ®",), "tekwissen"),
        (("Get It Recruit - Finance", "Get It Recruit - Healthcare"), "get it recruit"),
        (("Co.",), "co"),
        (("???",), "???"),
        (("株式会社",), "株式会社"),
    ],
)
def test_spellings_of_one_employer_fold_into_one(names: tuple[str, ...], folded: str) -> None:
    assert {fold_employer(name) for name in names} == {folded}


@pytest.mark.parametrize(
    ("one", "other"), [("NTT", "NTT DATA"), ("Citi", "Citizens"), ("Delta", "Delta Dental")]
)
def test_neighbours_stay_apart(one: str, other: str) -> None:
    assert fold_employer(one) != fold_employer(other)


@given(st.text(min_size=1))
def test_folding_twice_changes_nothing(name: str) -> None:
    folded = fold_employer(name)
    assert fold_employer(folded) == folded


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Robert Half", EmployerKind.AGENCY),
        ("CyberCoders", EmployerKind.AGENCY),
        ("Kforce Technology Staffing", EmployerKind.AGENCY),
        ("Get It Recruit - Information Technology", EmployerKind.AGENCY),
        ("Harnham", EmployerKind.AGENCY),
        ("Dice", EmployerKind.AGENCY),
        ("ClearanceJobs", EmployerKind.AGENCY),
        ("Motion Recruitment Partners LLC", EmployerKind.AGENCY),
        ("Weirside Staffing, Inc.", EmployerKind.AGENCY),
        ("Weirside Talent Solutions", EmployerKind.AGENCY),
        ("Upwork", EmployerKind.MARKETPLACE),
        ("Braintrust", EmployerKind.MARKETPLACE),
        ("Toptal, LLC", EmployerKind.MARKETPLACE),
        ("Capital One", EmployerKind.DIRECT),
        ("Talent.io Labs", EmployerKind.DIRECT),
        ("Tata Consultancy Services", EmployerKind.DIRECT),
        (" ", EmployerKind.UNKNOWN),
        (None, EmployerKind.UNKNOWN),
    ],
)
def test_who_posted(name: str | None, kind: EmployerKind) -> None:
    assert employer_kind(name) is kind


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Weirside\n3.3", "Weirside"), ("Weirside3.3 ★", "Weirside"), ("Web 2.0", "Web 2.0"), ("\n3.9", "")],
)
def test_only_glued_ratings_are_stripped(name: str, bare: str) -> None:
    assert strip_rating(name) == bare
