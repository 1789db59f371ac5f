"""A user's own tables into the store: part by part, from where an ingest that was broken off left it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rolescope.ingest.asked_tables import AskedTable
from rolescope.ingest.steps import finish
from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import Refusal
from rolescope.sources.files.mapping import ColumnMap, fitted
from rolescope.sources.files.parts import Part, parts
from rolescope.sources.files.row import Table
from rolescope.sources.files.source import SOURCE, read_part
from rolescope.sources.network.clock import SystemClock
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import NONE, Patience, own_store
from rolescope.store.own.parts import places_of, stored_part
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload

SNAPSHOT = "a table is what somebody collected: nothing is gone for not being in it"
BROKEN_OFF = "it was stopped; the next ingest of it goes on from there"
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class TableIngested:
    """What ingesting one table came to.

    Attributes:
        name: of the table, "file:jobs".
        counts: what became of its rows.
        columns: the map by which it was read.
        present: all of its columns.
        encoding: as it was read, where it is text.
        resumed: rows that an earlier ingest had stored before it was broken off.
        refused: rows that gave no opening, as (reason, rows, the first of them).
        unread: what is stated and not understood, as (field, rows, an example).
        broken: why the rest of it could not be read; None where all was.
    """

    name: str
    counts: Counts
    columns: ColumnMap
    present: tuple[str, ...]
    encoding: str | None
    resumed: int = 0
    refused: tuple[tuple[str, int, tuple[str, ...]], ...] = ()
    unread: tuple[tuple[str, int, str], ...] = ()
    broken: str | None = None


@dataclass(frozen=True, slots=True)
class TablesIngested:
    """What an ingest of tables came to.

    Attributes:
        tables: in the order asked for.
        readings: openings that got a reading.
        grouped: openings found to be duplicates of others.
    """

    tables: tuple[TableIngested, ...]
    readings: int = 0
    grouped: int = 0

    @property
    def counts(self) -> Counts:
        """The sum over the tables."""
        return sum((one.counts for one in self.tables), Counts())


def ingest_tables(
    tables: Sequence[AskedTable], folder: Path | None = None, patience: Patience = NONE
) -> TablesIngested:
    """Store what tables show, and read what has not been read.

    Args:
        tables: which.
        folder: where the store is; None for its usual place.
        patience: how long to wait while another process has the store open.

    Raises:
        SourceRefused: if one is no table that can be read, or lacks a title or a text.
        BadQuestion: if another table is kept under the name of one.
        StoreUnavailable: if the store cannot be written. What was stored before stays.
        EvidenceDamaged: if the store is none, or a newer rolescope wrote it.
    """
    at = now()
    with own_store(at, folder, patience) as file:
        came = tuple(store_table(file, one, at) for one in tables)
        done = finish(file)
        for one in came:
            end_table(file, one, at)
    return TablesIngested(came, *done)


def now() -> str:
    """The time, ISO 8601 in UTC, to the second."""
    return SystemClock().now().replace(microsecond=0).isoformat().replace("+00:00", "Z")


def ingest_table(
    file: OwnFile, asked: AskedTable, at: str, stop: Callable[[], bool] = lambda: False
) -> TableIngested:
    """Store what a table shows, and that it ended; arguments and errors as of `store_table`."""
    came = store_table(file, asked, at, stop)
    end_table(file, came, at)
    return came


def store_table(
    file: OwnFile, asked: AskedTable, at: str, stop: Callable[[], bool] = lambda: False
) -> TableIngested:
    """Store what a table shows, a transaction a part. The same again adds nothing.

    Args:
        file: the store.
        asked: the table.
        at: when, ISO 8601 in UTC: its openings were seen then.
        stop: whether to end, asked between two transactions; the next ingest goes on from there.

    Raises:
        SourceRefused: if it is no table that can be read, or lacks a title or a text.
        BadQuestion: if another table is kept under its name.
        StoreUnavailable: if it cannot be written. The parts stored before stay.
    """
    if not asked.renamed:
        _not_another(file, asked)
    so_far = _SoFar()
    with asked.open() as table:
        columns = fitted(table.columns, asked.columns)
        for part in _until_broken(parts(table, asked.name, columns), so_far):
            so_far.add(file, _payload(asked, part, at), part)
            if stop():
                so_far.broken = BROKEN_OFF
                break
    return so_far.ended(f"{SOURCE.id}:{asked.name}", columns, table)


def end_table(file: OwnFile, came: TableIngested, at: str) -> None:
    """Record that all of a table was stored, unless it was not: the next ingest of it begins anew.

    Why apart: until what follows is done too, the next ingest goes on from there and stores no part again.
    """
    if came.broken is None:
        name = came.name.removeprefix(f"{SOURCE.id}:")
        end_visit(file, VisitEnd(SOURCE.id, name, at, Outcome.PARTIAL, SNAPSHOT, came.counts))


def _not_another(file: OwnFile, asked: AskedTable) -> None:
    """Raise `BadQuestion` if a table of the same name and another place is stored: their keys may collide."""
    known = places_of(file, SOURCE.id, asked.name)
    if known and asked.place not in known:
        raise BadQuestion(
            f"file:{asked.name} is kept already, and came from {known[0]}. If this is a newer version of it, "
            f"say --name {asked.name}; else give it another name with --name."
        )


def _until_broken(found: Iterator[Part], so_far: _SoFar) -> Iterator[Part]:
    try:
        yield from found
    except SourceRefused as error:
        so_far.broken = str(error)


def _payload(asked: AskedTable, part: Part, at: str) -> Payload:
    return Payload(
        source=SOURCE.id,
        account=asked.name,
        url=f"{asked.place}#{part.number}",
        body=part.body,
        at=at,
        page=part.number,
    )


@dataclass(slots=True)
class _SoFar:
    """What an ingest of a table has seen."""

    counts: Counts = field(default_factory=Counts)
    resumed: int = 0
    refused: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    unread: Counter[tuple[str, str]] = field(default_factory=Counter)
    broken: str | None = None

    def add(self, file: OwnFile, payload: Payload, part: Part) -> None:
        """Store a part, unless an ingest that was broken off has."""
        refused = stored_part(file, payload)
        if refused is not None:
            read = part.rows - len(refused)
            self.counts += Counts(read=read, unchanged=read, refused=len(refused))
            self.resumed += part.rows
        else:
            found = read_part(part.body)
            refused = found.page.refused
            self.unread += found.unread
            self.counts += write_payload(file, payload, Said(found.page.offers, refused))
        self._refuse(refused)

    def _refuse(self, refused: Sequence[Refusal]) -> None:
        for key, reason in refused:
            count, first = self.refused.get(reason, (0, ()))
            shown = (*first, key.rpartition(" ")[2]) if len(first) < _EXAMPLES else first
            self.refused[reason] = (count + 1, shown)

    def ended(self, name: str, columns: ColumnMap, table: Table) -> TableIngested:
        fields: dict[str, tuple[int, str]] = {}
        for (one, example), count in sorted(self.unread.items()):
            known, first = fields.get(one, (0, example))
            fields[one] = (known + count, first)
        return TableIngested(
            name,
            self.counts,
            columns,
            table.columns,
            table.encoding,
            self.resumed,
            tuple((reason, *found) for reason, found in self.refused.items()),
            tuple((one, *found) for one, found in fields.items()),
            self.broken,
        )
