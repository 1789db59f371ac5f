"""All that one text says: sections first, then every reader over them. Pure, so it runs in any process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from rolescope.extract.columns import Columns, from_columns, to_columns
from rolescope.extract.document import Document
from rolescope.extract.duties import find_duties
from rolescope.extract.education import education
from rolescope.extract.place import country
from rolescope.extract.pool import cores, map_in_processes
from rolescope.extract.seniority import seniority
from rolescope.extract.skills import find_skills
from rolescope.extract.workplace import workplace
from rolescope.extract.years import years
from rolescope.model.reading import Reading

Texts = tuple[str, str | None, str | None]
"""Text, title and place of one posting."""
CHUNK = 64
"""Postings sent to a worker at a time."""
FEW = 512
"""Fewer postings than this are read sooner than workers start."""


def read(
    text: str, title: str | None = None, location: str | None = None, employer: str | None = None
) -> Reading:
    """Read one posting.

    Args:
        text: the full text; every span of the result counts its characters.
        title: as posted; used for seniority and workplace.
        location: the place as posted.
        employer: the employer's name as posted.

    Returns:
        What the text says; None and empty where it says nothing.
    """
    doc = Document(text, title, location, employer)
    asked = years(doc)
    return Reading(
        sections=doc.sections,
        skills=find_skills(doc),
        duties=find_duties(doc),
        years=asked,
        education=education(doc),
        workplace=workplace(doc),
        seniority=seniority(doc, asked),
        country=country(location),
    )


def read_many(postings: Iterable[Texts], processes: int | None = None) -> Iterator[Reading]:
    """Read many postings, in order.

    Args:
        postings: text, title and place of each; read lazily.
        processes: how many processes share the work; 1 reads in this one, None takes all cores.

    Yields:
        One reading a posting, equal to `read` of it.
    """
    remaining = iter(postings)
    first = list(islice(remaining, FEW))
    processes = processes or cores()
    if processes == 1 or len(first) < FEW:
        yield from map(_read_one, chain(first, remaining))
        return
    chunks = _chunks(chain(first, remaining))
    for columns in map_in_processes(_read_chunk, chunks, processes):
        yield from from_columns(columns)


def _read_one(posting: Texts) -> Reading:
    return read(*posting)


def _read_chunk(chunk: list[Texts]) -> Columns:
    return to_columns([read(*posting) for posting in chunk])


def _chunks(postings: Iterable[Texts]) -> Iterator[list[Texts]]:
    """Consecutive runs of `CHUNK` postings."""
    remaining = iter(postings)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
