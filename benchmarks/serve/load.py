"""An open-loop generator: requests go out when they are due, whatever became of those before."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil

from benchmarks.serve.asked import Asked

PATIENCE = 60.0
"""Seconds after which a request counts as failed."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of one request.

    Attributes:
        asked: the request.
        status: HTTP status; 0 where none came.
        seconds: from when it was due to its last byte.
        size: bytes of the body.
    """

    asked: Asked
    status: int
    seconds: float
    size: int


class Load:
    """Sends requests to a server on loopback, over connections that are kept open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def run(self, plan: Iterable[Asked], each_minute: Callable[[int], None]) -> list[Answered]:
        """Ask all of it.

        Args:
            plan: what to ask, and when.
            each_minute: is called as each minute begins, with its number.
        """
        clock = asyncio.get_running_loop().time
        start, minute = clock(), 0
        tasks: list[asyncio.Task[Answered]] = []
        for asked in plan:
            await asyncio.sleep(max(0.0, start + asked.due - clock()))
            while asked.due >= 60 * minute:
                each_minute(minute)
                minute += 1
            tasks.append(asyncio.create_task(self._timed(asked, start + asked.due)))
        done = await asyncio.gather(*tasks)
        for _, writer in self._idle:
            writer.close()
        return done

    async def _timed(self, asked: Asked, due: float) -> Answered:
        try:
            async with asyncio.timeout(PATIENCE):
                status, size = await self._got(asked.target)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            status, size = 0, 0
        return Answered(asked, status, asyncio.get_running_loop().time() - due, size)

    async def _got(self, target: str) -> tuple[int, int]:
        reader, writer = await self._connected()
        head = (
            f"GET {target} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n"
        )
        writer.write(head.encode())
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower().split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        body = await reader.readexactly(int(headers["content-length"]))
        self._idle.append((reader, writer))
        return int(lines[0].split()[1]), len(body)

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A connection that is open and not in use; the server closes those that were idle for long."""
        while self._idle:
            reader, writer = self._idle.pop()
            if not reader.at_eof():
                return reader, writer
            writer.close()
        return await asyncio.open_connection("127.0.0.1", self._port)


def quantile(seconds: Iterable[float], share: float) -> float:
    """The value that a share of them does not exceed; nothing is interpolated."""
    ordered = sorted(seconds)
    return ordered[max(ceil(share * len(ordered)) - 1, 0)] if ordered else float("nan")
