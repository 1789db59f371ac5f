"""Sentences and list items of a text, also where line breaks were lost."""

from __future__ import annotations

import re
from functools import cache

import numpy as np

from rolescope.extract.characters import CharacterClass as Kind
from rolescope.extract.characters import Classes
from rolescope.extract.patterns import rows

RUN_ON = 240
"""A stretch this long has probably lost some breaks: capital words that open items then break it."""

_ABBREVIATIONS = frozenset(
    [
        "",
        "e.g",
        "i.e",
        "etc",
        "vs",
        "inc",
        "incl",
        "approx",
        "no",
        "sr",
        "jr",
        "dr",
        "mr",
        "ms",
        "mrs",
        "st",
        "co",
        "corp",
        "ltd",
        "dept",
        "ph",
        "b.s",
        "m.s",
        "u.s",
    ]
)
_LONGEST = 8
_WORD = re.compile(r"[A-Z][A-Za-z']*")


def sentence_bounds(text: str, kinds: Classes) -> list[tuple[int, int]]:
    """Start and end of each sentence and list item, without list marks and surrounding blanks.

    Args:
        text: the text.
        kinds: the classes of its characters.

    Returns:
        In order, none empty, none overlapping.
    """
    inner = np.flatnonzero(kinds & Kind.EDGE == 0)
    if not len(inner):
        return []
    stops = np.searchsorted(inner, np.array([0, *_breaks(text, kinds), len(text)]))
    first, last = stops[:-1], stops[1:] - 1
    full = first <= last
    found: list[tuple[int, int]] = []
    for left, right in zip(inner[first[full]].tolist(), (inner[last[full]] + 1).tolist(), strict=True):
        if right - left > RUN_ON:
            found += _run_on(text, kinds, left, right)
        else:
            found.append((left, right))
    return found


def _breaks(text: str, kinds: Classes) -> list[int]:
    """Where one sentence ends and the next begins, ascending; a line end breaks before and after itself."""
    if len(kinds) < 3:  # noqa: PLR2004
        return []
    opening = np.flatnonzero(kinds[2:] & (Kind.UPPER | Kind.DIGIT | Kind.OPEN)) + 2
    stopped = kinds[opening - 2] & (Kind.STOP | Kind.BLANK | Kind.CLOSE) != 0
    soft = opening[stopped & (kinds[opening - 1] & Kind.BLANK != 0)]
    hard = np.flatnonzero(kinds & Kind.BREAK) + 1
    found = hard.tolist()
    found += [at for at in soft.tolist() if _ends_before(text, at)]
    found.sort()
    return found


def _ends_before(text: str, at: int) -> bool:
    """Whether a sentence ends before the blank before `at`: a stop that is no abbreviation's, or a gap."""
    mark = text[at - 2]
    if mark in " \t\xa0":
        return True
    if mark in ".!?;":
        return mark != "." or not _is_abbreviation(text, at - 2)
    return text[at - 3 : at - 2] in {".", "!", "?", ";"}  # a stop before a closing quote or bracket


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or an initial."""
    words = text[max(0, stop - _LONGEST) : stop].replace("(", " ")
    last = words[words.rfind(" ") + 1 :].lower()
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha())


def _run_on(text: str, kinds: Classes, start: int, end: int) -> list[tuple[int, int]]:
    """A long stretch cut before capital words that open items ("… dashboards Develop reports …")."""
    part = kinds[start:end]
    capital = part[2:] & Kind.UPPER != 0
    after = (part[1:-1] & Kind.BLANK != 0) & (part[:-2] & (Kind.LOWER | Kind.CLOSE | Kind.DIGIT) != 0)
    found: list[tuple[int, int]] = []
    begin = start
    for offset in (np.flatnonzero(capital & after) + 2).tolist():
        at = start + offset
        word = _WORD.match(text, at)
        if word and word[0] in openers() and text[word.end() : word.end() + 1] == " ":
            found.append((begin, at - 1))
            begin = at
    found.append((begin, end))
    return found


@cache
def openers() -> frozenset[str]:
    """Capital words that open an item: verbs of duties in their forms, and words of requirements."""
    listed = {word: opens for word, opens in rows("openers.tsv")}  # noqa: C416 (dict() loses the types)
    verbs = {form for row in rows("duty_verbs.tsv") for form in verb_forms(row[0])}
    nouns = frozenset(word for word, opens in listed.items() if opens == "yes")
    return nouns | {verb.capitalize() for verb in verbs if verb not in listed}


def verb_forms(verb: str) -> tuple[str, str, str]:
    """A verb as it opens a duty: "manage", "manages", "managing"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = verb[:-1] + "ies"
    else:
        third = verb + ("es" if verb[-1] in "sxzh" else "s")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return verb, third, stem + "ing"
