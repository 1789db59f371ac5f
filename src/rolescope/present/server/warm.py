"""What the first question needs, done before it comes: evidence opened, code loaded, weights read."""

from __future__ import annotations

import gc
from collections.abc import Callable

from rolescope.model.errors import RolescopeError
from rolescope.model.read import PostingText
from rolescope.present.server.desk import Busy, Desk
from rolescope.present.server.logs import event
from rolescope.questions.compare import compare
from rolescope.questions.read import read

PAIR = ("data scientist", "machine learning engineer")
SAMPLE = (
    "You will build dashboards in SQL and explain them to the sales team. Two years of Python are required."
)


def _compared() -> None:
    compare(PAIR)


def _read() -> None:
    read(PostingText("sample", SAMPLE))


def _settled() -> None:
    """What is loaded by now stays as long as the process, so that the collector need not go through it again.

    Why: going through all of it holds up every request for a good part of a second.
    """
    gc.collect()
    gc.freeze()


STEPS: tuple[Callable[[], None], ...] = (_compared, _read, _settled)


async def warm_up(desk: Desk) -> None:
    """Do each step when nobody's question waits."""
    for step in STEPS:
        await desk.idle()
        try:
            await desk.done(step)
        except (Busy, RolescopeError) as error:
            event("not warm", error=type(error).__name__)
    event("warm")
