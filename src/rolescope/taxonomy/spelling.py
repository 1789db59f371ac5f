"""Titles and names as comparable words: one spelling for what people write in many ways."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

T = TypeVar("T")

BREAK = "|"
"""Stands between the parts of a title: commas, brackets, dashes with a space beside them."""
JOIN = "/"
"""Stands for a slash, "&", "+", "and", "or"."""

_GENDER = r"(?:m|w|f|d|x|h|i|n|div|gn|mwd|divers|male|female)"
_GENDER_MARK = re.compile(
    rf"[(\[]\s*{_GENDER}(?:\s*[/|,.*]\s*{_GENDER}\b\.?)*\s*[)\]]"
    rf"|(?<![\w/]){_GENDER}(?:\s*[/|]\s*{_GENDER}\b\.?){{1,3}}(?![\w/])"
    r"|[:*_/]in(?:nen)?\b"
)
_REQUISITION = re.compile(r"(?<!\w)#\s*\w+|\b(?:[a-z]{1,6}[-_]?)?\d{4,}[\w-]*")
_ABBREVIATED = re.compile(r"\b(sr|snr|jr|mgr|eng|dir)\.")
_TOKEN = re.compile(
    r"\.?\w+(?:[+#]+(?!\w))?(?:\.\w+)*"  # words, c++, c#, node.js, .net
    r"|[/&+]"
    r"|[,;:|()\[\]{}@*•·!?\"]|(?<=\s)[-–—]+|[-–—]+(?=\s)|[–—]"
)
_ACRONYM = re.compile(r"\(\s*([a-z]{2,4})\s*\)")
_JOINS = frozenset({"/", "&", "+", "and", "or", "und", "et"})


@cache
def title_table() -> Mapping[str, Any]:
    """`titles.toml` as it stands."""
    return tomllib.loads(files(__package__).joinpath("titles.toml").read_text(encoding="utf-8"))


def words(text: str) -> list[str]:
    """The words of a title or name in one spelling, with `BREAK` and `JOIN` between its parts.

    Lower case; hyphens within a word are spaces; gender marks, requisition numbers and acronyms that repeat
    the words before them are gone; abbreviations and plurals are written as `titles.toml` has them ("ML" as
    "machine learning").
    """
    text = unicodedata.normalize("NFKC", text).lower().replace("_", " ")
    text = _ABBREVIATED.sub(r"\1 ", text)
    text = _REQUISITION.sub(" | ", _GENDER_MARK.sub(" ", text))
    if "(" in text:
        text = _ACRONYM.sub(_unless_repeated, text)
    return _respelled(_respelled([_token(token) for token in _TOKEN.findall(text)]))


def phrase(text: str) -> str:
    """`words` as one string without breaks: how labels are compared."""
    return " ".join(word for word in words(text) if word != BREAK)


def index_phrases(
    phrases: Mapping[tuple[str, ...], T],
) -> Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]:
    """Phrases by their first word, longest first: what a left-to-right scan looks up at each word."""
    by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for label in sorted(phrases, key=lambda label: (-len(label), label)):
        by_first.setdefault(label[0], []).append((label, phrases[label]))
    return {first: tuple(entries) for first, entries in by_first.items()}


def _token(token: str) -> str:
    if token in _JOINS:
        return JOIN
    return token if token[-1].isalnum() or token[-1] in "+#" else BREAK


def _unless_repeated(match: re.Match[str]) -> str:
    """Nothing for "(BI)" after "business intelligence", else the brackets as they stand."""
    acronym = match[1]
    before = re.findall(r"\w+", match.string[: match.start()])[-len(acronym) :]
    return " " if "".join(word[0] for word in before) == acronym else match[0]


@cache
def _spellings() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    grammar = title_table()
    plurals = {f"{head[:-1]}ies" if head.endswith("y") else f"{head}s": head for head in grammar["heads"]}
    table = plurals | grammar["spelling"]
    return index_phrases({tuple(written.split()): tuple(meant.split()) for written, meant in table.items()})


def _respelled(tokens: list[str]) -> list[str]:
    table = _spellings()
    if not any(token in table for token in tokens):
        return tokens
    spelled: list[str] = []
    at = 0
    while at < len(tokens):
        for written, meant in table.get(tokens[at], ()):
            if tuple(tokens[at : at + len(written)]) == written:
                spelled += meant
                at += len(written)
                break
        else:
            spelled.append(tokens[at])
            at += 1
    return spelled
