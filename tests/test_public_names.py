"""The public names: few, sorted, documented, and nothing else shows at the door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import rolescope
from tests.architecture.tree import ROOT, SRC

LINES = 100
GUIDE = ROOT / "docs/start.md"


def faults(exported: Sequence[str], namespace: Mapping[str, object], guide: str) -> list[str]:
    """What is wrong with a list of public names: order, gaps, leaks, missing documentation."""
    found = [] if list(exported) == sorted(exported) else ["not sorted"]
    found += [f"{name} does not exist" for name in exported if name not in namespace]
    found += [f"{name} leaks" for name in namespace if _made_here(name, namespace) and name not in exported]
    public = [name for name in exported if name in namespace and name != "__version__"]
    found += [f"{name} has no docstring" for name in public if not _described(namespace[name])]
    return found + [f"{name} is not in the guide" for name in exported if f"`{name}" not in guide]


def test_the_public_names_are_in_order() -> None:
    assert faults(rolescope.__all__, vars(rolescope), GUIDE.read_text("utf-8")) == []


def test_the_root_fits_on_a_screen() -> None:
    assert len((SRC / "rolescope/__init__.py").read_text("utf-8").splitlines()) <= LINES


def test_the_changelog_speaks_of_this_version() -> None:
    assert f"## [{rolescope.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_fault_is_seen() -> None:
    def known() -> None:
        """Has words."""

    def leaked() -> None: ...

    namespace = {"__name__": __name__, "known": known, "mute": leaked, "leaked": leaked, "Path": Path}
    assert faults(["mute", "known", "gone"], namespace, "`known()` and `gone`") == [
        "not sorted",
        "gone does not exist",
        "leaked leaks",
        "mute has no docstring",
        "mute is not in the guide",
    ]


def _made_here(name: str, namespace: Mapping[str, object]) -> bool:
    return not name.startswith("_") and getattr(namespace[name], "__module__", "") == namespace["__name__"]


def _described(value: object) -> bool:
    return not callable(value) or bool(value.__doc__)
