"""The tables of a store as files that any tool reads, with a codebook; texts where they may be passed on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from rolescope.store.own.file import OwnFile
from rolescope.store.own.rows import texts

FORMS: Mapping[str, str] = {
    "parquet": "FORMAT PARQUET, COMPRESSION ZSTD",
    "csv": "FORMAT CSV, HEADER",
    "jsonl": "FORMAT JSON",
}
"""How tables may be written, as the engine calls it."""
_TEXT = "CASE WHEN source IN (SELECT source FROM staged) THEN text END AS text"


class Dumped(NamedTuple):
    """A table that was written.

    Attributes:
        table: its name.
        path: its file's name.
        rows: how many it has.
    """

    table: str
    path: str
    rows: int


class Described(NamedTuple):
    """A table in words.

    Attributes:
        about: what it holds.
        columns: what each column holds.
    """

    about: str
    columns: Mapping[str, str]


@cache
def described() -> Mapping[str, Described]:
    """The tables that are written, in words."""
    text = files("rolescope.store.own").joinpath("codebook.toml").read_text(encoding="utf-8")
    return {name: Described(one["about"], one["columns"]) for name, one in tomllib.loads(text).items()}


def dump(file: OwnFile, folder: Path, form: str, passed_on: Sequence[str]) -> Iterator[Dumped]:
    """Write the tables of a store into a folder that is there.

    Args:
        file: the store.
        folder: where to.
        form: a key of `FORMS`.
        passed_on: ids of the sources whose texts may be passed on; others are written without.

    Raises:
        StoreUnavailable: if they cannot be written.
    """
    with file.staged(texts(("source",), [(one,) for one in passed_on])):
        for name, table in described().items():
            path = folder / f"{name}.{form}"
            columns = ", ".join(_TEXT if one == "text" else f'"{one}"' for one in table.columns)
            ((rows,),) = file.fill("dump", columns=columns, table=name, path=path, form=FORMS[form])
            yield Dumped(name, path.name, int(rows))


def codebook() -> str:
    """Every table and column in words, as Markdown."""
    parts = []
    for name, table in described().items():
        rows = "".join(f"| `{column}` | {about} |\n" for column, about in table.columns.items())
        parts.append(f"## {name}\n\n{table.about}\n\n| column | meaning |\n|---|---|\n{rows}")
    return "\n".join(parts)
