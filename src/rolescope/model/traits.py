"""What an opening states that tells it from others: by these openings are one vacancy, or are not."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Rule(StrEnum):
    """What makes two openings one vacancy, the surest first."""

    REQUISITION = "requisition"
    """One number at one employer."""
    APPLY_PAGE = "apply page"
    """One address to apply at."""
    TITLE_AND_PLACE = "title and place"
    """One employer, title and place, and nothing in the texts against it."""
    TEXT = "text"
    """One title, and texts that tell of one opening."""


ITSELF = "itself"
"""The rule of an opening that stands for its group, or alone."""


class StatedPay(NamedTuple):
    """Pay as stated.

    Attributes:
        currency: ISO 4217, or nothing.
        period: "year" and the like, or nothing.
        low: lower end.
        high: upper end.
    """

    currency: str
    period: str
    low: float | None
    high: float | None


class Traits(NamedTuple):
    """An opening as it is compared with others. Names and titles are folded; what is not stated is None.

    Attributes:
        n: its number among those that are grouped.
        id: the opening.
        employer: the employer's words in one spelling.
        agency: whether that is an agency or a job board, which shows what others offer.
        level: words and grade of seniority in the title.
        job: what the title says that the job is, in an order of its own; place, terms and marks are left out.
        terms: contract, season, clearance in the title.
        requisition: the employer's own number.
        place: the town, or what stands for it.
        language: of the text, where it is known.
        pay: where it is stated.
        digest: of the text's words in order.
        words: how many words the text has.
        pages: addresses of its page and of where to apply, without what only tells who sent the reader.
        first_party: whether the employer itself shows it.
        first_seen: ISO 8601.
    """

    n: int
    id: str
    employer: str | None
    agency: bool
    level: str
    job: str | None
    terms: str
    requisition: str | None
    place: str | None
    language: str | None
    pay: StatedPay | None
    digest: int
    words: int
    pages: tuple[str, ...]
    first_party: bool
    first_seen: str

    @property
    def precedence(self) -> tuple[bool, str, str]:
        """Which of a group stands for it: the employer's own before others, then the one seen first."""
        return (not self.first_party, self.first_seen, self.id)
