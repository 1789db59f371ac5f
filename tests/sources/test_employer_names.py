"""The lists are written as the folding writes them, or they would match nothing."""

from __future__ import annotations

from rolescope.sources.employer_names import AGENCIES, MARKETPLACES, SAME_EMPLOYER
from rolescope.sources.employers import fold_employer


def test_names_are_folded() -> None:
    listed = AGENCIES | MARKETPLACES
    assert {name for name in listed if fold_employer(name) != name} == set()


def test_joined_names_lead_to_folded_ones() -> None:
    assert {name for name in SAME_EMPLOYER.values() if fold_employer(name) != name} == set()


def test_nobody_is_both() -> None:
    assert not AGENCIES & MARKETPLACES
