"""The one box: where what was typed into it leads."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rolescope.present.server.forms import form_of
from rolescope.present.web.readings import address_of
from rolescope.questions.ask import Kind, ask

routes = APIRouter()

SEE_OTHER, SEND_AGAIN = 303, 307
READ = "/read"


@routes.get("/ask")
def ask_short(q: str = "") -> Response:
    """A short text from an address, as browsers' search keywords send it."""
    return _led(q, posting=None)


@routes.post("/ask")
async def ask_any(request: Request) -> Response:
    """A text from the box. A posting is sent on as it came: it never stands in an address."""
    form = await form_of(request, ("text",))
    return _led(form.fields.get("text", ""), posting=READ)


def _led(text: str, posting: str | None) -> Response:
    """To the page that answers; a posting is sent again to where postings are read, in the same body."""
    asked = ask(text)
    if asked.way.kind is Kind.NOTHING:
        return RedirectResponse("/", SEE_OTHER)
    if asked.way.kind is Kind.POSTING:
        return RedirectResponse(posting, SEND_AGAIN) if posting else RedirectResponse(READ, SEE_OTHER)
    return RedirectResponse(address_of(asked.way, asked.text), SEE_OTHER)
