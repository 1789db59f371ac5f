"""Which reader this is: the hash of all that a reading is made by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

PACKAGES = ("rolescope.extract", "rolescope.taxonomy")
"""Code, patterns, weights and vocabularies."""
CODE_OF_PYTHON = "__pycache__"


@cache
def reader_version(*others: str) -> str:
    """A name that is another one whenever readings may come out otherwise; the version's number does not.

    Args:
        others: modules whose code shapes what is kept of a reading, by their full names.
    """
    found = sha256()
    for package in PACKAGES:
        for path, content in _contents(files(package), package):
            found.update(f"{path} {len(content)}\n".encode())
            found.update(content)
    for name in others:
        package, _, module = name.rpartition(".")
        found.update(files(package).joinpath(f"{module}.py").read_bytes())
    return found.hexdigest()[:16]


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """Files below a folder with their names from it, in order."""
    for one in sorted(folder.iterdir(), key=lambda each: each.name):
        path = f"{name}/{one.name}"
        if one.is_dir():
            if one.name != CODE_OF_PYTHON:
                yield from _contents(one, path)
        else:
            yield path, one.read_bytes()
