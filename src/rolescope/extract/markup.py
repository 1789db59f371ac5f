"""HTML inside a text: what each tag and entity reads as, and what it hides."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from rolescope.model.span import Span

_SIGN = re.compile(
    r"</?(?:p|br|li|ul|ol|div|span|strong|b|em|h[1-6]|table|html|body)\b[^<>]{0,300}>", re.IGNORECASE
)
_TAG = re.compile(
    r"<!--|<(?P<name>/?[a-zA-Z][a-zA-Z0-9]{0,15})(?P<attributes>[^<>]{0,2000})>"
    r"|&(?:[a-zA-Z]{2,10}|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});",
    re.DOTALL,
)
_BLOCKS = frozenset(
    [
        "p",
        "br",
        "li",
        "ul",
        "ol",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "td",
        "th",
        "section",
        "article",
        "header",
        "footer",
        "hr",
        "dl",
        "dt",
        "dd",
        "body",
        "html",
    ]
)
_UNREAD = frozenset(["script", "style", "noscript", "template", "head"])
_VOID = frozenset(["br", "hr", "img", "input", "meta", "link"])
_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|\bhidden\b"
    r"|(?<!-)color\s*:\s*(?:#fff(?:fff)?\b|white|transparent)",
    re.IGNORECASE,
)


def markup_edits(given: str) -> tuple[list[tuple[int, int, str]], list[Span]]:
    """The edits that turn HTML into text, and the stretches that the markup hid.

    Args:
        given: a text; without a tag of HTML in it nothing is edited.

    Returns:
        Edits (start, end, words) ascending and disjoint; hidden stretches, whose words read as nothing.
    """
    if "&" not in given and "<!--" not in given and not ("<" in given and _SIGN.search(given)):
        return [], []
    edits: list[tuple[int, int, str]] = []
    hidden: list[Span] = []
    skipped = _Skipped()
    for start, end, name, attributes in _tokens(given):
        if skipped.name:
            if skipped.closes(name):
                edits.append((skipped.start, end, "\n"))
                if not skipped.machinery:
                    hidden.append(Span(skipped.start, end))
                skipped = _Skipped()
            continue
        if not name:
            words = given[start:end]
            edits.append((start, end, _read_as(words)))
            if words.startswith("<!--") and words[4:-3].count(" ") > 1:
                hidden.append(Span(start, end))
        elif name in _UNREAD or (name not in _VOID and _INVISIBLE.search(attributes)):
            skipped = _Skipped(name, start, machinery=name in _UNREAD)
        else:
            edits.append((start, end, "\n" if name.lstrip("/") in _BLOCKS else ""))
    if skipped.name:  # never closed
        edits.append((skipped.start, len(given), ""))
        hidden += [] if skipped.machinery else [Span(skipped.start, len(given))]
    return edits, hidden


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


class _Skipped:
    """An element whose content is not read, until its end tag."""

    __slots__ = ("_depth", "machinery", "name", "start")

    def __init__(self, name: str = "", start: int = 0, *, machinery: bool = False) -> None:
        self.name = name
        self.start = start
        self.machinery = machinery
        self._depth = 1

    def closes(self, name: str) -> bool:
        """Whether this tag ends the element; elements of its own kind may be nested inside."""
        self._depth += (name == self.name) - (name == f"/{self.name}")
        return self._depth == 0


def _read_as(words: str) -> str:
    """What an entity or a comment reads as."""
    if words.startswith("<"):
        return ""
    read = html.unescape(words)
    return read if len(read) == 1 and read.isprintable() else " " if read == "\xa0" else ""
