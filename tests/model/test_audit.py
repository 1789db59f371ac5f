"""The contract of an audit."""

from __future__ import annotations

from rolescope.model.audit import FLAGGED, AuditAnswer, Category, Finding, Measure, Mode, Scores, Table
from rolescope.model.estimate import Estimate
from rolescope.model.frozen import FrozenMapping
from rolescope.model.plain import plain


def test_a_category_in_json() -> None:
    one = Category("a", 4, 2, 1.0, Estimate(0.5, 0.2, 0.8, 4), None, "why", None, Finding.TOO_FEW)
    table = Table(("sex",), (one,), 1, 0, (), None)
    measure = Measure("score", False, Mode.SCORED, 2.0, 1, 5, 2, 0, (table,))
    said = plain(AuditAnswer("f.csv", "", "Said.", 5, 0, 0.02, (measure,), (), ()))
    assert said["measures"][0]["mode"] == "scored above the median"
    assert said["measures"][0]["tables"][0]["unknown"] == 1


def test_columns_cannot_change() -> None:
    assert isinstance(Scores("f.csv", {"a": ("1",)}, (2,)).columns, FrozenMapping)


def test_nothing_that_is_too_small_is_a_flag() -> None:
    assert Finding.TOO_FEW not in FLAGGED


def test_no_finding_is_called_significant() -> None:
    assert not any("signific" in one.value for one in Finding)
