"""What goes with a skill, or with a specialisation, in the pay of one role.

An association: postings that name a skill may pay more for the employers, places and work that it comes with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.capping import EMPLOYER_CAP, cap_factors
from rolescope.analyse.methods.clustered import Coefficient, clustered_coefficient
from rolescope.analyse.methods.multiplicity import benjamini_hochberg
from rolescope.analyse.sample import Floats, Ints

Flags = NDArray[np.bool_]
Counts = tuple[int, int, int | None, int | None]

SURE = 0.05
_FEWEST_DF = 4.0
"""Below this Student's t is no longer a fair approximation (Tipton 2015)."""
_RARE = 10
"""Values of a control with fewer records are taken together."""


@dataclass(frozen=True, slots=True, eq=False)
class PremiumSample:
    """Pay records of one role in one population, country, currency and period.

    Attributes:
        value: (N,) amounts above 0.
        cluster: (N,) employer ids; None where the source names none.
        controls: columns held equal (level, year, place …): (N,) codes each, any integers. Values with
            fewer than ten records are taken together.
    """

    value: Floats
    cluster: Ints | None
    controls: Sequence[Ints] = ()


@dataclass(frozen=True, slots=True)
class Premium:
    """Pay with something over pay without, less 1: 0.05 is 5 % more. NaN where suppressed.

    Attributes:
        ratio: of geometric means, the controls held equal.
        low: lower end of the 95 % interval.
        high: upper end.
        p_value: two-sided, of no difference.
        q_value: the same over all that were tested together (Benjamini and Hochberg 1995).
        sure: whether it is at most 0.05.
        n: records with it.
        without: records without it.
        employers: distinct employers of those with it; None where the source names none.
        employers_without: of those without.
        df: degrees of freedom of the interval.
        reason: why suppressed, with the numbers there were, or None.
    """

    ratio: float
    low: float
    high: float
    p_value: float
    q_value: float
    sure: bool
    n: int
    without: int
    employers: int | None
    employers_without: int | None
    df: float
    reason: str | None


def premiums(
    sample: PremiumSample,
    has: Flags,
    *,
    inflation: float = 1.0,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> tuple[Premium, ...]:
    """The premium of each of several things, one at a time, within one role.

    Weighted least squares of log pay on having it, beside the controls; employers are clusters (CR2 with
    Satterthwaite's degrees of freedom, see `methods.clustered`). One at a time: what else comes with it is in
    the figure. Those with it and those without are capped each by itself, so that no employer speaks
    for either.

    Args:
        sample: the records, those whose skills (or specialisation) are known.
        has: (N, I) whether a record has each of the I things.
        inflation: design effect borrowed from a source that names employers, where this one does not.
        min_n: fewer records with it, or without it, are suppressed.
        min_employers: and fewer employers on either side, where they are known.
        cap: largest share of the weight of those with it, and of those without, that one employer may have.

    Returns:
        I premiums, in the order of the columns of `has`.
    """
    columns = _columns(sample)
    found = []
    for flags in has.T:
        counts = _counts(sample, flags)
        few = _too_few(counts, min_n, min_employers)
        fit = None if few is not None else _fit(sample, columns, flags, inflation, cap)
        found.append(_premium(counts, fit, few))
    q_values = benjamini_hochberg(np.array([p.p_value for p in found], dtype=float))
    return tuple(
        replace(p, q_value=float(q), sure=bool(q <= SURE)) for p, q in zip(found, q_values, strict=True)
    )


def _premium(counts: Counts, fit: Coefficient | None, few: str | None) -> Premium:
    reason = few if fit is None else _unfit(fit)
    if fit is None or reason is not None:
        nan = float("nan")
        return Premium(nan, nan, nan, nan, nan, False, *counts, nan, reason)
    ratio, low, high = (float(np.expm1(v)) for v in (fit.value, fit.low, fit.high))
    return Premium(ratio, low, high, fit.p_value, np.nan, False, *counts, fit.df, None)


def _fit(sample: PremiumSample, columns: Floats, flags: Flags, inflation: float, cap: float) -> Coefficient:
    if sample.cluster is None:
        cluster, weight = np.arange(len(flags)), np.ones(len(flags))
    else:
        cluster = np.asarray(sample.cluster)
        weight = _capped(cluster, flags, cap)
    return clustered_coefficient(
        np.log(sample.value), flags.astype(float), columns, weight, cluster, inflation=inflation
    )


def _unfit(fit: Coefficient) -> str | None:
    if np.isnan(fit.value):
        return "suppressed (who has it is told by what is held equal)"
    if fit.df < _FEWEST_DF:
        return (
            "suppressed (too few employers carry the difference: "
            f"{fit.df:.1f} degrees of freedom, needs {_FEWEST_DF:.0f})"
        )
    return None


def _counts(sample: PremiumSample, flags: Flags) -> Counts:
    n = int(flags.sum())
    if sample.cluster is None:
        return n, len(flags) - n, None, None
    employers = (len(np.unique(np.asarray(sample.cluster)[rows])) for rows in (flags, ~flags))
    return n, len(flags) - n, *employers  # type: ignore[return-value]


def _too_few(counts: Counts, min_n: int, min_employers: int) -> str | None:
    n, without, employers, employers_without = counts
    for side, records, firms in (("with", n, employers), ("without", without, employers_without)):
        if records < min_n:
            return f"suppressed (n = {records} {side} it, needs {min_n})"
        if firms is not None and firms < min_employers:
            return f"suppressed ({firms} employers {side} it, needs {min_employers})"
    return None


def _capped(cluster: Ints, flags: Flags, cap: float) -> Floats:
    """Weights of the records: no employer above the cap among those with it, nor among those without."""
    weight = np.zeros(len(flags))
    for rows in (flags, ~flags):
        _, at, size = np.unique(cluster[rows], return_inverse=True, return_counts=True)
        weight[rows] = cap_factors(size.astype(float), cap)[at]
    return weight


def _columns(sample: PremiumSample) -> Floats:
    """A constant, and a column for each value of each control."""
    return np.column_stack([np.ones(len(sample.value)), *_dummies(sample.controls)])


def _dummies(controls: Sequence[Ints]) -> Iterator[Floats]:
    for control in controls:
        _, code, size = np.unique(control, return_inverse=True, return_counts=True)
        for value in np.flatnonzero(size >= _RARE):
            yield (code == value).astype(float)
