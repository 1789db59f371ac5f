"""No address takes several people, and none ranks them: held against the document, and against the tools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import anyio
from mcp.client import Client

from rolescope.present.mcp.server import server
from rolescope.present.server.app import application
from rolescope.present.server.forms import JSON, MULTIPART, URLENCODED

PERSON = re.compile(r"r[eé]sum[eé]|\bcvs?\b|profile|candidate|applicant|person|people", re.IGNORECASE)
SEVERAL = re.compile(r"profiles|candidates|applicants|resumes|résumés|cvs|people|persons", re.IGNORECASE)
ABOUT_ONE = ("/profile", "/fit", "/gap", "/tailor", "/choose")
LISTS = {"role", "part", "skill", "without_skill", "group", "component"}
"""Parameters that may be given several times: roles, skills and columns, never people."""


@cache
def document() -> dict[str, Any]:
    return application().openapi()


def operations(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, ways in made["paths"].items():
        for one in ways.values():
            yield path.removeprefix("/api/v1"), one


def bodies(one: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every shape that a body may have, by its media type."""
    for kind, content in one.get("requestBody", {}).get("content", {}).items():
        schema = content["schema"]
        for shape in schema.get("oneOf", [schema]):
            yield kind, shape


def kinds(field: dict[str, Any]) -> set[str]:
    """What a field may be; `/verify` alone takes more than texts: an answer of ours."""
    told = field.get("type", [])
    return {told} if isinstance(told, str) else set(told)


def breaches(made: dict[str, Any]) -> list[str]:
    """Whatever could take more than one person."""
    found = []
    for path, one in operations(made):
        for argument in one.get("parameters", []):
            if argument["schema"].get("type") == "array" and argument["name"] not in LISTS:
                found.append(f"{path}: {argument['name']} is a list")
            if SEVERAL.search(argument["name"]):
                found.append(f"{path}: {argument['name']} names several people")
        for kind, shape in bodies(one):
            for name, field in shape.get("properties", {}).items():
                if (kinds(field) & {"array", "object"} and path != "/verify") or SEVERAL.search(name):
                    found.append(f"{path}, {kind}: {name} could hold several people")
    return found


def test_no_address_takes_several_people() -> None:
    assert breaches(document()) == []


def test_the_check_sees_what_it_is_for() -> None:
    text = {"type": "string"}

    def made(argument: dict[str, Any] | None, **fields: Any) -> dict[str, Any]:
        sent = {"content": {JSON: {"schema": {"properties": fields}}}}
        return {
            "paths": {"/x": {"post": {"parameters": [argument] if argument else [], "requestBody": sent}}}
        }

    assert breaches(made(None, text=text)) == []
    assert breaches(made(None, profiles=text))
    assert breaches(made(None, texts={"type": "array"}))
    assert breaches(made({"name": "candidate", "schema": {"type": "array"}}))
    assert breaches(made({"name": "applicants", "schema": text}))


def test_one_person_is_one_text_or_one_file_and_never_in_an_address() -> None:
    seen = set()
    for path, one in operations(document()):
        if path not in ABOUT_ONE:
            continue
        seen.add(path)
        assert not [a["name"] for a in one.get("parameters", []) if PERSON.search(a["name"])], path
        shapes = list(bodies(one))
        assert {kind for kind, _ in shapes} == {JSON, MULTIPART, URLENCODED}
        for kind, shape in shapes:
            assert shape["required"] in (["text"], ["file"]), (path, kind)
            assert shape["additionalProperties"] is False
            assert set(shape["properties"]) <= {"text", "file", "job", "job_title"}
    assert seen == set(ABOUT_ONE)


def test_an_audit_takes_a_table_and_names_of_columns_alone() -> None:
    (one,) = [one for path, one in operations(document()) if path == "/audit"]
    arguments = {a["name"] for a in one["parameters"]}
    assert arguments == {"group", "score", "selected", "component", "every_ratio", "about", "as_of"}
    assert all(set(shape["properties"]) <= {"text", "file"} for _, shape in bodies(one))


def test_nothing_that_is_answered_names_feelings_or_character() -> None:
    names = set()

    def walk(schema: Any) -> None:
        if isinstance(schema, dict):
            names.update(schema.get("properties", {}))
            for inner in schema.values():
                walk(inner)
        elif isinstance(schema, list):
            for inner in schema:
                walk(inner)

    walk(document()["components"]["schemas"])
    assert len(names) > 100
    odd = re.compile(r"emotion|feeling|personality|character|mood|rank(?!_)", re.IGNORECASE)
    assert [name for name in names if odd.fullmatch(name)] == []


def test_no_tool_takes_several_people() -> None:
    async def listed() -> list[Any]:
        async with Client(server()) as client:
            return list((await client.list_tools()).tools)

    for tool in anyio.run(listed):
        for name, field in tool.input_schema["properties"].items():
            assert not SEVERAL.search(name), (tool.name, name)
            if PERSON.search(name):
                assert field["type"] == "string", (tool.name, name)
