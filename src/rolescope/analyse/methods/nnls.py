"""Least squares with weights that are not negative: the active set of Lawson and Hanson (1974, chapter 23).

Worked on the normal equations, so that a problem of a thousand items and five parts is a matrix of five by
five, and one whose noise was taken out of the matrix is solved alike.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.sample import Floats

_TOLERANCE = 1e-10
_MOST = 50
"""Changes of the active set, per unknown: far more than ever happen."""


def nnls(matrix: Floats, target: Floats) -> Floats:
    """(K,) weights, none negative, that bring the columns nearest to the target.

    Args:
        matrix: (I, K) a column for each part.
        target: (I,) what they are to add up to.
    """
    return weights(matrix.T @ matrix, matrix.T @ target)


def weights(gram: Floats, moment: Floats, total: float | None = None) -> Floats:
    """(K,) weights w, none negative, at which w'Gw / 2 − c'w is least.

    Weights that are free start at nought, those with a total at the best single part. In turn, the part that
    would help most enters, the equations of those inside are solved, and whoever they push below nought
    leaves where the straight line to the solution crosses it.

    Args:
        gram: (K, K) G, symmetric and without negative eigenvalues.
        moment: (K,) c.
        total: what the weights add up to; None: whatever fits best.

    Raises:
        ArithmeticError: if the active set does not settle; a matrix with negative eigenvalues can do that.
    """
    k = len(moment)
    found = np.zeros(k)
    inside = np.zeros(k, dtype=np.bool_)
    if total is not None:
        best = int(np.argmin(total * np.diag(gram) / 2 - moment))
        found[best], inside[best] = total, True
    scale = max(float(np.abs(moment).max(initial=0)), float(np.abs(gram).max(initial=0)), 1e-300)
    for _ in range(_MOST * k):
        gain = moment - gram @ found
        if total is not None:
            gain = gain - gain[inside].mean()
        gain[inside] = -np.inf
        enters = int(np.argmax(gain))
        if gain[enters] <= _TOLERANCE * scale:
            return found
        inside[enters] = True
        found, inside = _settled(gram, moment, total, (found, inside))
    msg = "the active set does not settle: the matrix has negative eigenvalues"
    raise ArithmeticError(msg)


def _settled(
    gram: Floats, moment: Floats, total: float | None, start: tuple[Floats, NDArray[np.bool_]]
) -> tuple[Floats, NDArray[np.bool_]]:
    """The solution on the parts inside, once those that it makes negative have left."""
    found, inside = start[0].copy(), start[1].copy()
    while True:
        aim = np.zeros_like(found)
        aim[inside] = _solved(gram[np.ix_(inside, inside)], moment[inside], total)
        below = inside & (aim <= 0)
        if not below.any():
            return aim, inside
        reach = found[below] / np.maximum(found[below] - aim[below], 1e-300)
        found = found + float(reach.min()) * (aim - found)
        leaves = below & (found <= _TOLERANCE * max(float(found.max()), 1e-300))
        found[leaves], inside[leaves] = 0.0, False


def _solved(gram: Floats, moment: Floats, total: float | None) -> Floats:
    """Where the gradient is nought, or the same for all where they have a total (a Lagrange multiplier)."""
    if total is None:
        return np.asarray(np.linalg.lstsq(gram, moment, rcond=None)[0], dtype=float)
    k = len(moment)
    framed = np.ones((k + 1, k + 1))
    framed[:k, :k], framed[k, k] = gram, 0.0
    return np.asarray(np.linalg.lstsq(framed, np.append(moment, total), rcond=None)[0][:k], dtype=float)
