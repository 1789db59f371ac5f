"""POST /read: what one posting says. Nothing of it is kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.read import ReadAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked import Evidence
from rolescope.present.api.bodies import sent
from rolescope.present.api.described import about_texts
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts_for_text
from rolescope.present.server.forms import posting_of
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.read import read as question

Link = Annotated[
    bool,
    Query(description="Whether sentences that name no skill are linked to ESCO skills, where sure: `links`."),
]

routes = APIRouter(route_class=Address)


@routes.post("/read", **about_texts(ReadAnswer, sent()))
async def read(
    request: Request,
    evidence: Evidence = EMBEDDED,
    link: Link = False,
) -> Response:
    """Everything one posting says, each fact with its place in the text."""
    posting = await posting_of(request)
    facts = facts_for_text(request, evidence)
    return await judged(request, lambda: question(posting, store=facts, link=link))
