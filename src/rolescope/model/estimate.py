"""A number with its doubt, or the reason why there is no number."""

from __future__ import annotations

from dataclasses import dataclass

IMPORTANCE = "importance"
"""Unit of a rating from 0 (not important) to 1 (extremely important)."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its interval.

    Attributes:
        value: the point estimate, in `unit`.
        low: lower end of the 95 % interval.
        high: upper end of the 95 % interval.
        n: the denominator: postings, duties or pay records the figure is counted on.
        employers: distinct employers among them; None where the source does not name employers.
        effective_n: how many independent postings the sample is worth after clustering and weighting.
        observed: the figure as read, before correction for the reader's error; None where nothing was read.
        unit: "proportion", "importance" (0 to 1), "years", or a currency code.
        upto: where the evidence leaves the figure between two bounds, the upper one; `value` is then the
            lower, and the interval reaches from below the one to above the other.
    """

    value: float
    low: float
    high: float
    n: int
    employers: int | None = None
    effective_n: float | None = None
    observed: float | None = None
    unit: str = "proportion"
    upto: float | None = None


@dataclass(frozen=True, slots=True)
class NotEstimable:
    """Why there is no figure, in words a person can act on.

    Attributes:
        reason: for example "suppressed (n = 3, needs 20)".
        n: how many records there were.
    """

    reason: str
    n: int = 0


@dataclass(frozen=True, slots=True)
class Published:
    """A figure taken over from a publication that states no interval for it.

    Attributes:
        value: as published, in `unit`.
        reason: why there is no interval.
        n: what it is counted on, where the publication says.
        unit: "proportion", or a currency code.
    """

    value: float
    reason: str
    n: int | None = None
    unit: str = "proportion"


Figure = Estimate | Published | NotEstimable
