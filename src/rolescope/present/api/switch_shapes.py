"""Schemas of the rows of a switch of roles, which are named by what they are: a skill or an activity."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rolescope.model.switch import Ask, Change, Duty
from rolescope.present.api.schema import Schema, Schemas, closed

OPTIONAL = frozenset({"required", "preferred", "advanced", "basic", "reader"})


def _ask(schemas: Schemas) -> Schema:
    return closed(schemas.properties(Ask, {"label": "skill"}), OPTIONAL)


def _duty(schemas: Schemas) -> Schema:
    return closed(schemas.properties(Duty, {"label": "activity"}))


def _change(schemas: Schemas) -> Schema:
    fields = schemas.properties(Change)
    label = fields.pop("label")
    nouns = {"skill": label, "activity": label}
    row = closed(nouns | fields, frozenset(nouns))
    return row | {"oneOf": [{"required": [noun]} for noun in nouns]}


SWITCHES: Mapping[type, Callable[[Schemas], Schema]] = {Ask: _ask, Duty: _duty, Change: _change}
"""By the record: what describes it."""
