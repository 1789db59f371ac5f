"""How much of each source's titles name a role, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from rolescope.analyse.share import EmployerSums, TitleShares, title_shares_from_sums
from rolescope.model.comparison import TitleShare
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import Named
from rolescope.store.connect import Columns
from rolescope.store.facts import FactStore

MIN_TITLES = 200
"""Titles a source and year needs: shares of fewer swing with what was collected that year."""


def titles(store: FactStore, subjects: Sequence[Named], asked: Filter) -> tuple[TitleShare, ...]:
    """Title shares of every subject by source and year; sources keep apart because their mixes differ."""
    return tuple(share for named in subjects for share in _of(store.titles(named.id), named.id, asked))


def _of(found: Columns, role: str, asked: Filter) -> Iterator[TitleShare]:
    sums = EmployerSums(
        employers=found["employers"].astype(np.float64),
        kk=found["sum_kk"],
        kn=found["sum_kn"],
        nn=found["sum_nn"],
    )
    named, total = (found[column].astype(np.float64) for column in ("titles", "total"))
    shares = title_shares_from_sums(named, total, sums, min_n=MIN_TITLES)
    for i, (source, year) in enumerate(zip(found["source"].tolist(), found["year"].tolist(), strict=True)):
        if asked.since is None or year >= asked.since:
            yield TitleShare(source, int(year), role, share_of(shares, i))


def share_of(shares: TitleShares, i: int) -> Figure:
    """The share of one year as a figure."""
    reason = shares.reason[i]
    if reason is not None:
        return NotEstimable(reason, int(shares.n[i]))
    return Estimate(
        value=float(shares.value[i]),
        low=float(shares.low[i]),
        high=float(shares.high[i]),
        n=int(shares.n[i]),
        employers=_known(shares, i),
        effective_n=float(shares.effective_n[i]),
    )


def _known(shares: TitleShares, i: int) -> int | None:
    if shares.employers is None or np.isnan(shares.employers[i]):
        return None
    return int(shares.employers[i])
