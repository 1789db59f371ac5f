"""Each country has one currency, the usual ones the usual."""

from __future__ import annotations

import re

from rolescope.taxonomy.currencies import local_currencies


def test_countries_and_codes_are_well_formed() -> None:
    found = local_currencies()
    assert all(re.fullmatch(r"[A-Z]{2}", country) for country in found)
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in found.values())


def test_some_that_matter() -> None:
    found = local_currencies()
    named = {c: found[c] for c in ("US", "IN", "DE", "GB", "CA", "CH")}
    assert named == {"US": "USD", "IN": "INR", "DE": "EUR", "GB": "GBP", "CA": "CAD", "CH": "CHF"}
    assert "AR" not in found, "the European Central Bank publishes no rate of its peso"
