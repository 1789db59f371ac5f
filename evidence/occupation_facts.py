"""What O*NET and ESCO say of each occupation: labels and survey figures, never a sentence of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from rolescope.store import schema
from rolescope.store.write import Row, write_table

DEGREES = {
    "1": "below high school",
    "2": "high school",
    "3": "post-secondary certificate",
    "4": "some college",
    "5": "associate's degree",
    "6": "bachelor's degree",
    "7": "post-baccalaureate certificate",
    "8": "master's degree",
    "9": "post-master's certificate",
    "10": "first professional degree",
    "11": "doctoral degree",
    "12": "post-doctoral training",
}
"""O*NET's twelve answers to "required level of education", in our words."""

IMPORTANCE_FLOOR, IMPORTANCE_STEPS = 1.0, 4.0
"""Importance runs from 1 (not important) to 5 (extremely important); we store it as 0 to 1."""
KEPT = 10
"""Knowledge and skills kept per occupation: the most important ones."""
CODE = "O*NET-SOC Code"
KEPT_ESCO = 25
"""Essential skills kept per ESCO occupation, in the order of their labels."""


def write_occupation_facts(data: Path, folder: Path) -> None:
    """Write the occupation_facts table from the O*NET and ESCO tables below `data`."""
    onet, esco = data / "open" / "onet_29_3", data / "open" / "esco_1_1_1"
    rows: list[Row] = [
        *_education(onet),
        *_important(onet, "knowledge", "Knowledge"),
        *_important(onet, "skills", "Skills"),
        *_technology(onet),
        *_essential(esco),
    ]
    write_table(schema.OCCUPATION_FACTS, rows, folder)


def _education(onet: Path) -> Iterator[Row]:
    for row in _rows(onet / "education_training_and_experience.parquet"):
        share = float(row["Data Value"])
        if row["Scale ID"] == "RL" and share > 0 and row["Recommend Suppress"] == "Y":
            # O*NET itself withholds it; left out, the smaller answers would pass for the whole picture.
            yield (
                _onet(row),
                "Required education",
                DEGREES[row["Category"]],
                None,
                None,
                None,
                int(row["N"]),
            )
        elif row["Scale ID"] == "RL" and share > 0:
            low, high = _number(row["Lower CI Bound"], 100), _number(row["Upper CI Bound"], 100)
            yield (
                _onet(row),
                "Required education",
                DEGREES[row["Category"]],
                share / 100,
                low,
                high,
                int(row["N"]),
            )


def _important(onet: Path, table: str, heading: str) -> Iterator[Row]:
    by_occupation: dict[str, list[Row]] = {}
    for row in _rows(onet / f"{table}.parquet"):
        if row["Scale ID"] == "IM" and row["Recommend Suppress"] != "Y":
            figures = [_importance(row[c]) for c in ("Data Value", "Lower CI Bound", "Upper CI Bound")]
            n = int(row["N"]) if row["N"] else None
            fact = (_onet(row), heading, row["Element Name"], *figures, n)
            by_occupation.setdefault(_onet(row), []).append(fact)
    for facts in by_occupation.values():
        yield from sorted(facts, key=lambda fact: (-fact[3], fact[2]))[:KEPT]


def _technology(onet: Path) -> Iterator[Row]:
    """What O*NET marks as in demand for the occupation; where that is nothing, what is hot anywhere."""
    hot: dict[str, set[str]] = {}
    wanted: dict[str, set[str]] = {}
    for row in _rows(onet / "technology_skills.parquet"):
        if row["In Demand"] == "Y":
            wanted.setdefault(_onet(row), set()).add(row["Example"])
        elif row["Hot Technology"] == "Y":
            hot.setdefault(_onet(row), set()).add(row["Example"])
    for occupation in sorted(set(hot) | set(wanted)):
        own = wanted.get(occupation, set())
        for example in sorted(own or hot.get(occupation, set())):
            yield (occupation, "Technology", example, None, None, None, None)


def _essential(esco: Path) -> Iterator[Row]:
    labels = {row["conceptUri"]: row["preferredLabel"] for row in _rows(esco / "skills_en.parquet")}
    by_occupation: dict[str, set[str]] = {}
    for row in _rows(esco / "occupationSkillRelations.parquet"):
        if row["relationType"] == "essential" and row["skillUri"] in labels:
            occupation = "esco:" + row["occupationUri"].rsplit("/", 1)[1]
            by_occupation.setdefault(occupation, set()).add(labels[row["skillUri"]])
    for occupation, skills in by_occupation.items():
        for label in sorted(skills)[:KEPT_ESCO]:
            yield (occupation, "Essential skills", label, None, None, None, None)


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return rows


def _onet(row: dict[str, Any]) -> str:
    return f"onet:{row[CODE]}"


def _number(text: str | None, scale: float) -> float | None:
    return float(text) / scale if text else None


def _importance(text: str | None) -> float | None:
    return (float(text) - IMPORTANCE_FLOOR) / IMPORTANCE_STEPS if text else None
