"""The module map of ARCHITECTURE.md, made of the first line of every module's docstring.

`python -m tests.architecture.module_map` writes it; test_documents.py compares it with the code.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.architecture.tree import ROOT, Module, package

DOCUMENT = ROOT / "ARCHITECTURE.md"
START, END = "<!-- module map -->\n", "<!-- end of module map -->"


def render(modules: Iterable[Module]) -> str:
    """A Markdown table per room: file and what its docstring's first line says."""
    modules = [m for m in modules if ast.get_docstring(m.tree)]
    rooms = sorted({m.room for m in modules})
    return "\n".join(_table(room, [m for m in modules if m.room == room]) for room in rooms)


def written(document: str) -> str:
    """The map as it stands in the document."""
    return document.partition(START)[2].partition(END)[0]


def replace(document: str, table: str) -> str:
    """The document with another map."""
    before, _, rest = document.partition(START)
    return before + START + table + END + rest.partition(END)[2]


def _table(room: str, modules: list[Module]) -> str:
    rows = [f"| `{_place(m)}` | {_first_line(m)} |" for m in modules]
    return "\n".join(
        [f"\n### {room or 'the package root'}\n", "| file | what it holds |", "|---|---|", *rows, ""]
    )


def _place(module: Module) -> str:
    parts = module.path.parts
    return "/".join(parts[parts.index("rolescope") + 1 :])


def _first_line(module: Module) -> str:
    return (ast.get_docstring(module.tree) or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")


def main(document: Path = DOCUMENT) -> None:
    """Write the map into the document."""
    document.write_text(replace(document.read_text("utf-8"), render(package())), encoding="utf-8")


if __name__ == "__main__":
    main()
