"""stapply (ats-scrapers): its regular expressions for pay and years in descriptions."""

from __future__ import annotations

import importlib.util

from benchmarks.reading.peers.base import FETCHED, Facts, Posting, Read, absent

NAME = "stapply"
MEASURES: tuple[str, ...] = ("pay_f1", "years")
FILE = FETCHED / "ats-scrapers/extract_salary_experience.py"


def missing() -> str | None:
    """Its file."""
    return absent(FILE)


def load() -> Read:
    """Its functions, in the order in which its own script calls them."""
    spec = importlib.util.spec_from_file_location("stapply_extract", FILE)
    assert spec
    assert spec.loader
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)

    def read(posting: Posting) -> Facts:
        words, _ = theirs.extract_salary_from_description(posting.text)
        low, high, currency = theirs.parse_salary(words)
        years, _ = theirs.extract_experience_from_description(posting.text)
        # it drops what is under 20,000: all its amounts are yearly
        return Facts(pay=(float(low), float(high), currency, "year") if low else None, years=years)

    return read
