"""Ten lines of regular expressions: what one writes first, and the least that a reader must beat."""

from __future__ import annotations

import re

from benchmarks.reading.peers.base import Facts, Posting, Read

NAME = "ten-line regexes"
MEASURES: tuple[str, ...] = ("pay_f1", "years", "degree", "workplace", "seniority")
YEARS = re.compile(r"(\d{1,2})\s*\+?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:years|yrs)\b", re.IGNORECASE)
PAY = re.compile(r"([$£€])\s?(\d[\d,.]*)\s?(k?)\s*(?:-|–|—|to)\s*[$£€]?\s?(\d[\d,.]*)\s?(k?)", re.IGNORECASE)
DEGREES = {
    "high_school": r"(?i:\bhigh school (?:diploma|degree|or|education)|\bGED\b)",
    "associate": r"(?i:\bassociate[’']?s?[’']? degree)",
    "bachelor": r"(?i:\bbachelor|\b(?:undergraduate|college) degree|\bdegree in\b)|\bB\.?[SA]\b|\bBSc\b",
    "master": r"(?i:\bmaster[’']?s\b)|\bM\.?S\b|\bMSc\b",
    "phd": r"(?i:\bph\.?d\b|\bdoctora)",
}
"""Lowest first: the lowest degree named is taken for the one required."""
WORKPLACES = {
    "hybrid": r"(?i:\bhybrid\b)",
    "remote": r"(?i:\bremote(?:ly)?\b)",
    "onsite": r"(?i:\bon-?\s?site\b|\bin[- ]office\b)",
}
LEVELS = {
    "intern": r"(?i:\bintern(?:ship)?\b)",
    "director_up": r"(?i:\bdirector\b|\bvp\b|\bhead of\b|\bchief\b)",
    "manager": r"(?i:\bmanager\b)",
    "lead_principal": r"(?i:\blead\b|\bprincipal\b|\bstaff\b)",
    "senior": r"(?i:\bsenior\b|\bsr\b)",
    "entry": r"(?i:\bjunior\b|\bjr\b|\bentry[- ]level\b|\bgraduate\b)",
}
CURRENCY = {"$": "USD", "£": "GBP", "€": "EUR"}
HOURLY = 500
"""Above this an amount is taken as yearly."""


def missing() -> str | None:
    """Nothing."""
    return None


def load() -> Read:
    """Nothing to load."""
    return read


def read(posting: Posting) -> Facts:
    """First match of each; levels in the title only."""
    years = YEARS.search(posting.text)
    return Facts(
        pay=_pay(posting.text),
        years=int(years[1]) if years else None,
        degree=_first(DEGREES, posting.text),
        workplace=_first(WORKPLACES, posting.text),
        seniority=_first(LEVELS, posting.title),
    )


def _first(patterns: dict[str, str], text: str) -> str | None:
    return next((value for value, pattern in patterns.items() if re.search(pattern, text)), None)


def _pay(text: str) -> tuple[float, float, str, str] | None:
    match = PAY.search(text)
    if not match:
        return None
    sign, low, low_k, high, high_k = match.groups()
    ends = [_amount(low) * (1000 if low_k or high_k else 1), _amount(high) * (1000 if high_k else 1)]
    return min(ends), max(ends), CURRENCY[sign], "year" if max(ends) > HOURLY else "hour"


def _amount(digits: str) -> float:
    whole, dot, cents = digits.rstrip(".,").replace(",", "").partition(".")
    return float(whole + dot + cents.replace(".", ""))
