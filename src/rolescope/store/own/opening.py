"""One opening as it is stored: what it states, what was read of it, and when it was seen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.job import Also
from rolescope.store.own.file import OwnFile


class Opening(NamedTuple):
    """What is stored of one opening beside what a list of vacancies shows.

    Attributes:
        text: as posted.
        title: as posted.
        employer: as posted.
        place: as posted.
        places: every place, as posted.
        posted: when it was posted, as the source says.
        published: when it was first shown there.
        updated: when it was changed last, as the source says.
        expires: until when it is open.
        requisition: the employer's number of it.
        department: as posted.
        employment_types: as stated, in the reader's names.
        first_seen: ISO date on which an ingest saw it first.
        last_seen: ISO date on which one saw it last.
        gone_at: ISO date on which it was found gone; None while it is shown.
        town: metro or town, as read.
        employer_kind: "direct" or "agency", as read.
        industry: the employer's, as read.
        years: fewest years of experience asked for.
        degree: lowest degree required.
        absences: times in which it was gone, each from and to.
    """

    text: str
    title: str | None
    employer: str | None
    place: str | None
    places: tuple[str, ...]
    posted: str | None
    published: str | None
    updated: str | None
    expires: str | None
    requisition: str | None
    department: str | None
    employment_types: tuple[str, ...]
    first_seen: str
    last_seen: str
    gone_at: str | None
    town: str | None
    employer_kind: str | None
    industry: str | None
    years: int | None
    degree: str | None
    absences: tuple[tuple[str, str], ...]


UNREAD = (None,) * 5
"""What is known of an opening that has not been read."""


def opening(file: OwnFile, id_: str) -> Opening | None:
    """One opening by its id; None if the store has none such."""
    for text, title, employer, place, places, *dates, types, first, last, gone in file.ask(
        "opening_whole", {"id": id_}
    ):
        posted, published, updated, expires, requisition, department = dates
        read = next(iter(file.ask("opening_read", {"id": id_})), UNREAD)
        town, employer_kind, industry, years, degree = read
        absences = tuple((a, b) for a, b in file.ask("opening_absences", {"id": id_}))
        return Opening(
            text,
            title,
            employer,
            place,
            tuple(json.loads(places)),
            posted,
            published,
            updated,
            expires,
            requisition,
            department,
            tuple(json.loads(types)),
            first,
            last,
            gone,
            town,
            employer_kind,
            industry,
            years,
            degree,
            absences,
        )
    return None


def also(file: OwnFile, ids: Sequence[str]) -> tuple[Also, ...]:
    """Openings as others of a vacancy, by id."""
    return tuple(Also(*row) for row in file.some("openings_also", "ids", ids))


def absences(file: OwnFile, ids: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """Times in which openings were gone before they came back, each from and to, by id."""
    found: dict[str, list[tuple[str, str]]] = {}
    for id_, gone, back in file.some("absences_of", "ids", ids):
        found.setdefault(id_, []).append((gone, back))
    return found
