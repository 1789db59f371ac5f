"""When a board may be asked again: its source's terms, held against the visits that the store remembers.

The one place where this is decided, for a single run and for a loop. What happens within a visit, such as
requests a minute, is the door's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from rolescope.sources.live import Terms
from rolescope.sources.visit import MOST
from rolescope.store.own.asked import Asking, last_visit, requests_since
from rolescope.store.own.file import OwnFile

ATTEMPTS = 3
"""What a request that came to nothing counts for: the door may have asked so many times."""


class Turn(NamedTuple):
    """Whether a board may be visited.

    Attributes:
        after: not before this time, in UTC; None: now.
        why: the rule that says so, in words; empty where none does.
        most: requests that the visit may make.
    """

    after: datetime | None = None
    why: str = ""
    most: int = MOST


def turn(terms: Terms, last: datetime | None, asked: Sequence[Asking], now: datetime) -> Turn:
    """Whether a board may be visited now, and with how many requests.

    Args:
        terms: those of its source.
        last: when the board was visited last; None: never.
        asked: requests of all visits of the source, the oldest first, as far back as its longest quota.
        now: the time, in UTC.
    """
    waits = [_polled(terms, last, now)] if last else []
    most = MOST
    for quota in terms.quotas:
        within = [one for one in asked if one[0] > now - timedelta(hours=quota.hours)]
        left = quota.requests - sum(count for _, count in within)
        most = min(most, max(left, 0))
        if left <= 0:
            freed = within[0][0] + timedelta(hours=quota.hours)
            waits.append(Turn(freed, f"{quota.requests:,} requests in {_hours(quota.hours * 60)} at most", 0))
    held = [one for one in waits if one.after and one.after > now]
    return max(held, key=lambda one: one.after or now) if held else Turn(most=most)


def turn_of(file: OwnFile, terms: Terms, source: str, account: str | None, now: datetime) -> Turn:
    """Whether a board may be visited now, by what the store remembers.

    Args:
        file: the store.
        terms: those of the source.
        source: its id.
        account: whose board; None where the source has one.
        now: the time, in UTC.
    """
    longest = max((quota.hours for quota in terms.quotas), default=0)
    asked = requests_since(file, source, now - timedelta(hours=longest)) if longest else ()
    return turn(terms, last_visit(file, source, account), asked, now)


def moment(at: str) -> datetime:
    """A time of the door's as a date and time in UTC."""
    return datetime.fromisoformat(at).astimezone(UTC)


def clock_time(at: datetime, now: datetime) -> str:
    """A time to come as a person reads it: "23:10 UTC", with its day where that is another one."""
    up = at if at == at.replace(second=0, microsecond=0) else at + timedelta(minutes=1)
    told = f"{up:%H:%M} UTC"
    return told if up.date() == now.date() else f"{told} on {up:%d %B}"


def too_often(terms: Terms, minutes: int) -> str | None:
    """What to say of an interval that is shorter than a source allows; None where it is not."""
    if minutes >= terms.poll_minutes:
        return None
    return f"it is asked every {_hours(terms.poll_minutes)} at most"


def _polled(terms: Terms, last: datetime, now: datetime) -> Turn:
    """A visit that seems to lie in the future, of a clock that was wrong, holds a board no longer."""
    after = min(last, now) + timedelta(minutes=terms.poll_minutes)
    return Turn(after, f"every {_hours(terms.poll_minutes)} at most")


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if rest:
        return f"{minutes} minutes"
    if hours % 24 == 0 and hours > 24:  # noqa: PLR2004  # a day is said as 24 hours
        return f"{hours // 24} days"
    return "hour" if hours == 1 else f"{hours} hours"
