"""How well what is counted was read: confusion matrices and the reader's error as tidy tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rolescope.questions.figures.reader import Reader
from rolescope.store.facts import FactStore
from rolescope.store.schema import Column, Table

Row = Sequence[Any]

_CASES = Column("int32", "labelled cases")
_POSTINGS = Column("int32", "labelled postings")

ROLE_CONFUSION = Table(
    "role_confusion",
    "Postings read one by one: the role that was labelled and the role that a model read that had not learnt "
    "from them. Every pair of roles has a row.",
    {
        "labelled": Column("string", "role id as labelled, or cannot_tell"),
        "read": Column("string", "role id as read, or cannot_tell"),
        "n": _POSTINGS,
    },
    ("labelled", "read"),
)
ROLE_CONFUSION_BY_TITLE = Table(
    "role_confusion_by_title",
    "The same by the role that the title names and by collection; pairs without a posting have no row. "
    "Titles that name no role of ours are left out.",
    {
        "title": Column("string", "role id, resolved from the title"),
        "collection": Column("string", "source id of the postings"),
        **ROLE_CONFUSION.columns,
    },
    ("title", "collection", "labelled", "read"),
)
ACTIVITY_CONFUSION = Table(
    "activity_confusion",
    "Labelled duties that were found in the text: the activity that was labelled and the one read, "
    "cross-validated. Every pair of activities has a row.",
    {
        "labelled": Column("string", "activity id as labelled"),
        "read": Column("string", "activity id as read"),
        "n": Column("int32", "labelled duties"),
    },
    ("labelled", "read"),
)
READER_FIELDS = Table(
    "reader_fields",
    "Fields that a posting states or not: precision is true_positives / reported, recall true_positives / "
    "labelled.",
    {
        "field": Column("string", "what is read"),
        "labelled": Column("int32", "labelled postings that state it"),
        "reported": Column("int32", "labelled postings for which the reader reports it"),
        "true_positives": Column("int32", "of these, postings for which it is right"),
        "right": Column("int32", "postings for which it is right, silence included", nullable=True),
        "postings": Column("int32", "labelled postings", nullable=True),
    },
    ("field",),
)
READER_VALUES = Table(
    "reader_values",
    "Values of closed lists: what was labelled and what was read. Pairs without a posting have no row.",
    {
        "field": Column("string", "education (the lowest degree), seniority or workplace"),
        "labelled": Column("string", "value as labelled"),
        "read": Column("string", "value as read"),
        "n": _POSTINGS,
    },
    ("field", "labelled", "read"),
)
READER_SKILL_TYPES = Table(
    "reader_skill_types",
    "Skills by type, all labelled postings together. Lists of labels stop at twelve must-haves, so false "
    "positives are counted only where the labels are complete. Soft skills and domains were not labelled.",
    {
        "type": Column("string", "type of skill"),
        "tp": Column("int32", "labelled skills that were read"),
        "fn": Column("int32", "labelled skills that were missed"),
        "tp_where_complete": Column("int32", "labelled skills that were read, where labels are complete"),
        "fp": Column("int32", "skills read that are not labelled, where labels are complete"),
        "true_negative_pairs": Column("int32", "pairs of posting and skill neither labelled nor read, there"),
    },
    ("type",),
)
READER_SKILLS = Table(
    "reader_skills",
    "How well each skill of the counts is read: its labelled cases, and the rates that answers correct with. "
    "Sensitivity is shrunk to its type's as far as cases are few, false positives are the type's; soft "
    "skills and domains are not corrected (1 and 0).",
    {
        "skill": Column("string", "skill id"),
        "tp": _CASES,
        "fn": Column("int32", "labelled cases that were missed"),
        "sensitivity": Column("double", "share of postings with the skill for which it is read"),
        "sensitivity_var": Column("double", "variance of that share"),
        "false_positive": Column("double", "share of postings without the skill for which it is read"),
        "false_positive_var": Column("double", "variance of that share"),
    },
    ("skill",),
)


def measures(store: FactStore) -> Iterator[tuple[Table, list[Row]]]:
    """Every table of measures with its rows; one that the evidence does not have is left out."""
    roles, duties, error = store.role_confusion, store.duty_confusion, store.reader_error
    yield ROLE_CONFUSION, list(_matrix(roles["roles"], roles["counts"]))
    if "by_title" in roles:
        yield ROLE_CONFUSION_BY_TITLE, list(_by_title(roles["by_title"]))
    yield ACTIVITY_CONFUSION, list(_matrix(duties["activities"], duties["counts"]))
    yield READER_FIELDS, _records(READER_FIELDS, error["fields"])
    yield READER_VALUES, list(_values(error["values"]))
    yield READER_SKILL_TYPES, _records(READER_SKILL_TYPES, error["skills"]["by_type"])
    yield READER_SKILLS, list(_skills(store))


def as_csv(table: Table, rows: Iterable[Row]) -> str:
    """Rows as CSV; absence is an empty field."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(rows)
    return text.getvalue()


def _matrix(names: Sequence[str], counts: Sequence[Sequence[int]]) -> Iterator[Row]:
    for labelled, row in zip(names, counts, strict=True):
        for read, n in zip(names, row, strict=True):
            yield labelled, read, n


def _by_title(titles: Mapping[str, Mapping[str, Sequence[Row]]]) -> Iterator[Row]:
    for title, collections in sorted(titles.items()):
        for collection, cases in sorted(collections.items()):
            yield from ((title, collection, *case) for case in sorted(map(tuple, cases)))


def _records(table: Table, records: Mapping[str, Mapping[str, int]]) -> list[Row]:
    """One row per record, its name first."""
    return [(name, *(found.get(c) for c in [*table.columns][1:])) for name, found in sorted(records.items())]


def _values(fields: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Iterator[Row]:
    for field, table in sorted(fields.items()):
        for labelled, row in sorted(table.items()):
            yield from ((field, labelled, read, n) for read, n in sorted(row.items()))


def _skills(store: FactStore) -> Iterator[Row]:
    types = {skill: label.type for skill, label in store.skills().items()}
    reader = Reader(store.reader_error, store.duty_confusion, store.role_confusion).skills(types)
    errors = reader.errors(list(types), list(types.values()))
    rates = (
        errors.sensitivity,
        errors.sensitivity_var,
        errors.false_positive,
        errors.false_positive_var,
    )
    for skill, *rate in zip(types, *(values.tolist() for values in rates), strict=True):
        cases = reader.by_skill.get(skill, {})
        yield skill, cases.get("tp", 0), cases.get("fn", 0), *rate
