"""Labels that stand in texts are found, the longest first, and their words taken out."""

from __future__ import annotations

from benchmarks.linking.found import Found, find, longest, names_of
from benchmarks.linking.texts import Concept

BREAD = Concept(("bake bread", "baking (food)", "BB"))
OVEN = Concept(("clean ovens", "baking", "oven"))
GO = Concept(("go",))
NAMES = names_of((BREAD, OVEN, GO))


def test_a_label_of_two_concepts_is_a_name_of_none_and_a_short_word_only_if_preferred() -> None:
    # "baking (food)" is "baking" of both; "bb" is short and no preferred label.
    assert NAMES == {("bake", "bread"): 0, ("clean", "ovens"): 1, ("oven",): 1, ("go",): 2}


def test_the_longest_name_is_found_and_of_equal_ones_the_last() -> None:
    assert longest(["go", "and", "bake", "bread"], NAMES) == (2, 4)
    assert longest(["go", "to", "oven"], NAMES) == (2, 3)
    assert longest(["bake", "a", "bread"], NAMES) is None


def test_a_text_is_found_with_its_rest_so_many_times_for_each_concept() -> None:
    said = ["You bake bread daily.", "To bake bread is fun.", "Nothing.", "Clean ovens!"]
    first = Found(0, "You bake bread daily.", "you daily")
    assert list(find(said, NAMES, most=1)) == [first, Found(1, "Clean ovens!", "")]
    assert [hit.concept for hit in find(said, NAMES, most=2)] == [0, 0, 1]
