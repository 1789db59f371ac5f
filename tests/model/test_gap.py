"""What `gap` answers with, as JSON has it: changes by name, figures or their reasons."""

from __future__ import annotations

import json

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.fit import Change, Kind
from rolescope.model.gap import BANDS, UNKNOWN, Dated, Effort, Pair, PayChange, Plan, Step, Unlock, WithYears
from rolescope.model.plain import plain

SQL = Change(Kind.SKILL, "sql", "SQL")
PMP = Change(Kind.CERTIFICATE, "pmp", "PMP")
SAID = {"kind": "skill", "name": "sql", "label": "SQL", "years": None}


def test_a_thing_is_its_change_its_counts_and_its_figures() -> None:
    none = NotEstimable("cannot tell", 3)
    change = Estimate(1_000.0, -500.0, 2_500.0, 40, 12, unit="EUR")
    pay = PayChange("DE", "EUR", none, none, change, 9)
    one = Unlock(
        SQL,
        "SQL, shown",
        "language",
        9,
        4,
        3,
        2,
        11,
        ("a",),
        WithYears(3, 6),
        Effort("weeks", "by name"),
        pay,
    )
    told = plain(one)
    assert told["change"] == SAID
    assert (told["unlocks"], told["by_name"], told["employers"]) == (4, 3, 2)
    assert told["with_years"] == {"years": 3, "unlocks": 6}
    assert told["effort"] == {"band": "weeks", "reason": "by name"}
    assert told["pay"]["now"] == {"value": None, "reason": "cannot tell", "n": 3}
    assert told["pay"]["change"]["low"] == -500.0
    json.dumps(told)


def test_pairs_steps_and_what_needs_years_name_their_changes() -> None:
    pair = plain(Pair(SQL, PMP, (1, 2), 5, 2, 4))
    assert (pair["first"], pair["second"]["kind"], pair["alone"]) == (SAID, "certificate", [1, 2])
    step = Step(SQL, 4, 4, 9, 3, Effort(UNKNOWN, "not looked through"))
    told = plain(Plan((step,), 1, "Stop here.", 0))
    assert told["steps"][0]["change"] == SAID
    dated = plain(Dated(SQL._replace(years=4), held=True, unlocks=2, employers=1))
    assert (dated["change"]["years"], dated["held"]) == (4, True)


def test_bands_rise() -> None:
    assert BANDS == ("days", "weeks", "months", "a year or more")
    assert UNKNOWN not in BANDS
