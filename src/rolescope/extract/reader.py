"""All that one text says: sections first, then every reader over them. Pure, so it runs in any process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice

from rolescope.extract.document import Document
from rolescope.extract.duties import find_duties
from rolescope.extract.education import education
from rolescope.extract.place import country
from rolescope.extract.seniority import seniority
from rolescope.extract.skills import find_skills
from rolescope.extract.workplace import workplace
from rolescope.extract.years import years
from rolescope.model.reading import Reading

Texts = tuple[str, str | None, str | None]
"""Text, title and place of one posting."""
CHUNK = 256


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


def read_many(postings: Iterable[Texts], processes: int = 2) -> Iterator[Reading]:
    """Read many postings, in order.

    Args:
        postings: text, title and place of each.
        processes: how many processes share the work; 1 reads in this one.

    Yields:
        One reading a posting, equal to `read` of it.
    """
    if processes == 1:
        yield from map(_read_one, postings)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from chain.from_iterable(pool.map(_read_chunk, _chunks(postings)))


def _read_one(posting: Texts) -> Reading:
    return read(*posting)


def _read_chunk(chunk: list[Texts]) -> list[Reading]:
    return [read(*posting) for posting in chunk]


def _chunks(postings: Iterable[Texts]) -> Iterator[list[Texts]]:
    """Consecutive runs of `CHUNK` postings."""
    remaining = iter(postings)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk
