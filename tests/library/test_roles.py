"""The library's functions answer as the questions do, and start nothing before they are called."""

from __future__ import annotations

import subprocess
import sys

import pytest

import rolescope
from rolescope.library.roles import compare, titles
from rolescope.questions.compare import compare as compared
from rolescope.questions.titles import titles as counted


def test_importing_it_starts_neither_arrays_nor_a_database() -> None:
    asked = "import sys, rolescope; print(sorted({'numpy', 'duckdb'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "names", [("data scientist", "data engineer"), (["data scientist", "data engineer"],)]
)
def test_roles_come_one_by_one_or_as_a_list(names: tuple[str | list[str], ...]) -> None:
    assert compare(*names) == compared(["data scientist", "data engineer"])


def test_titles_take_a_name_or_none() -> None:
    assert titles("data scientist", by="year") == counted("data scientist", by="year")
    assert titles().view.by is None
    assert str(titles()).startswith("How far do titles tell the work?")


def test_the_root_has_them_all() -> None:
    assert {name for name in rolescope.__all__ if callable(getattr(rolescope, name))} >= {
        *("check", "compare", "export", "need", "read", "read_many", "role", "roles", "title", "titles"),
    }
