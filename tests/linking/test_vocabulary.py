"""Texts become the rows that the package's encoder takes for them."""

from __future__ import annotations

import numpy as np

from benchmarks.linking.vocabulary import Bank, Ragged, Sizes, build

TEXTS = ["data engineer", "data engineer", "data baker"]


def test_the_most_frequent_are_kept_in_their_order() -> None:
    kept = build(TEXTS, Sizes(words=2, grams=3, bigrams=1))
    assert kept.words == ("data", "engineer")
    assert kept.bigrams == ("data engineer",)
    # "data" stands three times, in three texts: its n-grams lead.
    assert set(kept.grams) <= {"<da", "dat", "ata", "ta>", "<dat", "data", "ata>", "<data", "data>"}


def test_a_text_is_its_words_and_known_pairs_and_a_word_its_own_row_and_its_letters() -> None:
    bank = Bank(build(TEXTS, Sizes(words=2, grams=3, bigrams=1)))
    numbers = bank.add_all(["data engineer", "baker data"])
    texts, units = bank.freeze()
    first, second = (texts.values[texts.starts[n] : texts.starts[n + 1]] for n in numbers)
    rows = [units.values[units.starts[unit] : units.starts[unit + 1]].tolist() for unit in first]
    assert rows == [[0, 2, 3, 4], [1], [5]]  # data with three n-grams, engineer alone, the pair
    assert len(second) == 2  # "baker data" is no known pair
    assert bank.add("baker data") == numbers[1]


def test_lists_are_taken_in_the_order_that_is_asked() -> None:
    lists = Ragged(np.array([1, 2, 3, 4]), np.array([0, 1, 1, 4]))
    taken = lists.take(np.array([2, 0, 1, 2]))
    assert taken.values.tolist() == [2, 3, 4, 1, 2, 3, 4]
    assert taken.starts.tolist() == [0, 3, 4, 4, 7]
