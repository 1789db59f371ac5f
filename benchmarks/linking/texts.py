"""The texts that may be learned from, and no others.

Labels, descriptions and lists of tasks of ESCO 1.1.1 and O*NET 29.3, and SkillSkape's train part: no posting.
Of the folder of benchmarks one file is opened, `skillskape/train.csv`: validation parts choose settings and
never weights. No table that joins O*NET with ESCO is read.
"""

from __future__ import annotations

import ast
import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

ESCO = "data/open/esco_1_1_1"
ONET = "data/open/onet_29_3"
SKILLSKAPE = "bench/skillskape/train.csv"


class Concept(NamedTuple):
    """An occupation or a skill: labels, preferred first; what is said of it; what is done in it."""

    labels: tuple[str, ...]
    about: tuple[str, ...] = ()
    does: tuple[str, ...] = ()


class Marked(NamedTuple):
    """A sentence and the preferred labels of the skills that it was written for, or "UNK"."""

    sentence: str
    labels: tuple[str, ...]


class Texts(NamedTuple):
    """All that is learned from."""

    esco: tuple[Concept, ...]
    onet: tuple[Concept, ...]
    skills: tuple[Concept, ...]
    marked: tuple[Marked, ...]


def read(shared: Path) -> Texts:
    """Read every text from the folder of shared tables.

    Raises:
        FileNotFoundError: a table is not there.
    """
    skills = _rows(shared / ESCO / "skills_en.parquet")
    return Texts(
        esco=tuple(_esco(shared, {row["conceptUri"]: row["preferredLabel"] for row in skills})),
        onet=tuple(_onet(shared)),
        skills=tuple(Concept(_labels(row), _filled(row["description"], row["definition"])) for row in skills),
        marked=tuple(marked(shared / SKILLSKAPE)),
    )


def marked(file: Path) -> Iterable[Marked]:
    """The sentences of SkillSkape's train part; of those that name no skill, the label is "UNK"."""
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            labels = tuple(label.strip() for label in ast.literal_eval(row["skills"]))
            if labels:
                yield Marked(row["sentence"], labels)


def _rows(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(file).to_pylist()
    return found


def _filled(*values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value and value.strip()))


def _labels(row: dict[str, Any]) -> tuple[str, ...]:
    others = f"{row['altLabels'] or ''}\n{row['hiddenLabels'] or ''}".split("\n")
    return _filled(row["preferredLabel"], *others)


def _esco(shared: Path, skills: dict[str, str]) -> Iterable[Concept]:
    asked = defaultdict(list)
    for row in _rows(shared / ESCO / "occupationSkillRelations.parquet"):
        if row["skillUri"] in skills:
            asked[row["occupationUri"]].append(skills[row["skillUri"]])
    for row in _rows(shared / ESCO / "occupations_en.parquet"):
        yield Concept(_labels(row), _filled(row["description"]), tuple(asked[row["conceptUri"]]))


def _onet(shared: Path) -> Iterable[Concept]:
    code = "O*NET-SOC Code"
    titles: dict[str, list[str]] = defaultdict(list)
    tasks: dict[str, list[str]] = defaultdict(list)
    for row in _rows(shared / ONET / "alternate_titles.parquet"):
        short = row["Short Title"]
        titles[row[code]] += [row["Alternate Title"], *([short] if short and short != "n/a" else [])]
    for row in _rows(shared / ONET / "sample_of_reported_titles.parquet"):
        titles[row[code]].append(row["Reported Job Title"])
    for row in _rows(shared / ONET / "task_statements.parquet"):
        tasks[row[code]].append(row["Task"])
    for row in _rows(shared / ONET / "occupation_data.parquet"):
        labels = _filled(row["Title"], *titles[row[code]])
        yield Concept(labels, _filled(row["Description"]), tuple(tasks[row[code]]))
