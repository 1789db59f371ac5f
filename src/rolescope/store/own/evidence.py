"""Which openings of a store vote in what is counted, and what became of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rolescope.store.own.file import OwnFile


class State(NamedTuple):
    """What stands for all that may be counted.

    Attributes:
        openings: how many, of sources that may be counted.
        print: another where one of them, or what was read of it, is another.
        as_of: ISO date on which the newest was seen; None without any.
    """

    openings: int
    print: int
    as_of: str | None


class OfSource(NamedTuple):
    """What became of the openings of one source.

    Attributes:
        source: its id.
        openings: how many are stored.
        counted: how many vote.
        first: first year in which one that votes was posted; None where none says.
        last: last such year.
        undated: openings that vote and do not say when they were posted.
        print: another where one of its openings is another.
    """

    source: str
    openings: int
    counted: int
    first: str | None
    last: str | None
    undated: int
    print: str


class Vote(NamedTuple):
    """One opening that counts.

    Attributes:
        source: id of its source.
        title: as stated.
        employer: as stated.
        place: as stated.
        year: calendar year posted; None where it does not say.
        role: the role that its title names.
        country: ISO 3166-1 alpha-2 of the place of work; None if none or several.
        facts: what counting needs, `Facts.to_json`.
    """

    source: str
    title: str
    employer: str
    place: str | None
    year: int | None
    role: str
    country: str | None
    facts: str


def judge(file: OwnFile, forbidden: Sequence[str]) -> State:
    """Settle which openings vote; what follows here is of these.

    Args:
        file: the store.
        forbidden: ids of sources whose terms forbid counting.
    """
    file.ask("evidence_judge", {"forbidden": list(forbidden)})
    (row,) = file.ask("evidence_state")
    return State(*row)


def of_sources(file: OwnFile) -> list[OfSource]:
    """What became of the openings of each source, by its id."""
    return [OfSource(*row) for row in file.ask("evidence_sources")]


def set_aside(file: OwnFile) -> Mapping[str, Mapping[str, int]]:
    """By source and reason: openings that do not vote."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for source, reason, n in file.ask("evidence_reasons"):
        found[source][reason] = n
    return found


def votes(file: OwnFile) -> Iterator[Vote]:
    """The openings that vote, in the order of their ids."""
    return (Vote(*row) for row in file.ask("evidence_votes"))
