"""The thirty claims, as they are read."""

from __future__ import annotations

from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.thirty import thirty


def test_they_are_thirty_in_order_and_each_can_be_asked() -> None:
    assert [one.id for one in thirty()] == [f"C{number}" for number in range(1, 31)]
    assert all(one.claim and one.tests and parse(one.query) for one in thirty())
