"""Which place strings lie in the United States: all that a table in US dollars needs to know of geography."""

from __future__ import annotations

import re

from rolescope.taxonomy.us_states import STATES

US_COUNTRIES = {"United States": "US", "Puerto Rico": "PR", "Guam": "GU", "U.S. Virgin Islands": "VI"}
"""Country names, as job boards print them, whose currency is the US dollar, with their ISO 3166-1 codes."""

_ALSO_A_COUNTRY = {"Georgia"}
_OTHERS = re.compile(r"\s*\(\+\d+ others?\)\s*$")


def us_country(place: str | None) -> str | None:
    """The ISO code of a place in the US or its dollar territories; None for all else, unknown or ambiguous.

    Reads "Austin, TX", "Texas", "United States", each with or without "(+2 others)".
    """
    text = _OTHERS.sub("", place or "").strip()
    if text in US_COUNTRIES:
        return US_COUNTRIES[text]
    if text in STATES.values():
        return None if text in _ALSO_A_COUNTRY else "US"
    town, comma, state = text.rpartition(", ")
    return "US" if town and comma and state in STATES else None
