"""What a page shows, as lines: blocks break lines, list items keep their mark, hidden parts are set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rolescope.sources.documents import hidden

DROPPED = frozenset(
    {
        "audio", "button", "canvas", "datalist", "dialog", "embed", "footer", "head", "iframe",
        "img", "input", "label", "link", "map", "math", "meta", "nav", "noscript", "object",
        "option", "picture", "progress", "script", "select", "style", "svg", "template", "textarea",
        "title", "video",
    }
)  # fmt: skip
"""Elements that are no part of a posting's text: code, controls, pictures, navigation."""
_PARAGRAPHS = frozenset(
    {
        "article", "blockquote", "dl", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "main", "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip
_LINES = frozenset(
    {
        "address", "br", "caption", "dd", "details", "div", "dt", "figcaption", "form", "li",
        "summary", "tbody", "thead", "tr",
    }
)  # fmt: skip
_CELLS = frozenset({"td", "th"})

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")

WORDS_REPORTED = 3
COMMENT_WORDS_REPORTED = 8
"""Hidden texts of fewer words are parts of the page's machinery."""


class Shown(NamedTuple):
    """What an element shows, and the texts it hides."""

    text: str
    hidden: list[str]


def shown(html: str) -> Shown:
    """What a description in a field of structured data shows: HTML, HTML escaped once more, or plain text."""
    if not _TAG.search(html):
        html = unescape(html)
        if not _TAG.search(html):
            return Shown(html.strip(), [])
    body = parsed(html).body
    return show(body, frozenset()) if body else Shown("", [])


def parsed(html: str) -> LexborHTMLParser:
    """A page as a tree. The parser follows the HTML standard, so every input has one."""
    return LexborHTMLParser(html)


def show(root: LexborNode, hidden_ids: frozenset[int]) -> Shown:
    """What an element shows.

    Args:
        root: the element.
        hidden_ids: `mem_id` of elements that the page's rules hide.
    """
    lines, unseen = _Lines(), list[str]()
    for node, opens in _walk(root, hidden_ids, unseen):
        if node.is_text_node:
            lines.write(node.text_content or "", kept=lines.inside_pre > 0)
        else:
            lines.element(node.tag or "", opens=opens)
    return Shown(lines.text(), unseen)


def _walk(
    root: LexborNode, hidden_ids: frozenset[int], unseen: list[str]
) -> Iterator[tuple[LexborNode, bool]]:
    """Text nodes and elements in order, elements once when they open and once when they close.

    Why no recursion: pages may nest a hundred thousand deep.
    """
    path = [(root, _ground_of(root))]
    yield root, True
    node = root.first_child
    while path:
        if node is None:
            closed, _ = path.pop()
            yield closed, False
            node = closed.next if path else None
            continue
        ground = _visible(node, path[-1][1], hidden_ids, unseen)
        if ground is None:
            node = node.next
        elif node.is_text_node:
            yield node, True
            node = node.next
        else:
            yield node, True
            path.append((node, ground))
            node = node.first_child


UNKNOWN = "?"
ITEM = "• "


def _visible(node: LexborNode, ground: str, hidden_ids: frozenset[int], unseen: list[str]) -> str | None:
    """The colour behind a visible node's text; None for what is not shown, whose words are kept aside."""
    if node.is_text_node:
        return ground
    if node.is_comment_node:
        _keep(unseen, node.comment_content or "", COMMENT_WORDS_REPORTED)
        return None
    tag = node.tag or ""
    if tag in DROPPED or not node.is_element_node:
        return None
    attributes = node.attributes
    style = hidden.declarations(attributes.get("style") or "")
    behind = hidden.ground(style) or (UNKNOWN if "class" in attributes or "id" in attributes else ground)
    ink = hidden.colour(style.get("color"))
    if (
        hidden.hides(style)
        or ("hidden" in attributes and attributes["hidden"] != "until-found")
        or (ink is not None and ink == behind)
        or node.mem_id in hidden_ids
    ):
        _keep(unseen, node.text(), WORDS_REPORTED)
        return None
    return behind


def _ground_of(root: LexborNode) -> str:
    """White, unless a style sheet may say otherwise."""
    style = hidden.declarations(root.attributes.get("style") or "")
    return hidden.ground(style) or (UNKNOWN if root.attributes.keys() & {"class", "id"} else "#fff")


def _keep(unseen: list[str], text: str, at_least: int) -> None:
    if len(text.split(maxsplit=at_least)) >= at_least:
        unseen.append(text)


@dataclass(slots=True)
class _Lines:
    """Text being written: runs of blanks become one, breaks are kept until something follows them."""

    parts: list[str] = field(default_factory=list)
    breaks: int = 0
    blank: bool = False
    inside_pre: int = 0

    def element(self, tag: str, *, opens: bool) -> None:
        """An element opens or closes."""
        if tag == "pre":
            self.inside_pre += 1 if opens else -1
        if tag in _PARAGRAPHS:
            self.breaks = 2
        elif tag == "br":
            self.breaks += opens
        elif tag in _LINES:
            self.breaks = max(self.breaks, 1)
        elif tag in _CELLS and not opens:
            self._mark("\t")
        if tag == "li" and opens:
            self._mark(ITEM)

    def _mark(self, sign: str) -> None:
        if sign == "\t" and (self.breaks or not self.parts):
            return
        self._flush()
        self.parts.append(sign)

    def write(self, text: str, *, kept: bool) -> None:
        """Characters of a text node; `kept` where blanks and line ends are part of it."""
        if kept:
            self._flush()
            self.parts.append(text.expandtabs(4))
            return
        words = " ".join(text.split())
        if not words:
            self.blank = self.blank or bool(text)
            return
        if text[0].isspace():
            self.blank = True
        self._flush()
        self.parts.append(words)
        self.blank = text[-1].isspace()

    def _flush(self) -> None:
        if self.parts[-1:] == [ITEM]:
            pass  # a paragraph in an item begins on the line of its mark
        elif self.breaks and self.parts:
            self.parts.append("\n" * min(self.breaks, 2))
        elif self.blank and self.parts and not self.parts[-1][-1:].isspace():
            self.parts.append(" ")
        self.breaks, self.blank = 0, False

    def text(self) -> str:
        """All that was written, lines without trailing blanks, nothing around."""
        lines = (line.rstrip() for line in "".join(self.parts).split("\n"))
        return "\n".join("" if line.strip() == "•" else line for line in lines).strip()
