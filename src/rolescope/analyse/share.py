"""How much of a source's titles name a role, year by year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.prevalence import prevalence
from rolescope.analyse.sample import Floats, Incidence, Ints, Sample

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True, eq=False)
class TitleShares:
    """Share of titles that name the role, per year. NaN where suppressed.

    Attributes:
        value: (Y,) shares.
        low: (Y,) lower ends of the 95 % intervals.
        high: (Y,) upper ends.
        n: (Y,) titles.
        employers: (Y,) distinct employers; None where the source names none.
        effective_n: (Y,) independent titles they are worth.
        reason: (Y,) why suppressed, or None.
    """

    value: Floats
    low: Floats
    high: Floats
    n: Ints
    employers: Ints | None
    effective_n: Floats
    reason: tuple[str | None, ...]


def title_shares(count: Floats, total: Floats, *, min_n: int = 20) -> TitleShares:
    """Shares where the source names no employers: titles as if independent, which is the best they can be.

    Args:
        count: (Y,) titles of the year that name the role.
        total: (Y,) all titles of the year.
        min_n: a year with fewer titles is suppressed.
    """
    n = np.rint(total).astype(np.int64)
    reason = tuple(f"suppressed (n = {k}, needs {min_n})" if k < min_n else None for k in n)
    known = np.where(n >= max(min_n, 1), total, np.nan)
    value = count / known
    low, high = wilson(value, known, _Z)
    return TitleShares(value, low, high, n, None, known, reason)


def title_shares_by_employer(
    year: Ints,
    employer: Ints,
    count: Floats,
    total: Floats,
    *,
    n_years: int,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = 0.2,
) -> TitleShares:
    """Shares with intervals that allow for one employer's titles being alike; employers capped within each year.

    Args:
        year: (K,) index of the year, from 0.
        employer: (K,) cluster id.
        count: (K,) the employer's titles of that year that name the role.
        total: (K,) all its titles of that year, at least 1.
        n_years: years asked about.
        min_n: a year with fewer titles is suppressed.
        min_employers: and one with fewer employers.
        cap: largest share of a year's weight that one employer may have.
    """
    sample = Sample(year, np.zeros_like(year), employer, total, n_years)
    row = np.flatnonzero(count)
    incidence = Incidence(row, np.zeros_like(row), count[row], 1)
    p = prevalence(sample, incidence, min_n=min_n, min_employers=min_employers, cap=cap)
    return TitleShares(p.value[:, 0], p.low[:, 0], p.high[:, 0], p.n, p.employers, p.effective_n, p.reason)
