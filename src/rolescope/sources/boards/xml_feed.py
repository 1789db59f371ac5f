"""An XML feed's entries as objects, so that they are read as those of JSON are.

Read as a stream of events. A document type definition, which no feed needs and which entity bombs and outside
entities are declared in, ends the reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from rolescope.sources.documents.limits import MAX_DEPTH
from rolescope.sources.live import Unreadable

Object = dict[str, Any]


def elements(payload: bytes, root: str, name: str) -> list[Any]:
    """The elements of one name right under the root.

    Each becomes an object of its children by name: a text, an object, or a list where a name comes again.
    Attributes are left out.

    Raises:
        Unreadable: if the payload is no well-formed XML, nests too deeply, declares a document type, or has
            another root.
    """
    tree = _Tree()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.characters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(payload, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unreadable(f"it is no XML: {str(error)[:200]}") from error
    if tree.root != root:
        raise Unreadable(f"its root is {str(tree.root)[:100]!r} and not {root!r}.")
    found = tree.whole.get(root, "")
    listed = found.get(name, []) if isinstance(found, dict) else []
    return listed if isinstance(listed, list) else [listed]


def _refuse_doctype(*_: object) -> None:
    raise Unreadable("it declares a document type, which no feed does. It may be an entity bomb.")


@dataclass(slots=True)
class _Open:
    """An element that has not closed yet."""

    name: str
    children: Object = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def value(self) -> Object | str:
        return self.children or "".join(self.said)


@dataclass(slots=True)
class _Tree:
    """Elements being read."""

    open: list[_Open] = field(default_factory=list)
    whole: Object = field(default_factory=dict)
    root: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        del attributes
        if len(self.open) >= MAX_DEPTH:
            raise Unreadable(f"its elements nest more than {MAX_DEPTH} deep, as no honest feed does.")
        self.root = self.root or name
        self.open.append(_Open(name))

    def end(self, name: str) -> None:
        """An element closes and joins the one around it."""
        value = self.open.pop().value()
        around = self.open[-1].children if self.open else self.whole
        before = around.get(name)
        if before is None:
            around[name] = value
        elif isinstance(before, list):
            before.append(value)
        else:
            around[name] = [before, value]

    def characters(self, text: str) -> None:
        """Characters; those between elements are of no use and are dropped with their element."""
        if self.open:
            self.open[-1].said.append(text)
