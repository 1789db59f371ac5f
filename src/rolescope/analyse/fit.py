"""How one person stands against one job: a ledger of whole points that sum to the score.

The score is the weighted share of what is asked for that is shown, rounded down; its points are apportioned
to the rows by largest remainder (Hamilton's method), so that they sum to it exactly. Rounding the whole and
not the rows keeps it monotone: apportioning the weights first could raise a score by adding an unmet
requirement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

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
    judged = [(one, judge(one, known)) for one in requirements if not one.blocks]
    if len(judged) < FEWEST:
        ledger = tuple(LedgerRow(one, found, 0) for one, found in judged)
        things = f"{len(judged)} thing{'' if len(judged) == 1 else 's'}"
        reason = f"The posting asks for {things} that can be weighed; a score needs {FEWEST}."
        return Fit(job, None, reason, None, None, ledger, blockers)
    weighed = [_weighed(*pair) for pair in judged]
    said, met, near, earned = (
        sum(getattr(one, name) for one in weighed) for name in ("weight", "met", "near", "earned")
    )
    score, low, high = _figures(said, met, near, earned)
    points = apportion(score, [one.earned for one in weighed])
    ledger = tuple(LedgerRow(one, found, p) for (one, found), p in zip(judged, points, strict=True))
    return Fit(job, score, None, low, high, ledger, blockers)


class Scored(NamedTuple):
    """A fit without its ledger.

    Attributes:
        score: as in `Fit`; None where there is too little to judge.
        low, high: likewise.
        contradicted: whether a condition is.
    """

    score: int | None
    low: int | None
    high: int | None
    contradicted: bool


class Scorer:
    """One person who is held against many jobs: the figures of `fit_shown`, each requirement judged once.

    Args:
        known: the person.
    """

    def __init__(self, known: Shown) -> None:
        self._known = known
        self._weighed: dict[int, _Weighed] = {}  # by identity: alike in many jobs, they are one object

    def score(self, requirements: Sequence[Requirement]) -> Scored:
        """What `fit_shown` makes of a job; places and words of the requirements do not matter."""
        contradicted = False
        n = said = met = near = earned = 0
        for one in requirements:
            found = self._weighed.get(id(one)) or self._new(one)
            if found.weight == 0:
                contradicted = contradicted or found.against
                continue
            n += 1
            said += found.weight
            met += found.met
            near += found.near
            earned += found.earned
        if n < FEWEST:
            return Scored(None, None, None, contradicted)
        return Scored(*_figures(said, met, near, earned), contradicted)

    def _new(self, one: Requirement) -> _Weighed:
        found = self._weighed[id(one)] = _weighed(one, judge(one, self._known))
        return found


class _Weighed(NamedTuple):
    """A requirement by what it adds; a condition weighs nothing.

    Attributes:
        requirement: it; kept, so that nothing else can have its identity.
        weight: 0 for a condition.
        met, near: the weight where it is so, else 0.
        earned: thousandths of the weight.
        against: whether the profile contradicts it.
    """

    requirement: Requirement
    weight: int
    met: int
    near: int
    earned: int
    against: bool


def _weighed(one: Requirement, found: Judged) -> _Weighed:
    weight = 0 if one.blocks else WEIGHTS[one.ask]
    return _Weighed(
        requirement=one,
        weight=weight,
        met=weight if found.state is State.MET else 0,
        near=weight if found.state is State.NEAR else 0,
        earned=weight * _thousandths(found),
        against=found.state is State.CONTRADICTED,
    )


def _figures(said: int, met: int, near: int, earned: int) -> tuple[int, int, int]:
    """Score, and what it were with all that is unsaid missing and nothing near; and with both met.

    A posting is taken to ask for `FULL` in truth; one that says less leaves the rest unsaid.
    """
    score = POINTS * earned // (said * _STEPS)
    whole = max(said, FULL)
    low = POINTS * met // whole
    high = -(-POINTS * (met + near + whole - said) // whole)
    return score, min(low, score), max(high, score)


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
