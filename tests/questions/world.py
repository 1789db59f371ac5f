"""Small stores of our own making: postings whose counts are known because they were made up."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rolescope.model.concept import SkillType
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.figures.classes import CATEGORIES
from rolescope.store import schema
from rolescope.store.facts import DUTY_CONFUSION, MEASURED, READER_ERROR, ROLE_CONFUSION, FactStore
from rolescope.store.manifest import FileEntry, Manifest, SourceEntry, digest
from rolescope.store.write import Row, write_table
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import judged_roles

LABELS = {
    "sql": ("SQL", "language"),
    "python": ("Python", "language"),
    "r": ("R", "language"),
    "docker": ("Docker", "platform"),
    "deep-learning": ("Deep learning", "method"),
    "teamwork": ("Teamwork", "soft"),
}
DESIGN_EFFECT = 4.0
LABELLED = 1000
"""Labelled cases of everything the reader was measured on, unless a test says otherwise."""


@dataclass(frozen=True)
class Cell:
    """Postings of one role by one employer; what it leaves out is silent."""

    role: str
    employer: int
    postings: int = 10
    work: str | None = None
    country: str | None = "US"
    level: str = "mid"
    year: int | None = 2024
    kind: str = "direct"
    collection: str = "one"
    skills: Mapping[str, int] = field(default_factory=dict)
    required: Mapping[str, int] = field(default_factory=dict)
    preferred: Mapping[str, int] = field(default_factory=dict)
    advanced: Mapping[str, int] = field(default_factory=dict)
    basic: Mapping[str, int] = field(default_factory=dict)
    activities: Mapping[str, int] = field(default_factory=dict)
    degree: Mapping[str, int] = field(default_factory=dict)
    workplace: Mapping[str, int] = field(default_factory=dict)
    industry: Mapping[str, int] = field(default_factory=dict)
    on_call: Mapping[str, int] = field(default_factory=dict)
    visa: Mapping[str, int] = field(default_factory=dict)
    collaborator: Mapping[str, int] = field(default_factory=dict)
    field_of_study: Mapping[str, int] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    mode: Mapping[str, int] = field(default_factory=dict)
    settled: Mapping[str, int] = field(default_factory=dict)
    hybrid: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Pay:
    """One row of the pay table, or of the table of posted pay."""

    role: str
    low: float
    high: float | None = None
    source: str = "paid"
    country: str = "US"
    level: str = "mid"
    year: int | None = 2024
    currency: str = "USD"
    period: str = "year"
    employer: int | None = None
    kind: str = "direct"
    records: int = 1
    population: str | None = None
    specialisation: str | None = None
    place: str | None = None
    record: int | None = None
    industry: str | None = None
    work: str | None = None

    def row(self) -> Row:
        """As `pay` has it."""
        population = self.population or f"pay of {self.source}"
        return (
            *(self.source, population, "as stated", self.role, self.country, self.level, self.year),
            *(self.currency, self.period, self.employer, self.kind),
            *(self.low, self.low if self.high is None else self.high, self.records),
            *(self.specialisation, self.place, self.record),
        )

    def posted_row(self) -> Row:
        """As `posted_pay` has it."""
        return (*self.row(), self.industry, self.work)


def alike(role: str, employers: Iterable[int], **what: Any) -> list[Cell]:
    """One cell per employer, all alike."""
    return [Cell(role, employer, **what) for employer in employers]


def store(
    folder: Path,
    cells: Sequence[Cell],
    *,
    reader: Mapping[str, Any] | None = None,
    labels: Mapping[str, Any] | None = None,
    history: Sequence[Cell] = (),
    **tables: Any,
) -> FactStore:
    """A store of these cells.

    Args:
        folder: an empty folder.
        cells: the postings.
        reader: parts of the reader's error to put in place of the reader that is never wrong.
        labels: what was labelled under each title and collection, in place of that all is read right.
        history: postings of collections that span years; of what is in them, activities alone are kept.
        tables: rows of other tables, by name.
    """
    rows = _counts(cells) | _history(history) | tables
    for table in schema.TABLES:
        write_table(table, rows.get(table.name, ()), folder)
    (folder / READER_ERROR).write_text(json.dumps(_reader() | dict(reader or {})))
    (folder / DUTY_CONFUSION).write_text(json.dumps(_duties()))
    (folder / ROLE_CONFUSION).write_text(
        json.dumps(_roles() | ({"by_title": dict(labels)} if labels else {}))
    )
    names = [*(f"{table.name}.parquet" for table in schema.TABLES), *MEASURED]
    files = tuple(FileEntry(name, 1, digest(folder / name)) for name in sorted(names))
    Manifest("2025-01-31", tuple(_sources()), files, DESIGN_EFFECT).save(folder)
    return FactStore(folder)


def _counts(cells: Sequence[Cell]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {table.name: [] for table in schema.COUNT_TABLES}
    ordered = sorted(cells, key=lambda cell: cell.role)
    for i, cell in enumerate(ordered):
        duties = dict(cell.activities) or {"other": cell.postings}
        work = cell.work or cell.role
        key = (i, cell.collection, cell.role, work, cell.country, cell.level, cell.year)
        rows["category_counts"].append((i, "work", work, cell.postings))
        rows["cells"].append((*key, cell.employer, cell.kind, cell.postings, sum(duties.values())))
        asked = (cell.required, cell.preferred, cell.advanced, cell.basic)
        rows["skill_counts"] += [
            (i, skill, n, *(how.get(skill, 0) for how in asked)) for skill, n in cell.skills.items()
        ]
        for kind in ("collaborator", "field_of_study", "hybrid"):
            rows["naming_counts"] += [(i, kind, value, n) for value, n in getattr(cell, kind).items()]
        rows["activity_counts"] += [(i, activity, n) for activity, n in duties.items()]
        rows["years_counts"] += [(i, years, n) for years, n in cell.years.items()]
        for category in ("degree", "workplace", "industry", "on_call", "visa", "mode", "settled"):
            stated = dict(getattr(cell, category))
            silent = cell.postings - sum(stated.values())
            values = stated | ({"unstated": silent} if silent else {})
            rows["category_counts"] += [(i, category, value, n) for value, n in values.items()]
    used = sorted({row[1] for row in rows["skill_counts"]})
    rows["skills"] = [(skill, *LABELS[skill]) for skill in used]
    return rows


def _history(cells: Sequence[Cell]) -> dict[str, list[Row]]:
    rows = _counts(cells)
    return {"history_cells": rows["cells"], "history_activity_counts": rows["activity_counts"]}


def _reader() -> dict[str, Any]:
    kinds = {
        "tp": LABELLED,
        "tp_where_complete": LABELLED,
        "fn": 0,
        "fp": 0,
        "true_negative_pairs": 10**9,
    }
    return {
        "postings": 300,
        "fields": {"years": {"true_positives": 90, "reported": 100, "labelled": 95}},
        "skills": {
            "by_skill": {skill: {"tp": 10**6, "fn": 0} for skill in LABELS},
            "by_type": {kind.value: kinds for kind in SkillType},
        },
        "values": {
            name: sure(CATEGORIES[category])
            for name, category in (
                ("education", "degree"),
                ("workplace", "workplace"),
                ("seniority", "seniority"),
            )
        },
    }


def sure(values: Iterable[str], labelled: int = LABELLED) -> dict[str, dict[str, int]]:
    """Confusions of a reader that is never wrong."""
    return {value: {value: labelled} for value in values}


def _duties() -> dict[str, Any]:
    names = list(activities())
    rows = [[LABELLED if i == j else 0 for j in range(len(names))] for i in range(len(names))]
    return {"activities": names, "counts": rows, "postings": 300}


def _roles() -> dict[str, Any]:
    names = [*judged_roles(), CANNOT_TELL]
    rows = [[LABELLED if i == j else 0 for j in range(len(names))] for i in range(len(names))]
    sure_ones = [[name, name, LABELLED] for name in names]
    by_title = {title: {"one": sure_ones, "two": sure_ones} for title in judged_roles()}
    return {"roles": names, "counts": rows, "by_title": by_title}


def _sources() -> Iterable[SourceEntry]:
    uses = [
        *(("one", "texts"), ("one", "history"), ("two", "texts"), ("paid", "pay"), ("paid", "titles")),
        ("named", "pay"),
        *(("oews", "occupations"), ("onet_29_3", "occupations"), ("esco_1_1_1", "occupations")),
    ]
    for id_, use in uses:
        name, home, licence = f"Source {id_}", f"https://example.org/{id_}", "CC0"
        yield SourceEntry(id_, use, name, home, licence, "2024", 9, 9, {}, 9, 9, {}, "0" * 64)
