"""Where questions wait their turn: one is answered at a time, and what was drawn is remembered.

Why one at a time: answering is arithmetic that keeps a core busy, and the store behind it has one
connection. What was drawn before is handed out at once, without a turn.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from rolescope.present.server.drawn import Drawn

Result = TypeVar("Result")


class Busy(Exception):
    """Too many questions wait already."""


class Desk:
    """Answers questions of one server.

    Args:
        remembered: bytes of drawn answers to keep; the one asked for longest ago goes first.
        waiting: questions that may wait, or be answered, at once.
    """

    def __init__(self, remembered: int, waiting: int) -> None:
        self._limit = remembered
        self._waiting = waiting
        self._kept: OrderedDict[str, Drawn] = OrderedDict()
        self._pending: dict[str, asyncio.Future[Drawn]] = {}
        self._size = 0
        self._inside = 0
        self._answered = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")

    @property
    def size(self) -> int:
        """Bytes remembered."""
        return self._size

    @property
    def kept(self) -> int:
        """Answers remembered."""
        return len(self._kept)

    @property
    def inside(self) -> int:
        """Questions that wait or are being answered."""
        return self._inside

    @property
    def answered(self) -> int:
        """Pieces of work done without an error since the start."""
        return self._answered

    async def drawn(self, key: str, draw: Callable[[], Drawn]) -> Drawn:
        """What was drawn for this key before, or is drawn now; asked twice at once, it is drawn once.

        Args:
            key: the question, every argument spelled out, and the form.
            draw: answers and draws it; its errors reach whoever asked.

        Raises:
            Busy: if too many wait.
        """
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        pending = self._pending.get(key)
        if pending is None:
            pending = asyncio.ensure_future(self.done(lambda: _whole(draw())))
            self._pending[key] = pending
            pending.add_done_callback(lambda done: self._finish(key, done))
        return await asyncio.shield(pending)

    async def done(self, work: Callable[[], Result]) -> Result:
        """Something done in turn and not remembered.

        Raises:
            Busy: if too many wait.
        """
        if self._inside >= self._waiting:
            raise Busy
        self._inside += 1
        self._idle.clear()
        try:
            done = await asyncio.get_running_loop().run_in_executor(self._worker, work)
        finally:
            self._inside -= 1
            if not self._inside:
                self._idle.set()
        self._answered += 1
        return done

    async def idle(self) -> None:
        """Wait until no question waits and none is being answered."""
        await self._idle.wait()

    def close(self) -> None:
        """Finish what is being answered, and take no more."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _finish(self, key: str, done: asyncio.Future[Drawn]) -> None:
        del self._pending[key]
        if done.cancelled() or done.exception() is not None:
            return
        one = done.result()
        self._kept[key] = one
        self._size += one.size
        while self._size > self._limit:
            _, oldest = self._kept.popitem(last=False)
            self._size -= oldest.size


def _whole(one: Drawn) -> Drawn:
    """The same with its tag and its compressed bytes made, here and not where requests are waited for."""
    _ = one.tag, one.size
    return one
