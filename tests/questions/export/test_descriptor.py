"""`datapackage.json` is a data package by the rules of Frictionless 1, and true of the files."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from rolescope.questions.export.descriptor import Resource, descriptor, sources_of
from rolescope.store import schema
from rolescope.store.manifest import Manifest, SourceEntry
from tests.questions.export.written import Export, ask, number

NAME = re.compile(r"[-a-z0-9._/]+")
TYPES = {"integer", "number", "string"}
PROFILES = {"tabular-data-resource": "csv", "data-resource": "parquet"}


def package_faults(package: Mapping[str, Any]) -> Iterator[str]:
    """What the rules ask of a package and it has not."""
    if not NAME.fullmatch(package["name"]) or package["profile"] != "data-package":
        yield "name or profile"
    if any(not one.get("name") and not one.get("path") for one in package["licenses"]):
        yield "a licence needs a name or a path"
    if any(not one.get("title") for one in [*package["sources"], *package["contributors"]]):
        yield "a source or contributor needs a title"
    names = [one["name"] for one in package["resources"]]
    if len(set(names)) < len(names) or not names:
        yield "names of resources are unique"
    for one in package["resources"]:
        yield from (f"{one['name']}: {fault}" for fault in resource_faults(one, names))


def resource_faults(one: Mapping[str, Any], names: list[str]) -> Iterator[str]:
    """What the rules ask of a resource and it has not."""
    if not NAME.fullmatch(one["name"]) or one["path"].startswith(("/", ".")):
        yield "name or path"
    if PROFILES.get(one["profile"]) != one["format"] or not one["path"].endswith(one["format"]):
        yield "profile, format and path"
    fields = [field["name"] for field in one["schema"]["fields"]]
    if len(set(fields)) < len(fields) or any(f["type"] not in TYPES for f in one["schema"]["fields"]):
        yield "fields"
    for key in one["schema"].get("foreignKeys", ()):
        if key["fields"] not in fields or key["reference"]["resource"] not in names:
            yield "foreign keys"
    required = {f["name"] for f in one["schema"]["fields"] if f.get("constraints", {}).get("required")}
    if not required.issuperset(one["schema"].get("primaryKey", ())):
        yield "primary key"


@pytest.fixture
def package(exported: Export) -> dict[str, Any]:
    found = json.loads((exported.folder / "datapackage.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_it_keeps_the_rules(package: dict[str, Any]) -> None:
    assert list(package_faults(package)) == []


def test_faults_are_seen(package: dict[str, Any]) -> None:
    package["name"] = "Not A Name"
    package["licenses"].append({"title": "?"})
    cells, skills = package["resources"][:2]
    skills["schema"]["foreignKeys"][0]["reference"]["resource"] = "gone"
    cells["schema"]["primaryKey"] = ["year"]
    assert len(list(package_faults(package))) == 4


def test_it_names_engine_and_evidence(package: dict[str, Any], exported: Export) -> None:
    assert package["version"] == exported.made.version
    assert package["version"].endswith(package["snapshot"])
    assert package["as_of"] == exported.made.as_of


def test_sizes_and_hashes_are_those_of_the_files(package: dict[str, Any], exported: Export) -> None:
    for one in package["resources"]:
        content = (exported.folder / one["path"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    tables = {one["path"] for one in package["resources"]}
    assert tables == {name for name in exported.made.files if Path(name).suffix in {".csv", ".parquet"}}


def test_columns_are_those_of_the_files(package: dict[str, Any], exported: Export) -> None:
    for one in package["resources"]:
        at = f"'{exported.folder / one['path']}'"
        columns = [name for name, *_ in ask(f"DESCRIBE FROM {at}")]
        assert columns == [field["name"] for field in one["schema"]["fields"]]
        assert all(field["description"] for field in one["schema"]["fields"])
        assert one["rows"] == number(at)


def test_constraints_hold(package: dict[str, Any], exported: Export) -> None:
    for one in package["resources"]:
        broken = []
        for field in one["schema"]["fields"]:
            asked = field.get("constraints", {})
            if asked.get("required"):
                broken.append(f'"{field["name"]}" IS NULL')
            if "enum" in asked:
                broken.append(f"{field['name']} NOT IN {asked['enum']}")
        assert number(f"'{exported.folder / one['path']}'", where=" OR ".join(broken)) == 0, one["name"]


def test_keys_hold(package: dict[str, Any], exported: Export) -> None:
    paths = {one["name"]: f"'{exported.folder / one['path']}'" for one in package["resources"]}
    for one in package["resources"]:
        at, key = paths[one["name"]], ", ".join(one["schema"].get("primaryKey", ()))
        if key:
            assert number(at, f"count(*) - count(DISTINCT ({key}))") == 0
        for foreign in one["schema"].get("foreignKeys", ()):
            there = paths[foreign["reference"]["resource"]]
            own, other = foreign["fields"], foreign["reference"]["fields"]
            assert number(at, where=f"{own} NOT IN (FROM {there} SELECT {other})") == 0
    pointing = [
        (one["name"], key["fields"])
        for one in package["resources"]
        for key in one["schema"].get("foreignKeys", ())
    ]
    assert [name for name, column in pointing if column == "cell"] == [
        table.name for table in schema.TABLES if "cell" in table.columns and table.key != ("cell",)
    ]


def test_a_key_that_may_be_absent_is_no_primary_key(package: dict[str, Any]) -> None:
    keyless = {one["name"] for one in package["resources"] if "primaryKey" not in one["schema"]}
    assert keyless == {"pay", "posted_pay", "title_counts", "title_totals"}


def test_every_source_and_licence_is_named(package: dict[str, Any], exported: Export) -> None:
    manifest = exported.store.manifest
    assert {one["path"] for one in package["sources"]} == {entry.home for entry in manifest.sources}
    licences = {one["title"] for one in package["licenses"]}
    assert {"Apache License 2.0", "Creative Commons Attribution 4.0"} <= licences
    for entry in manifest.sources:
        assert entry.licence.startswith(("texts of", "comments of", "figures without a licence")) or any(
            entry.licence.startswith(opening) for opening in _openings()
        ), entry.licence


def _openings() -> list[str]:
    return [
        "CC0-1.0",
        "CC BY 4.0",
        "CC BY-SA 4.0",
        "ODC-By",
        "Apache-2.0",
        "Commission",
        "free to reuse",
        "public domain",
    ]


def test_a_table_names_the_sources_that_it_was_made_from(exported: Export) -> None:
    manifest = exported.store.manifest
    used = {t.name: {entry.use for entry in sources_of(t, manifest)} for t in schema.TABLES}
    assert used["cells"] == used["posted_pay"] == {"texts"}
    assert (used["pay"], used["title_counts"]) == ({"pay"}, {"titles"})
    assert used["pay_skills"] == {"pay"}
    assert used["title_totals"] == used["title_places"] == {"titles"}
    assert used["history_cells"] == used["history_activity_counts"] == {"history"}
    assert (used["exchange_rates"], used["price_levels"]) == ({"exchange rates"}, {"price levels"})
    surveyed = [entry.id for entry in sources_of(schema.OCCUPATION_WAGES, manifest)]
    described = [entry.id for entry in sources_of(schema.OCCUPATION_FACTS, manifest)]
    assert surveyed == ["oews"]
    assert described == ["esco_1_1_1", "onet_29_3"]


def test_a_source_of_two_uses_is_named_once(tmp_path: Path) -> None:
    entries = tuple(
        SourceEntry("one", use, "One", "https://example.org", "CC0-1.0. One", "2024", 1, 1, {}, 1, 1, {}, "")
        for use in ("pay", "titles")
    )
    (tmp_path / "skills.csv").write_text("skill,label,type\n")
    table = Resource(schema.SKILLS, "skills.csv", 0, entries)
    package = json.loads(descriptor(tmp_path, [table], Manifest("2024-01-01", entries, (), 1.0), "1+2"))
    assert [one["id"] for one in package["sources"]] == ["one"]
    assert [one["name"] for one in package["licenses"]] == ["Apache-2.0", "CC0-1.0"]
    assert "foreignKeys" not in package["resources"][0]["schema"]
