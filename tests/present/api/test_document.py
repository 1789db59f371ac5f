"""The OpenAPI document: whole, described everywhere, and of our own making."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from rolescope._version import __version__
from rolescope.present.api.described import PROBLEMS
from rolescope.present.server.app import application

METHODS = {"get", "post"}


@cache
def document() -> dict[str, Any]:
    return application().openapi()


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    for path, ways in document()["paths"].items():
        for method, one in ways.items():
            assert method in METHODS
            yield f"{method} {path}", one


def test_it_is_openapi_3_1_with_its_licence_and_no_contact() -> None:
    made = document()
    assert made["openapi"] == "3.1.0"
    assert made["info"]["version"] == __version__
    assert made["info"]["license"] == {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    assert "contact" not in made["info"]
    assert made["components"]["securitySchemes"]["bearer"]["scheme"] == "bearer"


def test_every_argument_is_described_with_an_example() -> None:
    for name, one in operations():
        for argument in one.get("parameters", []):
            schema = argument["schema"]
            assert argument["description"], name
            boolean = schema.get("type") == "boolean"
            assert boolean or schema.get("examples"), f"{name}: {argument['name']}"


def test_every_answer_is_a_named_schema_and_every_problem_a_problem() -> None:
    for name, one in operations():
        good = one["responses"]["200"]["content"]["application/json"]["schema"]
        named = [part["$ref"] for part in good.get("anyOf", [good])]
        assert all(ref.startswith("#/components/schemas/") for ref in named), name
        wrong = {int(status) for status in one["responses"]} - {200, 304}
        assert {400, 405, 422, 429, 503} <= wrong <= PROBLEMS.keys(), name
        for status in wrong:
            assert list(one["responses"][str(status)]["content"]) == ["application/problem+json"], name


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(document())
    named = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert named <= document()["components"]["schemas"].keys()


def test_every_schema_is_one() -> None:
    for name, schema in document()["components"]["schemas"].items():
        dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        assert jsonschema_rs.meta.is_valid(dialect | schema), name


def test_every_record_says_what_it_is() -> None:
    bare = [name for name, one in document()["components"]["schemas"].items() if not one.get("description")]
    assert bare == []
