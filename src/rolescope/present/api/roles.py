"""GET /roles: names that can be asked for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present.api.asked import Evidence, Limit, Offset, text
from rolescope.present.api.described import figures
from rolescope.present.api.paging import Page, listed
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.roles import roles as question

routes = APIRouter(route_class=Address)


@routes.get("/roles", **figures(RoleList, rows=RoleEntry, conflicts=True))
async def roles(
    request: Request,
    query: Annotated[
        str | None, text("Words of a title. Without it: all of our roles.", "data", "nurse")
    ] = None,
    limit: Limit = None,
    offset: Offset = 0,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """Our roles, or the roles and occupations whose names match a query, best first."""
    page = Page(limit, offset)
    return await listed(
        request,
        f"roles {query!r}",
        page,
        lambda: question(query, store=facts(request, evidence)),
        lambda view: view.roles,
    )
