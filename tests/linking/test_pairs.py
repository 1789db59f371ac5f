"""Both sides of a pair are of one concept, and no kind joins O*NET with ESCO."""

from __future__ import annotations

import random

import pytest

from benchmarks.linking.pairs import NOISE, OPENINGS, kinds
from benchmarks.linking.texts import Concept, Marked, Texts
from benchmarks.linking.vocabulary import Bank, Vocabulary

ESCO = (
    Concept(("baker", "bread maker"), ("Bakers make bread.",), ("bake bread",)),
    Concept(("oven fitter", "stove fitter"), ("They fit ovens.",), ("fit ovens",)),
)
ONET = (
    Concept(("Dough Hands", "Kneader"), ("Knead dough.",), ("Knead by hand.", "Weigh flour.")),
    Concept(("Stove Hands", "Heater"), ("Heat stoves.",), ("Light the fire.",)),
)
SKILLS = (
    Concept(("bake bread", "bread baking"), ("To bake it.",)),
    Concept(("fit ovens",), ("To fit them.",)),
)
TEXTS = Texts(ESCO, ONET, SKILLS, (Marked("Bake!", ("bake bread",)),))
BANK = Bank(Vocabulary((), (), ()))
KINDS = kinds(TEXTS, BANK)


def of(concepts: tuple[Concept, ...]) -> set[int]:
    """Numbers of all texts of concepts."""
    return {BANK.add(text) for concept in concepts for texts in concept for text in texts}


def drawn(kind: str, times: int = 200) -> list[tuple[set[int], set[int]]]:
    """Many pairs of a kind, each side as a set."""
    chance = random.Random(3)  # noqa: S311
    return [(set(pair.left), set(pair.right)) for pair in (KINDS[kind](chance) for _ in range(times))]


@pytest.mark.parametrize("kind", KINDS)
def test_no_pair_joins_onet_with_esco(kind: str) -> None:
    for left, right in drawn(kind):
        both = left | right
        assert not (both & of(ONET) and both & of(ESCO))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("titles, ESCO")])
def test_a_label_is_paired_with_a_label_of_the_same_concept(kind: str) -> None:
    for left, right in drawn(kind):
        (owner,) = [concept for concept in ESCO if right <= set(map(BANK.add, concept.labels))]
        noise = set(map(BANK.add, NOISE))
        assert left - noise <= set(map(BANK.add, owner.labels))


def test_a_made_sentence_begins_with_words_of_ours_and_names_the_skill() -> None:
    for left, right in drawn("skills in made sentences"):
        assert left & set(map(BANK.add, OPENINGS))
        (owner,) = [skill for skill in SKILLS if BANK.add(skill.labels[0]) in right]
        assert left & set(map(BANK.add, owner.labels))


def test_a_marked_sentence_is_paired_with_its_label() -> None:
    assert drawn("SkillSkape", 1) == [({BANK.add("Bake!")}, {BANK.add("bake bread")})]


def test_the_same_seed_draws_the_same_pairs() -> None:
    assert drawn("titles, O*NET") == drawn("titles, O*NET")
