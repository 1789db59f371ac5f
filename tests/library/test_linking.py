"""The library's door to ranking."""

from __future__ import annotations

import subprocess
import sys

import pytest

import rolescope
from rolescope.model.errors import BadQuestion


def test_arrays_are_queries_by_labels() -> None:
    assert rolescope.rank_titles(["nurse"], ["nurse", "welder", "cook"]).shape == (1, 3)
    assert rolescope.rank_skills(iter(["weld pipes"]), ("welding", "cooking"))[0].argmax() == 0


def test_a_single_text_is_refused_with_advice() -> None:
    with pytest.raises(BadQuestion, match="Put it in a list"):
        rolescope.rank_titles("nurse", ["nurse"])
    with pytest.raises(BadQuestion, match=r"labels\[1\]"):
        rolescope.rank_skills(["nurse"], ["nurse", None])  # type: ignore[list-item]


def test_importing_the_library_starts_no_numpy() -> None:
    code = "import sys, rolescope; assert rolescope.rank_titles; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
