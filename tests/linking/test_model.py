"""The loss by hand; without torch these tests are skipped."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("torch", reason="torch is only in the extra train")

import torch

from benchmarks.linking.model import Bag
from benchmarks.linking.pairs import Pair
from benchmarks.linking.vocabulary import Bank, Vocabulary

AXES = {"east": (1.0, 0.0), "west": (-1.0, 0.0), "north": (0.0, 1.0)}


def bag() -> tuple[Bag, dict[str, int]]:
    """Three words that lie along two axes."""
    bank = Bank(Vocabulary(tuple(AXES), (), ()))
    numbers = {word: bank.add(word) for word in AXES}
    made = Bag(bank, 2, seed=1)
    made.table.data = torch.tensor(list(AXES.values()))
    return made, numbers


def test_a_text_is_held_against_the_other_side_and_its_own() -> None:
    made, at = bag()
    pairs = [Pair((at["east"],), (at["east"],), "a"), Pair((at["north"],), (at["north"],), "b")]
    # Each text has its pair at 1, and two others (one of either side) at 0; temperature 1.
    assert made.loss(pairs, 1.0).item() == pytest.approx(math.log(math.e + 2) - 1, abs=1e-5)


def test_sharper_contrast_at_lower_temperature() -> None:
    made, at = bag()
    pairs = [Pair((at["east"],), (at["east"],), "a"), Pair((at["north"],), (at["north"],), "b")]
    assert made.loss(pairs, 0.1).item() == pytest.approx(math.log(math.exp(10) + 2) - 10, abs=1e-5)


def test_pairs_of_one_concept_are_no_negatives() -> None:
    made, at = bag()
    alike = [Pair((at["east"],), (at["east"],), "a"), Pair((at["west"],), (at["west"],), "a")]
    assert made.loss(alike, 1.0).item() == pytest.approx(0, abs=1e-5)
