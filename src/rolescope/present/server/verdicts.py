"""The verdicts on the thirty claims: judged one after another while other questions get their turn, and kept.

Why no committed table: verdicts that were written down would go on saying what an earlier snapshot said.
Judging all takes some seconds, once a process; the list does not wait for it.
"""

from __future__ import annotations

import asyncio
from functools import partial

from starlette.applications import Starlette

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.errors import RolescopeError
from rolescope.present.server.desk import Busy, Desk
from rolescope.questions.claims import claim
from rolescope.questions.claims.thirty import thirty

AGAIN = 0.5
"""Seconds until a claim is asked again for which there was no room."""


class Verdicts:
    """What is known of the thirty so far.

    Args:
        desk: where claims wait for their turn.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[str, ClaimAnswer] = {}
        self._judging: asyncio.Task[None] | None = None

    @property
    def known(self) -> dict[str, ClaimAnswer]:
        """Verdicts by the claim's short name, those that there are."""
        return dict(self._known)

    @property
    def whole(self) -> bool:
        """Whether all are there."""
        return len(self._known) == len(thirty())

    def go_on(self) -> None:
        """Judge what is left, unless somebody does."""
        if self.whole or (self._judging is not None and not self._judging.done()):
            return
        self._judging = asyncio.get_running_loop().create_task(self._judge())

    async def _judge(self) -> None:
        for one in thirty():
            if one.id not in self._known:
                answer = await self._asked(one.query)
                if answer is None:
                    return
                self._known[one.id] = answer.view

    async def _asked(self, query: str) -> Answer[ClaimAnswer] | None:
        """The answer in its turn.

        None where the evidence is damaged, which the claim's own page says; and where the desk was closed,
        for the server ends: an executor says that as a `RuntimeError`.
        """
        while True:
            try:
                return await self._desk.done(partial(claim, query=query))
            except Busy:
                await asyncio.sleep(AGAIN)
            except (RolescopeError, RuntimeError):
                return None


def verdicts_of(app: Starlette) -> Verdicts:
    """Those of one application, begun when they are first asked for."""
    found: Verdicts | None = getattr(app.state, "verdicts", None)
    if found is None:
        found = app.state.verdicts = Verdicts(app.state.desk)
    return found
