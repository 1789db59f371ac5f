"""The rules of a page's own style sheet, as far as they say what a person sees of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

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
_PART = re.compile(r"[.#][\w-]+")


class Sheet:
    """Rules for elements by name, class and id; of the others it is only known whether they paint a ground.

    Attributes:
        rules: by name of element and its classes and id, what is declared.
        partial: whether rules that are not known may paint what is behind a text.
    """

    __slots__ = ("_named", "partial", "rules")

    def __init__(self, css: str = "", *, partial: bool = False) -> None:
        self.partial = partial
        self.rules: dict[tuple[str, frozenset[str]], dict[str, str]] = {}
        for selectors, body in _blocks(_uncommented(css)):
            style = declarations(body)
            for selector in selectors.split(","):
                simple = _SIMPLE.fullmatch(selector.strip())
                if simple:
                    key = (simple[1] or "").lower(), frozenset(_PART.findall(simple[2]))
                    self.rules.setdefault(key, {}).update(style)
                else:
                    self.partial = self.partial or ground(style, "") != ""
        self._named = frozenset(part for _, parts in self.rules for part in parts)

    def inside(self, look: Look, tag: str, attributes: Attributes) -> Look:
        """How text looks inside an element.

        Args:
            look: how it looks around it.
            tag: the element's name, in lower case.
            attributes: those of the element.
        """
        if not (attributes or self.rules):
            return look
        style = _presented(attributes) | self._ruled(tag, attributes)
        style |= declarations(attributes.get("style") or "")
        overpainted = self.partial and ("class" in attributes or "id" in attributes)
        return look.inside(style, overpainted=overpainted) if style or overpainted else look

    def _ruled(self, tag: str, attributes: Attributes) -> dict[str, str]:
        """What the rules declare of an element, the more special ones last."""
        style: dict[str, str] = {}
        if not self.rules:
            return style
        names = [f".{name}" for name in (attributes.get("class") or "").split()[:MOST_CLASSES]]
        parts = [part for part in (*names, f"#{attributes.get('id')}") if part in self._named]
        for some in ((), *((part,) for part in parts), *combinations(parts, 2)):
            for name in ("", tag):
                style |= self.rules.get((name, frozenset(some)), {})
        return style


def declarations(style: str) -> dict[str, str]:
    """What a `style` attribute or a rule declares of the properties that matter here.

    Returns:
        Property to value, in lower case with single blanks.
    """
    pairs = (part.partition(":") for part in _uncommented(style.lower()).split(";"))
    named = ((name.strip(), value[:LONGEST].replace("!important", " ")) for name, _, value in pairs)
    return {name: " ".join(value.split()) for name, value in named if name in PROPERTIES and value.strip()}


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
