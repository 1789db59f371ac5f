"""GET /claims: thirty claims that guides make, each with its verdict."""

from __future__ import annotations

import json
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer, ClaimVerdict
from rolescope.present.api.address import PREFIX
from rolescope.present.api.answered import DESCRIBED
from rolescope.present.api.asked import Offset
from rolescope.present.api.described import SCHEMAS, listed_as
from rolescope.present.api.paging import Page
from rolescope.present.api.schema import closed, listing
from rolescope.present.api.shapes import TEXT
from rolescope.present.api.ways import Address
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON, Drawn, delivered
from rolescope.questions.claims import claim
from rolescope.questions.claims.thirty import Claimed, thirty

routes = APIRouter(route_class=Address)
MOST = 30
ROW = {"description": "A claim of guides with its verdict."} | closed(
    {
        "id": TEXT | {"description": "Short name, C1 to C30."},
        "claim": TEXT | {"description": "What guides say, in our words."},
        "tests": TEXT | {"description": "Why the query stands for the claim, and what it leaves out."},
        "query": TEXT | {"description": "What is asked of the evidence, to be edited."},
        "verdict": SCHEMAS.of(ClaimVerdict),
        "reason": TEXT | {"description": "Why the verdict is what it is."},
        "answer_id": dict(TEXT),
        "href": TEXT | {"description": "Where the whole answer is."},
    }
)
LIST = {"description": "Some of the thirty claims."} | closed(
    {
        "total": {"type": "integer"},
        "limit": {"type": "integer"},
        "offset": {"type": "integer"},
        "items": listing(SCHEMAS.name("ClaimRow", ROW)),
    }
)


@routes.get("/claims", **listed_as(LIST, "ClaimList"))
async def claims(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=MOST, description="Claims of one page.", examples=[10])] = 10,
    offset: Offset = 0,
) -> Response:
    """Thirty claims that guides make about data roles, each with its verdict and where its answer is."""
    desk: Desk = request.app.state.desk
    page = Page(limit, offset)
    cut = page.cut(thirty())
    cut["items"] = [
        _row(one, await desk.done(partial(claim, query=one.query)))
        for one in thirty()[offset : offset + limit]
    ]
    text = json.dumps(cut, ensure_ascii=False, indent=1)
    link = ", ".join((*page.links(request, len(thirty())), DESCRIBED))
    return delivered(request, Drawn(text.encode(), JSON, headers=(("Link", link),)))


def _row(one: Claimed, answer: Answer[ClaimAnswer]) -> dict[str, str]:
    view = answer.view
    return {
        "id": one.id,
        "claim": one.claim,
        "tests": one.tests,
        "query": view.query,
        "verdict": view.verdict.value,
        "reason": view.reason,
        "answer_id": answer.answer_id,
        "href": f"{PREFIX}/claim?{urlencode({'query': view.query})}",
    }
