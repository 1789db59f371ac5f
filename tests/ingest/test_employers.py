"""Numbers of employers: one for every spelling, none told apart by chance in so many."""

from __future__ import annotations

from rolescope.ingest.employers import employer_number


def test_spellings_of_one_employer_have_one_number() -> None:
    assert employer_number("ACME, Inc.") == employer_number("Acme") != employer_number("Beta")


def test_numbers_fit_31_bits() -> None:
    assert all(0 <= employer_number(f"Mill {i}") < 2**31 for i in range(1000))
