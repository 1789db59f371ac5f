"""Postings read, and sentences that name no skill linked to ESCO: the reader's extra mode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import chain, islice

from rolescope.extract.linking.skills import find_links
from rolescope.extract.pool import cores, map_in_processes
from rolescope.extract.reader import CHUNK, FEW, Given, given_each, given_one, read_with_documents
from rolescope.model.linked import LinkedReading
from rolescope.model.reading import Reading

_NAMES = tuple(field.name for field in fields(Reading))


def read(
    text: str, title: str | None = None, location: str | None = None, employer: str | None = None
) -> LinkedReading:
    """One posting with its links; arguments and errors as `reader.read` has them."""
    return read_linked([given_one(text, title, location, employer)])[0]


def read_many(
    texts: Iterable[str], titles: Iterable[str | None] | None = None, *, processes: int | None = None
) -> Iterator[LinkedReading]:
    """Many postings with their links; arguments and errors as `reader.read_many` has them."""
    return read_postings(given_each(texts, titles), processes=processes)


def read_linked(postings: Sequence[Given]) -> list[LinkedReading]:
    """Some postings read together, each with its links; all else is as `reader.read_together` has it."""
    read = read_with_documents(postings)
    return [
        LinkedReading(**{name: getattr(reading, name) for name in _NAMES}, links=links)
        for (_, reading), links in zip(read, find_links(read), strict=True)
    ]


def read_postings(postings: Iterable[Given], *, processes: int | None = None) -> Iterator[LinkedReading]:
    """Many postings in order, on all cores where they are many.

    Args:
        postings: the arguments of `reader.read`, in its order; read lazily.
        processes: how many share the work; 1 reads in this one, None takes all cores.
    """
    remaining = iter(postings)
    first = list(islice(remaining, FEW))
    chunks = _chunks(chain(first, remaining))
    processes = processes or cores()
    if processes == 1 or len(first) < FEW:
        yield from chain.from_iterable(map(read_linked, chunks))
    else:
        yield from chain.from_iterable(map_in_processes(read_linked, chunks, processes))


def _chunks(postings: Iterator[Given]) -> Iterator[list[Given]]:
    while chunk := list(islice(postings, CHUNK)):
        yield chunk
