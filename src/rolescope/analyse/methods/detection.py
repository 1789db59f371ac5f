"""How rare a thing can be and still not be seen: what "first seen" says, and what it does not."""

from __future__ import annotations

SURE = 0.95


def detection_limit(n: float, design_effect: float = 1.0, *, sure: float = SURE) -> float:
    """The smallest share that would have shown itself at least once among so many cases.

    With n independent cases a share p stays unseen with probability (1 - p)^n, so that
    p = 1 - (1 - sure)^(1/n), about 3/n (the rule of three: Hanley and Lippman-Hand 1983). Cases that come in
    bunches are worth n / `design_effect`. Read the other way it is the upper end of the one-sided interval
    of the share that was there unseen.

    Args:
        n: cases among which it was not seen.
        design_effect: how much clustering multiplies the variance of its share; at least 1.
        sure: probability that it would have been seen.

    Returns:
        A share; 1 where there were no cases.
    """
    if n <= 0:
        return 1.0
    return float(1 - (1 - sure) ** (max(design_effect, 1.0) / n))
