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
from rolescope.model.comparison import ReaderError
from rolescope.model.estimate import Estimate, Figure, NotEstimable

_Z = 1.959963984540054
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

    by_id: Mapping[str, Mapping[str, Any]]
    by_type: Mapping[str, Mapping[str, float]]
    measured_on: str

    def errors(self, ids: Sequence[str], types: Sequence[str]) -> ReaderErrors:
        """Errors of the skills asked about.

        Sensitivity is shrunk to the type's as far as a skill has few labelled cases. False positives are
        pooled by type: a skill has too few of its own to tell.
        """
        labelled = sorted(self.by_id)
        kinds = sorted(set(types) | set(self.by_type))
        known = {id_: i for i, id_ in enumerate(labelled)}
        extra = [id_ for id_ in ids if id_ not in known]
        everything = [*labelled, *extra]
        type_of = {id_: str(self.by_id[id_]["type"]) for id_ in labelled} | dict(zip(ids, types, strict=True))
        tp, fn = (self._column(everything, name) for name in ("tp", "fn"))
        mean, variance = pooled_sensitivity(
            tp, fn, np.array([kinds.index(type_of[id_]) for id_ in everything])
        )
        at = {id_: i for i, id_ in enumerate(everything)}
        own = np.array([at[id_] for id_ in ids], dtype=np.int64)
        rate, rate_var = self._false_positives(types)
        return ReaderErrors(mean[own], variance[own], rate, rate_var)

    def measured(self, kind: str) -> ReaderError:
        """Precision and recall over all skills of a type."""
        pooled = self.by_type.get(kind, {})
        tp, fp, fn = (float(pooled.get(name, 0)) for name in ("tp", "fp", "fn"))
        return ReaderError(share(tp, tp + fp), share(tp, tp + fn), self.measured_on)

    def _column(self, ids: Sequence[str], name: str) -> NDArray[np.float64]:
        return np.array([float(self.by_id.get(id_, {}).get(name, 0)) for id_ in ids])

    def _false_positives(self, types: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Rate among pairs of posting and skill that the labels do not hold, by type; Jeffreys prior."""
        pooled = [self.by_type.get(kind, {}) for kind in types]
        a = np.array([float(p.get("fp", 0)) + 0.5 for p in pooled])
        b = np.array([float(p.get("true_negative_pairs", 0)) + 0.5 for p in pooled])
        rate = a / (a + b)
        return rate, rate * (1 - rate) / (a + b + 1)


@dataclass(frozen=True, slots=True)
class Confusion:
    """How the values of a closed list are confused: labelled cases by true and read value."""

    table: Mapping[str, Mapping[str, float]]
    measured_on: str

    def counts(self, classes: Sequence[str]) -> NDArray[np.float64]:
        """(C, C) labelled cases, true value by row, read value by column."""
        return np.array([[float(self.table.get(t, {}).get(p, 0)) for p in classes] for t in classes])

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
    """

    def __init__(self, error: Mapping[str, Any], duties: Mapping[str, Any]) -> None:
        self._error = error
        self._duties = duties
        self._measured_on = f"{error['postings']} labelled postings"

    @property
    def skills(self) -> SkillReader:
        """Error of reading skills."""
        skills = self._error["skills"]
        return SkillReader(skills["by_id"], skills["by_type"], self._measured_on)

    def confusion(self, category: str) -> Confusion:
        """Confusions of "activity", "degree", "workplace" or "seniority"."""
        if category == "activity":
            names, rows = self._duties["activities"], self._duties["counts"]
            table = {name: dict(zip(names, row, strict=True)) for name, row in zip(names, rows, strict=True)}
            n = sum(sum(row) for row in rows)
            return Confusion(
                table, f"{n} labelled duties of {self._duties['postings']} postings, cross-validated"
            )
        return Confusion(self._error["confusion"][category], self._measured_on)

    def field(self, name: str) -> ReaderError:
        """Precision and recall of a field that is read or not, such as years."""
        found = self._error["fields"][name]
        hits = float(found["true_positive"])
        return ReaderError(share(hits, found["reported"]), share(hits, found["labelled"]), self._measured_on)
