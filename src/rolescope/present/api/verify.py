"""GET and POST /verify: whether an answer comes out again."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.verified import Verified
from rolescope.present.api.answered import answered, judged
from rolescope.present.api.described import about_texts, figures
from rolescope.present.api.parsed import json_object
from rolescope.present.api.ways import Address
from rolescope.present.server.drawn import JSON
from rolescope.present.server.evidence import home_of
from rolescope.questions.evidence import MINE, stamp
from rolescope.questions.verify import verify as question

routes = APIRouter(route_class=Address)

LONGEST_ANSWER_ID = 4_000
GIVEN: dict[str, Any] = {
    JSON: {
        "schema": {
            "type": "object",
            "description": "An answer as it was given, whole.",
            "properties": {
                "answer_id": {"type": "string"},
                "question": {
                    "type": "object",
                    "properties": {"name": {"type": "string"}},
                    "required": ["name"],
                },
            },
            "required": ["answer_id", "question"],
            "examples": [
                {
                    "answer_id": "title::title=Data analyst#0123456789",
                    "question": {"name": "title", "title": "Data analyst"},
                }
            ],
        }
    }
}


@routes.get("/verify", **figures(Verified))
async def verify_id(
    request: Request,
    id: Annotated[  # noqa: A002
        str,
        Query(
            max_length=LONGEST_ANSWER_ID,
            description="An answer's id. Encode it: `#` is %23 and `+` is %2B.",
            examples=["roles:#0123456789"],
        ),
    ],
) -> Response:
    """Whether an answer comes out again, by its id alone."""
    home = home_of(request)
    return await answered(request, f"verify {id!r} {stamp(MINE, home)}", lambda: question(id, home=home))


@routes.post("/verify", **about_texts(Verified, GIVEN))
async def verify(request: Request) -> Response:
    """Whether an answer comes out again, and where it first differs; not for answers about one text."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise HTTPException(415, f"An answer is sent as {JSON}.", {"Accept": JSON})
    given = json_object(await request.body())
    return await judged(request, lambda: question(given, home=home_of(request)))
