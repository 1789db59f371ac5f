"""Recorded payloads of live sources, damaged on purpose: what a reader of them has to live through."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from tests.sources.boards_cases import Case

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 0.0, 1e308, float("nan"), float("inf"), 10**400, -(10**30),
    4_102_444_801_000, "", " ", "0", "NaN", "null", "\ud800", "a\udfffb", "\x00", "9" * 5000,
    "<b>", "<script>x()</script>", "&lt;p&gt;", "&amp;amp;", "javascript:x()", "2026-99-99",
    "1 YEAR", "[]", [], {}, [[]], [None], {"": None}, {"id": {}},
)  # fmt: skip
"""Values that no documentation promises."""
_SCRIPT = re.compile(r'(<script type="application/ld\+json">)(.*?)(</script>)', re.DOTALL)
_DEEPEST = 700


class Value(NamedTuple):
    """A text, number or flag of a payload, and the names on the way to it ("jobs/salary/min")."""

    where: str
    said: Any


class Damaged(NamedTuple):
    """A payload, and every value that it holds; None where bytes were broken and nobody knows."""

    payload: bytes
    values: list[Value] | None


def damaged(case: Case, chance: random.Random) -> Damaged:
    """A case's payload with a few changes."""
    tree = _tree(case)
    for _ in range(chance.randint(1, 4)):
        tree = _changed(tree, chance)
    if chance.random() < 0.1:
        _deepened(tree, chance)
    payload = _written(case, tree).encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        return Damaged(payload[: chance.randrange(len(payload) + 1)], None)
    if chance.random() < 0.05:
        at = chance.randrange(len(payload) + 1)
        return Damaged(payload[:at] + chance.randbytes(3) + payload[at:], None)
    return Damaged(payload, list(_values(tree)))


def _tree(case: Case) -> Any:
    text = case.payload.decode("utf-8")
    if text.startswith("<?xml"):
        return _from_xml(ET.fromstring(text))  # noqa: S314 - our own case
    if text.startswith("<"):
        return [json.loads(found) for _, found, _ in _SCRIPT.findall(text) if _is_json(found)]
    return (
        json.loads(text)
        if _is_json(text)
        else [json.loads(line) for line in text.splitlines() if _is_json(line)]
    )


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _from_xml(element: ET.Element) -> list[Any]:
    children = [_from_xml(child) for child in element]
    return [element.tag, children or element.text or ""]


def _written(case: Case, tree: Any) -> str:
    text = case.payload.decode("utf-8")
    if text.startswith("<?xml"):
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + _to_xml(tree)
    if text.startswith("<"):
        scripts = (
            json.dumps(one).replace("</", "<\\/") for one in (tree if isinstance(tree, list) else [tree])
        )
        return "".join(f'<script type="application/ld+json">{one}</script>\n' for one in scripts)
    if not _is_json(text) and isinstance(tree, list):
        return "\n".join(map(json.dumps, tree))
    return json.dumps(tree)


def _to_xml(node: Any) -> str:
    if not (isinstance(node, list) and len(node) > 1 and isinstance(node[0], str)):
        return escape(str(node))
    tag, content = re.sub(r"\W", "", node[0], flags=re.ASCII).lstrip("0123456789") or "x", node[1]
    inner = "".join(_to_xml(one) for one in content) if isinstance(content, list) else escape(str(content))
    return f"<{tag}>{inner}</{tag}>"


def _changed(tree: Any, chance: random.Random) -> Any:
    """The tree with one change somewhere."""
    places = _places(tree)
    if not places:
        return copy.deepcopy(chance.choice(ODD))
    holder, name = chance.choice(places)
    kind = chance.choice(("drop", "odd", "odd", "copy", "cut", "swap"))
    if kind == "drop":
        del holder[name]
    elif kind == "odd":
        holder[name] = copy.deepcopy(chance.choice(ODD))
    elif kind == "cut" and isinstance(holder[name], str):
        holder[name] = holder[name][: chance.randrange(len(holder[name]) + 1)]
    elif kind == "copy" and isinstance(holder, list):
        holder.insert(name, copy.deepcopy(holder[name]))
    else:
        other, its = chance.choice(places)
        other[its] = copy.deepcopy(holder[name])
    return tree


def _deepened(tree: Any, chance: random.Random) -> None:
    """One value under many others, the last change: what nests so deep cannot be copied."""
    if places := list(_places(tree)):
        holder, name = chance.choice(places)
        holder[name] = _nested(holder[name], chance.choice((1, 2, 30, 260, _DEEPEST)), chance)


def _nested(value: Any, depth: int, chance: random.Random) -> Any:
    inside = chance.choice((None, "name", "value", "item"))
    for _ in range(depth):
        value = [value] if inside is None else {inside: value}
    return value


def _places(tree: Any, depth: int = 20) -> list[tuple[Any, Any]]:
    """Every holder with a name in it; what nests deeper than any honest payload is left alone."""
    found: list[tuple[Any, Any]] = []
    holders = [tree]
    for _ in range(depth):
        inside: list[Any] = []
        for holder in holders:
            if isinstance(holder, dict):
                found += [(holder, name) for name in holder]
                inside += holder.values()
            elif isinstance(holder, list):
                found += [(holder, at) for at in range(len(holder))]
                inside += holder
        holders = inside
    return found


def _values(tree: Any) -> Iterator[Value]:
    """Every text, number and flag of a payload, however deep."""
    waiting: list[Value] = [Value("", tree)]
    while waiting:
        where, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [Value(f"{where}/{name}", one) for name, one in value.items()]
        elif isinstance(value, list):
            tag = (
                f"/{value[0]}" if len(value) == len(("tag", "content")) and isinstance(value[0], str) else ""
            )
            waiting += [Value(f"{where}{tag}", one) for one in value]
        else:
            yield Value(where, value)
