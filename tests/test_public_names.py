"""The public names: few, sorted, documented, and nothing else shows at the door."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence

import rolescope
from tests.architecture.tree import ROOT, SRC

LINES = 40
GUIDE = ROOT / "docs/start.md"


def faults(exported: Sequence[str], namespace: Mapping[str, object], guide: str) -> list[str]:
    """What is wrong with a list of public names: order, gaps, leaks, missing documentation."""
    found = [] if list(exported) == sorted(exported, key=str.lower) else ["not sorted"]
    found += [f"{name} does not exist" for name in exported if name not in namespace]
    found += [
        f"{name} leaks" for name in namespace if _visible(name, namespace[name]) and name not in exported
    ]
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

    namespace = {"known": known, "mute": leaked, "leaked": leaked, "annotations": None, "os": types}
    assert faults(["mute", "known", "gone"], namespace, "`known()` and `gone`") == [
        "not sorted",
        "gone does not exist",
        "leaked leaks",
        "mute has no docstring",
        "mute is not in the guide",
    ]


def _visible(name: str, value: object) -> bool:
    return not name.startswith("_") and name != "annotations" and not isinstance(value, types.ModuleType)


def _described(value: object) -> bool:
    return not callable(value) or bool(value.__doc__)
