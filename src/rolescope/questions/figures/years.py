"""How many years of experience postings ask for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rolescope.analyse.sample import Incidence
from rolescope.analyse.years import YearsAsked, years_asked
from rolescope.model.comparison import YearsRow
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import ReaderError
from rolescope.questions.figures.rows import figure
from rolescope.questions.figures.scope import Counts


def years_rows(counts: Counts, roles: Sequence[str], reader: ReaderError) -> tuple[YearsRow, ...]:
    """One row per role: how often years are stated, and their quartiles where they are.

    Args:
        counts: postings within the filter.
        roles: role ids in order.
        reader: how well years are read.
    """
    estimates = years_of(counts)
    return tuple(_row(role, r, estimates, reader) for r, role in enumerate(roles))


def years_of(counts: Counts) -> YearsAsked:
    """How many years the postings counted ask for."""
    found = counts.incidence(lambda cells: cells.years)
    asked = Incidence(found.row, found.item, found.count, len(found.names))
    return years_asked(counts.sample, asked, found.names.astype(np.float64))


def _row(role: str, r: int, estimates: YearsAsked, reader: ReaderError) -> YearsRow:
    p25, p50, p75 = (quantile(estimates, r, q) for q in range(3))
    stated = figure(estimates.stated, r, 0)
    return YearsRow(role, stated, p25, p50, p75, int(estimates.n[r]), reader)


def quantile(estimates: YearsAsked, r: int, q: int) -> Figure:
    """The q-th quartile of role r, from 0."""
    n, reason = int(estimates.n[r]), estimates.reason[r]
    if reason is not None:
        return NotEstimable(reason, n)
    return Estimate(
        value=float(estimates.value[r, q]),
        low=float(estimates.low[r, q]),
        high=float(estimates.high[r, q]),
        n=n,
        employers=int(estimates.employers[r]),
        effective_n=float(estimates.effective_n[r]),
        unit="years",
    )
