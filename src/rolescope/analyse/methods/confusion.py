"""Class shares seen through a classifier that confuses classes."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from rolescope.analyse.sample import Floats

PRIOR = 2.0
"""Labelled examples of each true class that the prior is worth."""


def smoothed_counts(confusion: Floats, prior: float = PRIOR) -> Floats:
    """Counts of true × predicted with a Dirichlet prior for rows of few examples.

    A class without examples is taken to be confused as classes are on average: right as often as all examples
    are, and otherwise predicted as the errors of all examples are spread.

    Args:
        confusion: (C, C) labelled examples by true (row) and predicted (column) class.
        prior: examples that the prior is worth.
    """
    n_classes = len(confusion)
    total, right = confusion.sum(), float(np.trace(confusion))
    accuracy = (right + 1) / (total + 2)
    wrong = confusion.sum(axis=0) - np.diag(confusion) + 1
    off = np.tile(wrong, (n_classes, 1)) * (1 - np.eye(n_classes))
    off = off / np.maximum(off.sum(axis=1, keepdims=True), 1e-12)
    return np.asarray(confusion + prior * (accuracy * np.eye(n_classes) + (1 - accuracy) * off), dtype=float)


def class_shares(confusion: Floats) -> Floats:
    """(C,) shares of true classes among labelled examples, half an example added to each."""
    labelled = confusion.sum(axis=1) + 0.5
    return np.asarray(labelled / labelled.sum(), dtype=float)


def dirichlet_rows(counts: Floats, seed: int, draws: int) -> Floats:
    """(draws, C, C) confusion matrices from each row's Dirichlet distribution.

    The same draws for the same counts and seed, so every table of an answer sees the same matrices.
    """
    return _dirichlet_rows(tuple(map(tuple, counts.tolist())), seed, draws)


@lru_cache(maxsize=8)  # the draws cost more than all that is done with them
def _dirichlet_rows(counts: tuple[tuple[float, ...], ...], seed: int, draws: int) -> Floats:
    concentration = np.array(counts)
    rng = np.random.default_rng((seed, 1))  # a stream of its own, beside that of the employers' draws
    gamma = rng.standard_gamma(np.broadcast_to(concentration, (draws, *concentration.shape)))
    return np.asarray(gamma / np.maximum(gamma.sum(axis=-1, keepdims=True), 1e-300), dtype=float)


def mixture_shares(
    predicted: Floats, rows: Floats, start: Floats, steps: int, lean: Floats | float = 0.0
) -> Floats:
    """Shares of true classes whose mixture of confusion rows gives the predicted: EM (Saerens et al. 2002).

    With `lean` it climbs to the mode under a Dirichlet prior about `start` (Dempster, Laird and Rubin 1977).

    Args:
        predicted: (..., R, C) shares of predicted classes.
        rows: (..., C, C) P(predicted | true).
        start: (..., R, C) first guess, above 0; few steps from it shrink towards it.
        steps: EM steps.
        lean: what `start` weighs beside the predicted, as a part of these; one, or (..., R, 1).

    Returns:
        (..., R, C) shares of true classes, summing to 1.
    """
    shares = np.broadcast_to(start, predicted.shape)
    back, leaning = np.swapaxes(rows, -1, -2), np.any(lean)
    for _ in range(steps):
        seen = np.maximum(shares @ rows, 1e-12)
        shares = shares * ((predicted / seen) @ back)
        shares /= np.maximum(shares.sum(axis=-1, keepdims=True), 1e-12)
        if leaning:
            shares = (shares + lean * start) / (1 + lean)
    return np.asarray(shares, dtype=float)
