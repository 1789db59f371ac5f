"""Markup that cannot be forged: text is escaped unless it is `Html`, and only `tag` makes `Html`.

Why no template engine: nearly all of a page here is geometry, which templates state badly, and escaping by
type leaves no filter to forget.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape


class Html(str):
    """Text that is markup already."""

    __slots__ = ()

    def __html__(self) -> str:
        """Itself: what template engines ask of text, to leave markup as it is."""
        return str(self)


Node = str | int | float | Iterable["Node"] | None
"""What may stand inside an element: text, numbers, markup, or any nesting of them; None draws nothing."""

VOID = {"meta", "link", "br", "hr", "input", "rect", "line", "circle", "path", "use", "polygon"}


def tag(name: str, /, *children: Node, **attributes: str | float | bool | None) -> Html:
    """One element.

    Args:
        name: element name.
        children: what stands inside; plain text is escaped.
        attributes: `class_` loses its underscore, other names turn theirs into a hyphen. True writes a
            bare attribute; None and False write none.
    """
    opening = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{opening}/>")
    return Html(f"<{opening}>{inner(children)}</{name}>")


def inner(node: Node) -> Html:
    """A node without an element around it."""
    if node is None:
        return Html()
    if isinstance(node, Html):
        return node
    if isinstance(node, str):
        return verbatim(_kept_together(node))
    if isinstance(node, int | float):
        return Html(number(node))
    return Html("".join(inner(child) for child in node))


def verbatim(text: str) -> Html:
    """Somebody else's text, character by character."""
    return Html(escape(text))


_SIGNED = re.compile(r"(?<=[−+])(?=[$£€₹¥])")
WORD_JOINER = "\N{WORD JOINER}"


def _kept_together(text: str) -> str:
    """No line ends between a sign and its currency.

    Line breaking (Unicode annex 14) keeps "−4" whole and parts "−$4": sign and currency are both prefixes.
    A joiner does in a drawing too, where `white-space` has nothing to hold.
    """
    return _SIGNED.sub(WORD_JOINER, text) if "−" in text or "+" in text else text


def number(value: float) -> str:
    """A coordinate or count in the fewest characters: two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _attribute(key: str, value: str | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = "viewBox" if key == "view_box" else key.rstrip("_").replace("_", "-")
    if name == "preserve-aspect-ratio":
        name = "preserveAspectRatio"
    if value is True:
        return f" {name}"
    text = value if isinstance(value, str) else number(value)
    return f' {name}="{escape(text)}"'
