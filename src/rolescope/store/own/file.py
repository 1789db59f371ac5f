"""The store's one file: open for one writer, asked with named queries, whole after every failure."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb

from rolescope.model.errors import EvidenceDamaged, RolescopeError, StoreBusy, StoreUnavailable
from rolescope.store.connect import Columns

Parameters = Sequence[Any] | Mapping[str, Any]
"""Values of a query, by position or by name."""

STORAGE = "v1.2.0"
"""The oldest file format that compresses texts with Zstandard."""

ROWS_TOGETHER = 2048
"""Rows of a row group. A checkpoint writes the last row group of a table anew, with all that is in it: with
the engine's own 122,880 rows of texts and payloads, each costs more than the one before."""

_ATTACH = f"ATTACH '{{path}}' AS own (STORAGE_VERSION '{STORAGE}', ROW_GROUP_SIZE {ROWS_TOGETHER})"
_ATTACH_NEW = _ATTACH.replace(" AS own ", " AS slim ")
_ATTACH_TO_READ = "ATTACH '{path}' AS own (READ_ONLY)"
_SETTINGS = (
    "SET threads = 2",
    # A checkpoint for each 256 MB instead of 16: 4 of them for 100,000 postings, and a second to replay.
    "SET wal_autocheckpoint = '256MB'",
    # Of the bar of 2 GB half is the reader's. What does not fit goes to a folder beside the store.
    "SET memory_limit = '1GB'",
    "SET temp_directory = '{path}.tmp'",
    # Arrays of texts are texts, also where the first thousand are absent.
    "SET pandas_analyze_sample = 0",
)
_LOCKED = "set lock"
_KINDS = (
    (_LOCKED, "another process has it open; try again when that one is done"),
    ("already attached", "it is open already"),
    ("unique file handle", "it is open already"),
    ("permission denied", "it may not be written"),
    ("read-only", "it may not be written"),
    ("no space left", "the disk is full"),
    ("could not write", "the disk is full, or a limit on the size of files is reached"),
    ("out of memory", "there is not enough memory, nor room on the disk to do without"),
    ("file too large", "a limit on the size of files is reached"),
)
"""What the engine's words for a failure of the machine mean. Anything else is damage."""


class OwnFile:
    """A DuckDB file, open for one process to write, or for any number of them to read.

    Args:
        path: the file; for writing it is made if there is none, and so is its folder.
        writes: whether it is opened for writing.

    Raises:
        StoreUnavailable: if it cannot be opened or made now, or there is none to read.
        EvidenceDamaged: if it is no such file.
    """

    def __init__(self, path: Path, *, writes: bool = True) -> None:
        self.path = path
        if writes:
            _make_folder(path)
        elif not path.is_file():
            raise StoreUnavailable(
                f"There is no store at {path} yet. `rolescope ingest remotive` makes one, and so does a file "
                "of postings in the place of remotive."
            )
        attach = _ATTACH if writes else _ATTACH_TO_READ
        self._connection = duckdb.connect(":memory:")
        try:
            with self._telling():
                for statement in (attach, "USE own", *_SETTINGS):
                    self._connection.execute(statement.format(path=_quoted(path)))
        except RolescopeError:
            self._connection.close()
            raise
        if writes:  # nobody else has it open, so what did not fit in memory is of a process that was killed
            shutil.rmtree(spilled(path), ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let others open it."""
        self._connection.close()

    def ask(self, query: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Run the query named `query` (a file in `sql/`) and return its rows."""
        return self.run(_sql("sql", query), parameters)

    def run(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Run statements of our own: those of a query or a migration."""
        with self._telling():
            return self._connection.execute(sql, parameters or None).fetchall()

    def fill(self, query: str, **parts: object) -> list[tuple[Any, ...]]:
        """Run a query with names and paths, which cannot be parameters, in its places."""
        filled = {name: _quoted(one) if isinstance(one, Path) else one for name, one in parts.items()}
        return self.run(_sql("sql", query).format(**filled))

    def arrays(
        self, query: str, parameters: Parameters = (), *, among: Sequence[int] = (), without: str = ""
    ) -> Columns:
        """Run the query named `query` and return its rows as an array a column.

        Args:
            query: its name.
            parameters: its values.
            among: numbers in the place of `$among`, which an index looks up.
            without: a part of the query that is left out.
        """
        sql = _sql("sql", query).replace(without, "").replace("$among", ", ".join(map(str, among)))
        with self._telling():
            found = self._connection.execute(sql, parameters or None).fetchnumpy()
        return dict(found)

    def some(self, query: str, name: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Run a query with a list of values in the place of `$name`, each of which an index looks up."""
        if not values:
            return []
        marks = ", ".join("?" * len(values))
        return self.run(_sql("sql", query).replace(f"${name}", marks), list(values))

    def among(
        self, query: str, values: Sequence[Any], parameters: Mapping[str, Any]
    ) -> list[tuple[Any, ...]]:
        """Run a query with named parameters and a list in the place of `$among`, which an index looks up.

        Why: a join with what is staged reads the whole table instead, and so takes longer as it grows.
        """
        named = {f"among{n}": one for n, one in enumerate(values)}
        sql = _sql("sql", query).replace("$among", ", ".join(f"${name}" for name in named))
        return self.run(sql, {**parameters, **named})

    @contextmanager
    def staged(self, columns: Columns) -> Iterator[None]:
        """Arrays of equal length as the table `staged`, for as long as the block lasts."""
        self._connection.register("staged", dict(columns))
        try:
            yield
        finally:
            self._connection.unregister("staged")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that the block writes, or nothing of it."""
        self.run("BEGIN TRANSACTION")
        whole = False
        try:
            yield
            self.run("COMMIT")
            whole = True
        finally:
            if not whole:
                self._undo()

    def _undo(self) -> None:
        try:
            self._connection.execute("ROLLBACK")
        except duckdb.Error:
            # After a write that failed the engine has ended the transaction, or refuses all that comes.
            # Nothing of the block is in the file either way, and what failed is being told already.
            return

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except duckdb.Error as error:
            raise self._meaning(error) from error

    def _meaning(self, error: duckdb.Error) -> RolescopeError:
        words = str(error)
        for sign, reason in _KINDS:
            if sign in words.lower():
                kind = StoreBusy if sign == _LOCKED else StoreUnavailable
                return kind(f"The store {self.path} cannot be used: {reason}. Nothing in it changed.")
        return self.damaged(words.splitlines()[0].rstrip("."))

    def damaged(self, what: str) -> EvidenceDamaged:
        """The error of a store in which something is not as it was written."""
        return EvidenceDamaged(
            f"The store {self.path} cannot be read: {what}. Put a copy of it in "
            "its place, or move it away and ingest anew; `rolescope store check` tells how much is damaged."
        )

    def copy_to(self, path: Path) -> None:
        """Write all that it holds into a new file, without what was deleted or replaced.

        Raises:
            StoreUnavailable: if that cannot be written.
        """
        with self._telling():
            self._connection.execute("CHECKPOINT own")
            self._connection.execute(_ATTACH_NEW.format(path=_quoted(path)))
            try:
                self._connection.execute("COPY FROM DATABASE own TO slim")
            finally:
                self._connection.execute("DETACH slim")


def spilled(path: Path) -> Path:
    """Where the engine puts what does not fit in memory."""
    return path.with_name(path.name + ".tmp")


def _quoted(path: Path) -> str:
    """A path between the quotation marks of a statement."""
    return str(path).replace("'", "''")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"{path.parent} cannot be made: {error.strerror}.") from error


def _sql(folder: str, name: str) -> str:
    return files("rolescope.store.own").joinpath(folder, f"{name}.sql").read_text(encoding="utf-8")
