"""The page on going from one role to another shows what its commands print.

`python -m tests.test_switch_guide` writes the output into the page after a change that is meant.
"""

from __future__ import annotations

import pytest

from rolescope.library import switch
from tests.guide import Guide
from tests.test_readme import ROOT

GUIDE = Guide(ROOT / "docs/switch.md", ("far", "manager"))


@pytest.mark.parametrize("name", GUIDE.names)
def test_the_output_shown_is_the_output_given(name: str) -> None:
    assert GUIDE.shown(name) == GUIDE.given(name), "run `python -m tests.test_switch_guide` if this is meant"


def test_what_is_said_of_the_figures_is_so() -> None:
    """A quarter is there; data scientists cover more than twice as much, analysts half of theirs."""
    view = switch("data analyst", "machine learning engineer").view
    direct, over = view.coverage.share, view.stones[0]
    assert round(4 * direct.value) == 1  # type: ignore[union-attr]
    assert over.role == "data_scientist"
    assert round(2 * over.first.value) == 1  # type: ignore[union-attr]
    assert over.second.value > 2 * direct.value  # type: ignore[union-attr]


def test_every_key_told_is_one_of_the_answer() -> None:
    held = set(switch("data analyst", "machine learning engineer").to_dict()["answer"])
    table = GUIDE.text.split("## What it holds")[1].split("##")[0]
    told = {
        key.strip("` ")
        for line in table.splitlines()
        if line.startswith("| `")
        for key in line.split("|")[1].split(",")
    }
    assert told <= held
    assert held - told <= {"headline", "notice"}


if __name__ == "__main__":
    GUIDE.renew()
