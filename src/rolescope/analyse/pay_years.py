"""Medians of pay by year: as they are, and with one mix of levels in every year."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.distribution import grade
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.numbering import distinct
from rolescope.analyse.pay import PaySample, pay_quantiles
from rolescope.analyse.sample import Ints

_HALF = np.array([0.5])


@dataclass(frozen=True, slots=True, eq=False)
class YearMedian:
    """One year.

    Attributes:
        year: calendar year.
        n: records.
        employers: distinct employers; None where none are named.
        raw: median, low, high (95 %); NaN where suppressed.
        same_mix: the same over the strata that all years share, in the same mix.
        reason: why the raw one is suppressed, or None.
        reason_same_mix: why the other is, or None.
    """

    year: int
    n: int
    employers: int | None
    raw: tuple[float, float, float]
    same_mix: tuple[float, float, float]
    reason: str | None
    reason_same_mix: str | None


def yearly_medians(
    sample: PaySample,
    year: Ints,
    *,
    inflation: float = 1.0,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> tuple[YearMedian, ...]:
    """Medians of every year, in their order; years too thin take no part in the mix.

    Args:
        sample: records, with levels as strata.
        year: (N,) calendar years.
        inflation: borrowed design effect, where employers are not named.
        min_n: fewer records in a year are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of a year's weight that one employer may have.
    """
    years = distinct(year).tolist()
    parts = [part(sample, year == y) for y in years]
    if not parts:
        return ()
    graded = grade(parts, min_n=min_n, min_employers=min_employers, cap=cap)
    nothing = (float("nan"),) * 3
    found = []
    for i, (y, own) in enumerate(zip(years, parts, strict=True)):
        raw = pay_quantiles(
            own.value,
            own.cluster,
            (0.5,),
            inflation=inflation,
            min_n=min_n,
            min_employers=min_employers,
            cap=cap,
        )
        same, role = nothing, graded.roles[i]
        if role is not None:
            effective = np.interp(_HALF, role.level, role.effective_n) / inflation
            at = role.spread.quantiles(_HALF)
            low, high = role.spread.woodruff(_HALF, effective, role.t)
            same = (float(at[0]), float(low[0]), float(high[0]))
        triple = (float(raw.value[0]), float(raw.low[0]), float(raw.high[0]))
        found.append(YearMedian(y, raw.n, raw.employers, triple, same, raw.reason, graded.reason[i]))
    return tuple(found)


def part(sample: PaySample, rows: NDArray[np.bool_]) -> PaySample:
    """Some records of a sample."""
    return replace(
        sample,
        value=sample.value[rows],
        cluster=None if sample.cluster is None else sample.cluster[rows],
        stratum=None if sample.stratum is None else sample.stratum[rows],
    )
