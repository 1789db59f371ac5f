"""HTML inside a text: what each tag and entity reads as, and what it hides."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rolescope.model.sheet import Sheet
from rolescope.model.span import Span
from rolescope.model.unseen import Look

_SIGN = re.compile(
    r"</?(?:p|br|li|ul|ol|div|span|strong|b|em|h[1-6]|table|html|body)\b[^<>]{0,300}>", re.IGNORECASE
)
_TAG = re.compile(
    r"<!--|<(?P<name>/?[a-zA-Z][a-zA-Z0-9]{0,15})(?P<attributes>[^<>]{0,2000})>"
    r"|&(?:[a-zA-Z]{2,10}|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"']{1,80})(?:\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]{1,300})))?""")
_TELLING = re.compile(r"style|hidden|color", re.IGNORECASE)
"""In attributes that say how an element looks."""
_NAMED = re.compile(r"\b(?:class|id)\b", re.IGNORECASE)
"""In attributes by which rules that are not known may paint an element."""
_STYLE = re.compile(r"<style\b[^<>]{0,300}>", re.IGNORECASE)
_STYLE_END = re.compile(r"</style\b", re.IGNORECASE)
_LINKED = re.compile(r"<link\b[^<>]{0,300}stylesheet", re.IGNORECASE)
_BLOCKS = frozenset(
    {
        "article", "body", "br", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "html", "li", "ol", "p", "section", "table", "td", "th", "tr", "ul",
    }
)  # fmt: skip
_UNREAD = frozenset({"head", "noscript", "script", "style", "template"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


def markup_edits(given: str) -> tuple[list[tuple[int, int, str]], list[Span]]:
    """The edits that turn HTML into text, and the stretches that the markup hid.

    Args:
        given: a text; without a tag of HTML in it nothing is edited.

    Returns:
        Edits (start, end, words) ascending and disjoint; hidden stretches, whose words read as nothing.
    """
    if "&" not in given and "<!--" not in given and not ("<" in given and _SIGN.search(given)):
        return [], []
    reader = _Reader(_sheet(given))
    for start, end, name, attributes in _tokens(given):
        if name:
            reader.tag(start, end, name, attributes)
        elif reader.skipped is None:
            reader.words(start, end, given[start:end])
    reader.close(len(given))
    return reader.edits, reader.hidden


def _sheet(given: str) -> Sheet:
    """The rules of the style sheets in a text."""
    rules, at = [], 0
    while (opened := _STYLE.search(given, at)) and (closed := _STYLE_END.search(given, opened.end())):
        at = closed.end()
        rules += [] if "print" in opened[0] else [given[opened.end() : closed.start()]]
    return Sheet("\n".join(rules), partial=bool(_LINKED.search(given)))


def _tokens(given: str) -> Iterator[tuple[int, int, str, str]]:
    """Tags, entities, whole comments: start, end, a tag's name and attributes; an open comment is text."""
    last_close = given.rfind("-->")
    at = 0
    while match := _TAG.search(given, at):
        start, at = match.span()
        if match[0] == "<!--":
            if start > last_close:
                continue
            at = given.index("-->", start) + len("-->")
        yield start, at, (match["name"] or "").lower(), match["attributes"] or ""


@dataclass(slots=True)
class _Element:
    """An element that is open; with its start where its content is not read, or else with its look."""

    name: str
    start: int
    look: Look
    depth: int = 1

    def ends(self, name: str) -> bool:
        """Whether this tag ends the element; elements of its own kind may be nested inside."""
        if self.name == "p" and name != "br" and name.lstrip("/") in _BLOCKS:
            return True  # a paragraph holds no block, and its end tag may be left out
        self.depth += (name == self.name) - (name == f"/{self.name}")
        return self.depth == 0


@dataclass(slots=True)
class _Reader:
    """Edits and hidden stretches while tags come."""

    sheet: Sheet
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    hidden: list[Span] = field(default_factory=list)
    around: list[_Element] = field(default_factory=lambda: [_Element("", 0, Look())])
    skipped: _Element | None = None

    def tag(self, start: int, end: int, name: str, attributes: str) -> None:
        """A tag, of an element that opens or closes."""
        if self.skipped is not None:
            if not self.skipped.ends(name):
                return
            own = name == f"/{self.skipped.name}"
            self._skip(end if own else start, "\n")
            if own:
                return
        if self.around[-1].ends(name):
            self.around.pop()
        look = self._look(name, attributes)
        if name in _UNREAD or look.unseen:
            self.skipped = _Element(name, start, look)
            return
        if look is not self.around[-1].look:
            self.around.append(_Element(name, start, look))
        self.edits.append((start, end, "\n" if name.lstrip("/") in _BLOCKS else ""))

    def _look(self, name: str, attributes: str) -> Look:
        """How text inside an element looks."""
        around = self.around[-1].look
        if name[0] == "/" or name in _VOID or not self._telling(attributes):
            return around
        pairs = (
            (key.lower(), html.unescape("".join(value))) for key, *value in _ATTRIBUTE.findall(attributes)
        )
        return self.sheet.inside(around, name, dict(pairs))

    def _telling(self, attributes: str) -> bool:
        """Whether what is known or not known of an element's look may change it."""
        sheet = self.sheet
        named = sheet.partial and _NAMED.search(attributes)
        return bool(sheet.rules or named or _TELLING.search(attributes))

    def words(self, start: int, end: int, words: str) -> None:
        """An entity or a comment."""
        self.edits.append((start, end, _read_as(words)))
        if words.startswith("<!--") and words[4:-3].count(" ") > 1:
            self.hidden.append(Span(start, end))

    def close(self, end: int) -> None:
        """The text is over; an element that was never closed goes on to its end."""
        if self.skipped is not None:
            self._skip(end, "")

    def _skip(self, end: int, words: str) -> None:
        assert self.skipped is not None
        self.edits.append((self.skipped.start, end, words))
        if self.skipped.name not in _UNREAD:
            self.hidden.append(Span(self.skipped.start, end))
        self.skipped = None


def _read_as(words: str) -> str:
    """What an entity or a comment reads as."""
    if words.startswith("<"):
        return ""
    read = html.unescape(words)
    return read if len(read) == 1 and read.isprintable() else " " if read == "\xa0" else ""
