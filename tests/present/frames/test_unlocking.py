"""What unlocks most as rows: every count of the answer, and pay that is not told with its reason."""

from __future__ import annotations

from pathlib import Path

from rolescope.present.frames.rows import rows
from rolescope.questions.evidence import Home
from rolescope.questions.gap import gap
from tests.questions.fit.made import AS_OF, given
from tests.questions.gap.made import store


def test_every_thing_has_its_counts_and_its_pay(tmp_path: Path) -> None:
    answer = gap(given(), as_of=AS_OF, home=Home(store(tmp_path)))
    view, found = answer.view, rows(answer)
    unlocks = {row.id: row for row in found if (row.table, row.measure) == ("unlocks", "unlocks")}
    assert {name: row.value for name, row in unlocks.items()} == {
        one.change.name: one.unlocks for one in view.unlocks
    }
    assert all(row.employers for row in unlocks.values())
    pay = [row for row in found if row.measure == "pay change"]
    assert len(pay) == len(view.unlocks)
    assert all(row.reason and row.value is None for row in pay)
    steps = [row.value for row in found if (row.table, row.measure) == ("plan", "unlocked")]
    assert steps == [one.unlocked for one in view.plan.steps]
    assert {row.measure: row.value for row in found if row.table == "found"}["eligible"] == view.eligible
    assert {row.table for row in found} <= {"found", "unlocks", "only_with_years", "pairs", "plan"}
