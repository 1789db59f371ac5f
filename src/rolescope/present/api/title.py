"""GET /title: a title taken apart."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.title import TitleAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import LONGEST_SENTENCE
from rolescope.present.api.described import words
from rolescope.present.api.ways import Address
from rolescope.questions.title import title as question

routes = APIRouter(route_class=Address)


@routes.get("/title", **words(TitleAnswer))
async def title(
    request: Request,
    text: Annotated[
        str,
        Query(
            max_length=LONGEST_SENTENCE,
            description="The title as posted.",
            examples=["Sr. Data Scientist II (Remote)"],
        ),
    ],
) -> Response:
    """The role, seniority and specialisation that a title states, and all that was stripped from it."""
    return await answered(request, f"title {text!r}", lambda: question(text))
