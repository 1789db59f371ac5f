"""A user's own evidence: the openings of a store into the fact tables that questions are answered from.

The rules are those of the embedded snapshot: a title that names one role, an English text, a named employer,
one vote a vacancy. A source counts only if its terms allow counting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from rolescope.ingest.employers import employer_number
from rolescope.ingest.facts import AS_STATED, CATEGORIES, SILENT
from rolescope.ingest.groups import group_pending
from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.employers import employer_kind
from rolescope.sources.files import source as files
from rolescope.sources.live import Live
from rolescope.store import schema
from rolescope.store.manifest import SourceEntry
from rolescope.store.own.counted import CELLS_FROM, RECORDS_FROM, is_counted
from rolescope.store.own.evidence import (
    How,
    OfSource,
    State,
    employers,
    judge,
    of_sources,
    set_aside,
    tally,
    write_tables,
)
from rolescope.store.own.file import OwnFile
from rolescope.store.own.write_counted import write_counted
from rolescope.taxonomy.skills import skills

HOW = How(CELLS_FROM, RECORDS_FROM, schema.OWN_POSTED, AS_STATED, CATEGORIES, SILENT)
COUNTING = 1
"""Raised when the same openings are counted otherwise: what was counted before is then counted anew."""
YOURS = "on your own machine"
YOUR_TERMS = "the terms of your own tables are between you and whoever collected them"


def count_own(file: OwnFile) -> bool:
    """Count the openings of a store anew, where any of them, or what was read of one, is another.

    The tables take the place of those before whole or not at all; after a kill the next run counts.

    Args:
        file: the store, its openings read and grouped.

    Returns:
        Whether there was anything new to count.

    Raises:
        StoreUnavailable: if the tables cannot be written; those before still count.
    """
    state, home = judge(file, forbidden(), group_pending), file.path.parent
    name = _name(state)
    if state.as_of is None or is_counted(home, name):
        return False
    known = {one: (employer_number(one), employer_kind(one).value) for one in employers(file)}
    tally(file, known, [(one.id, one.pref_label, one.type.value) for one in skills().values()], HOW)
    entries = list(_entries(file))
    write_counted(home, name, lambda folder: write_tables(file, folder), entries, as_of=state.as_of)
    return True


def forbidden() -> tuple[str, ...]:
    """Ids of the sources whose terms forbid counting their openings."""
    return tuple(one.SOURCE.id for one in BOARDS if not one.SOURCE.terms.aggregate)


def _name(state: State) -> str:
    told = f"{COUNTING} {[table.name for table in schema.COUNT_TABLES]} {state}"
    return sha256(told.encode()).hexdigest()[:16]


def _entries(file: OwnFile) -> Iterator[SourceEntry]:
    boards = {one.id: one for one in (*(board.SOURCE for board in BOARDS), files.SOURCE)}
    aside = set_aside(file)
    for found in of_sources(file):
        yield _entry(found, boards.get(found.source), aside.get(found.source, {}))


def _entry(found: OfSource, live: Live | None, aside: Mapping[str, int]) -> SourceEntry:
    return SourceEntry(
        id=found.source,
        use="texts",
        name=live.name if live else found.source,
        home=(live and live.home) or YOURS,
        licence=(live and _licence(live)) or YOUR_TERMS,
        period=_period(found),
        rows_in=found.openings,
        rows_used=found.openings,
        refused={},
        records=found.openings,
        counted=found.counted,
        set_aside=dict(aside),
        sha256=sha256(found.print.encode()).hexdigest(),
    )


def _licence(live: Live) -> str:
    """The words that have to stand beside what is shown of it, and where its terms are."""
    terms = live.terms
    return "; ".join(filter(None, (terms.attribution, terms.url and f"terms: {terms.url}")))


def _period(found: OfSource) -> str:
    if not found.counted:
        return "nothing counts"
    if found.first is None:
        return "undated"
    span = found.first if found.first == found.last else f"{found.first} to {found.last}"
    return f"{span}, some undated" if found.undated else span
