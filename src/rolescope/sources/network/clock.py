"""Time as the door needs it: an argument, so that nothing has to be waited for to be tested."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Stopped(Exception):
    """Waiting was ended, because whoever runs the process wants it to end."""


class Clock(Protocol):
    """What time it is, how much has passed, and waiting."""

    def now(self) -> datetime:
        """The time of day, in UTC."""

    def seconds(self) -> float:
        """Seconds since some moment; never goes back."""

    def sleep(self, seconds: float) -> None:
        """Waits. A clock that can be stopped raises `Stopped`."""


class SystemClock:
    """The machine's own."""

    def now(self) -> datetime:
        """The time of day, in UTC."""
        return datetime.now(UTC)

    def seconds(self) -> float:
        """Seconds since some moment; never goes back."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Waits."""
        time.sleep(seconds)
