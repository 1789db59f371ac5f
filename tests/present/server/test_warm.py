"""What the first question needs is done before it comes, and never before somebody's own question."""

from __future__ import annotations

import asyncio
import gc
from threading import Event

import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.present.server import warm
from rolescope.present.server.desk import Desk


def test_own_questions_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    go = Event()
    monkeypatch.setattr(warm, "STEPS", (lambda: done.append("step"), lambda: done.append("step")))

    def question() -> None:
        go.wait(20)
        done.append("question")

    async def whole() -> None:
        desk = Desk(0, 4)
        asked = asyncio.ensure_future(desk.done(question))
        await asyncio.sleep(0)
        warming = asyncio.ensure_future(warm.warm_up(desk))
        await asyncio.sleep(0.05)
        assert done == []
        go.set()
        await asyncio.gather(asked, warming)
        desk.close()

    asyncio.run(whole())
    assert done == ["question", "step", "step"]


def test_damaged_evidence_does_not_end_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise EvidenceDamaged("gone")

    monkeypatch.setattr(warm, "STEPS", (fails,))

    async def whole() -> int:
        desk = Desk(0, 4)
        await warm.warm_up(desk)
        desk.close()
        return desk.answered

    assert asyncio.run(whole()) == 0


def test_the_steps_can_be_done() -> None:
    for step in warm.STEPS:
        step()


def test_what_is_loaded_is_left_alone_by_the_collector() -> None:
    before = gc.get_freeze_count()
    try:
        warm.STEPS[-1]()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
