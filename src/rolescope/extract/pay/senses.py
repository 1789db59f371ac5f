"""Words that say what money is for, found near a figure."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from rolescope.extract.patterns import rows


class Sense(NamedTuple):
    """One such word in a stretch of text, with whether it means pay or other money."""

    start: int
    end: int
    pays: bool


def senses(stretch: str, *, rated: bool = False) -> list[Sense]:
    """All words for pay and other money in some folded text; not "salary" in "two times your salary".

    Args:
        stretch: the text.
        rated: whether the figures there are a rate, as contractors are paid by: then a budget for it is pay.
    """
    automaton, entries = _automaton()
    found = []
    for index, start, end in automaton.find_matches_as_indexes(stretch, overlapping=True):
        bounds, sense = entries[index]
        if (rated or sense != "rate") and _bounded(stretch, start, end, bounds):
            found.append((Sense(start, end, sense != "other"), sense))
    of = {sense: [word for word, said in found if said == sense] for sense in ("other", "rate")}
    stronger = {"pay": of["other"], "other": of["rate"], "rate": []}
    return [word for word, sense in found if not any(_covers(each, word) for each in stronger[sense])]


def _covers(other: Sense, word: Sense) -> bool:
    return other.start <= word.start and word.end <= other.end


def _bounded(stretch: str, start: int, end: int, bounds: str) -> bool:
    """Whether the word begins and ends where its bounds ask."""
    if bounds == "any":
        return True
    if start and stretch[start - 1].isalnum():
        return False
    return bounds == "start" or not (stretch[end - 1].isalnum() and stretch[end : end + 1].isalnum())


@cache
def _automaton() -> tuple[AhoCorasick, list[tuple[str, str]]]:
    """`money_words.tsv` in one automaton."""
    table = rows("money_words.tsv")
    entries = [(bounds, sense) for _, bounds, sense in table]
    return AhoCorasick([word for word, _, _ in table]), entries
