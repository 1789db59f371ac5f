"""Skills named in a text, each with its place: one automaton over all labels, then a look at the context.

Longest match over whole words. Every word is padded with a blank on both sides, in the text and in the
labels, so that neighbouring labels share no character: an automaton over bare text loses matches, because a
longer phrase that fails the word boundary afterwards has already hidden the shorter one inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from rolescope.extract.document import Document
from rolescope.extract.sections import BOILERPLATE
from rolescope.extract.skill_context import Found, stands
from rolescope.model.reading import SkillMention, Span
from rolescope.taxonomy.skills import TOKEN, skills, surfaces

_SEAM = re.compile(r"(?<=[A-Za-z0-9])(?=[A-Z][a-z])|(?<=[a-z])(?=(?:OR|AND)$)|(?<=[a-z]{3})(?=\d)")


@dataclass(frozen=True, slots=True)
class _Dictionary:
    automaton: AhoCorasick
    names: tuple[str, ...]
    ids: tuple[str, ...]
    lengths: tuple[int, ...]
    known: frozenset[str]


def find_skills(doc: Document) -> tuple[SkillMention, ...]:
    """Every skill named outside boilerplate, in text order; mentions never overlap.

    Args:
        doc: the posting.

    Returns:
        One mention for each place; the same skill may be named in several.
    """
    found = stands(doc.text, list(_matches(doc.text)))
    return tuple(
        SkillMention(f.skill, skills()[f.skill].pref_label, doc.span(*f.span), doc.surface(*f.span))
        for f in found
        if doc.section_at(f.span.start).kind not in BOILERPLATE
    )


def _matches(text: str) -> Iterator[Found]:
    dictionary = _dictionary()
    words, starts = _words(text, dictionary.known)
    lower = [word.lower() for word in words]
    at = {}
    place = 0
    for i, word in enumerate(lower):
        at[place] = i
        place += len(word) + 2
    for label, start, _ in dictionary.automaton.find_matches_as_indexes(f" {'  '.join(lower)} "):
        first = at[start]
        last = first + dictionary.lengths[label] - 1
        span = Span(starts[first], starts[last] + len(words[last]))
        yield Found(dictionary.ids[label], dictionary.names[label], span)


def _words(text: str, known: frozenset[str]) -> tuple[list[str], list[int]]:
    """The words of the text and where they start; words glued by a lost line break come apart."""
    tokens = list(TOKEN.finditer(text))
    words = [t.group() for t in tokens]
    starts = [t.start() for t in tokens]
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if not word[1:].islower() and word.lower() not in known:
            cut = _seam(word, known)
            if cut:
                words[i : i + 1] = [word[:cut], "\n", word[cut:]]
                starts[i : i + 1] = [starts[i], starts[i] + cut, starts[i] + cut]
    return words, starts


def _seam(word: str, known: frozenset[str]) -> int:
    """Where two lines were glued ("SQL|Strong", "testing|3"): the last seam after a known word; 0 if none."""
    cuts = [m.start() for m in _SEAM.finditer(word) if word[: m.start()].lower() in known]
    return cuts[-1] if cuts else 0


@cache
def _dictionary() -> _Dictionary:
    names = tuple(surfaces())
    padded = [f" {name.replace(' ', '  ')} " for name in names]
    lengths = tuple(name.count(" ") + 1 for name in names)
    known = frozenset(word for name in names for word in name.split())
    automaton = AhoCorasick(padded, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
    return _Dictionary(automaton, names, tuple(surfaces().values()), lengths, known)
