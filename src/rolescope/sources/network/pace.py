"""One request at a time per host, and no more in a minute than its terms allow.

What is kept is the distance between two requests, so that there is never a burst. Two processes do not know
of each other.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rolescope.sources.network.clock import Clock
from rolescope.sources.network.failure import Failed

LONGEST = 86_400.0
"""Seconds, a day: a host that wants to be left alone for longer has said something else."""


@dataclass(slots=True)
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0.0


class Pace:
    """When each host may be asked next.

    Args:
        clock: what time it is, and waiting.
        patience: seconds that a turn is waited for at most.
    """

    def __init__(self, clock: Clock, patience: float) -> None:
        self._clock = clock
        self._patience = patience
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, per_minute: int) -> Iterator[None]:
        """A request to a host, when its turn has come; nobody else asks it meanwhile.

        Raises:
            Failed: if the host wants to be left alone for longer than anybody waits.
        """
        line = self._line(host)
        with line.lock:
            wait = line.free - self._clock.seconds()
            if wait > self._patience:
                raise Failed(f"{host} wants to be left alone for {wait:,.0f} seconds more.", wait=wait)
            if wait > 0:
                self._clock.sleep(wait)
            line.free = self._clock.seconds() + 60 / per_minute
            yield

    def hold(self, host: str, seconds: float) -> None:
        """Leaves a host alone for so long, a day at most."""
        line = self._line(host)
        with line.lock:
            line.free = max(line.free, self._clock.seconds() + min(seconds, LONGEST))

    def _line(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())
