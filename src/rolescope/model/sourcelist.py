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
class SourceList:
    """Every source of the evidence, by name."""

    sources: tuple[Source, ...]
