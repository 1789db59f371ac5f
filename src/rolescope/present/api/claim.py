"""GET /claim: a claim held against the evidence."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.claim import ClaimAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import LONGEST_SENTENCE, Evidence
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.claims import claim as question
from rolescope.questions.evidence import EMBEDDED

routes = APIRouter(route_class=Address)


@routes.get("/claim", **figures(ClaimAnswer))
async def claim(
    request: Request,
    text: Annotated[
        str | None,
        Query(
            max_length=LONGEST_SENTENCE,
            description="A sentence in English. Either this or `query`.",
            examples=["ML engineers earn more than data scientists in the US"],
        ),
    ] = None,
    query: Annotated[
        str | None,
        Query(
            max_length=LONGEST_SENTENCE,
            description="The claim in the form that the answer shows as `query`, to be edited.",
            examples=["overtaken(data_scientist, statistician) > 0"],
        ),
    ] = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """Whether a claim is true, as far as the evidence can tell."""
    return await answered(
        request,
        f"claim {text!r} {query!r}",
        lambda: question(text, query=query, store=facts(request, evidence)),
    )
