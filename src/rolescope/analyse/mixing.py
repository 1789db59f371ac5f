"""The work behind a title: whose it is, how much of it is another role's, how mixed it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.composition import Composition
from rolescope.analyse.methods.double_sampling import drawn_rows, true_given_read
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.sample import Floats

_Z = 1.959963984540054
_TAIL = 2.5


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """An array of estimates with 95 % intervals, and as they might as well have come out.

    Attributes:
        value: (...) estimates; NaN where suppressed.
        low: (...) lower ends.
        high: (...) upper ends.
        draws: (B, ...) the estimates with other employers and other labelled cases, draw by draw together.
    """

    value: Floats
    low: Floats
    high: Floats
    draws: Floats


def calibrated(found: Composition, labelled: Floats, elsewhere: Floats, *, seed: int) -> Measured:
    """(R, C) shares of true classes in each population, from the shares as read and labelled cases.

    Args:
        found: shares as read, not corrected.
        labelled: (C, C) cases of these populations by true (row) and read (column) class, each read by a
            model that had not seen it.
        elsewhere: (C, C) cases of others, as a weak prior.
        seed: of the draws.
    """
    concentrations = true_given_read(labelled, elsewhere)
    rows = concentrations / concentrations.sum(axis=1, keepdims=True)
    value = found.observed @ rows + (found.value - found.observed)  # the second keeps NaN where suppressed
    draws = np.einsum("brp,bpc->brc", found.draws, drawn_rows(concentrations, len(found.draws), seed))
    return _proportions(value, draws, found.effective_n[:, None])


def unions(shares: Measured, members: NDArray[np.bool_], effective_n: Floats) -> Measured:
    """(R, G) shares of sets of classes.

    Args:
        shares: (R, C) of the classes.
        members: (C, G) which classes are in which set.
        effective_n: (R,) independent units that a population is worth.
    """
    return _proportions(shares.value @ members, shares.draws @ members, effective_n[:, None])


def diversity(shares: Measured, counted: NDArray[np.bool_]) -> Measured:
    """(R,) how many classes there are in effect: as many as, equally frequent, would be as mixed.

    It is the exponential of Shannon's entropy (Jost 2006), 1 where all is of one class. The entropy of
    estimated shares is too low, by about half the sum of the shares' relative variances. What the draws lose
    against the estimate that they are drawn around tells by how much, and the estimate gets that back
    (bootstrap correction of bias, Efron and Tibshirani 1993, 10.2). For a plain multinomial sample this is
    the correction of Miller (1955).

    Args:
        shares: (R, C) of the classes.
        counted: (C,) which classes count; the others are left out and the rest made to sum to 1.
    """
    centre, draws = _entropy(shares.value[:, counted]), _entropy(shares.draws[:, :, counted])
    lost = centre - draws.mean(axis=0)
    most = np.log(counted.sum())
    spread = np.clip(draws + 2 * lost, 0, most)
    low, high = np.percentile(spread, (_TAIL, 100 - _TAIL), axis=0)
    value = np.clip(centre + lost, 0, most)
    return Measured(np.exp(value), np.exp(low), np.exp(high), np.exp(spread))


def difference(measured: Measured, a: int, b: int) -> Measured:
    """(...) population a less population b, by draws that belong together."""
    value, draws = measured.value[a] - measured.value[b], measured.draws[:, a] - measured.draws[:, b]
    half = _Z * draws.std(axis=0)
    return Measured(value, value - half, value + half, draws)


def _proportions(value: Floats, draws: Floats, effective_n: Floats) -> Measured:
    """Wilson's interval with as many units as the draws' variance says, never more than there are."""
    variance = draws.var(axis=0)
    with np.errstate(all="ignore"):
        worth = np.fmin(value * (1 - value) / variance, effective_n)
        low, high = wilson(np.clip(value, 0, 1), worth, _Z)
    return Measured(value, low, high, draws)


def _entropy(shares: Floats) -> Floats:
    """(...) natural entropy of the last axis, made to sum to 1; NaN stays."""
    whole = shares / np.maximum(shares.sum(axis=-1, keepdims=True), 1e-12)
    return np.asarray(-(whole * np.log(np.maximum(whole, 1e-300))).sum(axis=-1), dtype=float)
