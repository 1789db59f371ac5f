"""What a person says they are allowed: work in a country, a clearance, to drive. Citizenship is not read."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.extract.profile.marks import marks
from rolescope.model.profile import Permit
from rolescope.model.span import Span
from rolescope.taxonomy.gazetteer import gazetteer

_CLEARANCE = "clearance_"
_REGIONS = {"eu": "EU", "european union": "EU", "e.u": "EU", "us": "US", "u.s": "US", "usa": "US", "uk": "GB",
            "u.k": "GB", "schengen": "EU", "eea": "EU"}  # fmt: skip


def find_permits(text: str) -> tuple[Permit, ...]:
    """What the text says the person is allowed, in text order."""
    return tuple(sorted(_found(text), key=lambda one: one.span))


def _found(text: str) -> Iterator[Permit]:
    for name in ("may_work", "permit"):
        for match in marks()[name].finditer(text):
            country = _country(match["where"])
            if country:
                yield Permit("work", country, Span(*match.span()))
    for match in marks()["sponsorship"].finditer(text):
        country = _country(match["where"] or "")
        yield Permit("sponsorship", country or "", Span(*match.span()))
    for name, expression in marks().items():
        if name.startswith(_CLEARANCE):
            for match in expression.finditer(text):
                yield Permit("clearance", name.removeprefix(_CLEARANCE), Span(*match.span()))
    for match in marks()["driving"].finditer(text):
        yield Permit("driving", "car", Span(*match.span()))


def _country(words: str) -> str | None:
    low = words.lower().strip(" .")
    while low:
        known = _REGIONS.get(low) or gazetteer().country.get(low)
        if known:
            return known
        low = low.rpartition(" ")[0].strip(" .")
    return None
