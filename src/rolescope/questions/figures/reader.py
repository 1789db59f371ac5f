"""How well the reader reads, measured on labelled postings: figures are corrected with it, and print it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.misclassification import pooled_sensitivity
from rolescope.analyse.sample import ReaderErrors
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import ReaderError

_Z = 1.959963984540054
UNLABELLED = frozenset({"soft", "domain"})
"""Types of skill that the labelled postings leave out."""
VALUES = {"degree": "education", "workplace": "workplace", "seniority": "seniority"}
"""Category to the name under which its confusions were counted."""
FEWEST = 10
"""Labelled cases below which a precision or recall is not quoted."""


def share(hits: float, of: float) -> Figure:
    """A precision or recall with its Wilson interval."""
    if of < FEWEST:
        return NotEstimable(f"suppressed (n = {of:.0f} labelled, needs {FEWEST})", int(of))
    p = np.array([hits / of])
    low, high = wilson(p, np.array([of]), _Z)
    return Estimate(float(p[0]), float(low[0]), float(high[0]), int(of))


@dataclass(frozen=True, slots=True)
class SkillReader:
    """Error of reading skills, by skill and pooled by type."""

    by_skill: Mapping[str, Mapping[str, float]]
    by_type: Mapping[str, Mapping[str, float]]
    type_of: Mapping[str, str]
    measured_on: str

    def errors(self, ids: Sequence[str], types: Sequence[str]) -> ReaderErrors:
        """Errors of the skills asked about.

        Sensitivity is shrunk to the type's as far as a skill has few labelled cases. False positives are
        pooled by type: a skill has too few of its own to tell. Types that the labels leave out are not
        corrected.
        """
        everything = sorted({*ids, *self.by_skill} & {*ids, *self.type_of})
        kind_of = {**self.type_of, **dict(zip(ids, types, strict=True))}
        kinds = sorted(set(kind_of.values()))
        tp, fn = (
            np.array([self.by_skill.get(i, {}).get(n, 0) for i in everything], float) for n in ("tp", "fn")
        )
        mean, variance = pooled_sensitivity(tp, fn, np.array([kinds.index(kind_of[i]) for i in everything]))
        at = {id_: position for position, id_ in enumerate(everything)}
        own = np.array([at[id_] for id_ in ids], dtype=np.int64)
        rate, rate_var = self._false_positives(types)
        corrected = np.array([kind not in UNLABELLED for kind in types])
        return ReaderErrors(
            np.where(corrected, mean[own], 1.0),
            np.where(corrected, variance[own], 0.0),
            np.where(corrected, rate, 0.0),
            np.where(corrected, rate_var, 0.0),
        )

    def measured(self, kind: str) -> ReaderError:
        """Precision and recall over all skills of a type.

        Precision only on postings whose labels are complete: lists of labels stop at twelve must-haves.
        """
        if kind in UNLABELLED:
            unknown = NotEstimable("not measured: the labels hold tools, technologies and methods only")
            return ReaderError(unknown, unknown, self.measured_on)
        pooled = self.by_type[kind]
        tp, fn, fp = (float(pooled[name]) for name in ("tp", "fn", "fp"))
        complete = float(pooled["tp_where_complete"])
        return ReaderError(share(complete, complete + fp), share(tp, tp + fn), self.measured_on)

    def _false_positives(self, types: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Rate among pairs of posting and skill that the labels do not hold, by type; Jeffreys prior."""
        pooled = [self.by_type.get(kind, {}) for kind in types]
        a = np.array([float(p.get("fp", 0)) + 0.5 for p in pooled])
        b = np.array([float(p.get("true_negative_pairs", 0)) + 0.5 for p in pooled])
        rate = a / (a + b)
        return rate, rate * (1 - rate) / (a + b + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """How the values of a closed list are confused: labelled cases by true and read value.

    Equal to itself alone, so that what is worked out of it can be remembered.
    """

    table: Mapping[str, Mapping[str, float]]
    measured_on: str

    def counts(self, classes: Sequence[str]) -> NDArray[np.float64]:
        """(C, C) labelled cases, true value by row, read value by column."""
        return np.array([[float(self.table.get(t, {}).get(p, 0)) for p in classes] for t in classes])

    def labelled(self, value: str) -> int:
        """Labelled cases of one value."""
        return int(sum(self.table.get(value, {}).values()))

    def measured(self, value: str) -> ReaderError:
        """Precision and recall of one value."""
        hits = float(self.table.get(value, {}).get(value, 0))
        read = sum(float(row.get(value, 0)) for row in self.table.values())
        true = sum(float(n) for n in self.table.get(value, {}).values())
        return ReaderError(share(hits, read), share(hits, true), self.measured_on)


class Reader:
    """The whole reader's error.

    Args:
        error: counts by field, by skill and by value, as the store keeps them.
        duties: counts of duties by true and read activity, as the store keeps them.
        roles: counts of postings by labelled and read role, as the store keeps them.
    """

    def __init__(self, error: Mapping[str, Any], duties: Mapping[str, Any], roles: Mapping[str, Any]) -> None:
        self._error = error
        self._duties = duties
        self._roles = roles
        self._measured_on = f"{error['postings']} labelled postings"

    @property
    def measured_on(self) -> str:
        """What was labelled, in words."""
        return self._measured_on

    def skills(self, type_of: Mapping[str, str]) -> SkillReader:
        """Error of reading skills, each of a known type."""
        skills = self._error["skills"]
        measured_on = f"{self._measured_on}; their lists stop at 12 and 8 skills, so precision is a floor"
        return SkillReader(skills["by_skill"], skills["by_type"], type_of, measured_on)

    def confusion(self, category: str) -> Confusion:
        """Confusions of "activity", "work", "degree", "workplace" or "seniority"."""
        if category == "activity":
            rows = self._duties["counts"]
            n = sum(sum(row) for row in rows)
            measured_on = f"{n} labelled duties of {self._duties['postings']} postings, cross-validated"
            return Confusion(_table(self._duties["activities"], rows), measured_on)
        if category == "work":
            rows = self._roles["counts"]
            n = sum(sum(row) for row in rows)
            return Confusion(
                _table(self._roles["roles"], rows), f"{n} postings read one by one, cross-validated"
            )
        return Confusion(self._error["values"][VALUES[category]], self._measured_on)

    def field(self, name: str) -> ReaderError:
        """Precision and recall of a field that is read or not, such as years."""
        found = self._error["fields"][name]
        hits = float(found["true_positives"])
        return ReaderError(share(hits, found["reported"]), share(hits, found["labelled"]), self._measured_on)


def _table(names: Sequence[str], rows: Sequence[Sequence[float]]) -> dict[str, dict[str, float]]:
    return {name: dict(zip(names, row, strict=True)) for name, row in zip(names, rows, strict=True)}
