"""A user's own tables into the store: part by part, from where an ingest that was broken off left it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import Refusal
from rolescope.sources.files.frames import frame_table
from rolescope.sources.files.mapping import ColumnMap, fitted
from rolescope.sources.files.parts import Part, parts
from rolescope.sources.files.row import Table
from rolescope.sources.files.rows import ENDINGS, opened
from rolescope.sources.files.source import SOURCE, named, read_part
from rolescope.store.own.file import OwnFile
from rolescope.store.own.parts import places_of, stored_part
from rolescope.store.own.records import Counts, Outcome, Payload, Said, VisitEnd
from rolescope.store.own.visits import end_visit
from rolescope.store.own.write import write_payload

SNAPSHOT = "a table is what somebody collected: nothing is gone for not being in it"
BROKEN_OFF = "it was stopped; the next ingest of it goes on from there"
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class AskedTable:
    """A table to ingest.

    Attributes:
        name: what its openings are kept under.
        place: its address; tables of one name and different places are not mixed unasked.
        open: opens it.
        columns: the map that was asked for; None to tell it by the columns.
        renamed: whether the name was asked for, so that another place is meant.
    """

    name: str
    place: str
    open: Callable[[], AbstractContextManager[Table]]
    columns: ColumnMap | None = None
    renamed: bool = False


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


def is_table(name: str) -> bool:
    """Whether a person means a file by a name: it is there, or is written as one."""
    told = name.lower().removesuffix(".gz")
    return told.endswith(ENDINGS) or "/" in name.partition(":")[0] or Path(name).is_file()


def asked_table(
    path: Path, columns: ColumnMap | None = None, name: str | None = None, encoding: str | None = None
) -> AskedTable:
    """A file as a table to ingest.

    Args:
        path: the file.
        columns: what its columns hold; None to tell it by their names.
        name: what to keep it under; None for the file's own, without its endings.
        encoding: None to tell it by the file's first bytes.

    Raises:
        SourceRefused: if there is no such file.
        BadQuestion: if the name cannot be one.
    """
    if not path.is_file():
        raise SourceRefused(f"There is no file {path}.")
    return AskedTable(
        named(name or _stem(path)),
        path.resolve().as_uri(),
        lambda: opened(path, encoding),
        columns,
        bool(name),
    )


def asked_frame(frame: Any, name: str | None, columns: ColumnMap | None = None) -> AskedTable:
    """A data frame as a table to ingest.

    Raises:
        BadQuestion: if it is none, or has no name to keep it under.
    """
    if name is None:
        raise BadQuestion("A data frame has no name of its own: say name='jobs-2026', or the like.")
    return AskedTable(named(name), "frame:", lambda: nullcontext(frame_table(frame)), columns, renamed=True)


def _stem(path: Path) -> str:
    name = path.name.removesuffix(".gz")
    return "".join(
        one if one.isascii() and (one.isalnum() or one in "._-") else "-" for one in Path(name).stem
    )


def ingest_table(
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
    if so_far.broken is None:
        end = VisitEnd(SOURCE.id, asked.name, at, Outcome.PARTIAL, SNAPSHOT, so_far.counts)
        end_visit(file, end)
    return so_far.ended(f"{SOURCE.id}:{asked.name}", columns, table)


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
