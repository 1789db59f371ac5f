"""How long a busy source wants to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

BUSY = frozenset({429, 502, 503, 504})
"""Statuses that say: not now."""
FIRST_WAIT = 2.0
"""Seconds before the second attempt where the source names none; doubled for each further one."""


def wait(stated: str | None, attempt: int, now: datetime) -> float:
    """Seconds to wait: what `Retry-After` says, as seconds or as a date; else longer with each attempt.

    Args:
        stated: the header, None where there is none.
        attempt: number of the attempt that failed, from 0.
        now: the time of day, with its zone.
    """
    asked = None if stated is None else _seconds(stated.strip(), now)
    return FIRST_WAIT * 2**attempt if asked is None else max(asked, 0.0)


def _seconds(stated: str, now: datetime) -> float | None:
    if stated.isascii() and stated.isdigit():
        return float(stated[:10])
    try:
        date = parsedate_to_datetime(stated)
    except ValueError:
        return None
    return ((date if date.tzinfo else date.replace(tzinfo=UTC)) - now).total_seconds()
