"""Two to six roles side by side."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.markup import Html
from rolescope.present.web.asked import Choice, Number, Roles
from rolescope.present.web.links import link
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.questions.compare import compare as question

routes = APIRouter()


@routes.get("/compare")
async def compare(
    request: Request, role: Roles = (), country: Choice = None, level: Choice = None, since: Number = None
) -> Response:
    """What roles share, and where they differ."""
    asked = {"role": role, "country": country, "level": level, "since": since}
    at = At("/compare", link("/compare", **asked), link("/api/v1/compare", **asked))
    return await answered(
        request,
        at,
        lambda: question(role, country=country, level=level, since=since),
        form=lambda _: form_again(request.query_params, open_=False, share=at.address),
    )


def form_again(asked: QueryParams, *, open_: bool = True, share: str | None = None) -> Html:
    """The form with what was asked in it."""
    return fragment(
        "compare_form",
        summary="Compare",
        open=open_,
        share=share,
        roles=[one for one in asked.getlist("role") if one.strip()],
        names=role_names(),
        countries=[],
        country=asked.get("country"),
        levels=[],
        level=asked.get("level"),
        years=[],
        since=asked.get("since"),
    )
