"""The data package: what each file holds, in the words of Frictionless Data Package 1."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from rolescope.questions.export.lists import closed_lists
from rolescope.store import schema
from rolescope.store.manifest import Manifest, SourceEntry, digest
from rolescope.store.schema import Column, Table

NAME = "rolescope-fact-tables"
TITLE = "rolescope: fact tables on jobs, counted from the text of postings"
_ABOUT = (
    "Counts, pay and figures by role, place, level, year and employer number; no text of any posting and no "
    "employer's name. See README.md and CODEBOOK.md."
)
_TYPES = {"int16": "integer", "int32": "integer", "string": "string", "double": "number", "float": "number"}
_FORMS = {
    "csv": {"profile": "tabular-data-resource", "mediatype": "text/csv", "encoding": "utf-8"},
    "parquet": {"profile": "data-resource", "mediatype": "application/vnd.apache.parquet"},
}
_REFERENCES = {"cell": schema.CELLS, "skill": schema.SKILLS}
"""Columns that point at the row of another table."""
_REFERENCES_OF_HISTORY = {"cell": schema.HISTORY_CELLS}
_SURVEYED = "oews"
_USES = {
    **{table.name: "texts" for table in schema.COUNT_TABLES},
    **{table.name: "history" for table in schema.HISTORY_TABLES},
    **dict.fromkeys(("pay", "pay_skills"), "pay"),
    **dict.fromkeys(("title_counts", "title_totals", "title_places"), "titles"),
    "exchange_rates": "exchange rates",
    "price_levels": "price levels",
}
"""What the sources of a table are used for; those of other tables serve for occupations."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One file that holds a table.

    Attributes:
        table: what it holds.
        path: within the export.
        rows: how many.
        sources: what it was made from; empty where it speaks of the reader.
    """

    table: Table
    path: str
    rows: int
    sources: tuple[SourceEntry, ...] = ()

    @property
    def form(self) -> str:
        """How it is written: "csv" or "parquet"."""
        return self.path.rpartition(".")[2]


def sources_of(table: Table, manifest: Manifest) -> tuple[SourceEntry, ...]:
    """The sources that a fact table was made from."""
    if table.name in _USES:
        return _used(manifest, _USES[table.name])
    surveyed = table is schema.OCCUPATION_WAGES
    return tuple(entry for entry in _used(manifest, "occupations") if (entry.id == _SURVEYED) is surveyed)


def _used(manifest: Manifest, use: str) -> tuple[SourceEntry, ...]:
    return tuple(entry for entry in manifest.sources if entry.use == use)


def descriptor(folder: Path, resources: Sequence[Resource], manifest: Manifest, version: str) -> str:
    """The text of `datapackage.json`.

    Args:
        folder: where the files are.
        resources: all of them.
        manifest: of the evidence.
        version: of engine and evidence.
    """
    package = {
        "profile": "data-package",
        "name": NAME,
        "title": TITLE,
        "description": _ABOUT,
        "version": version,
        "snapshot": manifest.snapshot,
        "as_of": manifest.as_of,
        "pay_design_effect": manifest.pay_design_effect,
        "keywords": ["job postings", "roles", "skills", "pay", "labour market"],
        "contributors": [{"title": "rolescope contributors", "role": "author"}],
        "licenses": [_licences()["Apache-2.0"], *_licences_of(manifest.sources, "Apache-2.0")],
        "sources": _sources(manifest.sources),
        "resources": [_resource(folder, one, resources) for one in resources],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(folder: Path, one: Resource, others: Sequence[Resource]) -> dict[str, Any]:
    path = folder / one.path
    found = {
        "name": one.table.name,
        "path": one.path,
        **_FORMS[one.form],
        "format": one.form,
        "description": one.table.about,
        "rows": one.rows,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest(path)}",
        "schema": _schema(one.table, {other.table.name for other in others}),
    }
    if one.form == "csv":
        found["dialect"] = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True}
    if one.sources:
        found["sources"] = _sources(one.sources)
        found["licenses"] = list(_licences_of(one.sources))
    return {key: value for key, value in found.items() if value != []}


def _schema(table: Table, there: set[str]) -> dict[str, Any]:
    lists = closed_lists() if table in schema.TABLES else {}
    fields = [_field(name, column, lists.get(name)) for name, column in table.columns.items()]
    made: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if not any(table.columns[name].nullable for name in table.key):  # a primary key may not be absent
        made["primaryKey"] = list(table.key)
    made["foreignKeys"] = [
        {"fields": name, "reference": {"resource": other.name, "fields": name}}
        for name, other in (_REFERENCES_OF_HISTORY if table in schema.HISTORY_TABLES else _REFERENCES).items()
        if name in table.columns and other is not table and other.name in there
    ]
    return {key: value for key, value in made.items() if value != []}


def _field(name: str, column: Column, values: Iterable[str] | None) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if values:
        constraints["enum"] = list(values)
    field = {"name": name, "type": _TYPES[column.type], "description": column.about}
    return field | ({"constraints": constraints} if constraints else {})


def _sources(entries: Iterable[SourceEntry]) -> list[dict[str, str]]:
    """One for each source, whatever it is used for."""
    return list(
        {
            entry.id: {"title": entry.name, "path": entry.home, "id": entry.id, "licence": entry.licence}
            for entry in entries
        }.values()
    )


def _licences_of(entries: Iterable[SourceEntry], *known: str) -> Iterator[Mapping[str, str]]:
    """Each licence once, less those that are known."""
    opening = {key: None for entry in entries for key in _licences() if entry.licence.startswith(key)}
    yield from (_licences()[key] for key in opening if key not in known)


@cache
def _licences() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("licences.toml").read_text(encoding="utf-8"))
