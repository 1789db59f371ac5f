"""All that one text says: sections first, then every reader over them. Pure, so it runs in any process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, repeat
from typing import Any

from rolescope.extract.clearance import find_clearance
from rolescope.extract.collaborators import find_collaborators
from rolescope.extract.columns import Columns, from_columns, to_columns
from rolescope.extract.document import Document
from rolescope.extract.duties import find_duties, judge
from rolescope.extract.education import education
from rolescope.extract.eligibility import find_eligible
from rolescope.extract.employer import find_employer_kind
from rolescope.extract.employment_type import find_employment_type
from rolescope.extract.industry import find_industry
from rolescope.extract.language import language
from rolescope.extract.on_call import find_on_call
from rolescope.extract.pay import find_pay
from rolescope.extract.places import country_of_work, find_places
from rolescope.extract.pool import cores, map_in_processes
from rolescope.extract.remarks import find_warnings
from rolescope.extract.role import Found, find_roles
from rolescope.extract.seniority import seniority
from rolescope.extract.skills import find_skills
from rolescope.extract.spoken import find_spoken
from rolescope.extract.travel import find_travel
from rolescope.extract.visa import find_visa
from rolescope.extract.workplace import workplace
from rolescope.extract.years import years
from rolescope.model.given import beside_each, several_given, text_given, text_or_none
from rolescope.model.reading import Reading, Section

Given = tuple[Any, ...]
"""The arguments of `read` for one posting, in its order, as many as are known."""
GIVEN = ("text", "title", "location", "employer")
"""Their names."""
CHUNK = 64
"""Postings read together, and sent to a worker at a time."""
LONG = 1_000_000
"""Characters after which a chunk is not added to."""
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

    Raises:
        BadQuestion: if one of them is no text.
    """
    return read_together([given_one(text, title, location, employer)])[0]


def given_one(text: str, title: str | None, location: str | None, employer: str | None) -> Given:
    """The arguments of `read`, looked at; its errors too."""
    text_given(text, "text")
    for name, value in (("title", title), ("location", location), ("employer", employer)):
        text_or_none(value, name)
    return text, title, location, employer


def read_together(postings: Sequence[Given]) -> list[Reading]:
    """Read some postings at once: field by field, not posting by posting.

    A field's tables stay in the processor's cache while it goes through all postings, which saves a quarter
    of the time. What the postings say does not depend on what stands beside them. One that is posted for
    several places is read once, and only what depends on the place is looked up for each.

    Args:
        postings: the arguments of `read` of each.
    """
    return [reading for _, reading in read_with_documents(postings)]


def read_with_documents(postings: Sequence[Given]) -> list[tuple[Document, Reading]]:
    """`read_together`, each reading with the text as it was made ready for it."""
    whole = [(*given, *[None] * (len(GIVEN) - len(given))) for given in postings]
    docs: dict[Given, Document] = {}
    for text, title, place, employer in whole:
        if (text, title, employer) not in docs:
            docs[text, title, employer] = Document(text, title, place, employer)
    found = dict(zip(docs, _read(list(docs.values())), strict=True))
    return [
        (doc := docs[text, title, employer], _at(place, doc, found[text, title, employer]))
        for text, title, place, employer in whole
    ]


def _at(place: str | None, doc: Document, reading: Reading) -> Reading:
    """The reading of the same posting for some place."""
    there = doc.elsewhere(place)
    if there.location == doc.location:
        return reading
    places = find_places(there)
    return replace(
        reading,
        workplace=workplace(there),
        places=places,
        country=country_of_work(there.location, places),
    )


def _read(docs: Sequence[Document]) -> list[Reading]:
    asked = [years(doc) for doc in docs]
    skills = [find_skills(doc) for doc in docs]
    judged = judge(docs)
    duties = [find_duties(*each) for each in zip(docs, judged, strict=True)]
    levels = [seniority(*each) for each in zip(docs, asked, strict=True)]
    spoken = [language(doc.text) for doc in docs]
    pay = [find_pay(doc) for doc in docs]
    paid = [tuple(one.span for one in stated if one.span) for stated in pay]
    large = {
        "sections": [_sections(doc) for doc in docs],
        "skills": skills,
        "duties": duties,
        "years": asked,
        "education": [education(doc) for doc in docs],
        "pay": pay,
        "workplace": [workplace(doc) for doc in docs],
        "seniority": levels,
        "employer_kind": [find_employer_kind(doc) for doc in docs],
        "role": find_roles(list(map(Found, docs, judged, skills, duties, asked, levels, spoken, paid))),
    }
    small = map(_small_fields, docs, spoken)
    by_posting = zip(*large.values(), strict=True)
    return [
        Reading(**dict(zip(large, values, strict=True)), **others)
        for values, others in zip(by_posting, small, strict=True)
    ]


def _sections(doc: Document) -> tuple[Section, ...]:
    """The sections where they stand in the text as given."""
    return tuple(Section(s.kind, doc.span(*s.span), doc.span(s.body, s.body).start) for s in doc.sections)


def _small_fields(doc: Document, spoken: str | None) -> dict[str, Any]:
    """The fields that share one pass over their cue phrases."""
    places = find_places(doc)
    return {
        "employment_type": find_employment_type(doc),
        "places": places,
        "eligible": find_eligible(doc),
        "visa": find_visa(doc),
        "clearance": find_clearance(doc),
        "travel": find_travel(doc),
        "on_call": find_on_call(doc),
        "industry": find_industry(doc),
        "language": spoken,
        "spoken": find_spoken(doc),
        "collaborators": find_collaborators(doc),
        "country": country_of_work(doc.location, places),
        "warnings": find_warnings(doc, spoken),
    }


def read_many(
    texts: Iterable[str], titles: Iterable[str | None] | None = None, *, processes: int | None = None
) -> Iterator[Reading]:
    """Read many postings, in order.

    Args:
        texts: read lazily.
        titles: one for each text; None: no title is known.
        processes: how many processes share the work; 1 reads in this one, None takes all cores.

    Returns:
        One reading a posting, equal to `read` of it.

    Raises:
        BadQuestion: if texts or titles are a single text or hold something else, or differ in number.
    """
    return read_postings(given_each(texts, titles), processes=processes)


def given_each(texts: Iterable[str], titles: Iterable[str | None] | None) -> Iterator[Given]:
    """Texts with their titles, as `read_many` takes them; its errors too."""
    several = several_given(texts, "texts")
    named = (
        zip(several, repeat(None))
        if titles is None
        else beside_each(several, several_given(titles, "titles"))
    )
    return _texts(named)


def _texts(named: Iterable[tuple[object, object]]) -> Iterator[Given]:
    """Texts with their titles, each looked at as it comes."""
    for number, (text, title) in enumerate(named):
        yield text_given(text, f"texts[{number}]"), text_or_none(title, f"titles[{number}]")


def read_postings(postings: Iterable[Given], *, processes: int | None = None) -> Iterator[Reading]:
    """`read_many` for postings with what stands beside their texts: the arguments of `read`, in its order."""
    remaining = iter(postings)
    first = list(islice(remaining, FEW))
    processes = processes or cores()
    chunks = _chunks(chain(first, remaining))
    if processes == 1 or len(first) < FEW:
        yield from chain.from_iterable(map(read_together, chunks))
        return
    for columns in map_in_processes(_read_chunk, chunks, processes):
        yield from from_columns(columns)


def _read_chunk(chunk: list[Given]) -> Columns:
    return to_columns(read_together(chunk))


def _chunks(postings: Iterable[Given]) -> Iterator[list[Given]]:
    """Consecutive runs of at most `CHUNK` postings, fewer where they are very long."""
    chunk: list[Given] = []
    characters = 0
    for posting in postings:
        chunk.append(posting)
        characters += len(posting[0])
        if len(chunk) == CHUNK or characters > LONG:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk
