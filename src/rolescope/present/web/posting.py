"""A posting that is sent to a page: read in memory, answered, shown, and gone. No address holds any of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.read import PostingText
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.forms import posting_of
from rolescope.present.server.upload import PASTED
from rolescope.present.web.site import At, fragment, framed
from rolescope.present.web.whose import kept, selector

NO_TRACE = "no-store"


async def sent_posting(request: Request) -> PostingText:
    """The posting of a form, with the line ends that were pasted.

    A browser sends every line end of a box as CR LF, whatever stood there (HTML, form submission). Undone
    here, the same text gives the same answer as at every other door.

    Raises:
        BadQuestion: if there is no text, or too much.
        SourceRefused: if a file cannot be read.
    """
    posting = await posting_of(request)
    if posting.key != PASTED:
        return posting
    return replace(posting, text=posting.text.replace("\r\n", "\n"))


async def shown(
    request: Request,
    at: At,
    posting: PostingText,
    ask: Callable[[], tuple[Answer[Any], Content]],
) -> Response:
    """The page about a posting: asked in turn, remembered by nobody.

    Args:
        request: what was sent.
        at: where the page stands.
        posting: for the form above, to be changed and sent again.
        ask: answers, and draws the content.
    """

    def draw() -> Drawn:
        answer, content = ask()
        above = posting_form(at.address, posting)
        below, offered = fragment("posting_next", here=at.address), selector(request, at.address)
        body = framed(content, at, answer, above, below, whose=offered)
        return Drawn(kept(request, body).encode(), HTML, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(draw), NO_TRACE)


SUMMARIES = {
    "/read": "Read this text again, or another",
    "/check": "Check this text again, or another",
    "/need": "Ask of this text again, or another",
}


def posting_form(action: str, posting: PostingText | None = None, *, again: bool = False) -> Html:
    """The form for a text: open where there is none yet, folded above the answer on one.

    Args:
        action: the page that it is sent to.
        posting: what was sent.
        again: stands above what was wrong with a text, to send another.
    """
    return fragment(
        "posting_form",
        action=action,
        folded=again or posting is not None,
        open=again,
        summary=SUMMARIES[action],
        text="" if posting is None else posting.text,
        title="" if posting is None else posting.beside.title or "",
        location="" if posting is None else posting.beside.location or "",
    )
