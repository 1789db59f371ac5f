"""Seniority as a title states it, and the title without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rolescope.model.posting import Level
from rolescope.taxonomy.spelling import BREAK, JOIN, title_table

_RANK = (Level.DIRECTOR_UP, Level.MANAGER, Level.LEAD_PRINCIPAL, Level.INTERN)
"""Levels that stand even beside a plainer one: "Senior Manager" is a manager."""
_PLAIN = frozenset({Level.ENTRY, Level.MID, Level.SENIOR})
_HEADS = frozenset({"manager", "director", "head", "vp", "chief", "cdo", "cto"})
"""Level words that are also what the job is."""
_SOFT_HEADS = frozenset(
    {"lead", "intern", "student", "graduate", "trainee", "apprentice", "supervisor", "managing"}
)
"""Level words that stand for the missing noun: "data science intern"."""
_Stated = tuple[int, int, Level]
"""Where level words start and end, and the level."""


@dataclass(frozen=True, slots=True)
class _Words:
    level: Mapping[str, Level]
    phrases: tuple[tuple[tuple[str, ...], Level], ...]
    grades: Mapping[str, Level]
    noise: Mapping[str, tuple[tuple[str, ...], ...]]
    no_level_after: Mapping[str, frozenset[str]]
    no_level_before: Mapping[str, frozenset[str]]


def level_of(tokens: Sequence[str]) -> Level:
    """The level that the words of a title state.

    Of two levels side by side ("Senior / Lead") the lower counts: it is what is required. A title that offers
    several plain levels apart from each other states none.
    """
    stated = {level for _, _, level in _without_alternatives(tokens, sorted(_stated(tokens)))}
    for level in _RANK:
        if level in stated:
            return level
    plain = stated & _PLAIN
    if len(plain) == 1:
        return plain.pop()
    if plain:
        return Level.UNSTATED
    grades = {level for _, level in _graded(tokens)}
    return grades.pop() if len(grades) == 1 else Level.UNSTATED


def without_levels(tokens: Sequence[str], *, keep_heads: bool = True) -> list[str]:
    """The words of a title less its level and noise.

    Args:
        tokens: from `words`.
        keep_heads: leave level words that can stand for the job itself ("lead", "intern").
    """
    dropped: set[int] = {at for at, _ in _graded(tokens)}
    for start, end, _ in _stated(tokens):
        span = tokens[start:end]
        if any(token in _HEADS for token in span) or (
            keep_heads and any(token in _SOFT_HEADS for token in span)
        ):
            continue
        dropped.update(range(start, end))
    dropped.update(_noisy(tokens))
    return _tidy([token for at, token in enumerate(tokens) if at not in dropped])


def _stated(tokens: Sequence[str]) -> Iterator[_Stated]:
    lexicon = _lexicon()
    for at, word in enumerate(tokens):
        level = lexicon.level.get(word)
        if level is not None and not _of_another_kind(tokens, at, lexicon):
            yield at, at + 1, level
    for label, level in lexicon.phrases:
        if label[0] in tokens:
            for at in range(len(tokens) - len(label) + 1):
                if tuple(tokens[at : at + len(label)]) == label:
                    yield at, at + len(label), level


def _of_another_kind(tokens: Sequence[str], at: int, lexicon: _Words) -> bool:
    """Whether its neighbours make a level word something else: "product manager", "technical staff"."""
    word = tokens[at]
    before = tokens[at - 1] if at else BREAK
    after = tokens[at + 1] if at + 1 < len(tokens) else BREAK
    return before in lexicon.no_level_after.get(word, ()) or after in lexicon.no_level_before.get(word, ())


def _without_alternatives(tokens: Sequence[str], stated: list[_Stated]) -> list[_Stated]:
    """Less the higher of two levels that stand side by side, joined by a slash."""
    order = list(Level)
    higher = set()
    for left, right in pairwise(stated):
        if right[0] == left[1] + 1 and tokens[left[1]] == JOIN:
            higher.add(max(left, right, key=lambda one: order.index(one[2])))
    return [one for one in stated if one not in higher]


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


def _noisy(tokens: Sequence[str]) -> Iterator[int]:
    noise = _lexicon().noise
    for at, token in enumerate(tokens):
        for label in noise.get(token, ()):
            if tuple(tokens[at : at + len(label)]) == label:
                yield from range(at, at + len(label))


def _tidy(tokens: Sequence[str]) -> list[str]:
    """Without breaks and joins that now stand at an end or beside a break."""
    kept: list[str] = []
    for token in tokens:
        if token in (BREAK, JOIN) and (not kept or kept[-1] == BREAK):
            continue
        if token == BREAK and kept[-1] == JOIN:
            kept.pop()
        kept.append(token)
    while kept and kept[-1] in (BREAK, JOIN):
        kept.pop()
    return kept


@cache
def _lexicon() -> _Words:
    toml = title_table()
    entries = [
        (tuple(word.split()), Level(level)) for level, listed in toml["levels"].items() for word in listed
    ]
    noise: dict[str, list[tuple[str, ...]]] = {}
    for entry in toml["noise"]:
        label = tuple(entry.split())
        noise.setdefault(label[0], []).append(label)
    return _Words(
        level={label[0]: level for label, level in entries if len(label) == 1},
        phrases=tuple((label, level) for label, level in entries if len(label) > 1),
        grades={grade: Level(level) for grade, level in toml["grades"].items()},
        no_level_after={word: frozenset(others) for word, others in toml["no_level_after"].items()},
        no_level_before={word: frozenset(others) for word, others in toml["no_level_before"].items()},
        noise={first: tuple(labels) for first, labels in noise.items()},
    )
