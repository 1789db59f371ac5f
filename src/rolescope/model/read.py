"""What `read` takes and answers with: one posting's text as a file gives it, and what was read in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from rolescope.model.frozen import FrozenMappings
from rolescope.model.given import text_given, text_or_none
from rolescope.model.peers import PayPeers
from rolescope.model.reading import Pay, Reading, ReadingWarning
from rolescope.model.span import Marked


class Beside(NamedTuple):
    """What a file states in fields of its own, beside the text. Absent stays None or empty.

    Attributes:
        title: as posted.
        location: the place as posted, one string.
        employer: the employer's name as posted.
        date: the day of posting, ISO.
        pay: `baseSalary` and the like; their origin is "structured".
        workplace: "remote" where a field says so.
        employment_type: schema.org employment types, in the reader's names.
    """

    title: str | None = None
    location: str | None = None
    employer: str | None = None
    date: str | None = None
    pay: tuple[Pay, ...] = ()
    workplace: Marked | None = None
    employment_type: tuple[Marked, ...] = ()


NOTHING_BESIDE = Beside()
"""A bare text."""


@dataclass(frozen=True, slots=True)
class PostingText:
    """One posting as a file, a row or standard input gives it.

    Attributes:
        key: the file's path, with "#" and the row or posting number where it holds several.
        text: the text that is read. Plain text and Markdown as they stand; of other formats, what they show.
        beside: what was stated beside the text.
        warnings: what was left out in making the text, such as hidden elements.
    """

    key: str
    text: str
    beside: Beside = NOTHING_BESIDE
    warnings: tuple[ReadingWarning, ...] = ()

    def __post_init__(self) -> None:
        text_given(self.text, "text")
        text_or_none(self.beside.title, "title")
        text_or_none(self.beside.location, "location")


class Refusal(NamedTuple):
    """A file or row that gave no posting, and why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadAnswer(FrozenMappings):
    """One posting read.

    Attributes:
        given: the posting as given; spans count characters of its text.
        reading: what it says, in the text and beside it.
        activities: activity id to its label, for the activities of the duties.
        roles: role id to its label, for the roles that the work or the title is judged to be.
        paid: where the stated pay stands among postings alike; None where nobody looked.
        promised: the label of each role that the title names, with the role that its work is told by.
    """

    given: PostingText
    reading: Reading
    activities: Mapping[str, str]
    roles: Mapping[str, str] = field(default_factory=dict)
    paid: PayPeers | None = None
    promised: Mapping[str, str] = field(default_factory=dict)

    def to_plain(self) -> dict[str, Any]:
        """The contract of a reading, then what it was read in. Money is exact: nothing is rounded."""
        beside = self.given.beside
        return {
            **self.reading.to_dict(),
            "pay_percentile": self.paid and self.paid.to_plain(),
            "key": self.given.key,
            "title": beside.title,
            "location": beside.location,
            "employer": beside.employer,
            "text": self.given.text,
        }
