"""One opening as a live source shows it: the posting's text, and where it stands and may be applied to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rolescope.model.frozen import FrozenMappings
from rolescope.model.read import PostingText


class Dates(NamedTuple):
    """When, as ISO dates or times; what a source calls "posted" differs, so each keeps its name.

    Attributes:
        published: first shown.
        updated: last changed.
        expires: last day to apply, or to be shown.
    """

    published: str | None = None
    updated: str | None = None
    expires: str | None = None


UNDATED = Dates()
"""A source that says nothing of time."""


@dataclass(frozen=True, slots=True)
class Offer(FrozenMappings):
    """An opening that is shown now.

    Attributes:
        source: id of the source ("greenhouse").
        account: whose board it is, as its address has it; None where a source has one board.
        key: the opening's key within source and account.
        posting: title, place, employer, pay and the like as stated, and the text. Nothing is guessed.
        url: its page at the source.
        apply_url: where to apply; None where the page itself is the place.
        requisition: the employer's own number of the opening.
        dates: when, as stated.
        places: every place as stated.
        countries: ISO 3166-1 alpha-2, where the source states countries in a field of their own.
        language: ISO 639-1, where stated.
        department: as stated.
        labels: what the source states in closed lists, in our names: "seniority", "years", "degree",
            "occupation", "category", "grade"; "must_skills", "nice_skills", "must_languages" and
            "nice_languages" hold several, with "; " between. A measure for the reader, never taken as read.
    """

    source: str
    account: str | None
    key: str
    posting: PostingText
    url: str | None = None
    apply_url: str | None = None
    requisition: str | None = None
    dates: Dates = UNDATED
    places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    language: str | None = None
    department: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """One name among all openings: "greenhouse:acme:4012"."""
        return ":".join(filter(None, (self.source, self.account, self.key)))
