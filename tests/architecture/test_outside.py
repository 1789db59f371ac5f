"""Which outside libraries each room may import, and where a socket may be opened: allow lists, by syntax."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.tree import ROOMS, Module, package, plant

ALLOWED: dict[str, set[str]] = {
    "": set(),  # the package root composes; it computes nothing
    "model": set(),
    "taxonomy": set(),
    "sources": {"numpy", "pyarrow", "pypdfium2", "selectolax"},
    "sources.network": {"httpcore", "protego"},
    "extract": {"ahocorasick_rs", "loky", "numpy", "pyarrow", "rensa"},
    "store": {"backports", "compression", "duckdb", "numpy", "pyarrow"},
    "ingest": {"numpy", "pyarrow", "rensa"},
    "library.linking": {"numpy"},  # for its types: nothing starts it
    "library.workrb": {"torch", "workrb"},
    "analyse": {"numpy"},
    "questions": {"numpy"},
    "present": {"rich", "typer"},
    "present.api": {"fastapi", "starlette"},
    "present.frames": {"pandas", "polars"},
    "present.mcp": {"mcp", "pydantic"},
    "present.server": {"fastapi", "h11", "prometheus_client", "python_multipart", "starlette", "uvicorn"},
    "present.web": {"fastapi", "jinja2", "pydantic", "starlette"},
}
"""By room; a door that is named has libraries of its own, and not those of its room."""

SOCKETS = ("asyncio", "ftplib", "http.client", "http.server", "smtplib", "socket", "ssl", "urllib.request")
"""The standard library's ways to the network; the outside ones are in the import contract."""


LOOPS = "rolescope.present.server"
"""The one place that waits for requests: it may use asyncio, whose sockets are the server's."""

DOOR = "rolescope.sources.network"
"""The one place that asks others."""


def _room(module: Module) -> str:
    door = ".".join(module.name.split(".")[1:3])
    return door if door in ALLOWED else module.room if module.room in ROOMS else ""


def strangers(modules: Iterable[Module]) -> list[str]:
    """Imports of outside libraries that a room is not allowed."""
    return [
        f"{module.name} imports {name}"
        for module in modules
        for _, name in module.imports()
        if name.split(".")[0] not in sys.stdlib_module_names | {"rolescope"} | ALLOWED[_room(module)]
    ]


def sockets(modules: Iterable[Module]) -> list[str]:
    """Imports that can reach the network, outside sources/network/."""
    return [
        f"{module.name} imports {name}"
        for module in modules
        if not module.name.startswith(f"{DOOR}.")
        for _, name in module.imports()
        if any(f"{name}.".startswith(f"{way}.") for way in SOCKETS)
        and not (name == "asyncio" and module.name.startswith(f"{LOOPS}."))
    ]


def importers_of_the_root(modules: Iterable[Module]) -> list[str]:
    """Rooms that import the package root, which lies above all of them."""
    names = {module.name for module in modules if module.name != "rolescope"}
    return [
        f"{module.name} imports {name}"
        for module in modules
        if module.room in ROOMS
        for _, name in module.imports()
        if name == "rolescope"
        or (name.count(".") == 1 and name.startswith("rolescope.") and name not in names)
    ]


@pytest.mark.parametrize("check", [strangers, sockets, importers_of_the_root])
def test_the_package_is_clean(check: object) -> None:
    assert callable(check)
    assert check(package()) == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("model/a.py", "import numpy"),
        ("taxonomy/a.py", "import duckdb"),
        ("analyse/a.py", "from scipy import stats"),
        ("ingest.py", "import duckdb"),
        ("present/a.py", "import numpy"),
        ("extract/a.py", "import pandas"),
        ("_version.py", "import rich"),
        ("questions/a.py", "def late():\n    import pandas"),
    ],
)
def test_a_stranger_is_seen(file: str, line: str, tmp_path: Path) -> None:
    assert len(strangers(plant(tmp_path, {file: line}))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "import urllib.request",
        "from http import client",
        "import socket",
        "from urllib.request import urlopen",
    ],
)
def test_a_way_to_the_network_is_seen(line: str, tmp_path: Path) -> None:
    planted = dict.fromkeys(("store/a.py", "sources/a.py", "sources/network/a.py"), line)
    assert len(sockets(plant(tmp_path, planted))) == 2


def test_naming_an_address_is_not_opening_it(tmp_path: Path) -> None:
    assert (
        sockets(
            plant(tmp_path, {"present/a.py": "from urllib.parse import quote\nfrom http import HTTPStatus"})
        )
        == []
    )


@pytest.mark.parametrize("line", ["import rolescope", "from rolescope import compare"])
def test_importing_the_root_is_seen(line: str, tmp_path: Path) -> None:
    files = {
        "__init__.py": "",
        "_version.py": "",
        "present/a.py": line,
        "present/b.py": "from rolescope import _version",
    }
    assert len(importers_of_the_root(plant(tmp_path, files))) == 1
