"""Which place strings lie in the United States: all that a table in US dollars needs to know of geography."""

from __future__ import annotations

import re

US_COUNTRIES = {"United States": "US", "Puerto Rico": "PR", "Guam": "GU", "U.S. Virgin Islands": "VI"}
"""Country names, as job boards print them, whose currency is the US dollar, with their ISO 3166-1 codes."""

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
    "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts",
    "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
    "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
_ALSO_A_COUNTRY = {"Georgia"}
_OTHERS = re.compile(r"\s*\(\+\d+ others?\)\s*$")


def us_country(place: str | None) -> str | None:
    """The ISO code of a place in the US or its dollar territories; None for all else, unknown or ambiguous.

    Reads "Austin, TX", "Texas", "United States", each with or without "(+2 others)".
    """
    text = _OTHERS.sub("", place or "").strip()
    if text in US_COUNTRIES:
        return US_COUNTRIES[text]
    if text in _STATES.values():
        return None if text in _ALSO_A_COUNTRY else "US"
    town, comma, state = text.rpartition(", ")
    return "US" if town and comma and state in _STATES else None
