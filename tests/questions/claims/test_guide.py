"""The claims of guides parse, the examples are understood, and the nearest comes first."""

from __future__ import annotations

import pytest

from rolescope.questions.claims.english import understand
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.guide import EXAMPLES, NEAREST, forms, measures, nearest
from rolescope.questions.claims.thirty import thirty


def test_there_are_thirty_and_each_parses() -> None:
    assert [one.id for one in thirty()] == [f"C{i}" for i in range(1, 31)]
    for one in thirty():
        parse(one.query)


@pytest.mark.parametrize("sentence", EXAMPLES)
def test_every_example_is_understood(sentence: str) -> None:
    understand(sentence)


def test_every_example_of_a_measure_parses() -> None:
    for one in measures():
        assert one.words
        parse(one.example)


def test_forms_are_told_once() -> None:
    assert len(set(forms())) == len(forms()) > 20
    assert "A earn more than B" in forms()


def test_the_nearest_comes_first_and_there_is_always_one() -> None:
    assert nearest("are data engineers growing now?")[0].claim == "Data engineers are growing"
    assert "SQL" in nearest("sql belongs only to data scientist")[0].claim
    for text in ("", "<script>", "zzz", "ß" * 5000):
        assert len(nearest(text)) == NEAREST
        assert all((one.text is None) != (one.query is None) for one in nearest(text))
