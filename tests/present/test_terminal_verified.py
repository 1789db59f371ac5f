"""A verdict in words."""

from __future__ import annotations

import json

import rolescope
from rolescope.present.terminal.verified import LONGEST, table


def test_one_line_if_it_is_the_same() -> None:
    answer = rolescope.roles("statistic")
    assert table(rolescope.verify(answer)) == f"OK  {answer.answer_id}\n"


def test_a_difference_is_shown_short() -> None:
    stated = rolescope.roles("statistic").to_dict()
    stated["answer"]["roles"][0]["label"] = "x" * 200
    drawn = table(rolescope.verify(json.dumps(stated)))
    assert drawn.startswith("DIFFERS  roles:")
    was = next(line for line in drawn.splitlines() if line.startswith("  was"))
    assert was.endswith("…")
    assert len(was) == LONGEST + len("  was        ")
