"""An answer as a response: its JSON, the same bytes as at every other door."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.present.api.address import LONGEST_HEADER, PREFIX, address, encoded
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON, Drawn, delivered
from rolescope.present.server.evidence import state

ANSWER_HEADER = "X-Rolescope-Answer"
DESCRIBED = f'<{PREFIX}/openapi.json>; rel="service-desc"'
Ask = Callable[[], Answer[Any]]


async def answered(request: Request, key: str, ask: Ask) -> Response:
    """Ask in turn, or hand out what was answered before.

    Args:
        request: what was asked.
        key: the question with its arguments, in one spelling.
        ask: answers it.
    """
    desk: Desk = request.app.state.desk
    known = f"json {key} {state(request)}"
    return delivered(request, await desk.drawn(known, lambda: drawn(ask())))


async def judged(request: Request, ask: Ask) -> Response:
    """Answer about what was sent: in turn, remembered nowhere, and to be kept by nobody on the way."""
    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(lambda: drawn(ask())), "no-store")


def drawn(answer: Answer[Any]) -> Drawn:
    """An answer's bytes, with its id and where it is found again."""
    return Drawn(
        answer.to_json().encode(),
        JSON,
        answer_id=answer.answer_id,
        headers=headers(answer, address(answer.question)),
    )


def headers(answer: Answer[Any], href: str | None, *links: str) -> tuple[tuple[str, str], ...]:
    """The id of an answer and its links, as headers; whatever is too long for one is left out."""
    canonical = f'<{href}>; rel="canonical"' if href and len(href) <= LONGEST_HEADER else None
    own = encoded(answer.answer_id)
    found = [(ANSWER_HEADER, own)] if own else []
    return (*found, ("Link", ", ".join(filter(None, [canonical, *links, DESCRIBED]))))
