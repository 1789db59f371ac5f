"""A payload's entries, read without trust: what is not of the kind that was promised is not there.

Every reader of a board goes through these, so that no strange payload ends in a crash or in a made-up value.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from rolescope.model.errors import SourceRefused
from rolescope.model.reading import Pay, ReadingWarning
from rolescope.model.span import Marked, Origin
from rolescope.sources.documents import hidden
from rolescope.sources.documents.html_text import crowded, shown
from rolescope.sources.documents.json_text import parsed
from rolescope.sources.documents.plain import decoded
from rolescope.sources.documents.schema_org import made
from rolescope.sources.live import Unreadable

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_EARLIEST = 946_684_800
"""Seconds of the year 2000: a smaller number is no time of a posting."""
_LATEST = 4_102_444_800
_MILLISECONDS = 100_000_000_000
"""A time written as a number above this counts thousandths."""

MOST_ELEMENTS = 5_000
"""Of one description; a long one has some hundreds."""
_CROWDED = f"A part of the description has more than {MOST_ELEMENTS:,} elements and was left out."


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of a payload."""

    fields: Mapping[str, Any]

    def value(self, *path: str) -> Any:
        """What stands at a path; None where any step is missing or no object."""
        here: Any = self.fields
        for step in path:
            here = here.get(step) if isinstance(here, Mapping) else None
        return here

    def text(self, *path: str) -> str | None:
        """A text or a whole number as text; None for anything else, and for blanks."""
        here = self.value(*path)
        if isinstance(here, int) and not isinstance(here, bool):
            return str(here)
        return here.strip() or None if isinstance(here, str) else None

    def number(self, *path: str) -> float | None:
        """A positive number; None for nought, which means nothing was filled in, and for what is none."""
        here = self.value(*path)
        if isinstance(here, bool) or not isinstance(here, int | float | str):
            return None
        try:
            found = float(here)
        except (ValueError, OverflowError):
            return None
        return found if math.isfinite(found) and found > 0 else None

    def truth(self, *path: str) -> bool | None:
        """True or false where it stands; None where it does not: unknown is not false."""
        here = self.value(*path)
        return here if isinstance(here, bool) else None

    def time(self, *path: str) -> str | None:
        """An ISO date or time, or a count of (milli)seconds since 1970, as ISO; None for what is no time."""
        return iso(self.value(*path))

    def entry(self, *path: str) -> Entry:
        """The object at a path; an empty one where there is none."""
        here = self.value(*path)
        return Entry(here if isinstance(here, Mapping) else {})

    def entries(self, *path: str) -> tuple[Entry, ...]:
        """The objects of a list; a lone object counts as a list of one."""
        here = self.value(*path)
        listed = here if isinstance(here, list) else [here]
        return tuple(Entry(one) for one in listed if isinstance(one, Mapping))

    def texts(self, *path: str) -> tuple[str, ...]:
        """The texts of a list, or one text alone."""
        here = self.value(*path)
        listed = here if isinstance(here, list) else [here]
        return tuple(one.strip() for one in listed if isinstance(one, str) and one.strip())


def document(payload: bytes) -> Any:
    """A payload as JSON.

    Raises:
        Unreadable: if it is none.
    """
    try:
        return parsed(decoded(payload))
    except (ValueError, RecursionError, SourceRefused) as error:
        raise Unreadable(f"it is no JSON: {str(error)[:200]}") from error


def entries(payload: bytes, *path: str) -> tuple[Entry, list[Any]]:
    """A payload's root and the list at a path; without one, the root itself is the list.

    Raises:
        Unreadable: if the payload is no JSON, or there is no list, which is not the same as an empty one.
    """
    root = document(payload)
    if not path:
        if not isinstance(root, list):
            raise Unreadable("it is no list of openings.")
        return Entry({}), root
    top = Entry(root if isinstance(root, Mapping) else {})
    found = top.value(*path)
    if not isinstance(found, list):
        raise Unreadable(f"it has no list named {'.'.join(path)}.")
    return top, found


def iso(value: Any) -> str | None:
    """A time as ISO 8601: to the day where only that is stated, else to the second, in UTC.

    None for a time before 2000: programs write such days, 0001-01-01 and 1970-01-01, where none is known.
    """
    found = _iso(value)
    return found if found and found >= "2000" else None


def _iso(value: Any) -> str | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _counted(value)
    if not isinstance(value, str) or not _ISO.match(value.strip()):
        return None
    stated = value.strip().replace(" UTC", "Z")
    try:
        if len(stated) == len("2026-01-01"):
            return date.fromisoformat(stated).isoformat()
        return _second(datetime.fromisoformat(stated))
    except (ValueError, OverflowError):
        return _day(stated)


def _day(stated: str) -> str | None:
    try:
        return date.fromisoformat(stated[:10]).isoformat()
    except ValueError:
        return None


def _counted(value: float) -> str | None:
    if not _EARLIEST <= value <= _LATEST * 1000:  # before dividing: a whole number may be too large for that
        return None
    seconds = value / 1000 if value > _MILLISECONDS else value
    if not _EARLIEST <= seconds <= _LATEST:
        return None
    return _second(datetime.fromtimestamp(seconds, UTC))


def _second(found: datetime) -> str:
    """In UTC; a time without a zone stays without one."""
    at = found.astimezone(UTC) if found.tzinfo else found
    return at.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def described(parts: Sequence[tuple[str | None, str | None]]) -> tuple[str, tuple[ReadingWarning, ...]]:
    """The text of a posting from its parts, each under its heading, and warnings of what they hide.

    Args:
        parts: (heading or None, HTML or plain text or None), in the order in which the page shows them.
    """
    told: list[str] = []
    unseen: list[str] = []
    left_out: list[ReadingWarning] = []
    for heading, body in parts:
        if crowded(body or "", MOST_ELEMENTS):
            left_out.append(ReadingWarning("markup", _CROWDED, None))
            continue
        found = shown(body or "")
        unseen += found.hidden
        if found.text.strip():
            told.append("\n".join(filter(None, (heading, found.text))))
    return "\n\n".join(told), (*hidden.warnings(unseen, "description"), *left_out)


def stated_pay(
    low: float | None, high: float | None, currency: str | None, period: str | None
) -> tuple[Pay, ...]:
    """One stated pay; none where neither end is stated. Currency and period stay unknown where they are."""
    code = (currency or "").strip().upper()
    known = code if re.fullmatch(r"[A-Z]{3}", code) else None
    return () if low is None and high is None else (made(low, high, known, period),)


def marked(value: str | None, names: Mapping[str, str]) -> tuple[Marked, ...]:
    """A closed list's value in our name; none for a value that is not of the list."""
    found = names.get(re.sub(r"[^a-z]+", "", (value or "").lower()))
    return (Marked(found, None, Origin.STRUCTURED),) if found else ()


WORKPLACES = {
    "remote": "remote", "fullyremote": "remote", "telecommute": "remote",
    "hybrid": "hybrid",
    "onsite": "onsite", "inoffice": "onsite", "office": "onsite",
}  # fmt: skip
"""Workplaces as boards write them, letters only."""
EMPLOYMENT = {
    "fulltime": "full_time", "permanent": "permanent", "permanentemployee": "permanent",
    "parttime": "part_time",
    "contract": "contract", "contractor": "contract", "freelance": "contract",
    "temporary": "temporary", "fixedterm": "temporary",
    "intern": "internship", "internship": "internship", "trainee": "internship",
    "apprenticeship": "apprenticeship", "apprentice": "apprenticeship",
}  # fmt: skip
"""Types of employment as boards write them, letters only."""


def objects(listed: Sequence[Any]) -> Iterator[tuple[int, Entry | None]]:
    """Entries with their places; None for what is no object."""
    for number, one in enumerate(listed):
        yield number, Entry(one) if isinstance(one, Mapping) else None
