"""Tests stand where their code stands: `extract/years.py` is tested somewhere under `tests/extract`.

A test file there is named after the module or after its folder, or imports it. A source is tested by its case
folders, `tests/cases/<source>/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from tests.architecture.tree import ROOT, Module, package, plant

COVERED_ELSEWHERE: dict[str, str] = {
    # module: the test file that covers it, and why it has none of its own
    "rolescope": "tests/test_public_names.py",  # the root holds names only
}


def untested(modules: Iterable[Module], tests: Path, elsewhere: Mapping[str, str]) -> list[str]:
    """Modules with code that no test file is named after and no exception accounts for."""
    return [m.name for m in modules if m.has_code and m.name not in elsewhere and not _own_tests(m, tests)]


def stale(modules: Iterable[Module], tests: Path, elsewhere: Mapping[str, str]) -> list[str]:
    """Exceptions for modules that are gone, that have tests of their own, or whose test file is gone."""
    known = {m.name: m for m in modules}
    return [
        name
        for name, file in elsewhere.items()
        if name not in known or _own_tests(known[name], tests) or not (tests.parent / file).is_file()
    ]


def _own_tests(module: Module, tests: Path) -> list[Path]:
    *folders, own = module.name.split(".")[1:] or [""]
    if module.room == "sources" and (tests / "cases" / own).is_dir():
        return [tests / "cases" / own]
    files = sorted((tests / folders[0] if folders else tests).rglob("test_*.py"))
    names = tuple(f"test_{name.strip('_')}" for name in [own, *folders[1:]] if name)
    return [path for path in files if path.stem.startswith(names) or _imports(path, module.name)]


def _imports(path: Path, name: str) -> bool:
    package, _, own = name.rpartition(".")
    whole, last, above = re.escape(name), re.escape(own), re.escape(package)
    asked = rf"^(from|import) {whole}\b|^from {above} import .*\b{last}\b"
    return bool(package and re.search(asked, _text(path), re.MULTILINE))


@cache
def _text(path: Path) -> str:
    return path.read_text("utf-8")


def test_every_module_is_tested_where_it_stands() -> None:
    assert untested(package(), ROOT / "tests", COVERED_ELSEWHERE) == []


def test_no_exception_is_stale() -> None:
    assert stale(package(), ROOT / "tests", COVERED_ELSEWHERE) == []


def test_the_check_bites(tmp_path: Path) -> None:
    files = [
        "extract/years.py",
        "extract/pay.py",
        "extract/place.py",
        "sources/tables/board.py",
        "sources/tables/feed.py",
    ]
    modules = plant(tmp_path, dict.fromkeys(files, "x = 1") | {"extract/__init__.py": ""})
    tests = tmp_path / "tests"
    (tests / "extract").mkdir(parents=True)
    (tests / "extract/test_years.py").write_text("from rolescope.extract.place import read\n")
    (tests / "test_pay.py").touch()  # in the wrong folder
    (tests / "cases/board").mkdir(parents=True)
    bare = ["rolescope.extract.pay", "rolescope.sources.tables.feed"]
    assert untested(modules, tests, {}) == bare
    assert untested(modules, tests, dict.fromkeys(bare, "tests/test_pay.py")) == []


def test_stale_exceptions_are_seen(tmp_path: Path) -> None:
    modules = plant(tmp_path, {"extract/years.py": "x = 1", "extract/pay.py": "x = 1"})
    tests = tmp_path / "tests"
    (tests / "extract").mkdir(parents=True)
    (tests / "extract/test_years.py").touch()
    exceptions = {
        "rolescope.gone": "tests/extract/test_years.py",
        "rolescope.extract.years": "tests/extract/test_years.py",
        "rolescope.extract.pay": "tests/gone.py",
    }
    assert stale(modules, tests, exceptions) == list(exceptions)
