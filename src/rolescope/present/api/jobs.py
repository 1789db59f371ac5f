"""GET /jobs and /jobs/{id}: openings of the server's own store, by their work under every title."""

from __future__ import annotations

from fastapi import APIRouter
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
from rolescope.questions.jobs.arguments import TOP, Filters, named
from rolescope.questions.jobs.store import stamp

routes = APIRouter(route_class=Address)


@routes.get("/jobs", **figures(JobsAnswer))
async def jobs(  # noqa: PLR0917
    request: Request,
    query: asked.Asked = None,
    role: asked.Role = None,
    title: asked.Title = None,
    skill: asked.Skills = (),
    without_skill: asked.Without = (),
    employer: asked.Employer = None,
    country: asked.Country = None,
    place: asked.Place = None,
    workplace: asked.Workplace = None,
    level: asked.Level = None,
    pay_min: asked.PayMin = None,
    currency: asked.Currency = None,
    period: asked.Period = None,
    since: asked.Since = None,
    posted_within: asked.PostedWithin = None,
    source: asked.Source = None,
    employment_type: asked.EmploymentType = None,
    language: asked.Language = None,
    include_gone: asked.IncludeGone = False,
    top: asked.Top = TOP,
) -> Response:
    """Openings that are what is looked for: an entry for each vacancy, its duplicates grouped.

    They are those of the store that the server was given; one that was given none answers 400.
    """
    given = locals()  # by the names of the filters
    filters = named({name: value for name, value in given.items() if name in Filters.__slots__})
    home = home_of(request)
    key = f"jobs {query!r} {filters} {top} {stamp(home)}"
    return await answered(request, key, lambda: question(query, filters, top=top, home=home))


@routes.get("/jobs/{id:path}", **figures(JobAnswer))
async def job(request: Request, id: asked.Id) -> Response:  # noqa: A002
    """One opening in full: facts, whose work it is and the sentences that say so, history, where to apply."""
    home = home_of(request)
    return await answered(request, f"job {id!r} {stamp(home)}", lambda: one(id, home=home))
