"""The steps from an empty file to today's tables: in order, each recorded, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from rolescope.model.errors import EvidenceDamaged, StoreUnavailable
from rolescope.store.own.file import OwnFile


class Step(NamedTuple):
    """One migration.

    Attributes:
        number: from 1, without a gap.
        name: what it makes.
        sql: its statements.
    """

    number: int
    name: str
    sql: str


@cache
def steps() -> tuple[Step, ...]:
    """The files in `migrations/`, "0001_name.sql", in order."""
    folder = files("rolescope.store.own").joinpath("migrations")
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".sql"))
    return tuple(
        Step(int(name[:4]), name[5:].removesuffix(".sql"), folder.joinpath(name).read_text(encoding="utf-8"))
        for name in names
    )


def migrate(file: OwnFile, at: str, known: Sequence[Step] | None = None) -> int:
    """Bring a file up to date in one transaction, and return how many steps it took.

    Args:
        file: the store's file.
        at: when, ISO 8601 in UTC; it is recorded.
        known: the steps that there are; None for our own.

    Raises:
        EvidenceDamaged: if a newer rolescope wrote the file. It is left as it is.
    """
    ours = steps() if known is None else known
    with file.transaction():
        file.ask("migrations_table")
        ((done,),) = file.ask("migrations_done")
        _refuse_newer(file, done, len(ours))
        for step in ours[done:]:
            file.run(step.sql)
            file.ask("migrations_record", [step.number, step.name, at])
    return len(ours) - int(done)


def refuse_other(file: OwnFile) -> None:
    """Refuse to read a file whose tables are not today's.

    Raises:
        StoreUnavailable: if an older rolescope wrote it; opened for writing it is brought up to date.
        EvidenceDamaged: if a newer one did, or it is no store.
    """
    ((done,),) = file.ask("migrations_done")
    _refuse_newer(file, done, len(steps()))
    if done < len(steps()):
        raise StoreUnavailable(
            f"The store {file.path} was written by an older rolescope. The next `rolescope ingest` brings it "
            "up to date."
        )


def _refuse_newer(file: OwnFile, done: int, known: int) -> None:
    if done > known:
        raise EvidenceDamaged(
            f"The store {file.path} was written by a newer rolescope (its tables are of version {done}, "
            f"and this one knows {known}). Install a newer one, or set another ROLESCOPE_HOME."
        )
