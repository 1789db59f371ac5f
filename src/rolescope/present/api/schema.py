"""JSON Schemas (2020-12, as OpenAPI 3.1 has them) of answers, made from the records that they are."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from rolescope.model.estimate import Estimate, NotEstimable, Published

Schema = dict[str, Any]
FIGURE = frozenset({Estimate, Published, NotEstimable})
"""What a figure may be; `rolescope.model.estimate.Figure`."""
ATOMS: Mapping[Any, Schema] = {
    NoneType: {"type": "null"},
    bool: {"type": "boolean"},
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Any: {},
}
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.+?)(?=^ {4}\w+: |\Z)", re.MULTILINE | re.DOTALL)


class Schemas:
    """Schemas by name, each record once.

    Args:
        own: records that are not written field by field (`to_plain`), with the functions that describe them.
    """

    def __init__(self, own: Mapping[type, Callable[[Schemas], Schema]] | None = None) -> None:
        self.named: dict[str, Schema] = {}
        self._own = own or {}
        self._names: dict[type, str] = {}

    def of(self, hint: Any) -> Schema:
        """The schema of whatever `rolescope.model.plain.plain` makes of a value of this type."""
        if hint in ATOMS:
            return dict(ATOMS[hint])
        origin, arguments = get_origin(hint), get_args(hint)
        if origin in {Union, UnionType}:
            return self._any_of(arguments)
        if origin is tuple:
            return self._sequence(arguments)
        if origin is not None and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self.of(arguments[1])}
        if isinstance(hint, type) and issubclass(hint, Enum):
            return {"type": "string", "enum": [one.value for one in hint]}
        if not isinstance(hint, type) or isinstance(hint, TypeVar):
            raise TypeError(f"There is no schema of {hint!r}.")
        return self.record(hint)

    def record(self, kind: type) -> Schema:
        """A reference to the schema of a record."""
        if kind not in self._names:
            name = self._free_name(kind)
            self._names[kind] = name
            self.named[name] = {}  # a place in the order, before the records inside it
            own = self._own.get(kind)
            made = own(self) if own else closed(self.properties(kind))
            self.named[name] = {"title": name, "description": summary(kind)} | made
        return reference(self._names[kind])

    def name(self, name: str, schema: Schema) -> Schema:
        """A reference to a schema that is no record's."""
        self.named[name] = schema
        return reference(name)

    def properties(self, kind: type, rename: Mapping[str, str] | None = None) -> dict[str, Schema]:
        """The schemas of a record's fields with what its docstring says of them.

        Args:
            kind: a dataclass or a named tuple.
            rename: fields that are written under another name.
        """
        hints = get_type_hints(kind)
        named = getattr(kind, "_fields", None) or [field.name for field in dataclasses.fields(kind)]
        said = attributes(kind)
        found = {}
        for name in named:
            schema = self.of(hints[name])
            about = {"description": said[name]} if name in said else {}
            found[(rename or {}).get(name, name)] = schema | about
        return found

    def _any_of(self, arguments: tuple[Any, ...]) -> Schema:
        """A union; figures among its members are one."""
        rest = [one for one in arguments if one not in FIGURE]
        parts = [self.of(one) for one in rest]
        if set(arguments) >= FIGURE:
            parts.insert(0, self._figure())
        if len(parts) == 1:
            return parts[0]
        kinds = [part.get("type") for part in parts]
        if all(isinstance(kind, str) for kind in kinds) and all(len(part) == 1 for part in parts):
            return {"type": kinds}
        return {"anyOf": parts}

    def _figure(self) -> Schema:
        if "Figure" not in self.named:
            self.named["Figure"] = {}
            members = [self.record(one) for one in (Estimate, Published, NotEstimable)]
            said = "A number with its doubt, or the reason why there is no number."
            self.named["Figure"] = {"title": "Figure", "description": said, "anyOf": members}
        return reference("Figure")

    def _sequence(self, arguments: tuple[Any, ...]) -> Schema:
        if arguments[-1] is Ellipsis:
            return {"type": "array", "items": self.of(arguments[0])}
        return fixed([self.of(one) for one in arguments])

    def _free_name(self, kind: type) -> str:
        if kind.__name__ not in self.named:
            return kind.__name__
        module = kind.__module__.rpartition(".")[2]
        return f"{module.title().replace('_', '')}{kind.__name__}"


def reference(name: str) -> Schema:
    """A reference to a named schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}


def closed(properties: Mapping[str, Schema], optional: frozenset[str] = frozenset()) -> Schema:
    """An object with these properties and no other; all but the optional ones are always there."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def listing(items: Schema) -> Schema:
    """A list of one thing."""
    return {"type": "array", "items": items}


def fixed(items: list[Schema]) -> Schema:
    """A list of so many things in this order."""
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def nullable(schema: Schema) -> Schema:
    """Something or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def summary(kind: type) -> str:
    """What a record's docstring says first."""
    return _joined(inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0])


def attributes(kind: type) -> dict[str, str]:
    """What a record's docstring says of each field."""
    _, _, listed = inspect.cleandoc(kind.__doc__ or "").partition("Attributes:\n")
    return {name: _joined(said) for name, said in _ATTRIBUTE.findall(listed)}


def _joined(text: str) -> str:
    return " ".join(text.split())
