"""The package read as syntax trees: what the architecture checks look at."""

from __future__ import annotations

import ast
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src"
ROOMS = (
    "model", "taxonomy", "sources", "extract", "store", "ingest", "analyse", "questions", "present",
)  # fmt: skip
_BUILT = {"__pycache__", "build", "dist", "node_modules"}


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its dotted name, where it stands, its text and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder or file directly under the package; empty for the package root."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    @property
    def has_code(self) -> bool:
        """Whether it holds more than a docstring."""
        return any(not isinstance(node, ast.Expr) for node in self.tree.body)

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Every import statement with the dotted name it asks for, wherever it stands."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


@cache
def package() -> tuple[Module, ...]:
    """Every module of rolescope."""
    return read(SRC)


def read(src: Path) -> tuple[Module, ...]:
    """Every module of the package under `src`, in path order."""
    return tuple(_module(path, src) for path in sorted((src / "rolescope").rglob("*.py")))


def plant(src: Path, files: dict[str, str]) -> tuple[Module, ...]:
    """Write a small package of the same name under `src` and read it: soil for negative controls.

    Args:
        src: an empty folder.
        files: path within the package to source text.
    """
    for name, text in files.items():
        path = src / "rolescope" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read(src)


def tracked() -> tuple[Path, ...]:
    """Files that belong to the repository, or would if everything not ignored were added; relative paths."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=False, text=True, env=os.environ | {"GIT_OPTIONAL_LOCKS": "0"},
    )  # fmt: skip
    if listing.returncode:  # an unpacked source archive has no git, and no hidden folder of ours matters
        return tuple(path for path in _everything() if not _BUILT & set(path.parts))
    names = sorted(set(listing.stdout.split("\0")) - {""})
    return tuple(Path(name) for name in names if (ROOT / name).is_file())


def _everything() -> Iterator[Path]:
    relative = (path.relative_to(ROOT) for path in sorted(ROOT.rglob("*")) if path.is_file())
    yield from (path for path in relative if not any(part.startswith(".") for part in path.parts))


def _module(path: Path, src: Path) -> Module:
    parts = path.relative_to(src).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name, path, text, ast.parse(text))
