"""Skills named in a text, each with its place: one automaton over the whole vocabulary, then a look at the context.

Longest match over whole words. Every word is padded with a blank on both sides, in the text and in the labels, so that
neighbouring labels share no character: an automaton over bare text loses matches, because a longer phrase that fails
the word boundary afterwards has already hidden the shorter one inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from rolescope.extract.skill_context import Found, stands
from rolescope.model.reading import SkillMention, Span
from rolescope.taxonomy.skills import TOKEN, surfaces


@dataclass(frozen=True, slots=True)
class _Dictionary:
    automaton: AhoCorasick
    names: tuple[str, ...]
    ids: tuple[str, ...]
    lengths: tuple[int, ...]


def find_skills(text: str, where: Sequence[Span] | None = None) -> tuple[SkillMention, ...]:
    """Every skill named in the text, in text order; mentions never overlap.

    Args:
        text: as given; spans count its characters.
        where: if given, only mentions that lie wholly inside one of these spans count.

    Returns:
        One mention for each place; the same skill may be named in several.
    """
    found = stands(text, list(_matches(text)))
    return tuple(
        SkillMention(f.skill, f.span, text[f.span.start : f.span.end])
        for f in found
        if where is None or any(w.start <= f.span.start and f.span.end <= w.end for w in where)
    )


def _matches(text: str) -> Iterator[Found]:
    dictionary = _dictionary()
    tokens = list(TOKEN.finditer(text))
    words = [t.group().lower() for t in tokens]
    at = {}
    place = 0
    for i, word in enumerate(words):
        at[place] = i
        place += len(word) + 2
    for label, start, _ in dictionary.automaton.find_matches_as_indexes(f" {'  '.join(words)} "):
        first = at[start]
        last = first + dictionary.lengths[label] - 1
        span = Span(tokens[first].start(), tokens[last].end())
        yield Found(dictionary.ids[label], dictionary.names[label], span)


@cache
def _dictionary() -> _Dictionary:
    names = tuple(surfaces())
    padded = [f" {name.replace(' ', '  ')} " for name in names]
    automaton = AhoCorasick(padded, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
    return _Dictionary(automaton, names, tuple(surfaces().values()), tuple(n.count(" ") + 1 for n in names))
