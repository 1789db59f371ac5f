"""Manifest entries of the two public classifications, O*NET and ESCO."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from rolescope.store.manifest import SourceEntry, digest


@dataclass(frozen=True, slots=True)
class Scheme:
    """A public classification: a folder of tables."""

    id: str
    name: str
    home: str
    licence: str
    period: str


SCHEMES = (
    Scheme(
        "onet_29_3",
        "O*NET 29.3 Database",
        "https://www.onetcenter.org/database.html",
        "CC BY 4.0. U.S. Department of Labor, Employment and Training Administration",
        "2025",
    ),
    Scheme(
        "esco_1_1_1",
        "ESCO v1.1.1",
        "https://esco.ec.europa.eu",
        "Commission Decision 2011/833/EU. "
        "This service uses the ESCO classification of the European Commission",
        "2022",
    ),
)


def scheme_entries(data: Path) -> list[SourceEntry]:
    """One entry each, over all their tables below `data`."""
    return [_entry(data / "open" / scheme.id, scheme) for scheme in SCHEMES]


def _entry(folder: Path, scheme: Scheme) -> SourceEntry:
    paths = sorted(folder.glob("*.parquet"))
    rows = sum(pq.read_metadata(path).num_rows for path in paths)
    joined = hashlib.sha256("".join(digest(path) for path in paths).encode()).hexdigest()
    return SourceEntry(
        id=scheme.id,
        use="occupations",
        name=scheme.name,
        home=scheme.home,
        licence=scheme.licence,
        period=scheme.period,
        rows_in=rows,
        rows_used=rows,
        refused={},
        records=rows,
        counted=rows,
        set_aside={},
        sha256=joined,
    )
