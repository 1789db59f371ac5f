"""Tables of shares as rows: skills, activities, categories and their differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rolescope.model.estimate import Figure
from rolescope.model.shares import LevelDuties, PrevalenceRow, ReaderError
from rolescope.present.frames.row import Row, difference, figure

ROLES = "share"
"""Measure of the share of postings, or of duties."""
BY_ROLE = ("required", "preferred", "advanced", "basic", "by_work")
"""Other shares that a row may have of each role, by the names of its fields."""


def prevalence(table: str, rows: Iterable[PrevalenceRow], level: str | None = None) -> Iterator[Row]:
    """Every figure of a table: shares, those beside them, differences, and the reader's error."""
    for row in rows:
        yield from _of_one(table, row, level)


def by_level(table: str, levels: Iterable[LevelDuties]) -> Iterator[Row]:
    """The same at each level."""
    for one in levels:
        yield from prevalence(table, one.activities, one.level)


def _of_one(table: str, row: PrevalenceRow, level: str | None) -> Iterator[Row]:
    named: dict[str, Mapping[str, Figure]] = {ROLES: row.roles}
    named |= {name: getattr(row, name) for name in BY_ROLE}
    for measure, roles in named.items():
        for role, found in roles.items():
            yield figure(
                found, table=table, measure=measure, id=row.id, label=row.label, role=role, level=level
            )
    for contrast in row.differences:
        yield difference(contrast, table=table, id=row.id, label=row.label, level=level)
    yield from reader(table, row.reader, id_=row.id, label=row.label, level=level)


def reader(
    table: str,
    error: ReaderError | None,
    *,
    id_: str,
    label: str,
    role: str | None = None,
    level: str | None = None,
) -> Iterator[Row]:
    """Precision and recall of what was read; nothing where nothing was."""
    if error is None:
        return
    for measure, found in (("precision", error.precision), ("recall", error.recall)):
        yield figure(
            found,
            table=table,
            measure=measure,
            id=id_,
            label=label,
            role=role,
            level=level,
            population=error.measured_on,
        )
