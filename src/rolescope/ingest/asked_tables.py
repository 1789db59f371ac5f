"""Tables as a person or a program names them: what to open, what to call it, what its columns hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.sources.files.frames import frame_table, is_frame
from rolescope.sources.files.mapping import ColumnMap, asked_map
from rolescope.sources.files.row import Table
from rolescope.sources.files.rows import ENDINGS, opened
from rolescope.sources.files.source import named
from rolescope.store.own.open import Patience


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


def is_table(name: str) -> bool:
    """Whether a person means a file by a name: it is there, or is written as one."""
    told = name.lower().removesuffix(".gz")
    return told.endswith(ENDINGS) or "/" in name.partition(":")[0] or Path(name).exists()


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
    if path.is_dir():
        raise SourceRefused(f"{path} is a folder. Name the tables in it, such as {path / '*.csv'}.")
    if not path.is_file():
        raise SourceRefused(f"There is no file {path}.")
    return AskedTable(
        named(name or _stem(path)),
        path.resolve().as_uri(),
        lambda: opened(path, encoding),
        columns,
        bool(name),
    )


def asked_tables(
    paths: Sequence[str], columns: str | None = None, name: str | None = None, encoding: str | None = None
) -> list[AskedTable]:
    """Files as a person names them, with one map for all.

    Raises:
        SourceRefused: if there is no such file.
        BadQuestion: if the map or the name cannot be one, or two would be kept under one name.
    """
    wanted = asked_map(columns) if columns else None
    found = [asked_table(Path(path), wanted, name, encoding) for path in paths]
    names = Counter(one.name for one in found)
    if len(names) < len(found):
        several = ", ".join(one for one, count in names.items() if count > 1)
        raise BadQuestion(
            f"Two tables cannot be kept under one name ({several}): ingest each with its --name."
        )
    return found


def asked(
    tables: Sequence[Any], columns: str | None = None, name: str | None = None, encoding: str | None = None
) -> list[AskedTable]:
    """Files and data frames as a program names them. Raises as `asked_tables` and `asked_frame`."""
    if not tables:
        raise BadQuestion("Name at least one table: a file, or a data frame.")
    if name and len(tables) > 1:
        raise BadQuestion(f"Several tables cannot be kept under one name ({name}): ingest one at a time.")
    files = asked_tables([str(one) for one in tables if not is_frame(one)], columns, name, encoding)
    wanted = asked_map(columns) if columns else None
    return [*files, *(asked_frame(one, name, wanted) for one in tables if is_frame(one))]


def patience(seconds: float, say: Callable[[str], None] = lambda _: None) -> Patience:
    """How long an ingest waits for another process that has the store open."""
    return Patience(seconds, say)


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
