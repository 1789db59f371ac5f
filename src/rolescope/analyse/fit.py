"""How one person stands against one job: a ledger of whole points that sum to the score.

The score is the weighted share of what is asked for that is shown, rounded down; its points are apportioned
to the rows by largest remainder (Hamilton's method), so that they sum to it exactly. Rounding the whole and
not the rows keeps it monotone: apportioning the weights first could raise a score by adding an unmet
requirement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rolescope.analyse.judging import Shown, judge, shown
from rolescope.model.fit import (
    UNRELATED,
    Ask,
    Blocker,
    Fit,
    Judged,
    LedgerRow,
    Related,
    Requirement,
    State,
)
from rolescope.model.profile import Qualifications

WEIGHTS = {Ask.REQUIRED: 3, Ask.PREFERRED: 1}
"""What is required counts three times what is wished for."""
FEWEST = 3
"""Fewer weighed requirements than this carry no score."""
FULL = 48
"""The weight of all that a full posting asks for, sixteen things required: nine labelled postings in ten ask
for no more. What one asks for less, it leaves unsaid."""
POINTS = 100
_STEPS = 1000
"""Credits are counted in thousandths, so that sums are exact."""


def fit(
    person: Qualifications,
    requirements: Sequence[Requirement],
    *,
    related: Related = UNRELATED,
    job: str = "",
) -> Fit:
    """Judge one person against one job.

    Args:
        person: what may be judged.
        requirements: what the posting asks for.
        related: what comes near what.
        job: its id or name.

    Returns:
        The fit without counterfactuals. Blockers are apart and no part of the score.
    """
    return fit_shown(shown(person, related), requirements, job=job)


def fit_shown(known: Shown, requirements: Sequence[Requirement], *, job: str = "") -> Fit:
    """`fit`, for a person who is indexed already."""
    blockers = tuple(Blocker(one, judge(one, known)) for one in requirements if one.blocks)
    weighed = [(one, judge(one, known)) for one in requirements if not one.blocks]
    weights = [WEIGHTS[one.ask] for one, _ in weighed]
    if len(weighed) < FEWEST:
        ledger = tuple(LedgerRow(one, found, 0) for one, found in weighed)
        reason = f"The posting asks for {len(weighed)} things that can be weighed; a score needs {FEWEST}."
        return Fit(job, None, reason, None, None, ledger, blockers)
    shares = [_thousandths(found) for _, found in weighed]
    earned = [w * c for w, c in zip(weights, shares, strict=True)]
    whole = sum(weights) * _STEPS
    score = POINTS * sum(earned) // whole
    points = apportion(score, earned)
    ledger = tuple(LedgerRow(one, found, p) for (one, found), p in zip(weighed, points, strict=True))
    low, high = _interval(weights, [found for _, found in weighed])
    return Fit(job, score, None, min(low, score), max(high, score), ledger, blockers)


def apportion(total: int, shares: Sequence[int]) -> list[int]:
    """Whole numbers in the ratio of the shares that sum to a total, by largest remainder.

    Args:
        total: what they sum to; 0 where all shares are 0.
        shares: not negative.

    Returns:
        One number a share; of equal remainders the first is served. A share of 0 gets 0.
    """
    whole = sum(shares)
    if whole == 0:
        return [0] * len(shares)
    floors = [total * share // whole for share in shares]
    left = total - sum(floors)
    order = sorted(range(len(shares)), key=lambda i: (-(total * shares[i] % whole), i))
    for i in order[:left]:
        floors[i] += 1
    return floors


def _thousandths(found: Judged) -> int:
    return int(found.credit * _STEPS + 1e-9)  # 0.7 is 0.69999…


def _interval(weights: Sequence[int], judged: Iterable[Judged]) -> tuple[int, int]:
    """The score if all that is unsaid were missing and what is near worth nothing; and if both were met.

    A posting is taken to ask for `FULL` in truth; one that says less leaves the rest unsaid.
    """
    met = near = 0
    for weight, found in zip(weights, judged, strict=True):
        met += weight * (found.state is State.MET)
        near += weight * (found.state is State.NEAR)
    said = sum(weights)
    whole = max(said, FULL)
    low = POINTS * met // whole
    high = -(-POINTS * (met + near + whole - said) // whole)
    return low, high
