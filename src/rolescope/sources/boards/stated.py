"""What boards state in closed lists and flags: periods of pay, workplaces, labels, countries.

A value outside its list gives nothing: a fortnight is no month, and an unset flag says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rolescope.model.reading import Pay
from rolescope.model.span import Marked, Origin
from rolescope.sources.boards.entry import EMPLOYMENT, Entry, marked, stated_pay
from rolescope.sources.documents.html_text import shown

_PERIOD = re.compile(
    r"(?:1 |per )?(?P<name>year|yearly|annual|annually|annum|month|monthly|week|weekly|day|daily|hour|hourly)"
    r"(?: salary| wage)?"
)
_NAMES = {"annual": "year", "annually": "year", "annum": "year", "daily": "day"}
_COUNT = re.compile(r"[0-9]{1,9}")
_TOO_MANY = 10**9
_COUNTRY = re.compile(r"[A-Za-z]{2}")


def period(stated: str | None) -> str | None:
    """A period of pay in our name: of "1 YEAR", "per-hour-wage", "monthly"; None for any other."""
    found = _PERIOD.fullmatch(" ".join(re.findall(r"[a-z0-9]+", (stated or "").lower())))
    if found is None:
        return None
    return _NAMES.get(found["name"], found["name"].removesuffix("ly"))


def pay(low: float | None, high: float | None, currency: str | None, stated: str | None) -> tuple[Pay, ...]:
    """One stated pay.

    Args:
        low: lower end, None where it is not stated.
        high: upper end.
        currency: as stated.
        stated: the period as stated. An amount for two weeks, for half a year or once is no pay that we could
            name, so a period that is none of ours gives no pay; without any, the period stays unknown.
    """
    named = period(stated)
    return () if stated and named is None else stated_pay(low, high, currency, named)


def total(entry: Entry, *path: str) -> int | None:
    """How many openings there are said to be; None for what counts none, or more than anybody has."""
    found = entry.value(*path)
    if isinstance(found, str) and _COUNT.fullmatch(found):
        return int(found)
    whole = isinstance(found, int) and not isinstance(found, bool)
    return found if whole and 0 <= found < _TOO_MANY else None


def workplace(entry: Entry, flags: Mapping[str, str]) -> Marked | None:
    """The workplace whose flag is set; None where none is, or where several leave it open.

    Args:
        entry: what holds the flags.
        flags: our names by the names of the flags.
    """
    told = [ours for flag, ours in flags.items() if entry.truth(flag)]
    return Marked(told[0], None, Origin.STRUCTURED) if len(told) == 1 else None


def employment(*stated: str | None) -> tuple[Marked, ...]:
    """Types of employment in our names, each once; what is none of the list gives none."""
    return tuple(dict.fromkeys(one for value in stated for one in marked(value, EMPLOYMENT)))


def labels(found: Mapping[str, str | None]) -> dict[str, str]:
    """The labels that are stated, in the source's own words: lists cut careers up in their own ways."""
    return {name: value for name, value in found.items() if value}


def countries(stated: Sequence[str | None]) -> tuple[str, ...]:
    """ISO 3166-1 alpha-2 codes among what is stated, each once."""
    codes = (one.upper() for one in stated if one and _COUNTRY.fullmatch(one))
    return tuple(dict.fromkeys(codes))


def unmarked(value: str | None) -> str | None:
    """A line, such as a title, without the markup and character references that boards may leave in it."""
    return " ".join(shown(value or "").text.split()) or None


def together(*parts: str | None, between: str = ", ") -> str | None:
    """Parts of one value as one text, each once; None where no part is stated."""
    return between.join(dict.fromkeys(filter(None, parts))) or None
