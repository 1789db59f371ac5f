"""Measures describe themselves: words, units, margins, items and arguments without repeats."""

from __future__ import annotations

import pytest

from rolescope.questions.claims.measures import MEASURES, Measure

UNITS = {"proportion", "currency", "roles", "years", "growth", "ratio"}


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_a_measure_is_whole(measure: Measure) -> None:
    assert measure.words
    assert measure.unit in UNITS
    assert measure.margin >= 0
    assert 1 <= measure.roles[0] <= measure.roles[1]
    assert len(set(measure.items)) == len(measure.items)
    assert len(set(measure.arguments)) == len(measure.arguments)
    assert measure.pairs or measure.numbers
