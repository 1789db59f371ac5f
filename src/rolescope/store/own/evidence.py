"""Which openings of a store vote in what is counted, and what became of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.rows import texts
from rolescope.store.schema import COUNT_TABLES

EPOCH = "1970-01-01T00:00:00Z"
"""When a store was made that nobody keeps."""


class State(NamedTuple):
    """What stands for all that may be counted.

    Attributes:
        openings: how many, of sources that may be counted.
        print: another where one of them, or what was read of it, is another.
        as_of: ISO date on which the newest was seen; None without any.
    """

    openings: int
    print: int
    as_of: str | None


class OfSource(NamedTuple):
    """What became of the openings of one source.

    Attributes:
        source: its id.
        openings: how many are stored.
        counted: how many vote.
        first: first year in which one that votes was posted; None where none says.
        last: last such year.
        undated: openings that vote and do not say when they were posted.
        print: another where one of its openings is another.
    """

    source: str
    openings: int
    counted: int
    first: str | None
    last: str | None
    undated: int
    print: str


class How(NamedTuple):
    """Names and numbers that the counted tables have.

    Attributes:
        first_cell: number of the first cell.
        first_record: number of the first record of pay.
        population: whose pay it is.
        method: how low and high were obtained.
        categories: closed lists with one value a posting.
        silent: the value that stands for silence.
    """

    first_cell: int
    first_record: int
    population: str
    method: str
    categories: Sequence[str]
    silent: str


Group = Callable[[OwnFile], object]
"""Groups the openings of a store."""


def judge(file: OwnFile, forbidden: Sequence[str], group: Group) -> State:
    """Settle which openings vote; what follows here is of these.

    Args:
        file: the store.
        forbidden: ids of sources whose terms forbid counting.
        group: finds which openings are one vacancy.
    """
    file.ask("evidence_revised")
    heads = _without(file, forbidden, group)
    if heads:
        with file.staged(texts(("id", "head"), heads)):
            file.ask("evidence_revise")
    file.ask("evidence_judge", {"forbidden": list(forbidden)})
    (row,) = file.ask("evidence_state")
    return State(*row)


def _without(file: OwnFile, forbidden: Sequence[str], group: Group) -> list[tuple[str, str]]:
    """Openings with the heads of their groups as if others had never been stored, where it matters.

    Two openings may be one vacancy only by way of a third. Where that one may not be counted, the others are
    grouped again in a store of their own, which is thrown away.
    """
    file.ask("evidence_bridged", {"forbidden": list(forbidden)})
    ((several,),) = file.ask("evidence_bridged_count")
    if not several:
        return []
    with TemporaryDirectory(dir=file.path.parent, prefix=".rolescope-") as aside:
        with own_store(EPOCH, Path(aside)) as made:
            path = made.path
        file.fill("evidence_aside", path=path)
        with own_store(EPOCH, Path(aside)) as apart:
            group(apart)
            return [(id_, head) for id_, head in apart.ask("evidence_heads")]


def of_sources(file: OwnFile) -> list[OfSource]:
    """What became of the openings of each source, by its id."""
    return [OfSource(*row) for row in file.ask("evidence_sources")]


def set_aside(file: OwnFile) -> Mapping[str, Mapping[str, int]]:
    """By source and reason: openings that do not vote."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for source, reason, n in file.ask("evidence_reasons"):
        found[source][reason] = n
    return found


def employers(file: OwnFile) -> list[str]:
    """Every employer of an opening that votes, as stated."""
    return [name for (name,) in file.ask("evidence_employers")]


def tally(
    file: OwnFile, known: Mapping[str, tuple[int, str]], skills: Sequence[tuple[str, str, str]], how: How
) -> None:
    """Count what the openings that vote say, into tables that `write_table` writes.

    The engine does it: a million openings are counted in minutes, and need not be in memory.

    Args:
        file: the store, its openings judged.
        known: number and kind of every employer.
        skills: id, label and type of every skill.
        how: names and numbers that the tables have.
    """
    columns = {
        "name": np.array(list(known), dtype=object),
        "number": np.array([number for number, _ in known.values()], dtype=np.int64),
        "kind": np.array([kind for _, kind in known.values()], dtype=object),
    }
    with file.staged(columns):
        file.ask("evidence_voters", {"first": how.first_cell})
    file.ask("evidence_said")
    for name in ("cells", "skill_counts", "activity_counts"):
        file.ask(f"evidence_{name}")
    lists = {"silent": how.silent, "categories": list(how.categories)}
    file.ask("evidence_category_counts", lists)
    file.ask("evidence_naming_counts")
    file.ask("evidence_years_counts")
    with file.staged(texts(("skill", "label", "type"), skills)):
        file.ask("evidence_skills")
    paid = {"population": how.population, "method": how.method, "first": how.first_record}
    file.ask("evidence_posted_pay", paid)
    file.ask("evidence_posted_pay_skills")


def write_tables(file: OwnFile, folder: Path) -> Mapping[str, int]:
    """Write every table that was counted as Parquet, the same bytes for the same rows.

    Returns:
        Rows by table.
    """
    rows = {}
    file.run("SET threads = 1")  # several would cut a file into row groups as it happens
    try:
        for table in COUNT_TABLES:
            parts = {"table": table.name, "columns": ", ".join(table.columns)}
            key = ", ".join(f"{column} NULLS FIRST" for column in table.key)
            file.fill("evidence_write", **parts, key=key, path=folder / f"{table.name}.parquet")
            ((rows[table.name],),) = file.fill("evidence_rows", table=table.name)
    finally:
        file.run("SET threads = 2")
    return rows
