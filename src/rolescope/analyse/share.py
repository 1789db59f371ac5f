"""How much of a source's titles name a role, year by year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Ints

_Z = 1.959963984540054
_FEWEST = 1.0
"""Degrees of freedom at least: of fewer, Student's t would say nothing at all."""


@dataclass(frozen=True, slots=True, eq=False)
class TitleShares:
    """Share of titles that name the role, per year. NaN where suppressed.

    Attributes:
        value: (Y,) shares.
        low: (Y,) lower ends of the 95 % intervals.
        high: (Y,) upper ends.
        n: (Y,) titles.
        employers: (Y,) distinct employers; None or NaN where the source names none.
        effective_n: (Y,) independent titles they are worth.
        reason: (Y,) why suppressed, or None.
    """

    value: Floats
    low: Floats
    high: Floats
    n: Ints
    employers: Floats | None
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


@dataclass(frozen=True, slots=True, eq=False)
class EmployerSums:
    """What a cluster-robust interval needs of each year's employers, summed when the titles were counted.

    Attributes:
        employers: (Y,) distinct employers; NaN where the source names none.
        kk: (Y,) sum over employers of their titles that name the role, squared.
        kn: (Y,) sum of those titles times all the employer's titles.
        nn: (Y,) sum of all the employer's titles, squared.
    """

    employers: Floats
    kk: Floats
    kn: Floats
    nn: Floats


def title_shares_from_sums(
    count: Floats,
    total: Floats,
    sums: EmployerSums,
    *,
    min_n: int = 20,
    min_employers: int = 5,
) -> TitleShares:
    """Shares with the linearised variance of a ratio over employers, from its sums alone.

    With k titles of n at an employer and p = Σk / Σn, the variance is G/(G − 1) · Σ(k − p n)² / (Σn)², and
    Σ(k − p n)² = Σk² − 2p Σkn + p² Σn². No employer is capped: the sums no longer tell them apart. G is
    what unequal employers are worth, (Σn)² / Σn² (Kish 1965), and the quantile Student's t with G − 1
    degrees: with their number and the normal one, the truth lay in 92 of 100 intervals of 30 employers.

    Args:
        count: (Y,) titles of the year that name the role.
        total: (Y,) all titles of the year.
        sums: of its employers.
        min_n: a year with fewer titles is suppressed.
        min_employers: and one with fewer employers, where they are named.
    """
    alone = title_shares(count, total, min_n=min_n)
    named = ~np.isnan(sums.employers)
    groups = np.where(named, sums.employers, np.inf)
    p = alone.value
    with np.errstate(divide="ignore", invalid="ignore"):
        scatter = np.maximum(sums.kk - 2 * p * sums.kn + p**2 * sums.nn, 0)
        worth = np.minimum(total**2 / sums.nn, groups)
        variance = np.where(named, worth / (worth - 1), 1.0) * scatter / total**2
        effective = np.where(variance > 0, np.minimum(p * (1 - p) / variance, total), total)
    thin = named & (groups < min_employers)
    reason = tuple(
        why or (f"suppressed ({g:.0f} employers, needs {min_employers})" if lacking else None)
        for why, lacking, g in zip(alone.reason, thin, groups, strict=True)
    )
    effective = np.where([why is not None for why in reason], np.nan, np.where(named, effective, total))
    hidden = np.isnan(effective)
    t = t_quantile(0.975, np.where(named & ~hidden, np.maximum(worth - 1, _FEWEST), np.inf))
    low, high = wilson(p, effective, t)
    return TitleShares(np.where(hidden, np.nan, p), low, high, alone.n, sums.employers, effective, reason)
