"""Openings of a store into readings: each read once by each reader, however often it is seen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from rolescope.extract.document import Document
from rolescope.extract.pool import cores, map_in_processes
from rolescope.extract.reader import CHUNK, FEW, LONG, read_with_documents
from rolescope.extract.requirements import requirements_in
from rolescope.extract.version import reader_version
from rolescope.ingest.facts import facts_of
from rolescope.model.read import Beside
from rolescope.model.reading import Pay, Reading
from rolescope.store.own.file import OwnFile
from rolescope.store.own.readings import (
    BATCH,
    StoredReading,
    Unread,
    carry_readings,
    pending,
    write_readings,
)
from rolescope.store.own.requirements import to_text
from rolescope.taxonomy.metros import place_of
from rolescope.taxonomy.specialisations import specialisation_of
from rolescope.taxonomy.titles import resolve_title

MADE_HERE = (
    "rolescope.ingest.facts",
    "rolescope.ingest.readings",
    "rolescope.model.facts",
    "rolescope.model.fit",
    "rolescope.store.own.requirements",
)
"""Modules that make a stored reading of what the reader finds."""


def reader() -> str:
    """The name of the reader whose readings are stored now."""
    return reader_version(*MADE_HERE)


def read_pending(
    file: OwnFile, *, processes: int | None = None, stop: Callable[[], bool] = lambda: False
) -> int:
    """Read all openings that have no reading of what they state now, by this reader.

    What is read is stored batch by batch: after a kill the next run goes on from there. Openings that state
    the same, dates apart, are read once.

    Args:
        file: the store.
        processes: how many processes share the work; 1 reads in this one, None takes all cores.
        stop: whether to end, asked between two batches; the next run goes on from there.

    Returns:
        How many openings have got a reading.

    Raises:
        StoreUnavailable: if it cannot be written; what was stored before stays.
    """
    done = carry_readings(file, reader())
    unread = chain.from_iterable(pending(file, reader()))
    rows = _rows(unread, processes or cores())
    while not stop() and (batch := list(islice(rows, BATCH))):
        write_readings(file, batch)
        done += len(batch)
    return done + carry_readings(file, reader())


def _rows(unread: Iterator[Unread], processes: int) -> Iterator[StoredReading]:
    """Readings of openings, in order."""
    first = list(islice(unread, FEW))
    chunks = _chunks(chain(first, unread))
    if processes == 1 or len(first) < FEW:
        return chain.from_iterable(map(stored_readings, chunks))
    return chain.from_iterable(map_in_processes(stored_readings, chunks, processes))


def _chunks(unread: Iterator[Unread]) -> Iterator[list[Unread]]:
    """Consecutive runs of at most `CHUNK` openings, fewer where they are very long."""
    chunk: list[Unread] = []
    characters = 0
    for one in unread:
        chunk.append(one)
        characters += len(one.text)
        if len(chunk) == CHUNK or characters > LONG:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def stored_readings(unread: Sequence[Unread]) -> list[StoredReading]:
    """Read some openings: one row of the table `readings` for each, in order."""
    given = [(one.text, one.beside.title, one.beside.location, one.beside.employer) for one in unread]
    return [_row(one, *said) for one, said in zip(unread, read_with_documents(given), strict=True)]


def _row(one: Unread, doc: Document, read: Reading) -> StoredReading:
    beside = one.beside
    country = one.countries[0] if len(one.countries) == 1 else None if one.countries else read.country
    whole = _with_beside(replace(read, country=country), beside)
    facts = facts_of(whole)
    pay: Pay | None = next(iter(whole.pay), None)
    title = resolve_title(beside.title) if beside.title else None
    verdict = whole.role.verdict if whole.role else None
    return StoredReading(
        id=one.id,
        content=one.content,
        given=one.given,
        reader=reader(),
        title_role=title.role if title else None,
        specialisation=specialisation_of(beside.title) if beside.title else None,
        level=facts.level,
        work=facts.work,
        mixture=json.dumps(dict(zip(verdict.roles, verdict.shares, strict=True)) if verdict else {}),
        language=whole.language or one.language,
        country=country,
        place=place_of(beside.location, country, listed=True),
        workplace=whole.workplace.value if whole.workplace else None,
        employer_kind=whole.employer_kind.value if whole.employer_kind else None,
        industry=facts.industry,
        years=facts.years,
        degree=whole.education.minimum if whole.education else None,
        pay_low=pay and pay.minimum,
        pay_high=pay and pay.maximum,
        pay_currency=pay and pay.currency,
        pay_period=pay and pay.period,
        skills=tuple(asked.skill for asked in facts.skills),
        required=tuple(asked.skill for asked in facts.skills if asked.requirement == "required"),
        facts=facts.to_json(),
        asks=to_text(requirements_in(doc, replace(read, country=country))),
    )


def _with_beside(read: Reading, beside: Beside) -> Reading:
    """The reading with what stands in fields beside the text.

    Pay beside the text is the opening's own main pay; of the rest the text comes first.
    """
    return replace(
        read,
        pay=(*beside.pay, *read.pay),
        workplace=read.workplace or beside.workplace,
        employment_type=read.employment_type or beside.employment_type,
    )
