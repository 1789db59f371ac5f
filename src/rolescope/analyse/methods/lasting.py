"""How much more years added up scatter, because employers stay from one to the next."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.sample import Floats


def lasting(count: Floats, total: Floats, effect: float) -> Floats:
    """By how much the variance of each place's count, all years added up, exceeds the sum of the years' own.

    The counts of a year scatter as its employers make them, which is known (`effect`). If employers were
    others every year, a place's years would scatter about each other as much; the same employers with the
    same habits make them agree. What that scatter lacks is the correlation ρ of two years, by moments:
    1 − Σ (k − e)² / (effect · e(1 − e/n)) / degrees of freedom, with e by the shares of place and year. A sum
    over years that agree so has 1 + ρ((Σ √n)² / Σ n − 1) times the variance (overlapping samples, Kish 1965).

    Args:
        count: (P, Y) titles that name the role, by place and year.
        total: (P, Y) all titles; 0 where a place has none.
        effect: design effect of a year's counts.

    Returns:
        (P,) factors, 1 or more; 1 where fewer than two places or years can tell.
    """
    whole = np.maximum(total.sum(axis=1), 1)
    by_place, by_year = count.sum(axis=1) / whole, count.sum(axis=0) / np.maximum(total.sum(axis=0), 1)
    expected = total * by_place[:, None] * by_year * total.sum() / max(count.sum(), 1)
    seen = (expected > 0) & (expected < total)
    room = int(seen.sum()) - int(seen.any(axis=1).sum()) - int(seen.any(axis=0).sum()) + 1
    if room < 1 or not seen.any():
        return np.ones(len(count))
    e, n = expected[seen], total[seen]
    scatter = float((np.square(count[seen] - e) / (effect * e * (1 - e / n))).sum()) / room
    alike = min(max(1 - scatter, 0), 1)
    return np.asarray(1 + alike * (np.square(np.sqrt(total).sum(axis=1)) / whole - 1), dtype=float).clip(1)
