"""What goes into a user's own store, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from rolescope.model.offer import Offer
from rolescope.model.read import Refusal


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload as it came.

    Attributes:
        source: id of the source.
        account: whose board; None where the source has one.
        url: what was asked, without any key.
        body: the bytes.
        at: when it was there, ISO 8601 in UTC.
        about: what was asked for, as `Request.about` has it, so that it can be read again.
        page: likewise.
        etag: what it said of itself.
        modified: likewise.
    """

    source: str
    account: str | None
    url: str
    body: bytes
    at: str
    about: str = "list"
    page: int = 1
    etag: str | None = None
    modified: str | None = None
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", sha256(self.body).hexdigest())


@dataclass(frozen=True, slots=True)
class Said:
    """What a payload says.

    Attributes:
        offers: openings.
        refused: entries that gave none.
        withdrawn: ids of openings that it says are gone.
    """

    offers: Sequence[Offer] = ()
    refused: Sequence[Refusal] = ()
    withdrawn: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the entries of payloads.

    Attributes:
        read: openings read: new, changed and unchanged together.
        new: seen for the first time.
        changed: with other content than before.
        unchanged: as they were.
        refused: entries that gave no opening.
        returned: of those read, openings that had been gone.
        gone: openings that are gone now.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    returned: int = 0
    gone: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


class Outcome(StrEnum):
    """How a visit ended."""

    COMPLETE = "complete"
    """The whole list of a board was seen: what is not in it is gone."""
    PARTIAL = "partial"
    """Something was seen, and what was not seen may be there all the same."""
    FAILED = "failed"
    """Nothing was seen: the board is unknown."""


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """A visit that has ended.

    Attributes:
        source: id of the source.
        account: whose board.
        at: when it began, ISO 8601 in UTC.
        outcome: how it ended.
        reason: why it is not complete; None for one that is.
        counts: over all its payloads.
        present: ids of all openings that were shown, those among them that were refused too.
        requests: how many were answered, whatever with; a visit that reached nobody has none.
        missed: how many came to nothing.
        moved: promised fields that no entry of a payload had.
    """

    source: str
    account: str | None
    at: str
    outcome: Outcome
    reason: str | None
    counts: Counts
    present: frozenset[str] = frozenset()
    requests: int = 0
    missed: int = 0
    moved: tuple[str, ...] = ()
