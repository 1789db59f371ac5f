"""Readings as columns and back: how they travel between processes and into Arrow.

A hundred small records a posting are dear to send one by one; as columns of plain values they cost a tenth.
Each field of a reading is a table of records with a count per reading, whether it holds many or at most one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from rolescope.model.reading import (
    Duty,
    Education,
    Pay,
    Place,
    Reading,
    ReadingWarning,
    Section,
    SkillMention,
    Travel,
    Years,
)
from rolescope.model.role_reading import RoleFlag, RoleQuestion, RoleReading, RoleSentence, RoleVerdict
from rolescope.model.span import Marked, Span


class Field(NamedTuple):
    """A field of a reading: its record, and whether it holds many."""

    record: Any
    many: bool


FIELDS: Mapping[str, Field] = {
    "sections": Field(Section, many=True),
    "skills": Field(SkillMention, many=True),
    "duties": Field(Duty, many=True),
    "years": Field(Years, many=False),
    "education": Field(Education, many=False),
    "pay": Field(Pay, many=True),
    "workplace": Field(Marked, many=False),
    "seniority": Field(Marked, many=False),
    "employer_kind": Field(Marked, many=False),
    "employment_type": Field(Marked, many=True),
    "places": Field(Place, many=True),
    "eligible": Field(Marked, many=True),
    "visa": Field(Marked, many=False),
    "clearance": Field(Marked, many=False),
    "travel": Field(Travel, many=False),
    "on_call": Field(Marked, many=False),
    "industry": Field(Marked, many=False),
    "spoken": Field(Marked, many=True),
    "collaborators": Field(Marked, many=True),
    "warnings": Field(ReadingWarning, many=True),
}
ROLE_FIELDS: Mapping[str, Field] = {
    "verdict": Field(RoleVerdict, many=False),
    "sentences": Field(RoleSentence, many=True),
    "questions": Field(RoleQuestion, many=True),
    "flags": Field(RoleFlag, many=True),
    "fixed": Field(Marked, many=True),
}
"""Fields of what is said of the work as a whole; their tables are called `role_verdict` and so on."""
PLAIN = ("language", "country")
"""Fields that hold one word."""
_NOTHING: Mapping[bool, Any] = {True: (), False: None}


class Table(NamedTuple):
    """One field of many readings.

    Attributes:
        counts: records per reading.
        columns: the records' values by name, a span as `start` and `end`.
    """

    counts: list[int]
    columns: dict[str, list[Any]]


class Columns(NamedTuple):
    """Many readings: their tables by field, and their plain values by field."""

    tables: dict[str, Table]
    plain: dict[str, list[str | None]]


def column_names(record: Any) -> list[str]:
    """The columns of a record, in order."""
    return [part for name in record._fields for part in (("start", "end") if name == "span" else (name,))]


def to_columns(readings: Sequence[Reading]) -> Columns:
    """Many readings as columns."""
    tables = {name: _table(field, [getattr(r, name) for r in readings]) for name, field in FIELDS.items()}
    for name, field in ROLE_FIELDS.items():
        values = [getattr(r.role, name) if r.role else _NOTHING[field.many] for r in readings]
        tables[f"role_{name}"] = _table(field, values)
    return Columns(tables, {name: [getattr(r, name) for r in readings] for name in PLAIN})


def _table(field: Field, values: Sequence[Any]) -> Table:
    if field.many:
        counts = [len(value) for value in values]
        records = list(chain.from_iterable(values))
    else:
        counts = [int(value is not None) for value in values]
        records = [value for value in values if value is not None]
    by_field = zip(*records, strict=True) if records else ((),) * len(field.record._fields)
    columns: dict[str, list[Any]] = {}
    for name, column in zip(field.record._fields, by_field, strict=True):
        if name == "span":
            columns["start"] = [span and span[0] for span in column]
            columns["end"] = [span and span[1] for span in column]
        else:
            columns[name] = list(column)
    return Table(counts, columns)


def from_columns(columns: Columns) -> Iterator[Reading]:
    """The readings that the columns hold, in order."""
    fields: dict[str, Iterator[Any]] = {
        name: _values(field, columns.tables[name]) for name, field in FIELDS.items()
    }
    fields |= {name: iter(values) for name, values in columns.plain.items()}
    fields["role"] = _roles(columns)
    for values in zip(*fields.values(), strict=True):
        yield Reading(**dict(zip(fields, values, strict=True)))


def _roles(columns: Columns) -> Iterator[RoleReading | None]:
    parts = [_values(field, columns.tables[f"role_{name}"]) for name, field in ROLE_FIELDS.items()]
    return (RoleReading(*values) if values[0] else None for values in zip(*parts, strict=True))


def _values(field: Field, table: Table) -> Iterator[Any]:
    by_field: list[Any] = []
    for name in field.record._fields:
        if name == "span":
            bounds = zip(table.columns["start"], table.columns["end"], strict=True)
            by_field.append(None if start is None else Span(start, end) for start, end in bounds)
        else:
            by_field.append(table.columns[name])
    records = map(field.record._make, zip(*by_field, strict=True))
    if field.many:
        return (tuple(islice(records, count)) for count in table.counts)
    return (next(records) if count else None for count in table.counts)
