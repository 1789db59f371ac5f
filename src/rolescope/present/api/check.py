"""POST /check: one posting before it is published. Nothing of it is kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.check import CheckAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked import Evidence
from rolescope.present.api.bodies import sent
from rolescope.present.api.described import about_texts
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts_for_text
from rolescope.present.server.forms import posting_of
from rolescope.questions.check.question import check as question
from rolescope.questions.evidence import EMBEDDED

routes = APIRouter(route_class=Address)


@routes.post("/check", **about_texts(CheckAnswer, sent()))
async def check(
    request: Request,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """One posting before it is published: findings, each with its sentence and edits that were tried."""
    posting = await posting_of(request)
    return await judged(request, lambda: question(posting, store=facts_for_text(request, evidence)))
