"""An answer as a response: its JSON, the same bytes as at every other door."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON, Drawn, delivered


async def answered(request: Request, key: str, ask: Callable[[], Answer[Any]]) -> Response:
    """Ask in turn, or hand out what was answered before.

    Args:
        request: what was asked.
        key: the question with its arguments, in one spelling.
        ask: answers it.
    """

    def draw() -> Drawn:
        answer = ask()
        return Drawn(answer.to_json().encode(), JSON, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn(f"json {key}", draw))
