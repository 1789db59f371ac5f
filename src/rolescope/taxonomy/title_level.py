"""Seniority as a title states it, and the title without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rolescope.model.posting import Level
from rolescope.taxonomy.phrases import Phrases
from rolescope.taxonomy.spelling import BREAK, JOIN, title_table

_RANK = (Level.DIRECTOR_UP, Level.MANAGER, Level.LEAD_PRINCIPAL, Level.INTERN)
"""Levels that stand even beside a plainer one: "Senior Manager" is a manager."""
_ORDER = list(Level)
_HEADS = frozenset({"manager", "director", "head", "vp", "chief", "cdo", "cto"})
"""Level words that are also what the job is."""
_SOFT_HEADS = frozenset(
    {"lead", "intern", "student", "graduate", "trainee", "apprentice", "supervisor", "managing"}
)
"""Level words that stand for the missing noun: "data science intern"."""
Stated = tuple[int, int, Level]
"""Where level words start and end, and the level."""
Noise = tuple[int, int, str]
"""Where words start and end that say nothing of the role, and what they speak of: "workplace"."""


@dataclass(frozen=True, slots=True)
class _Words:
    level: Mapping[str, Level]
    phrases: Phrases[Level]
    grades: Mapping[str, Level]
    noise: Phrases[str]
    no_level_after: Mapping[str, frozenset[str]]
    no_level_before: Mapping[str, frozenset[str]]
    no_level_with: Mapping[str, tuple[str, ...]]
    level_only_with: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LevelWords:
    """Which words of a title state its level, and which say nothing of the role.

    Attributes:
        tokens: from `words`.
        stated: level words, as they stand.
        graded: grades at the end of a part, and the level each stands for; of a range ("I-IV") both ends.
        noise: words that say nothing of the role.
    """

    tokens: Sequence[str]
    stated: tuple[Stated, ...]
    graded: Mapping[int, Level]
    noise: tuple[Noise, ...]

    def level(self) -> Level:
        """The level that the words state; see `level_of`."""
        stated = [level for _, _, level in _without_alternatives(self.tokens, self.stated)]
        for level in _RANK:
            if level in stated:
                return level
        plain = stated or list(self.graded.values())
        return plain[0] if plain and all(level is plain[0] for level in plain) else Level.UNSTATED

    def rest(self, *, keep_heads: bool) -> list[int]:
        """Places of the words that are neither level nor noise; see `without_levels`."""
        dropped = set(self.graded)
        for start, end, _ in self.stated:
            if not self.hold_head(start, end, soft=keep_heads):
                dropped.update(range(start, end))
        for start, end, _ in self.noise:
            dropped.update(range(start, end))
        return _tidy(self.tokens, [at for at in range(len(self.tokens)) if at not in dropped])

    def hold_head(self, start: int, end: int, *, soft: bool = False) -> bool:
        """Whether level words are also what the job is, or, of the soft ones, can stand for it."""
        words = self.tokens[start:end]
        return not _HEADS.isdisjoint(words) or (soft and not _SOFT_HEADS.isdisjoint(words))


def level_words(tokens: Sequence[str]) -> LevelWords:
    """Find them.

    Args:
        tokens: from `words`.
    """
    return LevelWords(tokens, tuple(sorted(_stated(tokens))), dict(_graded(tokens)), tuple(_noisy(tokens)))


def level_of(tokens: Sequence[str]) -> Level:
    """The level that the words of a title state.

    Of two levels side by side ("Senior / Lead") the lower counts: it is what is required. A title that offers
    several plain levels apart from each other states none.
    """
    return level_words(tokens).level()


def without_levels(tokens: Sequence[str], *, keep_heads: bool = True) -> list[str]:
    """The words of a title less its level and noise.

    Args:
        tokens: from `words`.
        keep_heads: leave level words that can stand for the job itself ("lead", "intern").
    """
    return [tokens[at] for at in level_words(tokens).rest(keep_heads=keep_heads)]


def _stated(tokens: Sequence[str]) -> Iterator[Stated]:
    lexicon = _lexicon()
    for at, word in enumerate(tokens):
        level = lexicon.level.get(word)
        if level is not None and not _of_another_kind(tokens, at, lexicon):
            yield at, at + 1, level
        for size, phrased in lexicon.phrases.at(tokens, at):
            yield at, at + size, phrased


def _of_another_kind(tokens: Sequence[str], at: int, lexicon: _Words) -> bool:
    """Whether others make a level word something else: "product manager", "technical staff", "head nurse"."""
    word = tokens[at]
    before = tokens[at - 1] if at else BREAK
    after = tokens[at + 1] if at + 1 < len(tokens) else BREAK
    if before in lexicon.no_level_after.get(word, ()) or after in lexicon.no_level_before.get(word, ()):
        return True
    if word not in lexicon.no_level_with and word not in lexicon.level_only_with:
        return False
    part = _part(tokens, at)
    if word in lexicon.no_level_with:
        return _has(part[part.index(word) :], lexicon.no_level_with[word])
    alone = lexicon.level.keys() >= set(part) - {JOIN}
    return not _has(tokens if alone else part, lexicon.level_only_with[word])


def _part(tokens: Sequence[str], at: int) -> Sequence[str]:
    """The words of a title that stand beside one: from the last break or join to the next break."""
    start = max((place + 1 for place in range(at) if tokens[place] in (BREAK, JOIN)), default=0)
    stop = next((place for place in range(at, len(tokens)) if tokens[place] == BREAK), len(tokens))
    return tokens[start:stop]


def _has(tokens: Sequence[str], phrases: Sequence[str]) -> bool:
    text = f" {' '.join(tokens)} "
    return any(f" {phrase} " in text or f" {phrase}s " in text for phrase in phrases)


def _without_alternatives(tokens: Sequence[str], stated: Sequence[Stated]) -> Sequence[Stated]:
    """Less the higher of two levels that stand side by side, joined by a slash."""
    higher = {
        max(left, right, key=lambda one: _ORDER.index(one[2]))
        for left, right in pairwise(stated)
        if right[0] == left[1] + 1 and tokens[left[1]] == JOIN
    }
    return [one for one in stated if one not in higher] if higher else stated


def _graded(tokens: Sequence[str]) -> Iterator[tuple[int, Level]]:
    """Grades at the end of a part, with where they stand; of a range ("I-IV") both ends."""
    grades = _lexicon().grades
    graded_after = False
    for at in range(len(tokens) - 1, 0, -1):
        ends = at + 1 == len(tokens) or tokens[at + 1] in (BREAK, JOIN) or graded_after
        graded_after = (
            ends and tokens[at] in grades and not (tokens[at - 1] == BREAK and tokens[at].isdigit())
        )
        if graded_after:
            yield at, grades[tokens[at]]


def _noisy(tokens: Sequence[str]) -> Iterator[Noise]:
    noise = _lexicon().noise
    for at in range(len(tokens) if noise.any_in(tokens) else 0):
        for size, kind in noise.at(tokens, at):
            yield at, at + size, kind


def _tidy(tokens: Sequence[str], places: Sequence[int]) -> list[int]:
    """Without breaks and joins that now stand at an end or beside a break."""
    kept: list[int] = []
    for at in places:
        if tokens[at] in (BREAK, JOIN) and (not kept or tokens[kept[-1]] == BREAK):
            continue
        if tokens[at] == BREAK and tokens[kept[-1]] == JOIN:
            kept.pop()
        kept.append(at)
    while kept and tokens[kept[-1]] in (BREAK, JOIN):
        kept.pop()
    return kept


@cache
def _lexicon() -> _Words:
    toml = title_table()
    entries = {
        tuple(word.split()): Level(level) for level, listed in toml["levels"].items() for word in listed
    }
    noise = {tuple(entry.split()): kind for kind, listed in toml["noise"].items() for entry in listed}
    return _Words(
        level={label[0]: level for label, level in entries.items() if len(label) == 1},
        phrases=Phrases({label: level for label, level in entries.items() if len(label) > 1}),
        grades={grade: Level(level) for grade, level in toml["grades"].items()},
        no_level_after={word: frozenset(others) for word, others in toml["no_level_after"].items()},
        no_level_before={word: frozenset(others) for word, others in toml["no_level_before"].items()},
        no_level_with={word: tuple(others) for word, others in toml["no_level_with"].items()},
        level_only_with={word: tuple(others) for word, others in toml["level_only_with"].items()},
        noise=Phrases(noise),
    )
