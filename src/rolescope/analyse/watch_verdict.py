"""What may be said of a watched measure: its interval decides, never its point."""

from __future__ import annotations

from rolescope.model.watch import Beyond, Finding, Interval

CONFIDENCE = 0.99
"""Of every interval that is watched: some twenty measures of a source are looked at each week."""
TAIL = (1 + CONFIDENCE) / 2


def finding(interval: Interval | None, threshold: float, beyond: Beyond) -> Finding:
    """An alarm where the whole interval lies beyond the threshold, clear where none of it does.

    Args:
        interval: what was measured; None where there is too little.
        threshold: in its unit.
        beyond: the side on which the alarm lies; the threshold itself is none.
    """
    if interval is None:
        return Finding.TOO_FEW
    low, high = interval.low, interval.high
    if beyond is Beyond.BELOW:
        low, high, threshold = -high, -low, -threshold
    if low > threshold:
        return Finding.ALARM
    return Finding.CLEAR if high <= threshold else Finding.UNSURE


def exact(value: float, n: int) -> Interval:
    """A value that is counted and not estimated: hours, visits."""
    return Interval(value, value, value, n)
