"""Texts of a collection that spans years into counts that serve for change over time alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from evidence.accounts import account
from evidence.texts import untaught
from rolescope.ingest.postings import CellCounts, CellKey, Counted, count_postings
from rolescope.model.posting import Posting
from rolescope.sources.tables import hn_whoishiring
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.write import write_table


def write_history(data: Path, folder: Path) -> list[SourceEntry]:
    """Read the comments (below `data`) as postings and write the history tables; the account.

    Each year is counted for itself: a comment that comes again the next month is the same vacancy, one that
    comes again the next year is another.
    """
    batch = hn_whoishiring.read(data / hn_whoishiring.SOURCE.file)
    years: dict[str, list[Posting]] = defaultdict(list)
    for posting in batch.records:
        years[(posting.date_posted or "")[:4]].append(posting)
    cells: dict[CellKey, CellCounts] = {}
    set_aside: Counter[str] = Counter()
    for _, postings in sorted(years.items()):
        counted = count_postings(postings, works=untaught())
        cells |= counted.cells
        set_aside += counted.set_aside[hn_whoishiring.SOURCE.id]
    rows = Counted(cells, (), {}).rows()
    write_table(schema.HISTORY_CELLS, rows["cells"], folder)
    write_table(schema.HISTORY_ACTIVITY_COUNTS, rows["activity_counts"], folder)
    known = [key.year for key in cells if key.year]
    return [account(batch, data, use="history", set_aside=set_aside, years=known)]
