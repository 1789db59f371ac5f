"""The periods that are held against each other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from rolescope.model.errors import BadQuestion

RECENT_DAYS = 7
BEFORE_DAYS = 56
"""The period before the last one, of openings."""
DRIFT_DAYS, DRIFT_BEFORE_DAYS = 28, 180
"""The same of what openings are of: a distribution needs more of them."""
VISIT_DAYS, HOLD_DAYS = 31, 3
"""Days of visits that are looked at, and the last of these, which are no part of what is usual: what happened
yesterday would be usual today."""


class Periods(NamedTuple):
    """Where each period begins. All times in UTC.

    Attributes:
        at: now.
        recent: the last period.
        before: the one before it.
        drift: the last period of a distribution.
        drift_before: the one before that.
        visits: visits that are looked at.
        usual: visits before it are what is usual.
    """

    at: datetime
    recent: datetime
    before: datetime
    drift: datetime
    drift_before: datetime
    visits: datetime
    usual: datetime


def periods(at: str) -> Periods:
    """The periods of a time.

    Args:
        at: now, ISO 8601; in UTC where it does not say.

    Raises:
        BadQuestion: if it is no time.
    """
    try:
        stated = datetime.fromisoformat(at)
    except ValueError as error:
        raise BadQuestion(f"--at takes a time such as 2026-11-30T12:00:00Z; not {at!r}.") from error
    now = stated.replace(tzinfo=stated.tzinfo or UTC).astimezone(UTC)
    recent, drift = now - timedelta(days=RECENT_DAYS), now - timedelta(days=DRIFT_DAYS)
    return Periods(
        at=now,
        recent=recent,
        before=recent - timedelta(days=BEFORE_DAYS),
        drift=drift,
        drift_before=drift - timedelta(days=DRIFT_BEFORE_DAYS),
        visits=now - timedelta(days=VISIT_DAYS),
        usual=now - timedelta(days=HOLD_DAYS),
    )


def iso(at: datetime) -> str:
    """A time in UTC to the second, ISO 8601."""
    return at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
