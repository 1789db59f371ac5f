"""Connections to addresses that were judged, and none that outlasts the time it has."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore

from rolescope.sources.network.clock import Clock

Resolve = Callable[[str, int], tuple[str, ...]]
"""A name and a port to addresses that may be connected to."""


class Deadline(threading.local):
    """When the request of this thread has to be over.

    A limit to the silence between two bytes stops nobody who sends one at a time: the whole is limited too.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._end: float | None = None

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """What happens inside has so many seconds."""
        self._end = self._clock.seconds() + seconds
        try:
            yield
        finally:
            self._end = None

    def left(self, timeout: float | None) -> float | None:
        """What is left, or a step's own limit if that is shorter.

        Raises:
            httpcore.ReadTimeout: if nothing is.
        """
        if self._end is None:
            return timeout
        left = self._end - self._clock.seconds()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if timeout is None else min(left, timeout)


class _Stream(httpcore.NetworkStream):
    """A connection whose every step is held to the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class Backend(httpcore.NetworkBackend):
    """Connects to the addresses that `resolve` lets through; TLS still checks the name."""

    def __init__(self, resolve: Resolve, deadline: Deadline) -> None:
        self._resolve = resolve
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address that answers."""
        failed: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError("no address")
        for address in self._resolve(host, port):
            try:
                made = self._plain.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Stream(made, self._deadline)
        raise failed
