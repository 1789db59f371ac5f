"""Records become schemas as `plain` makes them JSON: every field, described, and no other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

import jsonschema_rs
import pytest

from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.model.plain import plain
from rolescope.present.api.schema import Schemas
from rolescope.present.api.shapes import OWN


class Kind(StrEnum):
    ONE = "one"
    TWO = "two"


class Pair(NamedTuple):
    """Two numbers.

    Attributes:
        low: the smaller.
        high: the larger,
            over two lines: "a: b".
    """

    low: int
    high: int


@dataclass(frozen=True)
class Row:
    """A row of a table.

    Attributes:
        kind: which.
        share: how much.
        maybe: a name or nothing.
        by_role: figures by role.
    """

    kind: Kind
    share: Figure
    maybe: str | None
    by_role: Mapping[str, Figure]
    names: tuple[str, ...] = ()
    pair: tuple[int, float] = (1, 2.0)


SURE = Estimate(0.5, 0.4, 0.6, 30)
ROW = Row(Kind.ONE, SURE, None, {"a": NotEstimable("too few", 3), "b": Published(1.5, "as published")})


def valid(schemas: Schemas, schema: dict[str, Any], found: Any) -> bool:
    return bool(
        jsonschema_rs.validator_for({**schema, "components": {"schemas": schemas.named}}).is_valid(found)
    )


def test_a_record_fits_its_schema_and_nothing_else_does() -> None:
    schemas = Schemas(OWN)
    schema, good = schemas.of(Row), plain(ROW)
    assert valid(schemas, schema, good)
    for change in (
        {"kind": "three"},
        {"share": None},
        {"share": {"value": 0.5, "n": 3}},
        {"share": {"value": None, "reason": "x"}},
        {"maybe": 5},
        {"names": [1]},
        {"pair": [1]},
        {"pair": [1, 2, 3]},
        {"another": 1},
    ):
        assert not valid(schemas, schema, good | change), change
    assert not valid(schemas, schema, {name: good[name] for name in list(good)[1:]})


def test_what_the_docstring_says_of_a_field_is_its_description() -> None:
    schemas = Schemas(OWN)
    schemas.of(Row)
    made = schemas.named["Row"]
    assert made["description"] == "A row of a table."
    assert made["properties"]["share"] == {"$ref": "#/components/schemas/Figure", "description": "how much."}
    pair = Schemas().properties(Pair)
    assert pair["high"]["description"] == 'the larger, over two lines: "a: b".'


def test_two_records_of_one_name_have_two_schemas() -> None:
    @dataclass
    class Other:
        inside: int

    Other.__name__ = "Row"
    schemas = Schemas(OWN)
    assert schemas.of(Row) != schemas.of(Other)
    assert len([name for name in schemas.named if name.endswith("Row")]) == 2


def test_what_has_no_schema_is_said() -> None:
    with pytest.raises(TypeError, match="no schema"):
        Schemas().of("a text")
