"""POST /need: whom a team needs. Nothing of what is sent is kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.need import NeedAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.bodies import sent
from rolescope.present.api.described import about_texts
from rolescope.present.api.ways import Address
from rolescope.present.server.forms import posting_of
from rolescope.questions.need import need as question

routes = APIRouter(route_class=Address)
SAMPLE = (
    "Dashboards break every week. We want forecasts of demand, and a pipeline that loads orders by night."
)


@routes.post("/need", **about_texts(NeedAnswer, sent((), SAMPLE)))
async def need(request: Request) -> Response:
    """Whom a team needs, from its backlog or its problem: draft titles, and what is missing to tell."""
    posting = await posting_of(request, ("text", "file"))
    return await judged(request, lambda: question(posting))
