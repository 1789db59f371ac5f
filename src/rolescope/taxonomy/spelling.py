"""Titles and names as comparable words: one spelling for what people write in many ways."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from rolescope.taxonomy.phrases import Phrases

BREAK = "|"
"""Stands between the parts of a title: commas, brackets, dashes with a space beside them."""
JOIN = "/"
"""Stands for a slash, "&", "+", "and", "or"."""

_GENDER = r"(?:m|w|f|d|x|h|i|n|div|gn|mwd|divers|male|female)"
_GENDER_MARK = re.compile(
    rf"[(\[]\s*{_GENDER}(?:\s*[/|,.*]\s*{_GENDER}\b\.?)*\s*[)\]]"
    rf"|(?<![\w/]){_GENDER}(?:\s*[/|]\s*{_GENDER}\b\.?){{1,3}}(?![\w/])"
    r"|(?<=[^\W\d_]{2})[:*_/]in(?:nen)?\b"
)
_REQUISITION = re.compile(r"(?<!\w)#\s*\w+|\b(?:[a-z]{1,6}[-_]?)?\d{4,}[\w-]*")
_MARKED, _NUMBERED = re.compile(r"[(\[/|:*_]"), re.compile(r"[\d#]")
"""Signs without which there is no gender mark, and no number: quicker to look for than these."""
_ABBREVIATED = re.compile(r"\b(sr|snr|jr|mgr|eng|dir)\.")
_TOKEN = re.compile(
    r"\.?\w+(?:[+#]+(?!\w))?(?:\.\w+)*"  # words, c++, c#, node.js, .net
    r"|[/&+]"
    r"|[,;:|()\[\]{}@*•·!?\"]|(?<=\s)[-–—]+|[-–—]+(?=\s)|[–—]"
)
_CLUSTER = re.compile(r".[\u0300-\u036f\u1100-\u11ff\u3099\u309a\uff9e\uff9f]*", re.DOTALL)
"""A character with the marks that change it: they become one when they are normalised."""
_BEFORE = 200
"""Characters before an acronym in which its words are looked for."""
_ACRONYM = re.compile(r"\(\s*([a-z]{2,4})\s*\)")
_JOINS = frozenset({"/", "&", "+", "and", "or", "und", "et"})


@cache
def title_table() -> Mapping[str, Any]:
    """`titles.toml` as it stands."""
    return tomllib.loads(files(__package__).joinpath("titles.toml").read_text(encoding="utf-8"))


class Struck(NamedTuple):
    """What is no word of the title, and where it stands: "gender_mark", "requisition" or "acronym"."""

    kind: str
    start: int
    end: int


class Spelled(NamedTuple):
    """A title's words in one spelling, and where each stands in the title as given.

    Attributes:
        words: in lower case, with `BREAK` and `JOIN` between the parts.
        spans: start and end of each word, in characters of the text; words written as one have one span.
        struck: what was left out, in no particular order.
    """

    words: list[str]
    spans: list[tuple[int, int]]
    struck: list[Struck]


def spelled(text: str) -> Spelled:
    """The words of a title or name in one spelling, with `BREAK` and `JOIN` between its parts.

    Lower case; hyphens within a word are spaces; gender marks, requisition numbers and acronyms that repeat
    the words before them are struck out; abbreviations and plurals are written as `titles.toml` has them
    ("ML" as "machine learning").
    """
    folded, places = _folded(text)
    struck: list[Struck] = []
    if "." in folded:
        folded = _ABBREVIATED.sub(r"\1 ", folded)
    if _MARKED.search(folded):
        folded = _strike(_GENDER_MARK, folded, "gender_mark", struck)
    if _NUMBERED.search(folded):
        folded = _strike(_REQUISITION, folded, "requisition", struck)
    if "(" in folded:
        folded = _strike(_ACRONYM, folded, "acronym", struck)
    tokens = list(_TOKEN.finditer(folded))
    words = [_token(token[0]) for token in tokens]
    spans = [token.span() for token in tokens]
    respelled = _respelled(words, spans)
    if respelled[0] != words:
        respelled = _respelled(*respelled)
    words, spans = respelled
    if places is not None:
        spans = [_placed(places, *span) for span in spans]
        struck = [Struck(kind, *_placed(places, *span)) for kind, *span in struck]
    return Spelled(words, spans, struck)


def words(text: str) -> list[str]:
    """The words alone."""
    return spelled(text).words


def phrase(text: str) -> str:
    """`words` as one string without breaks: how labels are compared."""
    return " ".join(word for word in words(text) if word != BREAK)


def _folded(text: str) -> tuple[str, list[tuple[int, int]] | None]:
    """The text in lower case and NFKC, and the place of each of its characters unless it is the same."""
    if text.isascii():
        return text.lower().replace("_", " "), None
    folded = unicodedata.normalize("NFKC", text).lower()
    if len(folded) == len(text):
        return folded.replace("_", " "), None
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    for cluster in _CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFKC", cluster[0]).lower()
        pieces.append(piece)
        places += [cluster.span()] * len(piece)
    return "".join(pieces).replace("_", " "), places


def _placed(places: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    return places[start][0], places[end - 1][1]


def _strike(pattern: re.Pattern[str], text: str, kind: str, struck: list[Struck]) -> str:
    """The text with blanks for what the pattern finds: every other character keeps its place."""

    def blank(match: re.Match[str]) -> str:
        if kind == "acronym" and not _repeated(match):
            return match[0]
        struck.append(Struck(kind, *match.span()))
        return (BREAK if kind == "requisition" else "").ljust(len(match[0]))

    return pattern.sub(blank, text)


def _token(token: str) -> str:
    if token in _JOINS:
        return JOIN
    return token if token[-1].isalnum() or token[-1] in "+#" else BREAK


def _repeated(match: re.Match[str]) -> bool:
    """Whether an acronym in brackets stands for the words before it: "(BI)" after "business intelligence"."""
    acronym = match[1]
    before = re.findall(r"\w+", match.string[max(0, match.start() - _BEFORE) : match.start()])
    return "".join(word[0] for word in before[-len(acronym) :]) == acronym


@cache
def _spellings() -> Phrases[tuple[str, ...]]:
    grammar = title_table()
    plurals = {f"{head[:-1]}ies" if head.endswith("y") else f"{head}s": head for head in grammar["heads"]}
    table = plurals | grammar["spelling"]
    return Phrases({tuple(written.split()): tuple(meant.split()) for written, meant in table.items()})


def _respelled(words: list[str], spans: list[tuple[int, int]]) -> tuple[list[str], list[tuple[int, int]]]:
    table = _spellings()
    if not table.any_in(words):
        return words, spans
    meant: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        for written, said in table.at(words, at):
            meant += said
            places += [(spans[at][0], spans[at + written - 1][1])] * len(said)
            at += written
            break
        else:
            meant.append(words[at])
            places.append(spans[at])
            at += 1
    return meant, places
