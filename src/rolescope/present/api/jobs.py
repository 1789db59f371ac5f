"""GET /jobs and /jobs/{id}: openings of the server's own store, by their work under every title."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.job import JobAnswer, JobsAnswer
from rolescope.present.api import asked_jobs as asked
from rolescope.present.api.answered import answered
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.questions.jobs import job as one
from rolescope.questions.jobs import jobs as question
from rolescope.questions.jobs.store import stamp

routes = APIRouter(route_class=Address)


@routes.get("/jobs", **figures(JobsAnswer))
async def jobs(request: Request, search: Annotated[asked.Search, Depends()]) -> Response:
    """Openings that are what is looked for: an entry for each vacancy, its duplicates grouped.

    They are those of the store that the server was given; one that was given none answers 400.
    """
    query, filters, top, home = search.query, search.filters, search.top, home_of(request)
    key = f"jobs {query!r} {filters} {top} {stamp(home)}"
    return await answered(request, key, lambda: question(query, filters, top=top, home=home))


@routes.get("/jobs/{id:path}", **figures(JobAnswer))
async def job(request: Request, id: asked.Id) -> Response:  # noqa: A002
    """One opening in full: facts, whose work it is and the sentences that say so, history, where to apply."""
    home = home_of(request)
    return await answered(request, f"job {id!r} {stamp(home)}", lambda: one(id, home=home))
