"""What `sources` answers with: where the evidence comes from, on which terms, and how much of it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rolescope.model.frozen import FrozenMappings


@dataclass(frozen=True, slots=True)
class SourceUse(FrozenMappings):
    """What one source was used for.

    Attributes:
        use: "texts", "history", "titles", "pay", "occupations", "exchange rates" or "price levels".
        period: calendar years of what counts, in words.
        rows_in: rows of the file.
        rows_used: rows that gave a record.
        refused: rows that gave none, by reason.
        counted: records that count.
        set_aside: records that do not, by reason.
        sha256: hash of the file read.
    """

    use: str
    period: str
    rows_in: int
    rows_used: int
    refused: Mapping[str, int]
    counted: int
    set_aside: Mapping[str, int]
    sha256: str


@dataclass(frozen=True, slots=True)
class Source:
    """One source.

    Attributes:
        id: source id.
        name: its name.
        home: its public home.
        licence: its licence, with the attribution it asks for.
        what: what it is, in a sentence or two; empty for one that nobody described.
        heed: what to bear in mind about it; empty where nothing stands out.
        uses: what it was used for, by use.
    """

    id: str
    name: str
    home: str
    licence: str
    what: str
    heed: str
    uses: tuple[SourceUse, ...]


@dataclass(frozen=True, slots=True)
class LiveTerms:
    """What a live source's terms allow.

    Attributes:
        display: single openings may be shown.
        aggregate: they may be counted, and their pay averaged.
        redistribute_text: texts may be passed on.
        attribution: the words that have to stand beside what is shown; empty for none.
        link_back: each opening has to link to its page there.
        delay_hours: how old what it gives may be.
        poll_minutes: least time between two visits of one board.
        url: where the terms stand.
        checked: ISO date on which they were read there; None: not verified.
        copy: the copy in which they were read instead, with its own date; empty for none.
    """

    display: bool
    aggregate: bool
    redistribute_text: bool
    attribution: str
    link_back: bool
    delay_hours: int
    poll_minutes: int
    url: str
    checked: str | None
    copy: str = ""


@dataclass(frozen=True, slots=True)
class LiveEntry:
    """One source of openings that are shown now.

    Attributes:
        id: its id, to ask it by.
        name: its name.
        home: its public home.
        documentation: where its payloads are described.
        takes: what a board of it is named by; empty where it has one.
        terms: what may be done with what it gives.
        key: "none", "free" or "optional".
        variables: names of the environment variables that hold its key; never a key.
        limits: how often it may be asked, in its words.
        per_minute: how often it is asked in a minute at most.
        unverified: what no line of its documentation backs, or what else was not verified.
    """

    id: str
    name: str
    home: str
    documentation: str
    takes: str
    terms: LiveTerms
    key: str
    variables: tuple[str, ...]
    limits: str
    per_minute: int
    unverified: str


@dataclass(frozen=True, slots=True)
class SourceList:
    """Every source.

    Attributes:
        sources: sources of the evidence, by name.
        live: sources of openings that can be asked, by id.
    """

    sources: tuple[Source, ...]
    live: tuple[LiveEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """When a source was asked last.

    Attributes:
        at: in UTC, to the minute.
        outcome: how the visit ended: "complete", "partial" or "failed".
        boards: how many of its boards were ever asked.
    """

    at: str
    outcome: str
    boards: int


@dataclass(frozen=True, slots=True)
class Contacts(FrozenMappings):
    """When sources were asked last.

    Attributes:
        of: by a source's id.
        unread: why that cannot be told; None where it can.
    """

    of: Mapping[str, Contact]
    unread: str | None = None
