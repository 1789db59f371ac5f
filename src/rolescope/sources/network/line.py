"""One request and its answer, as HTTP: no redirect is followed here and nothing is asked twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import httpcore

from rolescope.sources.network.addresses import resolved
from rolescope.sources.network.body import whole
from rolescope.sources.network.clock import Clock
from rolescope.sources.network.connection import Backend, Deadline
from rolescope.sources.network.failure import Broken, Failed
from rolescope.sources.network.limits import Limits

OK = 200
_KEPT_OPEN = 16
_KEPT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Raw:
    """An answer.

    Attributes:
        status: HTTP status.
        headers: by name in lower case; the last of several.
        body: the body; empty for any status but 200, whose bodies are not read.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


class Line:
    """Connections to hosts, kept open for a while. No proxy is used and no cookie kept.

    Args:
        clock: measures the time that a request takes.
        limits: caps on it.
        loopback: for tests: this machine may be asked.
    """

    def __init__(self, clock: Clock, limits: Limits, *, loopback: bool = False) -> None:
        self._limits = limits
        self._deadline = Deadline(clock)
        self._pool = httpcore.ConnectionPool(
            max_keepalive_connections=_KEPT_OPEN,
            keepalive_expiry=_KEPT_SECONDS,
            network_backend=Backend(
                lambda host, port: resolved(host, port, loopback=loopback), self._deadline
            ),
        )

    def get(self, url: str, headers: Mapping[str, str]) -> Raw:
        """Asks for an address that may be asked.

        Raises:
            Failed: if the answer is too large, too slow or none.
            Broken: if the connection failed or broke.
        """
        limits = self._limits
        timeout = {"connect": limits.connect, "read": limits.silence, "write": limits.silence, "pool": 1.0}
        lines = [(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()]
        try:
            with (
                self._deadline.within(limits.whole),
                self._pool.stream("GET", url, headers=lines, extensions={"timeout": timeout}) as answer,
            ):
                return self._read(answer)
        except httpcore.ConnectTimeout as error:
            raise Broken(f"no connection within {limits.connect:g} seconds.") from error
        except httpcore.TimeoutException as error:
            raise Failed("its answer took too long.") from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise Broken(f"the connection broke ({type(error).__name__}).") from error

    def close(self) -> None:
        """Closes what is open."""
        self._pool.close()

    def _read(self, answer: httpcore.Response) -> Raw:
        headers = {
            name.decode("ascii", "replace").lower(): value.decode("latin-1") for name, value in answer.headers
        }
        if answer.status != OK:
            return Raw(answer.status, headers, b"")
        size, most = headers.get("content-length", ""), self._limits.size
        if size.isascii() and size.isdigit() and int(size[:20]) > most:
            raise Failed(f"its body has more than {most:,} bytes.", OK)
        packed = headers.get("content-encoding", "").strip().lower()
        return Raw(OK, headers, whole(answer.iter_stream(), packed, most))
