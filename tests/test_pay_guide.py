"""The page on pay shows what its commands print.

`python -m tests.test_pay_guide` writes the output into the page after a change that is meant.
"""

from __future__ import annotations

import re

import pytest

from rolescope.questions.figures.pay_populations import SHORT
from tests.guide import Guide
from tests.test_readme import ROOT

GUIDE = Guide(ROOT / "docs/pay.md", ("two", "india", "rows"))


@pytest.mark.parametrize("name", GUIDE.names)
def test_the_output_shown_is_the_output_given(name: str) -> None:
    assert GUIDE.shown(name) == GUIDE.given(name), "run `python -m tests.test_pay_guide` if this is meant"


def test_every_population_is_explained() -> None:
    table = GUIDE.text.partition("|---|")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == set(SHORT.values())


if __name__ == "__main__":
    GUIDE.renew()
