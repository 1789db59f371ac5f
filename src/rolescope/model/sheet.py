"""The rules of a page's own style sheet, as far as they say what a person sees of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from rolescope.model.unseen import PROPERTIES, Look, ground

Attributes = Mapping[str, str | None]

MOST_CLASSES = 16
"""Of an element that rules are looked up for."""
LONGEST = 200
"""Characters of a value that are looked at."""

_BRACE = re.compile(r"[{}]")
_ALWAYS = re.compile(r"@(?:media (?:only )?(?:screen|all)|layer\b[^;()]{0,80})\s*", re.IGNORECASE)
"""Rules of a block that hold whenever a page is seen."""
_SIMPLE = re.compile(r"([a-zA-Z][a-zA-Z0-9]{0,20})?((?:[.#][\w-]{1,80}){0,2})")
_IMPORTANT = re.compile(r"!\s{0,8}important\b")
_PART = re.compile(r"[.#][\w-]+")


class _Said(NamedTuple):
    """What a rule declares of a property; of two the greater counts.

    Attributes:
        important: whether it is marked so.
        special: ids, classes and names in the selector.
        number: that of the rule on its sheet.
        value: in lower case with single blanks.
    """

    important: bool
    special: tuple[int, int, bool]
    number: int
    value: str


class Sheet:
    """Rules for elements by name, class and id; of the others it is only known whether they paint a ground.

    Attributes:
        rules: by name of element and its classes and id, what is declared of it, by property.
        partial: whether rules that are not known may paint what is behind a text.
    """

    __slots__ = ("_named", "partial", "rules")

    def __init__(self, css: str = "", *, partial: bool = False) -> None:
        self.partial = partial
        self.rules: dict[tuple[str, frozenset[str]], dict[str, _Said]] = {}
        for number, (selectors, body) in enumerate(_blocks(_uncommented(css))):
            style = _declared(body)
            for selector in selectors.split(","):
                simple = _SIMPLE.fullmatch(selector.strip())
                if simple:
                    key = (simple[1] or "").lower(), frozenset(_PART.findall(simple[2]))
                    self._add(key, style, number)
                else:
                    self.partial = self.partial or ground(_values(style), "") != ""
        self._named = frozenset(part for _, parts in self.rules for part in parts)

    def _add(
        self, key: tuple[str, frozenset[str]], style: Mapping[str, tuple[str, bool]], number: int
    ) -> None:
        """A rule: of what is declared as strongly, the later counts."""
        tag, parts = key
        ids = sum(part.startswith("#") for part in parts)
        special = (ids, len(parts) - ids, tag != "")
        known = self.rules.setdefault(key, {})
        for name, (value, important) in style.items():
            said = _Said(important, special, number, value)
            known[name] = max(known.get(name, said), said)

    def inside(self, look: Look, tag: str, attributes: Attributes) -> Look:
        """How text looks inside an element.

        Args:
            look: how it looks around it.
            tag: the element's name, in lower case.
            attributes: those of the element.
        """
        if not (attributes or self.rules):
            return look
        style = self._cascaded(tag, attributes)
        overpainted = self.partial and ("class" in attributes or "id" in attributes)
        return look.inside(style, overpainted=overpainted) if style or overpainted else look

    def _cascaded(self, tag: str, attributes: Attributes) -> dict[str, str]:
        """What counts of all that is declared of an element: attributes, rules, and its own style.

        As the cascade of CSS has it: "!important" first, then the more special selector, then the later rule;
        the element's own style is more special than any rule, other attributes less.
        """
        style = _presented(attributes)
        own = _declared(attributes.get("style") or "")
        ruled = self._ruled(tag, attributes) if self.rules else {}
        style |= {name: said.value for name, said in ruled.items()}
        for name, (value, important) in own.items():
            if important or name not in ruled or not ruled[name].important:
                style[name] = value
        return style

    def _ruled(self, tag: str, attributes: Attributes) -> dict[str, _Said]:
        """What the rules declare of an element, by property."""
        style: dict[str, _Said] = {}
        names = [f".{name}" for name in (attributes.get("class") or "").split()[:MOST_CLASSES]]
        parts = [part for part in (*names, f"#{attributes.get('id')}") if part in self._named]
        for some in ((), *((part,) for part in parts), *combinations(parts, 2)):
            for name in ("", tag):
                for of, said in self.rules.get((name, frozenset(some)), {}).items():
                    style[of] = max(style.get(of, said), said)
        return style


def declarations(style: str) -> dict[str, str]:
    """What a `style` attribute or a rule declares of the properties that matter here.

    Returns:
        Property to value, in lower case with single blanks.
    """
    return _values(_declared(style))


def _declared(style: str) -> dict[str, tuple[str, bool]]:
    """The declarations, each with whether it is marked as important; of two as strong the later counts."""
    found: dict[str, tuple[str, bool]] = {}
    for part in _uncommented(style.lower()).split(";"):
        before, _, after = part.partition(":")
        name, (words, *marked) = before.strip(), _IMPORTANT.split(after[:LONGEST])
        value = " ".join(words.split())
        if name in PROPERTIES and value and (marked or not found.get(name, ("", False))[1]):
            found[name] = value, bool(marked)
    return found


def _values(style: Mapping[str, tuple[str, bool]]) -> dict[str, str]:
    return {name: value for name, (value, _) in style.items()}


def _uncommented(css: str) -> str:
    """CSS without comments; one that is never closed takes the rest."""
    kept, at = [], 0
    while (start := css.find("/*", at)) >= 0:
        end = css.find("*/", start + 2)
        kept.append(css[at:start])
        at = end + 2 if end >= 0 else len(css)
    return " ".join((*kept, css[at:]))


def _presented(attributes: Attributes) -> dict[str, str]:
    """What attributes other than `style` declare."""
    style = {"color": attributes.get("color"), "background-color": attributes.get("bgcolor")}
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        style["display"] = "none"
    return {name: value.strip().lower() for name, value in style.items() if value}


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of every rule that holds on a screen of any size."""
    at = 0
    while (brace := css.find("{", at)) >= 0:
        before = re.split(r"[;}]", css[at:brace])[-1].strip()
        if _ALWAYS.fullmatch(before):
            at = brace + 1
        elif before.startswith("@"):
            at = _past(css, brace)
        else:
            end = css.find("}", brace)
            at = end + 1 if end >= 0 else len(css)
            yield before, css[brace + 1 : at - (end >= 0)]


def _past(css: str, brace: int) -> int:
    """Where the block is over that a brace opens."""
    depth = 0
    for found in _BRACE.finditer(css, brace):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end()
    return len(css)
