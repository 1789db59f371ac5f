"""Questions wait their turn; what was drawn is remembered, up to a number of bytes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from threading import Event, current_thread
from typing import Any

import pytest

from rolescope.present.server.desk import Busy, Desk
from rolescope.present.server.drawn import JSON, Drawn


def run(
    asked: Callable[[Desk], Coroutine[Any, Any, None]], remembered: int = 1_000, waiting: int = 4
) -> None:
    async def whole() -> None:
        desk = Desk(remembered, waiting)
        try:
            await asked(desk)
        finally:
            desk.close()

    asyncio.run(whole())


def test_asked_twice_drawn_once_and_made_whole_in_the_worker() -> None:
    drawn: list[str] = []

    def draw() -> Drawn:
        drawn.append(current_thread().name)
        return Drawn(b"{}", JSON)

    async def asked(desk: Desk) -> None:
        one, two = await asyncio.gather(desk.drawn("a", draw), desk.drawn("a", draw))
        assert one is two is await desk.drawn("a", draw)
        assert (len(drawn), desk.kept, desk.size, desk.answered) == (1, 1, one.size, 1)
        assert drawn[0].startswith("answers")
        assert {"tag", "small"} <= set(vars(one))

    run(asked)


def test_the_one_asked_for_longest_ago_is_forgotten() -> None:
    def of(letter: str) -> Callable[[], Drawn]:
        return lambda: Drawn(letter.encode() * 300, JSON)

    async def asked(desk: Desk) -> None:
        for letter in "abac":
            await desk.drawn(letter, of(letter))
        assert desk.kept == 2
        assert desk.size <= 700
        before = desk.answered
        await desk.drawn("a", of("a"))
        assert desk.answered == before
        await desk.drawn("b", of("b"))
        assert desk.answered == before + 1

    run(asked, remembered=700)


def test_more_than_may_wait_are_told_to_come_again() -> None:
    go = Event()

    async def asked(desk: Desk) -> None:
        inside = [asyncio.ensure_future(desk.done(go.wait)) for _ in range(4)]
        await asyncio.sleep(0)
        assert desk.inside == 4
        with pytest.raises(Busy):
            await desk.done(go.wait)
        idle = asyncio.ensure_future(desk.idle())
        await asyncio.sleep(0)
        assert not idle.done()
        go.set()
        await asyncio.gather(*inside)
        await asyncio.wait_for(idle, 5)

    run(asked)


def test_an_error_reaches_whoever_asked_and_is_not_remembered() -> None:
    def fails() -> Drawn:
        raise KeyError("a")

    async def asked(desk: Desk) -> None:
        for _ in range(2):
            with pytest.raises(KeyError):
                await desk.drawn("a", fails)
        assert (desk.kept, desk.inside, desk.answered) == (0, 0, 0)

    run(asked)
