"""GET /titles: how often a title hides another role's work."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.work import TitlesAnswer, TitleWork
from rolescope.present.api.asked import Country, Evidence, Limit, Offset, Seniority, Since, text
from rolescope.present.api.described import figures
from rolescope.present.api.paging import Page, listed
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.titles import titles as question

routes = APIRouter(route_class=Address)


@routes.get("/titles", **figures(TitlesAnswer, rows=TitleWork))
async def titles(  # noqa: PLR0917
    request: Request,
    role: Annotated[
        str | None, text("Name of a role. Without it: every title of ours.", "data scientist")
    ] = None,
    by: Annotated[
        str | None,
        Query(
            max_length=20,
            description="`country`, `employer` or `year`: part one title's postings.",
            examples=["country"],
        ),
    ] = None,
    country: Country = None,
    level: Seniority = None,
    since: Since = None,
    limit: Limit = None,
    offset: Offset = 0,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """How often a title hides another role's work. A page holds groups where `by` is given, else titles."""
    asked = f"titles {role!r} {by!r} {country!r} {level!r} {since}"
    return await listed(
        request,
        asked,
        Page(limit, offset),
        lambda: question(
            role, by=by, country=country, level=level, since=since, store=facts(request, evidence)
        ),
        lambda view: view.groups if by else view.titles,
    )
