"""What is known of the sources that are watched: what they promise and allow, and what their labels mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.label_codes import BETWEEN, LabelCodes, Values, label_codes

__all__ = ["BETWEEN", "Known", "LabelCodes", "Values", "label_codes", "labelled_sources", "sources"]

_ANY = "*"
"""The host of a source whose pages are whoever's, who leave out what they like."""
_PROMISES = {
    "employer": (
        *("company_name", "companyname", "company", "hiringorganization"),
        *("employer.name", "company.name"),
    ),
    "place": ("location.name", "location", "joblocation"),
    "date": (
        *("pubdate", "releaseddate", "dateposted", "created_at"),
        *("publication_date", "positionopendate"),
    ),
    "link": (
        *("url", "absolute_url", "joburl", "redirect_url"),
        *("hostedurl", "applyurl", "careers_url", "positionuri"),
    ),
}
"""How the fields that sources promise end, by what they become."""


class Known(NamedTuple):
    """A live source.

    Attributes:
        name: what to call it in print.
        countable: whether its terms allow counting its openings.
        poll_minutes: least time between two visits of one board.
        delay_hours: how late it shows openings.
        promised: what each of its openings has by its documentation.
    """

    name: str
    countable: bool
    poll_minutes: int
    delay_hours: int
    promised: tuple[str, ...]


@cache
def sources() -> Mapping[str, Known]:
    """Every live source by its id."""
    return {
        one.SOURCE.id: Known(
            one.SOURCE.name,
            one.SOURCE.terms.aggregate,
            one.SOURCE.terms.poll_minutes,
            one.SOURCE.terms.delay_hours,
            () if _ANY in one.SOURCE.hosts else promised(one.SOURCE.fields),
        )
        for one in BOARDS
    }


def promised(fields: Sequence[str]) -> tuple[str, ...]:
    """What openings have of which every entry has these fields, paths such as "jobs[].location.name"."""
    ends = [field.lower().replace("[]", "") for field in fields]
    return tuple(
        name
        for name, words in _PROMISES.items()
        if any(field == word or field.endswith(f".{word}") for field in ends for word in words)
    )


def labelled_sources() -> tuple[str, ...]:
    """Ids of sources with labels that may be counted."""
    allowed = {one for one, known in sources().items() if known.countable}
    return tuple(dict.fromkeys(one.source for one in label_codes() if one.source in allowed))
