"""Pairs of texts that mean the same, of several kinds; a batch is of one kind.

Negatives are then of the kind that is asked about. Each side of a pair is one or more texts, taken as one.
Two pairs with the same key are of the same concept: neither is a negative of the other.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

from benchmarks.linking.texts import Concept, Texts
from benchmarks.linking.vocabulary import Bank

OPENINGS = (
    "experience with",
    "you have experience in",
    "knowledge of",
    "strong skills in",
    "you will",
    "responsible for",
    "ability to",
    "must be able to",
    "proficient in",
    "hands on experience in",
    "familiarity with",
    "a good understanding of",
    "your tasks include",
    "we expect you to",
    "candidates should be comfortable with",
    "years of",
    "in this role you",
    "working knowledge of",
    "we are looking for someone who can",
    "preferred:",
)
NOISE = (
    "(m/w/d)",
    "(m/f/d)",
    "remote",
    "hybrid",
    "full time",
    "part time",
    "london",
    "new york",
    "urgent",
    "senior",
    "junior",
    "lead",
    "manchester",
    "permanent",
    "contract",
    "6 month contract",
    "immediate start",
    "graduate",
    "leeds",
    "up to 40k",
    "night shift",
    "weekends",
    "level 2",
    "band 5",
    "team",
    "ii",
    "iii",
    "experienced",
    "trainee",
    "maternity cover",
)


class Pair(NamedTuple):
    """Numbers of the texts of either side, and the concept that both are of."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    key: Hashable


Draw = Callable[[random.Random], Pair]


class Numbered(NamedTuple):
    """A concept by the numbers of its texts."""

    labels: tuple[int, ...]
    about: tuple[int, ...]
    does: tuple[int, ...]


def number(concepts: Sequence[Concept], bank: Bank) -> list[Numbered]:
    """Concepts by the numbers of their texts in the bank."""
    return [Numbered(*(tuple(map(bank.add, texts)) for texts in concept)) for concept in concepts]


def kinds(texts: Texts, bank: Bank) -> Mapping[str, Draw]:
    """Every kind of pair by name, its texts put into the bank."""
    esco, onet, skills = (number(part, bank) for part in (texts.esco, texts.onet, texts.skills))
    noise = [bank.add(text) for text in NOISE]
    return {
        "titles, ESCO": _labels(esco, noise),
        "titles, O*NET": _labels(onet, noise),
        "descriptions, ESCO": _about(esco),
        "descriptions, O*NET": _about(onet),
        "skills of occupations, ESCO": _does(esco, 6),
        "tasks of occupations, O*NET": _does(onet, 2),
        "skills": _skills(skills),
        "skills in made sentences": _made(skills, [bank.add(text) for text in OPENINGS]),
        "SkillSkape": _marked(texts, bank),
    }


def _labels(concepts: Sequence[Numbered], noise: Sequence[int]) -> Draw:
    """A label and another: often the second is the preferred one; a third of the first have noise."""

    def draw(chance: random.Random) -> Pair:
        labels = chance.choice(concepts).labels
        left = chance.choice(labels)
        right = labels[0] if chance.random() < 0.5 else chance.choice(labels)
        if left == right and len(labels) > 1:
            right = chance.choice([label for label in labels if label != left])
        extra = tuple(chance.sample(noise, chance.choice((1, 2)))) if chance.random() < 0.3 else ()
        return Pair((left, *extra), (right,), labels[0])

    return draw


def _about(concepts: Sequence[Numbered]) -> Draw:
    described = [concept for concept in concepts if concept.about]

    def draw(chance: random.Random) -> Pair:
        concept = chance.choice(described)
        return Pair((chance.choice(concept.labels),), (chance.choice(concept.about),), concept.labels[0])

    return draw


def _does(concepts: Sequence[Numbered], most: int) -> Draw:
    described = [concept for concept in concepts if concept.does]

    def draw(chance: random.Random) -> Pair:
        concept = chance.choice(described)
        done = chance.sample(concept.does, min(most, len(concept.does)))
        return Pair((chance.choice(concept.labels),), tuple(done), concept.labels[0])

    return draw


def _skills(skills: Sequence[Numbered]) -> Draw:
    def draw(chance: random.Random) -> Pair:
        skill = chance.choice(skills)
        if chance.random() < 0.6 or not skill.about:
            return Pair((chance.choice(skill.labels),), (skill.labels[0],), skill.labels[0])
        return Pair((chance.choice(skill.about),), (chance.choice(skill.labels),), skill.labels[0])

    return draw


def _made(skills: Sequence[Numbered], openings: Sequence[int]) -> Draw:
    """An opening of ours and labels of one to three skills, and the preferred label of the first of them."""

    def draw(chance: random.Random) -> Pair:
        skill, *others = (chance.choice(skills) for _ in range(chance.choice((1, 2, 2, 3))))
        named = (chance.choice(each.labels) for each in (skill, *others))
        return Pair((chance.choice(openings), *named), (skill.labels[0],), skill.labels[0])

    return draw


def _marked(texts: Texts, bank: Bank) -> Draw:
    known = [(bank.add(each.sentence), tuple(map(bank.add, each.labels))) for each in texts.marked]

    def draw(chance: random.Random) -> Pair:
        sentence, labels = chance.choice(known)
        label = chance.choice(labels)
        return Pair((sentence,), (label,), label)

    return draw
