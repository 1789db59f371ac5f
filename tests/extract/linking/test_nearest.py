"""The nearest label of a text, beside comparing everything with everything."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from rolescope.extract.linking.nearest import TOGETHER, Nearest

DIMENSIONS = 32
Floats = NDArray[np.float32]


def unit(rows: NDArray[np.float64]) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths > 0, lengths, 1)).astype(np.float32)


@pytest.fixture(scope="module")
def labels() -> Floats:
    """Labels that say most along a few axes, as encoded names do."""
    chance = np.random.default_rng(5)
    return unit(chance.normal(size=(300, DIMENSIONS)) * np.linspace(3, 0.3, DIMENSIONS))


@pytest.fixture(scope="module")
def texts(labels: Floats) -> Floats:
    """More texts than are compared at a time: near labels, far from all, and one that says nothing."""
    chance = np.random.default_rng(6)
    near = labels[chance.integers(0, len(labels), TOGETHER)] + chance.normal(0, 0.15, (TOGETHER, DIMENSIONS))
    return unit(np.vstack((near, chance.normal(size=(200, DIMENSIONS)), np.zeros((1, DIMENSIONS)))))


@pytest.mark.parametrize("first", [1, 8, None, DIMENSIONS])
@pytest.mark.parametrize("least", [0.4, 0.72, 0.9])
def test_as_if_everything_were_compared(
    labels: Floats, texts: Floats, least: float, first: int | None
) -> None:
    scores = texts @ labels.T
    best = scores.argmax(axis=1)
    expected = [(at, int(best[at])) for at in range(len(texts)) if scores[at, best[at]] >= least]
    found = Nearest(labels, first).at_least(texts, least)
    assert [(one.text, one.label) for one in found] == expected
    assert 0 < len(expected) < len(texts)
    np.testing.assert_allclose([one.score for one in found], [scores[one] for one in expected], atol=1e-6)


def test_most_texts_are_let_go_after_half(labels: Floats, texts: Floats) -> None:
    """Otherwise nothing is gained: at a high bar the bound passes few more than what is near enough."""
    known = Nearest(labels)
    most = (known._bounding(texts) @ known._beginnings.T).max(axis=1)
    assert (most >= (texts @ labels.T).max(axis=1) - 1e-5).all()
    assert (most >= 0.9).sum() < len(texts) / 2


def test_nothing_asked_and_nothing_there(labels: Floats) -> None:
    nothing = np.zeros((0, DIMENSIONS), np.float32)
    assert Nearest(labels).at_least(nothing, 0.5) == []
    assert Nearest(nothing).at_least(labels, 0.5) == []
