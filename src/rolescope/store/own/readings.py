"""Readings of openings: what is still to be read, and what was read, one row an opening."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rolescope.model.read import Beside
from rolescope.model.reading import Pay
from rolescope.model.span import Marked, Origin
from rolescope.store.own.file import OwnFile
from rolescope.store.own.rows import texts

BATCH = 2048
"""Openings fetched at a time, and readings written in one transaction: six seconds' work of two cores."""


class Unread(NamedTuple):
    """An opening that is to be read.

    Attributes:
        id: the opening.
        content: the hash of all that is stated, as the opening has it.
        given: the hash of what a reading depends on.
        text: the text.
        beside: what stands beside it.
        countries: as stated in a field of their own.
        language: as stated.
    """

    id: str
    content: str
    given: str
    text: str
    beside: Beside
    countries: tuple[str, ...]
    language: str | None


class StoredReading(NamedTuple):
    """A row of the table `readings`.

    Attributes:
        id: the opening.
        content: what the opening stated when it was read.
        given: the hash of what the reading depends on: openings with one are read once.
        reader: which reader read it.
        title_role: the role that the title alone names; None for none, or several.
        specialisation: what the title says that the role is about.
        level: a `Level` value.
        work: the role that the work was judged to be, the title masked, or "cannot_tell".
        mixture: shares of roles in the work, {role: share} as JSON.
        language: ISO 639-1 of the text.
        country: ISO 3166-1 alpha-2 of the place of work; None if none or several.
        place: metro or town of our lists; None if none or several.
        workplace: "onsite", "hybrid" or "remote".
        employer_kind: "direct" or "agency".
        industry: the employer's.
        years: fewest years of experience asked for.
        degree: lowest degree required.
        pay_low: lower end of the main pay; None for "up to".
        pay_high: upper end; None for "from".
        pay_currency: ISO 4217.
        pay_period: "year", "month", "week", "day" or "hour".
        skills: ids of the skills that are named and not denied.
        required: of them, those required, or one of which is.
        facts: what counting needs, `Facts.to_json`.
        asks: what it asks of a person, as `requirements.to_text` writes it.
    """

    id: str
    content: str
    given: str
    reader: str
    title_role: str | None
    specialisation: str | None
    level: str
    work: str
    mixture: str
    language: str | None
    country: str | None
    place: str | None
    workplace: str | None
    employer_kind: str | None
    industry: str | None
    years: int | None
    degree: str | None
    pay_low: float | None
    pay_high: float | None
    pay_currency: str | None
    pay_period: str | None
    skills: tuple[str, ...]
    required: tuple[str, ...]
    facts: str
    asks: str


def carry_readings(file: OwnFile, reader: str) -> int:
    """Give openings the reading of an equal one, in one transaction, and return how many.

    Equal are those that state the same of all that a reading depends on: copies of a posting, and an opening
    of which nothing changed but a date.

    Args:
        file: the store.
        reader: the reader whose readings count.
    """
    with file.transaction():
        file.ask("readings_asked", {"reader": reader})
        dated = len(file.ask("readings_dated", {"reader": reader}))
        file.ask("readings_copied", {"reader": reader})
        ((copied,),) = file.ask("readings_copy")
        file.ask("readings_replaced", {"reader": reader})
    return dated + int(copied)


def pending(file: OwnFile, reader: str, size: int = BATCH) -> Iterator[list[Unread]]:
    """Openings without a reading of what they state now by this reader; of equal ones the first.

    What is written meanwhile is not looked at again. Texts come in the order in which they were stored.

    Args:
        file: the store.
        reader: the reader that is to read them.
        size: how many at a time.
    """
    file.ask("readings_asked", {"reader": reader})
    ((waiting,),) = file.ask("readings_turns")
    for turn in range(0, waiting, size):
        rows = file.ask("readings_pending", {"after": turn, "to": turn + size})
        yield [_unread(row) for row in rows]


def write_readings(file: OwnFile, rows: Sequence[StoredReading]) -> None:
    """Store readings in one transaction, each in the place of any other of its opening.

    Raises:
        StoreUnavailable: if they cannot be written; then none of them is.
    """
    if not rows:
        return
    with (
        file.staged(texts(StoredReading._fields, [_texts(one) for one in rows])),
        file.transaction(),
    ):
        file.ask("readings_drop")
        file.ask("readings_add")


def _unread(row: Sequence[Any]) -> Unread:
    id_, content, given, text, title, employer, place, countries, language, workplace, types, pay = row
    beside = Beside(
        title=title,
        location=place,
        employer=employer,
        pay=tuple(_pay(one) for one in json.loads(pay)),
        workplace=workplace and _stated(workplace),
        employment_type=tuple(map(_stated, json.loads(types))),
    )
    return Unread(id_, content, given, text, beside, tuple(json.loads(countries)), language)


def _stated(value: str) -> Marked:
    return Marked(value, None, Origin.STRUCTURED)


def _pay(stated: dict[str, Any]) -> Pay:
    origin = Origin(stated["origin"])
    return Pay(**{**stated, "span": None, "origin": origin, "repairs": tuple(stated["repairs"])})


def _texts(row: StoredReading) -> list[str | None]:
    """Every value as text, lists as JSON: the engine takes texts best, and has the types itself."""
    return [
        json.dumps(value) if isinstance(value, tuple) else value if value is None else str(value)
        for value in row
    ]
