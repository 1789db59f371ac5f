"""An answer as a page of the site: its content, what was asked above it, its JSON within it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.present.forms import content
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, LEVEL, Drawn, delivered
from rolescope.present.server.evidence import state
from rolescope.present.web.drawing import fragment, page
from rolescope.present.web.readings import read_as
from rolescope.present.web.whose import addressed, kept, selector

__all__ = ["At", "answered", "embeddable", "fragment", "framed", "page"]

EMBEDDED = 80_000
"""Compressed bytes of an answer's JSON up to which a page holds it; beyond, it says where it is."""


@dataclass(frozen=True, slots=True)
class At:
    """Where a page stands.

    Attributes:
        here: path of the entry of the navigation that it belongs to; "" for none.
        address: path and query of the page itself, in one spelling: it names what is remembered, and what
            is shared.
        json: path and query of the same answer as JSON; None where there is none.
    """

    here: str
    address: str
    json: str | None = None


def framed(
    shown: Content,
    at: At,
    answer: Answer[Any] | None = None,
    form: Html | None = None,
    below: Html | None = None,
    *,
    read: Html | None = None,
    whose: Html | None = None,
) -> str:
    """An answer's content as a page of the site.

    Args:
        shown: what the answer's page shows.
        at: where the page stands.
        answer: embedded as JSON where given.
        form: what was asked, to ask again, above the content.
        below: what to ask next, under the content.
        read: how a text from the one box was read.
        whose: offers other evidence.
    """
    embedded = None if answer is None else embeddable(answer, at.json)
    return page(
        "answer",
        shown=shown,
        at=at,
        here=at.here,
        embedded=embedded,
        form=form,
        below=below,
        read=read,
        whose=whose,
    )


def embeddable(answer: Answer[Any], href: str | None) -> Html:
    """The answer's JSON, the same bytes as at every door; of a long one only its id and where it is."""
    text = answer.to_json()
    if href is None or len(gzip.compress(text.encode(), LEVEL, mtime=0)) <= EMBEDDED:
        return Html(text)
    named = json.dumps({"answer_id": answer.answer_id, "href": href}, ensure_ascii=False)
    return Html(named.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


async def answered(
    request: Request,
    at: At,
    ask: Callable[[], Answer[Any]],
    *,
    form: Callable[[Answer[Any]], Html] | None = None,
    below: Callable[[Answer[Any]], Html] | None = None,
    draw: Callable[[Answer[Any]], Content] = content,
) -> Response:
    """The page of an answer, asked in turn or remembered.

    Args:
        request: what was asked.
        at: where the page stands.
        ask: answers it; its errors become the page that says what was wrong.
        form: draws the form above from the answer.
        below: draws what stands under the content.
        draw: draws the content.
    """
    came, read = read_as(request)
    whole = At(at.here, addressed(request, at.address), at.json and addressed(request, at.json))

    def drawn() -> Drawn:
        answer = ask()
        above = None if form is None else form(answer)
        under = None if below is None else below(answer)
        offered = selector(request, at.address)
        body = framed(draw(answer), whole, answer, above, under, read=read, whose=offered)
        return Drawn(kept(request, body).encode(), HTML, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    key = f"page {whole.address} {came} {state(request)}"
    return delivered(request, await desk.drawn(key, drawn))
