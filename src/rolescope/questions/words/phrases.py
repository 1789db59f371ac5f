"""How figures are put into words: counts of a hundred, lists, plurals."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from rolescope.model.estimate import Estimate, Figure

HALF_A_POSTING = 0.005
"""Below this a share would be printed as 0 of 100, which it is not."""
ROUNDED_FROM = 10_000
"""Amounts from here on are given in thousands: their intervals are wider than that."""
COARSEST = 1000.0
"""Amounts are told to the thousand, however wide their interval."""
HUNDRED = 100
"""Estimates from here to there are given in hundreds: of what is paid by the hour there are fewer."""
CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹"}

COUNTRIES = {
    "US": "the United States",
    "GB": "the United Kingdom",
    "CA": "Canada",
    "DE": "Germany",
    "FR": "France",
    "IN": "India",
    "AU": "Australia",
    "NL": "the Netherlands",
    "ES": "Spain",
    "SG": "Singapore",
    "AE": "the United Arab Emirates",
    "AR": "Argentina",
    "AT": "Austria",
    "BE": "Belgium",
    "BG": "Bulgaria",
    "BR": "Brazil",
    "CH": "Switzerland",
    "CL": "Chile",
    "CN": "China",
    "CO": "Colombia",
    "CR": "Costa Rica",
    "CZ": "Czechia",
    "DK": "Denmark",
    "EE": "Estonia",
    "EG": "Egypt",
    "FI": "Finland",
    "GR": "Greece",
    "HK": "Hong Kong",
    "HR": "Croatia",
    "HU": "Hungary",
    "ID": "Indonesia",
    "IE": "Ireland",
    "IL": "Israel",
    "IT": "Italy",
    "JP": "Japan",
    "KE": "Kenya",
    "KR": "South Korea",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "LV": "Latvia",
    "MT": "Malta",
    "MX": "Mexico",
    "MY": "Malaysia",
    "NG": "Nigeria",
    "NO": "Norway",
    "NZ": "New Zealand",
    "PH": "the Philippines",
    "PK": "Pakistan",
    "PL": "Poland",
    "PT": "Portugal",
    "RO": "Romania",
    "RS": "Serbia",
    "RU": "Russia",
    "SA": "Saudi Arabia",
    "SE": "Sweden",
    "SI": "Slovenia",
    "SK": "Slovakia",
    "TH": "Thailand",
    "TR": "Turkey",
    "TW": "Taiwan",
    "UA": "Ukraine",
    "VN": "Vietnam",
    "ZA": "South Africa",
}
"""Countries as a sentence names them; others go by their code."""


def of_hundred(figure: Figure) -> str:
    """A share as postings of a hundred, without the words: "61"."""
    if not isinstance(figure, Estimate):
        return "?"
    return f"{100 * figure.value:.0f}" if figure.value >= HALF_A_POSTING else "under 1"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Items as a list in a sentence: a, b and c; with another word before the last: a, b or c."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def plural(label: str) -> str:
    """A role's people, inside a sentence: "data scientists", "ML engineers"."""
    named = lowered(label)
    if named.endswith("s"):
        return named
    return f"{named[:-1]}ies" if named.endswith("ary") else f"{named}s"


def several(n: int, noun: str) -> str:
    """A number of things: "1 posting", "3,675 postings"."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def undated(n: int) -> str:
    """That postings were left out for their unknown year."""
    said = "is left out because its" if n == 1 else "are left out because their"
    return f"{several(n, 'posting')} {said} year is not known."


def dated(first: int, last: int, known: int, unknown: int) -> str:
    """Calendar years of records: "2024 to 2025"; with undated ones "52 dated 2024 to 2025, 349 undated".

    Args:
        first: first calendar year of those with one.
        last: last one.
        known: records with a year; of none the text is empty.
        unknown: records without.
    """
    if not known:
        return ""
    span = str(first) if first == last else f"{first} to {last}"
    return f"{known:,} dated {span}, {unknown:,} undated" if unknown else span


def undated_among(years: str) -> int:
    """How many records are undated, by what `dated` says of them."""
    said = re.search(r"([\d,]+) undated$", years)
    return int(said[1].replace(",", "")) if said else 0


def lowered(label: str) -> str:
    """The label inside a sentence: first letter lowered, but not of abbreviations and of titles."""
    first, *rest = label.split(" ")
    if any(word[:1].isupper() and word[1:].rstrip(",").islower() for word in rest):
        return label
    return label if any(c.isupper() for c in first[1:]) or len(first) == 1 else label[0].lower() + label[1:]


def opened(sentence: str) -> str:
    """The sentence with its first letter raised."""
    return sentence[:1].upper() + sentence[1:]


def money(amount: float, currency: str) -> str:
    """An amount rounded to what its size supports: "$152,000", "$48 an hour" is left to the caller."""
    sign = CURRENCY_SIGNS.get(currency, f"{currency} ")
    step = 1000 if abs(amount) >= ROUNDED_FROM else 1
    minus = "−" if round(amount / step) < 0 else ""
    return f"{minus}{sign}{abs(round(amount / step) * step):,.0f}"


def supported(amount: float, currency: str) -> str:
    """An amount that was estimated: in hundreds below what `money` gives in thousands, "$9,600"."""
    by_hundreds = ROUNDED_FROM > abs(amount) >= HUNDRED
    return money(round(amount / HUNDRED) * HUNDRED if by_hundreds else amount, currency)


def step_of(figure: Estimate) -> float:
    """The rounding step an interval supports: the power of ten below its half-width, or half of that."""
    half = (figure.high - figure.low) / 2
    if half <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(half))
    return power if half >= 2 * power else power / 2


def amount_step(figure: Estimate) -> float:
    """The rounding of an amount of pay and both its ends, wherever they are told: in sentences and in tables.

    Thousands where any of them has five digits, as tables tell them; else what the interval supports. Finer
    where an end would read as nought and is not.
    """
    told = [abs(edge) for edge in (figure.value, figure.low, figure.high)]
    step = COARSEST if max(told) >= ROUNDED_FROM else min(max(step_of(figure), 1.0), COARSEST)
    edges = [edge for edge in told[1:] if edge]
    return step if not edges or min(edges) >= step / 2 else max(step / 10, 1.0)
