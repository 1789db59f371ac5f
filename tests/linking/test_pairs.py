"""Both sides of a pair are of one concept, and no kind joins O*NET with ESCO."""

from __future__ import annotations

import random

import pytest

from benchmarks.linking.pairs import NOISE, OPENINGS, kinds
from benchmarks.linking.texts import Concept, Marked, Posting, Texts
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
POSTINGS = (
    Posting("Senior baker, Leeds", ("You bake bread every morning.", "You fit ovens.", "You knead.")),
)
TEXTS = Texts(
    ESCO, ONET, SKILLS, POSTINGS, ("Kneader (nights)", "Oven fitter II"), (Marked("Bake!", ("bake bread",)),)
)
BANK = Bank(Vocabulary((), (), ()))
KINDS = kinds(TEXTS, BANK, seed=1)
TEXT_OF = {
    BANK.add(text): text for part in (ESCO, ONET, SKILLS) for concept in part for text in sum(concept, ())
}
TEXT_OF |= {BANK.add(text): text for text in (*NOISE, *OPENINGS, *TEXTS.titles, POSTINGS[0].title, "Bake!")}


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


def test_a_found_title_is_paired_with_a_label_of_what_it_names() -> None:
    titles = {BANK.add("Oven fitter II"): 1, BANK.add(POSTINGS[0].title): 0}
    named = [
        (titles[text], right) for left, right in drawn("titles found, ESCO") for text in left & set(titles)
    ]
    assert {at for at, _ in named} == {0, 1}
    for at, right in named:
        assert right <= set(map(BANK.add, ESCO[at].labels))


def test_a_made_sentence_begins_with_words_of_ours_and_names_the_skill() -> None:
    for left, right in drawn("skills in made sentences"):
        assert left & set(map(BANK.add, OPENINGS))
        (owner,) = [skill for skill in SKILLS if BANK.add(skill.labels[0]) in right]
        assert left & set(map(BANK.add, owner.labels))


def test_a_sentence_that_names_a_skill_is_paired_with_it() -> None:
    bread, ovens = BANK.add("You bake bread every morning."), BANK.add("You fit ovens.")
    seen = {(next(iter(left)), next(iter(right))) for left, right in drawn("skills found")}
    assert (bread, BANK.add("bake bread")) in seen
    assert (BANK.add("you every morning"), BANK.add("bake bread")) in seen
    assert not {(ovens, BANK.add("bake bread")), (bread, BANK.add("fit ovens"))} & seen


def test_the_same_seed_draws_the_same_pairs() -> None:
    assert drawn("postings") == drawn("postings")
