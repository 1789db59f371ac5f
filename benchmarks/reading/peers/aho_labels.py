"""ahocorasick_rs over the labels, longest match first, kept where both ends are word ends."""

from __future__ import annotations

import importlib

from benchmarks.reading.peers.base import SKILLS, Facts, Posting, Read, lacking
from benchmarks.reading.peers.labels import labels

NAME = "ahocorasick_rs, same labels"
MEASURES: tuple[str, ...] = SKILLS


def missing() -> str | None:
    """The automaton."""
    return lacking("ahocorasick_rs")


def load() -> Read:
    """One automaton over all labels."""
    library = importlib.import_module("ahocorasick_rs")
    automaton = library.AhoCorasick(labels(), matchkind=library.MatchKind.LeftmostLongest)

    def read(posting: Posting) -> Facts:
        text = f" {posting.text.lower()} "
        hits = automaton.find_matches_as_indexes(text)
        return Facts(skills=tuple({text[s:e] for _, s, e in hits if _whole(text, s, e)}))

    return read


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1].isalnum() or text[end].isalnum())
