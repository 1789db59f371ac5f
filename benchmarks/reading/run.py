"""Score the reader on the labelled postings, field by field.

    ROLESCOPE_SHARED=../shared python benchmarks/reading/run.py [--write]

`--write` also writes the counts that correct published figures:
`src/rolescope/extract/weights/reader_error.json`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rolescope.extract.document import Document
from rolescope.extract.reader import read
from rolescope.extract.skills import find_skills
from rolescope.model.reading import Reading
from rolescope.taxonomy.skills import skills

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("ROLESCOPE_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "src/rolescope/extract/weights"
FULL_LIST = 12
"""Labels name at most so many required skills; a full list may be cut, so precision is not counted there."""
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """How one field is compared: the label and the reading, None for "not stated"."""

    name: str
    labels: tuple[Any, ...]
    read: tuple[Any, ...]

    def counts(self) -> dict[str, int]:
        """Counts from which accuracy, precision and recall follow."""
        pairs = list(zip(self.labels, self.read, strict=True))
        return {
            "postings": len(pairs),
            "right": sum(a == b for a, b in pairs),
            "labelled": sum(a is not None for a, _ in pairs),
            "reported": sum(b is not None for _, b in pairs),
            "true_positives": sum(a == b and a is not None for a, b in pairs),
        }

    def confusion(self) -> dict[str, dict[str, int]]:
        """Counts of label by reading; "unstated" for None."""
        table: dict[str, Counter[str]] = defaultdict(Counter)
        for label, value in zip(self.labels, self.read, strict=True):
            table[label or "unstated"][value or "unstated"] += 1
        return {label: dict(sorted(row.items())) for label, row in sorted(table.items())}


def main() -> None:
    """Read, compare, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write reader_error.json")
    arguments = parser.parse_args()
    gold = [json.loads(line) for line in (SHARED / "gold/dev.jsonl").read_text(encoding="utf-8").splitlines()]
    read(gold[0]["text"], gold[0]["title"])  # loads the dictionaries
    started = time.perf_counter()
    readings = [read(g["text"], g["title"]) for g in gold]
    pace = len(gold) / (time.perf_counter() - started)
    error = report(gold, readings)
    print_table(error, pace)
    if arguments.write:
        path = WEIGHTS / "reader_error.json"
        path.write_text(json.dumps(error, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


def report(gold: Sequence[Gold], readings: Sequence[Reading]) -> dict[str, Any]:
    """All counts."""
    fields = list(compared(gold, readings))
    activity = json.loads((WEIGHTS / "duties_confusion.json").read_text(encoding="utf-8"))
    return {
        "about": "reader against labels on the development half; counts; activity out of fold",
        "postings": len(gold),
        "fields": {field.name: field.counts() for field in fields},
        "values": {
            f.name: f.confusion() for f in fields if f.name in ("education", "workplace", "seniority")
        },
        "activity": {k: activity[k] for k in ("postings", "quotes", "found", "right")},
        "skills": skill_counts(gold, readings),
    }


def compared(gold: Sequence[Gold], readings: Sequence[Reading]) -> Iterator[Field]:
    """Each field's labels beside its readings."""

    def labels(key: str, absent: str | None = None) -> tuple[Any, ...]:
        return tuple(None if g[key] == absent else g[key] for g in gold)

    yield Field("years", labels("years_min"), tuple(r.years.minimum if r.years else None for r in readings))
    degrees = tuple(r.education.minimum if r.education else None for r in readings)
    yield Field("education", labels("degree_min", "none_stated"), degrees)
    instead = tuple((r.education is not None and r.education.or_equivalent) or None for r in readings)
    yield Field("or_equivalent", tuple(g["degree_or_equivalent"] or None for g in gold), instead)
    yield Field(
        "workplace",
        labels("workplace", "unstated"),
        tuple(r.workplace.value if r.workplace else None for r in readings),
    )
    yield Field(
        "seniority",
        labels("seniority", "unstated"),
        tuple(r.seniority.value if r.seniority else None for r in readings),
    )


def skill_counts(gold: Sequence[Gold], readings: Sequence[Reading]) -> dict[str, Any]:
    """Skill ids read against the ids that the reader's own dictionary finds in the labelled strings."""
    truths = [
        {m.skill for s in g["must_skills"] + g["nice_skills"] for m in find_skills(Document(s))} for g in gold
    ]
    reads = [{m.skill for m in r.skills} for r in readings]
    complete = [len(g["must_skills"]) < FULL_LIST for g in gold]
    by_skill: dict[str, Counter[str]] = defaultdict(Counter)
    by_type: dict[str, Counter[str]] = defaultdict(Counter)
    universe = Counter(skills()[s].type.value for s in set().union(*truths, *reads))
    for truth, found, whole in zip(truths, reads, complete, strict=True):
        for skill in truth:
            by_skill[skill]["tp" if skill in found else "fn"] += 1
            by_type[skills()[skill].type.value]["tp" if skill in found else "fn"] += 1
        if whole:
            named = Counter(skills()[s].type.value for s in truth | found)
            for kind, size in universe.items():
                by_type[kind]["true_negative_pairs"] += size - named[kind]
            for skill in found - truth:
                by_type[skills()[skill].type.value]["fp"] += 1
            for skill in found & truth:
                by_type[skills()[skill].type.value]["tp_where_complete"] += 1
    kinds = ("tp", "fn", "fp", "tp_where_complete", "true_negative_pairs")
    return {
        "postings": len(gold),
        "complete_postings": sum(complete),
        "by_skill": {s: {"tp": c["tp"], "fn": c["fn"]} for s, c in sorted(by_skill.items())},
        "by_type": {t: {k: c[k] for k in kinds} for t, c in sorted(by_type.items())},
    }


def print_table(error: dict[str, Any], pace: float) -> None:
    """One line a figure: value, 95 % Wilson interval, n."""
    print(f"{'field':<18}{'measure':<12}{'value':>7}  {'95 % interval':<14}{'n':>6}")
    for name, c in error["fields"].items():
        line(name, "accuracy", c["right"], c["postings"])
        line("", "precision", c["true_positives"], c["reported"])
        line("", "recall", c["true_positives"], c["labelled"])
    activity = error["activity"]
    line("duties", "found", activity["found"], activity["quotes"])
    line("activity", "right", activity["right"], activity["quotes"])
    line("", "if found", activity["right"], activity["found"])
    for kind, c in error["skills"]["by_type"].items():
        line(f"skills: {kind}", "recall", c["tp"], c["tp"] + c["fn"])
        line("", "precision", c["tp_where_complete"], c["tp_where_complete"] + c["fp"])
    total = Counter[str]()
    for c in error["skills"]["by_type"].values():
        total.update(c)
    line("skills: all", "recall", total["tp"], total["tp"] + total["fn"])
    line("", "precision", total["tp_where_complete"], total["tp_where_complete"] + total["fp"])
    print(f"{pace:,.0f} postings/s in one process")


def line(name: str, measure: str, hits: int, n: int) -> None:
    """Print a share with its interval."""
    if n:
        low, high = wilson(hits, n)
        print(f"{name:<18}{measure:<12}{hits / n:>7.3f}  {f'{low:.3f} to {high:.3f}':<14}{n:>6}")


def wilson(hits: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval for a proportion (1927)."""
    centre = (hits + z * z / 2) / (n + z * z)
    half = z * math.sqrt(hits * (n - hits) / n + z * z / 4) / (n + z * z)
    return max(0.0, centre - half), min(1.0, centre + half)


if __name__ == "__main__":
    main()
