"""Counts of titles by source and period, in the order of time; periods without the title among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.sample import Floats
from rolescope.analyse.share import EmployerSums
from rolescope.analyse.trend import YEAR, Counted
from rolescope.model.trend import POSTS, TITLES
from rolescope.store.connect import Columns
from rolescope.store.facts import FactStore

TERMS = frozenset({"hn_trends"})
"""Sources that count posts which name a term, of a few roles alone: nought of another role is no count."""


def unit(source: str) -> str:
    """What a source counts: titles, or posts."""
    return POSTS if source in TERMS else TITLES


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """One title in one source, by year and, where months are known, by month.

    Attributes:
        source: source id.
        role: role id.
        years: by calendar year; time is the year.
        months: by month, time is 12 · year + month − 1; None where the source does not know months.
    """

    source: str
    role: str
    years: Counted
    months: Counted | None

    def by(self, period: str) -> Counted | None:
        """Counts by "year" or by "month"."""
        return self.years if period == "year" else self.months


def stretches(store: FactStore, role: str) -> Iterator[Stretch]:
    """The title in every source that counts titles, in the order of their ids."""
    years, months = _years(store, role), _months(store, role)
    for source in sorted({*years, *months}):
        own = months.get(source)
        by_year = years.get(source) or (_summed(own) if own is not None else None)
        if by_year is None or (source in TERMS and not by_year.count.sum()):
            continue
        yield Stretch(source, role, by_year, own)


def label(time: float, by: str) -> str:
    """A period's name: "2016" or "2016-03"."""
    if by == "year":
        return f"{time:.0f}"
    year, month = divmod(round(time), YEAR)
    return f"{year}-{month + 1:02d}"


def _years(store: FactStore, role: str) -> Mapping[str, Counted]:
    """From the totals of each year, and the counts of those that name the role."""
    named = store.titles(role)
    keys = zip(named["source"].tolist(), named["year"].tolist(), strict=True)
    at = {key: i for i, key in enumerate(keys)}
    totals = store.title_totals()
    whole = np.flatnonzero(np.isnan(totals["month"].astype(np.float64)))
    rows = [at.get((totals["source"][i], totals["year"][i].item()), -1) for i in whole]
    found = {
        "source": totals["source"][whole],
        "time": totals["year"][whole].astype(np.float64),
        "total": totals["total"][whole],
        "employers": totals["employers"][whole],
        "sum_nn": totals["sum_nn"][whole],
    }
    for column in ("titles", "sum_kk", "sum_kn"):
        found[column] = np.array([named[column][row] if row >= 0 else 0 for row in rows], dtype=np.float64)
    return _by_source(found, store)


def _months(store: FactStore, role: str) -> Mapping[str, Counted]:
    found = dict(store.title_months(role))
    found["time"] = YEAR * found["year"].astype(np.float64) + found["month"].astype(np.float64) - 1
    return _by_source(found, store)


def _by_source(found: Columns, store: FactStore) -> Mapping[str, Counted]:
    rows: dict[str, list[int]] = defaultdict(list)
    for i, source in enumerate(found["source"].tolist()):
        rows[source].append(i)
    borrowed = store.manifest.pay_design_effect
    return {source: _counted(found, np.array(own), borrowed) for source, own in rows.items()}


def _counted(found: Columns, rows: NDArray[np.int64], borrowed: float) -> Counted:
    own = rows[np.argsort(found["time"][rows], kind="stable")]

    def column(name: str) -> Floats:
        return found[name][own].astype(np.float64)

    sums = EmployerSums(column("employers"), column("sum_kk"), column("sum_kn"), column("sum_nn"))
    return Counted(column("time"), column("titles"), column("total"), sums, borrowed)


def _summed(months: Counted) -> Counted:
    """Months added up to years, of a source without employers: with them, sums would not add up."""
    assert not months.named
    year = np.floor(months.time / YEAR)
    years = np.unique(year)
    count, total = (
        np.array([part[year == one].sum() for one in years]) for part in (months.count, months.total)
    )
    nobody = np.full(len(years), np.nan)
    return replace(
        months, time=years, count=count, total=total, sums=EmployerSums(nobody, nobody, nobody, nobody)
    )
