"""What a page shows, as lines: blocks break lines, list items keep their mark, hidden parts are set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rolescope.model.sheet import Sheet
from rolescope.model.unseen import Look

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
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_INLINE = frozenset({"a", "b", "code", "em", "i", "small", "span", "strong", "time"})
_WHOLE = 2
"""Characters of a text from which on it is no letter set apart for its looks."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")

COMMENT_WORDS_REPORTED = 8
"""Comments of fewer words are parts of the page's machinery."""
ITEM = "• "


class Shown(NamedTuple):
    """What an element shows, and the texts it hides."""

    text: str
    hidden: list[str]


_OPENS = re.compile(r"(?:<|&(?:amp;)?lt;)[a-zA-Z]")


def crowded(html: str, most: int) -> bool:
    """Whether there are more elements than any honest page has: a parser's time grows with their square."""
    return any(number >= most for number, _ in enumerate(_OPENS.finditer(html)))


def shown(html: str) -> Shown:
    """What a description in a field of structured data shows: HTML, HTML escaped once more, or plain text."""
    if not _TAG.search(html):
        html = unescape(html)
        if not _TAG.search(html):
            return Shown(html.strip(), [])
    body = parsed(html).body
    return show(body, Sheet(partial=True)) if body else Shown("", [])


def parsed(html: str) -> LexborHTMLParser:
    """A page as a tree. The parser follows the HTML standard, so every input has one."""
    return LexborHTMLParser(html)


def show(root: LexborNode, sheet: Sheet) -> Shown:
    """What an element shows.

    Args:
        root: the element.
        sheet: the rules of its page.
    """
    lines, unseen = _Lines(), _Unseen()
    for node, opens in _walk(root, sheet, unseen):
        if node.is_text_node:
            lines.write(node.text_content or "", kept=lines.inside_pre > 0)
        else:
            lines.element(node.tag or "", opens=opens)
    return Shown(lines.text(), unseen.texts)


def _walk(root: LexborNode, sheet: Sheet, unseen: _Unseen) -> Iterator[tuple[LexborNode, bool]]:
    """Text nodes and elements in order, elements once when they open and once when they close.

    Why no recursion: pages may nest a hundred thousand deep.
    """
    path = [(root, _painted(root, sheet))]
    yield root, True
    node = root.first_child
    while path:
        if node is None:
            closed, _ = path.pop()
            yield closed, False
            node = closed.next if path else None
            continue
        look = _look(node, path[-1][1], sheet)
        if look is None or not unseen.passes(node, look):
            node = node.next
        elif node.is_text_node:
            yield node, True
            node = node.next
        else:
            yield node, True
            path.append((node, look))
            node = node.first_child


def _look(node: LexborNode, around: Look, sheet: Sheet) -> Look | None:
    """How text in a node looks; None for elements that are no part of a posting."""
    if not node.is_element_node:
        return around
    tag = node.tag or ""
    return None if tag in DROPPED else sheet.inside(around, tag, node.attributes)


def _painted(root: LexborNode, sheet: Sheet) -> Look:
    """Ink and ground that an element has from those around it. Scripts show a page that its style hides."""
    path = [root]
    while (outer := path[-1].parent) is not None and outer.is_element_node:
        path.append(outer)
    look = Look()
    for node in reversed(path):
        look = sheet.inside(look, node.tag or "", node.attributes)
    return Look(look.ink, look.ground)


@dataclass(slots=True)
class _Unseen:
    """The texts that a page hides; what stands together is one."""

    texts: list[str] = field(default_factory=list)
    goes_on: bool = False

    def passes(self, node: LexborNode, look: Look) -> bool:
        """Whether a node is part of what is shown; if not, its words are kept."""
        if node.is_comment_node:
            comment = node.comment_content or ""
            if len(comment.split(maxsplit=COMMENT_WORDS_REPORTED)) >= COMMENT_WORDS_REPORTED:
                self._keep(comment)
            return False
        if look.gone:
            self._keep(node.text())
        elif node.is_text_node and look.unseen:
            self._keep(node.text_content or "", goes_on=True)
        else:
            self.goes_on = self.goes_on and not (node.is_text_node and (node.text_content or "").strip())
            return node.is_text_node or node.is_element_node
        return False

    def _keep(self, text: str, *, goes_on: bool = False) -> None:
        if self.goes_on and goes_on:
            self.texts[-1] += text
        else:
            self.texts.append(text)
        self.goes_on = goes_on


@dataclass(slots=True)
class _Lines:
    """Text being written: runs of blanks become one, breaks are kept until something follows them."""

    parts: list[str] = field(default_factory=list)
    breaks: int = 0
    blank: bool = False
    inside_pre: int = 0
    seam: bool = False

    def element(self, tag: str, *, opens: bool) -> None:
        """An element opens or closes."""
        if tag in _INLINE:
            self.seam = self.seam or not opens
        else:
            self.seam = False
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
        elif self.seam and not self.breaks and self._meets(words):
            self._mark("\t")
        self.seam = False
        self._flush()
        self.parts.append(words)
        self.blank = text[-1].isspace()

    def _meets(self, words: str) -> bool:
        """Whether a text would run into a whole one before it, as neighbours do that a style keeps apart."""
        before = self.parts[-1] if self.parts else ""
        whole = min(len(before), len(words)) >= _WHOLE and not self.blank
        if whole and _YEAR.match(words):
            return before[-1].isalpha()
        return (
            whole
            and (before[-1].islower() or before[-1] in ".)")
            and (words[0].isupper() or words[0].isdigit())
        )

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
