"""Where answers differ from labels, counted: what a reader of a missed bar looks at first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from benchmarks.reading.gold import Answer, gold, words
from benchmarks.reading.run import FULL_LIST, WEIGHTS

Table = list[tuple[str, ...]]
"""Rows of cells, the head first."""
ABSENT = "not stated"
MOST = 15
"""Rows of a table of many classes: the commonest."""


def pay(answers: Sequence[Answer]) -> Table:
    """First pay against the label, by what differs first."""
    return _kinds(_pay(g["pay"], (a.get("pay") or [None])[0]) for g, a in zip(gold(), answers, strict=True))


def years(answers: Sequence[Answer]) -> Table:
    """Least years against the label."""
    return _kinds(
        _years(g["years_min"], (a.get("years") or {}).get("min"))
        for g, a in zip(gold(), answers, strict=True)
    )


def degree(answers: Sequence[Answer]) -> Table:
    """Labelled degree by degree read."""
    read = [(a.get("education") or {}).get("min") for a in answers]
    return _matrix([g["degree_min"].replace("none_stated", ABSENT) for g in gold()], read)


def workplace(answers: Sequence[Answer]) -> Table:
    """Labelled workplace by workplace read."""
    return _closed("workplace", answers)


def seniority(answers: Sequence[Answer]) -> Table:
    """Labelled level by level read."""
    return _closed("seniority", answers)


def employer(answers: Sequence[Answer]) -> Table:
    """Labelled kind of employer by kind read."""
    read = [a.get("employer_kind") for a in answers]
    return _matrix([g["employer_kind"].replace("unclear", ABSENT) for g in gold()], read)


def must_recall(answers: Sequence[Answer]) -> Table:
    """Labelled required skills, by how the reading speaks of them at best."""
    return _kinds(
        _spoken_of(label, a) for g, a in zip(gold(), answers, strict=True) for label in set(g["must_skills"])
    )


def must_precision(answers: Sequence[Answer]) -> Table:
    """Skills read as required, by how the label speaks of them; postings with a full list left out."""
    pairs = [(g, a) for g, a in zip(gold(), answers, strict=True) if 0 < len(g["must_skills"]) < FULL_LIST]
    return _kinds(_labelled(surface, g) for g, a in pairs for surface in _required(a))


def activity(_: Sequence[Answer]) -> Table:
    """Labelled activity and activity read, out of fold: the commonest differences."""
    told = json.loads((WEIGHTS / "duties_confusion.json").read_text(encoding="utf-8"))
    names = told["activities"]
    cells = [
        (count, names[i], names[j])
        for i, row in enumerate(told["counts"])
        for j, count in enumerate(row)
        if i != j and count
    ]
    rows = [(label, read, str(count)) for count, label, read in sorted(cells, reverse=True)[:MOST]]
    lost = str(told["quotes"] - told["found"])
    return [("labelled", "read", "quotes"), ("any", "no duty found there", lost), *rows]


TABLES: dict[str, Callable[[Sequence[Answer]], Table]] = {
    "pay_f1": pay,
    "years": years,
    "degree": degree,
    "workplace": workplace,
    "seniority": seniority,
    "employer": employer,
    "must_recall": must_recall,
    "must_precision": must_precision,
    "activity": activity,
}


def _pay(label: Any, read: Any) -> str:
    if not label or not read:
        return "missed" if label else "invented" if read else "both: not stated"
    for part in ("currency", "period", "min", "max"):
        if label[part] is not None and label[part] != read[part]:
            return f"{part} differs"
    return "right"


def _years(label: int | None, read: int | None) -> str:
    if label is None or read is None:
        return "missed" if label is not None else "invented" if read is not None else "both: not stated"
    return "right" if read == label else "too low" if read < label else "too high"


def _closed(field: str, answers: Sequence[Answer]) -> Table:
    return _matrix([g[field].replace("unstated", ABSENT) for g in gold()], [a.get(field) for a in answers])


def _spoken_of(label: str, answer: Answer) -> str:
    said = {s["requirement"] for s in answer.get("skills") or [] if _same(label, s["surface"])}
    order = ("required", "alternative", "preferred", "mentioned", "negated")
    return next((f"read as {kind}" for kind in order if kind in said), "not read")


def _labelled(surface: str, label: dict[str, Any]) -> str:
    if any(_same(surface, name) for name in label["must_skills"]):
        return "labelled as required"
    wished = any(_same(surface, name) for name in label["nice_skills"])
    return "labelled as wished" if wished else "not labelled"


def _required(answer: Answer) -> set[str]:
    skills = answer.get("skills") or []
    return {s["surface"] for s in skills if s["requirement"] in ("required", "alternative")}


def _same(a: str, b: str) -> bool:
    """The scorer's match: one string's words within the other's."""
    return words(a) in words(b) or words(b) in words(a)


def _kinds(kinds: Iterable[str]) -> Table:
    return [("kind", "count"), *((kind, str(n)) for kind, n in Counter(kinds).most_common())]


def _matrix(labels: Sequence[str], read: Sequence[str | None]) -> Table:
    """Labels down, values read across, in order of how often they are labelled."""
    counts = Counter(zip(labels, [value or ABSENT for value in read], strict=True))
    values = [v for v, _ in Counter(labels).most_common()]
    values += sorted({value for _, value in counts} - set(values))
    rows = [(v, *(str(counts[v, w] or "") for w in values)) for v in values]
    return [("labelled \\ read", *values), *rows]
