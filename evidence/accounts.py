"""What each source gave: every row is used or refused, every record counted or set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from rolescope.sources.base import Batch
from rolescope.store.manifest import SourceEntry, digest

Record = TypeVar("Record")


def account(
    batch: Batch[Record], data: Path, *, use: str, set_aside: Mapping[str, int], years: Iterable[int]
) -> SourceEntry:
    """What became of one source's rows, for the manifest.

    Args:
        batch: what reading the source gave.
        data: the folder the source's file lies in.
        use: what for: "texts", "pay", "titles" or "occupations".
        set_aside: records that do not count, by reason.
        years: calendar years of those that do.
    """
    source = batch.source
    return SourceEntry(
        id=source.id,
        use=use,
        name=source.name,
        home=source.home,
        licence=f"{source.licence}. {source.attribution}",
        period=in_words(years) or source.period,
        rows_in=batch.rows_in,
        rows_used=batch.rows_used,
        refused={refused.words: refused.count for refused in batch.refused},
        records=len(batch.records),
        counted=len(batch.records) - sum(set_aside.values()),
        set_aside=dict(set_aside),
        sha256=digest(data / source.file),
    )


def in_words(years: Iterable[int]) -> str:
    """Years as a period: "2023", "2019 to 2024"; empty if there are none."""
    known = sorted(set(years))
    if not known:
        return ""
    return str(known[0]) if known[0] == known[-1] else f"{known[0]} to {known[-1]}"
