"""Rates of categories: how often each passes, held against the highest rate, and what can be said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from statistics import median as middle
from typing import NamedTuple

import numpy as np

from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.two_rates import fisher_exact, miettinen_nurminen, pooled_z
from rolescope.model.audit import Category, Finding, Tested
from rolescope.model.estimate import Estimate

FOUR_FIFTHS = Fraction(4, 5)
"""29 CFR 1607.4 D."""
TWO_PER_CENT = Fraction(1, 50)
"""6 RCNY 5-301: a category under this share of the data may be left out of the ratios."""
LEVEL = 0.05
FEWEST = 10
"""People below which a category is neither tested nor what others are tested against."""
LEAST_EXPECTED = 5
"""Passes and failures that the pooled rate must lead one to expect before no difference means anything."""
_Z = 1.959963984540054
NO_RATE = "nobody passed, in any category"


class Count(NamedTuple):
    """Rows of a category, and those of them that passed."""

    n: int
    passed: int

    @property
    def rate(self) -> Fraction:
        """Exactly."""
        return Fraction(self.passed, self.n)


class Standing(NamedTuple):
    """Categories, largest first; those with the highest rate; the one that others are tested against."""

    categories: tuple[Category, ...]
    highest: tuple[str, ...]
    against: str | None


def above_median(scores: Sequence[float]) -> tuple[float, tuple[bool, ...]]:
    """The sample's median, and which scores are above it: a score at the median is not.

    Args:
        scores: of the full sample, one at least; of an even number the median is midway between two.
    """
    found = middle(scores)
    return found, tuple(score > found for score in scores)


def standing(counts: Mapping[str, Count], assessed: int, least_share: Fraction = TWO_PER_CENT) -> Standing:
    """Every category's rate and impact ratio, and what can be said of the differences.

    The impact ratio divides by the highest rate, however few have it. Tests hold a category against the
    highest rate among those with `FEWEST` people: else three lucky ones would hide everybody else.

    Args:
        counts: category to its count, each of one row at least.
        assessed: rows assessed, those of unknown category among them.
        least_share: categories under this share of `assessed` have no impact ratio.
    """
    kept = {name: one for name, one in counts.items() if one.n >= least_share * assessed}
    best = max((one.rate for one in kept.values()), default=Fraction(0))
    highest = tuple(sorted(name for name, one in kept.items() if one.rate == best > 0))
    enough = {name: one for name, one in kept.items() if one.n >= FEWEST}
    against = min(enough, key=lambda name: (-enough[name].rate, -enough[name].n, name), default=None)
    if against is not None and not enough[against].passed:
        against = None
    pairs = max(len(enough) * (len(enough) - 1) // 2, 1)

    def category(name: str) -> Category:
        own = counts[name]
        reason = _no_ratio(own, assessed, best, left_out=name not in kept)
        tested = None
        if name in enough and against not in {None, name}:
            tested = _tested(own, str(against), counts[str(against)], pairs)
        return Category(
            name=name,
            n=own.n,
            passed=own.passed,
            share=own.n / assessed,
            rate=_rate(own),
            impact_ratio=None if reason else float(own.rate / best),
            reason=reason,
            tested=tested,
            finding=_finding(name, counts, kept, against, tested),
        )

    ordered = sorted(counts, key=lambda name: (-counts[name].n, name))
    return Standing(tuple(category(name) for name in ordered), highest, against)


def _no_ratio(own: Count, assessed: int, best: Fraction, *, left_out: bool) -> str:
    """Why a category has no impact ratio."""
    if left_out:
        return f"under 2 % of the rows ({own.n:,} of {assessed:,})"
    return "" if best else NO_RATE


def _rate(own: Count) -> Estimate:
    low, high = wilson(np.float64(own.rate), np.float64(own.n), _Z)  # type: ignore[arg-type]
    return Estimate(float(own.rate), float(low), float(high), own.n)


def _tested(own: Count, against: str, other: Count, pairs: int) -> Tested:
    four = (own.passed, own.n, other.passed, other.n)
    low, high = miettinen_nurminen(*four)
    exact, z = fisher_exact(*four), pooled_z(*four)
    return Tested(
        against=against,
        ratio=Estimate(float(own.rate / other.rate), low, high, own.n + other.n, unit="ratio"),
        fisher=exact,
        z=z[0] if z else None,
        z_p=z[1] if z else None,
        adjusted=min(exact * pairs, 1.0),
    )


def _finding(
    name: str,
    counts: Mapping[str, Count],
    kept: Mapping[str, Count],
    against: str | None,
    tested: Tested | None,
) -> Finding:
    own = counts[name]
    if name not in kept:
        return Finding.LEFT_OUT
    if len(kept) == 1 or not any(one.passed for one in kept.values()):
        return Finding.NOTHING
    if own.n < FEWEST:
        return Finding.TOO_FEW
    if against is None or sum(one.n >= FEWEST for one in kept.values()) == 1:
        return Finding.NOTHING
    other = counts[against]
    if tested is None or own.rate == other.rate:
        return Finding.HIGHEST
    below = own.rate < FOUR_FIFTHS * other.rate
    if tested.adjusted < LEVEL:
        return Finding.BELOW if below else Finding.SMALLER
    pooled = Fraction(own.passed + other.passed, own.n + other.n)
    if min(own.n, other.n) * min(pooled, 1 - pooled) < LEAST_EXPECTED:
        return Finding.TOO_FEW
    if below:
        return Finding.BELOW_ALONE if tested.fisher < LEVEL else Finding.BELOW_BY_CHANCE
    return Finding.ABOVE if tested.ratio.low >= FOUR_FIFTHS else Finding.OPEN
