"""Small files, short functions, shallow nesting, honest names, no late imports, no broad excepts."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, Module, package, plant, tracked

FILE_LINES = 400
FUNCTION_LINES = 50
NESTING = 4
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}
MAY_IMPORT_LATE = ("rolescope.present.cli", "rolescope.__main__", "rolescope.library")
"""Command line and library start fast by importing what a command or function needs when it is called."""

_BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.TryStar, ast.Match, ast.AsyncFor, ast.AsyncWith)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def long_files(modules: Iterable[Module]) -> list[str]:
    """Files over the limit."""
    return [m.name for m in modules if len(m.text.splitlines()) > FILE_LINES]


def long_functions(modules: Iterable[Module]) -> list[str]:
    """Functions over the limit, their docstring included."""
    return [
        f"{m.name}.{f.name}"
        for m in modules
        for f in _functions(m.tree)
        if (f.end_lineno or f.lineno) - f.lineno + 1 > FUNCTION_LINES
    ]


def deep_functions(modules: Iterable[Module]) -> list[str]:
    """Functions whose blocks nest too deeply."""
    return [f"{m.name}.{f.name}" for m in modules for f in _functions(m.tree) if _depth(f.body) > NESTING]


def empty_names(modules: Iterable[Module]) -> list[str]:
    """Modules whose name says nothing of what is in them."""
    return [m.name for m in modules if EMPTY_NAMES & {part.strip("_") for part in m.name.split(".")}]


def late_imports(modules: Iterable[Module]) -> list[str]:
    """Imports of our own modules that do not stand at the top of their file."""
    return [
        f"{m.name}:{node.lineno}"
        for m in modules
        if not m.name.startswith(MAY_IMPORT_LATE)
        for node, name in m.imports()
        if name.startswith("rolescope") and node not in m.tree.body
    ]


def broad_excepts(modules: Iterable[Module]) -> list[str]:
    """Handlers that would also swallow a bug of ours."""
    return [
        f"{m.name}:{node.lineno}"
        for m in modules
        for node in ast.walk(m.tree)
        if isinstance(node, ast.ExceptHandler) and {"Exception", "BaseException"} & _caught(node)
    ]


def undocumented(modules: Iterable[Module]) -> list[str]:
    """Modules with code and no docstring: the map in ARCHITECTURE.md is made of them."""
    return [m.name for m in modules if m.has_code and not ast.get_docstring(m.tree)]


CHECKS: dict[Callable[[Iterable[Module]], list[str]], str] = {
    # each check, and the smallest file that it must report
    long_files: "x = 1\n" * (FILE_LINES + 1),
    long_functions: "def long():\n" + "    x = 1\n" * FUNCTION_LINES,
    deep_functions: "def deep(x):\n"
    + "".join(f"{'    ' * (i + 1)}if x:\n" for i in range(NESTING + 1))
    + "    " * (NESTING + 2)
    + "pass\n",
    empty_names: "",
    late_imports: "def late():\n    from rolescope.model import answer\n",
    broad_excepts: "try:\n    pass\nexcept (ValueError, Exception):\n    pass\n",
    undocumented: "x = 1\n",
}

ONE_LESS: dict[Callable[[Iterable[Module]], list[str]], str] = {
    # just inside the limit: a check that reports everything proves nothing
    long_files: "x = 1\n" * FILE_LINES,
    long_functions: "def long():\n" + "    x = 1\n" * (FUNCTION_LINES - 1),
    deep_functions: "def chain(x):\n    if x == 1:\n        pass\n"
    + "".join(f"    elif x == {i}:\n        pass\n" for i in range(9)),
    late_imports: "from rolescope.model import answer\ndef late():\n    import json\n",
    broad_excepts: "try:\n    pass\nexcept ValueError:\n    pass\n",
    undocumented: '"""Said."""\nx = 1\n',
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_package_keeps_its_budgets(check: Callable[[Iterable[Module]], list[str]]) -> None:
    assert check(package()) == []


@pytest.mark.parametrize("check", CHECKS)
def test_the_check_bites(check: Callable[[Iterable[Module]], list[str]], tmp_path: Path) -> None:
    name = "model/utils.py" if check is empty_names else "model/seeded.py"
    assert len(check(plant(tmp_path, {name: CHECKS[check]}))) == 1


@pytest.mark.parametrize("check", ONE_LESS)
def test_the_check_lets_good_code_pass(
    check: Callable[[Iterable[Module]], list[str]], tmp_path: Path
) -> None:
    assert check(plant(tmp_path, {"model/seeded.py": ONE_LESS[check]})) == []


def test_late_imports_are_the_privilege_of_the_library_and_the_command_line(tmp_path: Path) -> None:
    late = CHECKS[late_imports]
    files = {"library/roles.py": late, "present/cli/app.py": late, "present/page.py": late}
    assert late_imports(plant(tmp_path, files)) == ["rolescope.present.page:2"]


def test_no_python_file_anywhere_is_over_the_limit() -> None:
    files = [path for path in tracked() if path.suffix == ".py"]
    assert [str(p) for p in files if len((ROOT / p).read_text("utf-8").splitlines()) > FILE_LINES] == []


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS))


def _depth(body: list[ast.stmt]) -> int:
    return max((_depth_of(node) for node in body), default=0)


def _depth_of(node: ast.stmt) -> int:
    if not isinstance(node, _BLOCKS):
        return 0
    inner = [part for _, part in ast.iter_fields(node) if isinstance(part, list)]
    bodies = [[s for s in part if isinstance(s, ast.stmt)] for part in inner]
    bodies += [
        item.body for part in inner for item in part if isinstance(item, ast.ExceptHandler | ast.match_case)
    ]
    if isinstance(node, ast.If) and len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
        return max(
            1 + _depth(node.body), _depth_of(node.orelse[0])
        )  # elif stands beside its if, not inside it
    return 1 + max(_depth(body) for body in bodies)


def _caught(handler: ast.ExceptHandler) -> set[str]:
    if handler.type is None:
        return {"BaseException"}
    return {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
