"""What a store saw of one vacancy over time: facts with the rows they rest on, and no guess beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

MONTHS = 12
"""Months before and after within which another listing of the same title and place counts."""


class Absence(NamedTuple):
    """A time in which an opening was not shown.

    Attributes:
        gone: when a visit found it gone, ISO 8601.
        back: when a visit saw it again.
    """

    gone: str
    back: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One opening of a vacancy as its board showed it. Times are ISO 8601 in UTC, dates as stated.

    Attributes:
        id: the opening.
        source: id of the source.
        account: whose board; None where the source has one.
        rule: what makes it one with the opening that stands for the vacancy; "itself" for that one.
        first_seen: when a visit saw it first.
        last_seen: when a visit saw it last.
        gone: when a visit found it gone; None while it is shown, or where its source cannot tell.
        looked_before: the last visit of its board before that, which did not show it; None without one.
        posted: as the source says.
        published: likewise.
        updated: likewise.
        expires: likewise.
        absences: times in which it was gone before it came back.
    """

    id: str
    source: str
    account: str | None
    rule: str
    first_seen: str
    last_seen: str
    gone: str | None
    looked_before: str | None
    posted: str | None
    published: str | None
    updated: str | None
    expires: str | None
    absences: tuple[Absence, ...] = ()

    @property
    def board(self) -> str:
        """The board's name: "greenhouse:acme"."""
        return ":".join(filter(None, (self.source, self.account)))


@dataclass(frozen=True, slots=True)
class Relisted:
    """Another opening of an employer with one title and place, on the same board or of another vacancy.

    Attributes:
        id: the opening.
        board: where it is shown.
        began: when it was published as its source says, else first seen.
        gone: when a visit found it gone.
        same_text: whether its text is that of an opening of the vacancy, word by word.
        duplicate: whether it is one of the vacancy's own openings, under a key of its own.
        anew: whether it and the vacancy's openings were never shown at one time: one began after the other
            was gone. False: beside it, as far as was seen.
    """

    id: str
    board: str
    began: str
    gone: str | None
    same_text: bool
    duplicate: bool
    anew: bool


@dataclass(frozen=True, slots=True)
class VacancyHistory:
    """What was seen of a vacancy.

    Attributes:
        head: id of the opening that stands for it.
        openings: all of its openings, the head first, then as they were seen.
        relisted: other listings of the employer, title and place within `MONTHS`, as they began.
        sharing: ids of openings of other vacancies that have one of its pages or addresses to apply at.
    """

    head: str
    openings: tuple[Shown, ...]
    relisted: tuple[Relisted, ...] = ()
    sharing: tuple[str, ...] = ()

    @property
    def first_seen(self) -> str:
        """When a visit saw any of its openings first."""
        return min(one.first_seen for one in self.openings)

    @property
    def last_seen(self) -> str:
        """When a visit saw any of its openings last."""
        return max(one.last_seen for one in self.openings)

    @property
    def days_seen(self) -> int:
        """Days from the first to the last time that it was seen; absences are among them."""
        return (date.fromisoformat(self.last_seen[:10]) - date.fromisoformat(self.first_seen[:10])).days

    @property
    def days_stated(self) -> int | None:
        """Days from the earliest day of posting that a source states to the last time that it was seen."""
        stated = [day for one in self.openings for day in (one.posted, one.published) if day]
        days = [found for day in stated if (found := _day(day))]
        return max((date.fromisoformat(self.last_seen[:10]) - min(days)).days, 0) if days else None

    @property
    def boards(self) -> tuple[str, ...]:
        """The boards that show it or did."""
        return tuple(dict.fromkeys(one.board for one in self.openings))

    @property
    def times_back(self) -> int:
        """How often one of its openings was gone and came back."""
        return sum(len(one.absences) for one in self.openings)

    @property
    def times_anew(self) -> int:
        """How often the same title and place were listed anew under another key."""
        return sum(one.anew for one in self.relisted)

    def said(self) -> Iterator[str]:
        """Each fact in a sentence with what it rests on. What it means is for the reader to judge."""
        yield (
            f"Seen first on {self.first_seen[:10]} and last on {self.last_seen[:10]}: "
            f"{_many(self.days_seen, 'day')} apart."
        )
        if self.days_stated is not None and self.days_stated > self.days_seen:
            days = _many(self.days_stated, "day")
            yield f"The earliest date that a source states is {days} before it was seen last."
        if len(self.openings) > 1:
            others = ", ".join(self.boards)
            yield f"Shown as {len(self.openings)} openings on {_many(len(self.boards), 'board')}: {others}."
        for one in self.openings:
            for gone, back in one.absences:
                yield f"{one.id} was gone on {gone[:10]} and back on {back[:10]}."
        for other in self.relisted:
            text = "with the same text" if other.same_text else "with another text"
            how = "anew" if other.anew else "beside it"
            yield f"{other.id}: the same title and place listed {how} on {other.began[:10]}, {text}."
        if self.sharing:
            others = _many(len(self.sharing), "opening")
            yield f"Its page, or where to apply, is also that of {others} of other vacancies."

    def cannot_tell(self) -> Iterator[str]:
        """What these facts leave open."""
        unseen = [one.id for one in self.openings if one.looked_before is None]
        if unseen:
            yield f"No visit came before the first that saw {unseen[0]}: it may be older than that."
        yield "A visit sees what is shown when it comes; what came and went between two visits is not seen."
        yield "Whether anybody is being hired is nowhere stated: an old or relisted vacancy may be real."

    def to_plain(self) -> dict[str, Any]:
        """The facts, the rows that they rest on, and what they leave open."""
        return {
            "head": self.head,
            "first_seen": self.first_seen,
            "last_seen": self.last_seen,
            "days_seen": self.days_seen,
            "days_stated": self.days_stated,
            "boards": list(self.boards),
            "times_back": self.times_back,
            "times_anew": self.times_anew,
            "openings": [_plain(one) for one in self.openings],
            "relisted": [_plain(one) for one in self.relisted],
            "sharing": list(self.sharing),
            "cannot_tell": list(self.cannot_tell()),
        }


def _plain(one: Shown | Relisted) -> dict[str, Any]:
    row = {name: getattr(one, name) for name in one.__slots__}
    return row | {"absences": [gap._asdict() for gap in one.absences]} if isinstance(one, Shown) else row


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _day(stated: str) -> date | None:
    """The day of an ISO date or time; None for anything else."""
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return None
