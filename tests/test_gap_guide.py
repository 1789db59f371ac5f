"""The guide of what unlocks most is true: its command runs on its files, and prints what it shows.

`python -m tests.test_gap_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

from dataclasses import fields

import pytest

from rolescope.library import gap
from rolescope.model.gap import GapAnswer, Pair, Plan, Step, Unlock
from tests.test_check_guide import shown
from tests.test_jobs_guide import given, store
from tests.test_readme import ROOT

GUIDE = ROOT / "docs/gap.md"
NAME = "first"


def test_the_output_shown_is_the_output_given() -> None:
    text = GUIDE.read_text("utf-8")
    with store(text):
        assert shown(text, NAME)[2] == given(text, NAME), (
            "run `python -m tests.test_gap_guide` if this is meant"
        )


def test_what_is_said_of_python_is_so() -> None:
    text = GUIDE.read_text("utf-8")
    with store(text):
        view = gap("cv.txt", threshold=60, as_of="2026-11").view
    assert view.thin == 1
    assert view.unlocks
    assert any(one.by_name < one.unlocks for one in view.unlocks)
    assert any(one.with_years for one in view.unlocks)
    assert view.plan.steps


@pytest.mark.parametrize("record", [GapAnswer, Unlock, Pair, Plan, Step])
def test_every_key_is_told(record: type) -> None:
    table = GUIDE.read_text("utf-8").split("## Python and JSON")[1]
    for one in fields(record):
        assert f"`{one.name}`" in table


def renew() -> None:
    text = GUIDE.read_text("utf-8")
    with store(text):
        match = shown(text, NAME)
        text = text[: match.start(2)] + given(text, NAME) + text[match.end(2) :]
    GUIDE.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
