"""The page on role arithmetic shows what its commands print.

`python -m tests.test_blend_guide` writes the output into the page after a change that is meant.
"""

from __future__ import annotations

import pytest

from tests.guide import Guide
from tests.test_readme import ROOT

GUIDE = Guide(ROOT / "docs/blend.md", ("two", "three"))


@pytest.mark.parametrize("name", GUIDE.names)
def test_the_output_shown_is_the_output_given(name: str) -> None:
    assert GUIDE.shown(name) == GUIDE.given(name), "run `python -m tests.test_blend_guide` if this is meant"


if __name__ == "__main__":
    GUIDE.renew()
