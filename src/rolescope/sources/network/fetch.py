"""The door: executes a source's request under all rules at once, and never raises for what comes back."""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from rolescope.sources.live import Live, Request
from rolescope.sources.network import keys
from rolescope.sources.network.addresses import checked
from rolescope.sources.network.answer import NOTHING_KNOWN, Answered, Fetched, Known, Unchanged, Unknown
from rolescope.sources.network.asked import Asked, fit, of_robots, of_source, onward
from rolescope.sources.network.busy import BUSY, wait
from rolescope.sources.network.clock import Clock, SystemClock
from rolescope.sources.network.failure import Broken, Failed
from rolescope.sources.network.keys import NO_KEYS
from rolescope.sources.network.limits import LIMITS, Limits
from rolescope.sources.network.line import OK, Line, Raw
from rolescope.sources.network.pace import Pace
from rolescope.sources.network.robots import Robots

NOT_MODIFIED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Door:
    """The one door to the network. Several threads may use it; each host is asked by one at a time.

    Args:
        clock: time and waiting.
        limits: caps on each request.
        environ: where keys are; None for the process's environment.
        loopback: for tests alone: this machine may be asked, over plain HTTP and on any port.
    """

    def __init__(
        self,
        clock: Clock | None = None,
        limits: Limits = LIMITS,
        environ: Mapping[str, str] | None = None,
        *,
        loopback: bool = False,
    ) -> None:
        self._clock = clock or SystemClock()
        self._limits = limits
        self._environ = os.environ if environ is None else environ
        self._loopback = loopback
        self._line = Line(self._clock, limits, loopback=loopback)
        self._pace = Pace(self._clock, limits.wait)
        self._robots = Robots(self._robots_txt, self._clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes all connections."""
        self._line.close()

    def fetch(self, source: Live, request: Request, known: Known = NOTHING_KNOWN) -> Answered:
        """What a request comes to.

        Args:
            source: whose hosts, pace and keys hold.
            request: what to ask.
            known: what the last payload said of itself; then only a newer one is asked for.
        """
        own = NO_KEYS
        try:
            own = keys.found(source, self._environ)
            return self._followed(of_source(source, request, known, own))
        except Failed as failed:
            reason, url = own.hidden(str(failed)), own.hidden(request.url)
            return Unknown(reason, self.at(), url, failed.status, failed.wait)

    def _followed(self, asked: Asked) -> Fetched | Unchanged:
        """The answer at the end of all redirects."""
        url = asked.first
        for _ in range(self._limits.redirects + 1):
            host = checked(url, asked.hosts, loopback=self._loopback)
            if asked.page:
                self._robots.permit(url)
            got = self._patient(url, host, asked)
            if got.status not in _REDIRECTS:
                return self._settled(got, url, asked)
            url = onward(url, got.headers.get("location"))
        raise Failed(f"it redirects more than {self._limits.redirects} times.")

    def _patient(self, url: str, host: str, asked: Asked) -> Raw:
        """The first answer that is not "busy", within the attempts that are allowed."""
        failed = Failed("it was not asked.")
        for attempt in range(self._limits.attempts):
            stated = None
            try:
                with self._pace.turn(host, asked.per_minute):
                    got = self._line.get(url, asked.headers_for(host))
            except Broken as error:
                failed = error
            else:
                if got.status not in BUSY:
                    return got
                stated = got.headers.get("retry-after")
                failed = Failed(f"it answers {got.status}: it is busy.", got.status)
            failed.wait = wait(stated, attempt, self._clock.now())
            self._pace.hold(host, failed.wait)
            if failed.wait > self._limits.wait:
                break
        raise failed

    def _settled(self, got: Raw, url: str, asked: Asked) -> Fetched | Unchanged:
        where = asked.own.hidden(url)
        if got.status == NOT_MODIFIED and asked.conditional:
            return Unchanged(self.at(), where)
        if got.status != OK:
            raise Failed(f"it answers {got.status}.", got.status)
        etag, modified = got.headers.get("etag"), got.headers.get("last-modified")
        return Fetched(OK, got.body, fit(etag), fit(modified), self.at(), where)

    def _robots_txt(self, url: str) -> Answered:
        try:
            return self._followed(of_robots(url))
        except Failed as failed:
            return Unknown(str(failed), self.at(), url, failed.status, failed.wait)

    def at(self) -> str:
        """The time of day, ISO 8601 in UTC to the second."""
        return self._clock.now().replace(microsecond=0).isoformat().replace("+00:00", "Z")
