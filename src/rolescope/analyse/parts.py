"""Parts of a share: of the postings that ask for something, how many require it, or ask for depth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.ratio import Linearised, linearised
from rolescope.analyse.methods.standardise import Design
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.prevalence import Prevalence, correct
from rolescope.analyse.sample import Floats, Incidence, Ints, Sample
from rolescope.analyse.support import find_support, too_thin


def part_of(whole: Prevalence, part: Prevalence) -> Prevalence:
    """The share of units with a part of the whole, corrected as the whole is.

    Of what the reader misses and invents, the same share is taken to belong to the part as of what it reads.
    The interval joins the part's own sampling and the doubt of the reader's error, each by its own reach.

    Args:
        whole: shares of units with the item, corrected.
        part: shares of units with the part of it, as read.
    """
    observed = whole.observed
    value, low, high = correct(observed, observed, observed, whole.errors)
    factor = np.divide(value, observed, out=np.ones_like(value), where=observed > 0)
    mine = part.observed * factor
    down = (part.observed - part.observed_low) * factor
    up = (part.observed_high - part.observed) * factor
    by_reader_down = _times(mine, value - low, value)
    by_reader_up = _times(mine, high - value, value)
    upper = mine + np.hypot(up, by_reader_up)
    # Where the whole is corrected to nought, its part could still be as much of the whole's upper end.
    upper = np.maximum(upper, _times(part.observed, whole.high, observed))
    return replace(
        part,
        value=mine,
        low=np.maximum(mine - np.hypot(down, by_reader_down), 0),
        high=np.minimum(upper, 1),
        errors=whole.errors,
    )


def _times(a: Floats, b: Floats, by: Floats) -> Floats:
    """A · b / by, nought where `by` is."""
    return np.divide(a * b, by, out=np.zeros_like(a), where=by > 0)


MOST_DF = 60
"""Student's t with more degrees of freedom is narrower by less than a fiftieth."""


@dataclass(frozen=True, slots=True, eq=False)
class Among:
    """Shares among the units that have an item, per role. NaN where suppressed.

    Attributes:
        value: (R, I) shares.
        low: (R, I) lower ends of the 95 % intervals.
        high: (R, I) upper ends.
        n: (R, I) units with the item, in the strata shared by all roles.
        employers: (R, I) distinct employers among them.
        effective_n: (R, I) independent units they are worth.
        reason: (R, I) why suppressed, or None.
    """

    value: Floats
    low: Floats
    high: Floats
    n: Ints
    employers: Ints
    effective_n: Floats
    reason: tuple[tuple[str | None, ...], ...]


def among(
    sample: Sample,
    whole: Incidence,
    parts: Sequence[Incidence],
    *,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> list[Among]:
    """Of the units with an item, the share that has a part of it, over the mix of strata that roles share.

    A ratio of two standardised shares, linearised with employers as clusters (Wilson's interval with the
    effective n of its variance, Student's t with the employers less one); see docs/statistics/parts.md.

    Args:
        sample: postings counted by role, stratum and employer.
        whole: what was found in them.
        parts: of that, what is of each kind asked about; the same items.
        min_n: fewer units with the item are suppressed.
        min_employers: and fewer employers.
        cap: largest share of a role's weight that one employer may have.
    """
    support = find_support(sample, min_n=min_n, min_employers=min_employers, cap=cap)
    n, employers, worth = _counted(sample, support.design, whole)
    reason = tuple(
        tuple(
            support.reason[r] or too_thin(int(n[r, i]), int(employers[r, i]), min_n, min_employers)
            for i in range(whole.n_items)
        )
        for r in range(sample.n_roles)
    )
    blank = np.array([np.nan if why else 1.0 for row in reason for why in row]).reshape(n.shape)
    t = t_quantile(0.975, np.clip(employers - 1, 1, MOST_DF))
    found = []
    alike = [whole, *(_at_the_same(whole, part) for part in parts)]
    whole_found, *parts_found = (linearised(sample, support.design, one) for one in alike)
    for share, variance in _ratios(whole_found, parts_found):
        # Where all or none have the part, the employers' weights say what the units are worth.
        own = np.divide(share * (1 - share), variance, out=worth.copy(), where=variance > 0)
        effective = np.clip(own, 1, np.maximum(n, 1))
        low, high = wilson(share, effective, t)
        found.append(Among(share * blank, low * blank, high * blank, n, employers, effective * blank, reason))
    return found


def _at_the_same(whole: Incidence, part: Incidence) -> Incidence:
    """A part of what was found, as counts of the pairs of the whole; nought where it has none."""
    if part.row is whole.row and part.item is whole.item:
        return part
    at, own = (one.row * whole.n_items + one.item for one in (whole, part))
    keys, place = numbered(np.concatenate((at, own)))
    count = totals(place[len(at) :], part.count, len(keys))[place[: len(at)]]
    return Incidence(whole.row, whole.item, count, whole.n_items)


def _ratios(whole: Linearised, parts: Sequence[Linearised]) -> Iterator[tuple[Floats, Floats]]:
    """(R, I) standardised part over standardised whole, and its cluster-robust variance."""
    p, pairs = whole.p, whole.pairs
    for part in parts:
        share = np.minimum(np.divide(part.p, p, out=np.zeros_like(p), where=p > 0), 1)
        entries = part.residual - share.ravel()[pairs.role_item] * whole.residual
        lacking = part.expected - share[pairs.employers.kind_role] * whole.expected
        total = whole.summed(np.square(entries), np.square(lacking))
        if whole.alike.row.any():
            residual = part.cell_p - share[:, None, :] * whole.cell_p
            total += whole.alike.ratio_moments(whole.having, part.having, residual, share)
        yield share, np.divide(total, p**2, out=np.zeros_like(total), where=p > 0)


def _counted(sample: Sample, design: Design, whole: Incidence) -> tuple[Ints, Ints, Floats]:
    """Per role and item: units in shared strata, employers, and (Σ w)² / Σ w² of the employers' weights."""
    shape, n_items = (sample.n_roles, whole.n_items), whole.n_items
    inside = design.weight[sample.stratum] > 0
    flat = sample.role[whole.row] * n_items + whole.item
    n = totals(flat, inside[whole.row] * whole.count, shape[0] * n_items).reshape(shape)
    found = linearised(sample, design, whole)
    employers = found.having.sum(axis=1)
    weight = found.alike.factor[:, :, None] * found.having
    total, squares = weight.sum(axis=1), (found.alike.factor[:, :, None] * weight).sum(axis=1)
    pairs = found.pairs
    by_employer = totals(pairs.entry, design.factor[pairs.row] * whole.count[pairs.at], len(pairs.item))
    nobody = np.zeros_like(found.expected)
    employers += found.summed((by_employer > 0).astype(float), nobody)
    total += found.summed(by_employer, nobody)
    squares += found.summed(np.square(by_employer), nobody)
    worth = np.divide(total**2, squares, out=np.zeros_like(total), where=squares > 0)
    return np.rint(n).astype(np.int64), np.rint(employers).astype(np.int64), worth
