"""How alike one employer's pay is: measured where employers are named, borrowed where they are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from rolescope.analyse.pay import pay_quantiles
from rolescope.store import schema
from rolescope.store.write import Row

FEWEST = 100
"""Roles with fewer records measure it too badly to count."""


def pay_design_effect(rows: Iterable[Row], *, country: str = "US", period: str = "year") -> float:
    """By what factor clustering by employer multiplies the variance of a quantile of pay.

    The mean over roles of n / effective n, each role weighted by its records.

    Args:
        rows: of the pay table, from one source that names employers.
        country: whose records to measure it on.
        period: pay period to measure it on.
    """
    at = {name: position for position, name in enumerate(schema.PAY.columns)}
    amounts: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for row in rows:
        if row[at["country"]] == country and row[at["period"]] == period and row[at["employer"]] is not None:
            amounts[row[at["role"]]].append(((row[at["low"]] + row[at["high"]]) / 2, row[at["employer"]]))
    effects, weights = [], []
    for pairs in amounts.values():
        if len(pairs) >= FEWEST:
            values = np.array([amount for amount, _ in pairs])
            employers = np.array([employer for _, employer in pairs])
            found = pay_quantiles(values, employers, cap=1.0)  # who borrows it knows no employer to cap
            effects.append(found.n / found.effective_n)
            weights.append(found.n)
    return round(float(np.average(effects, weights=weights)), 3)
