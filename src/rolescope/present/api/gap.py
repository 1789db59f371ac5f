"""POST /gap: what would open most jobs to one person, among the server’s openings. Nothing is kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.gap import THRESHOLD, GapAnswer
from rolescope.present.api import asked_jobs as asked
from rolescope.present.api.answered import judged
from rolescope.present.api.asked_people import AsOf
from rolescope.present.api.described import about_texts
from rolescope.present.api.person_bodies import resume
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import sent_by
from rolescope.questions.gap import gap as question
from rolescope.questions.gap.question import TOP
from rolescope.questions.jobs.arguments import Filters, named

routes = APIRouter(route_class=Address)
Threshold = Annotated[
    int,
    Query(ge=1, le=100, description="The score from which a job passes.", examples=[THRESHOLD]),
]


@routes.post("/gap", **about_texts(GapAnswer, resume()))
async def gap(  # noqa: PLR0917
    request: Request,
    threshold: Threshold = THRESHOLD,
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
    as_of: AsOf = None,
) -> Response:
    """What one person would do best to learn: how many jobs more pass after each thing, counted by re-runs.

    The jobs are those of the store that the server was given; one that was given none answers 400.
    """
    given = locals()  # by the names of the filters
    filters = named({name: value for name, value in given.items() if name in Filters.__slots__})
    sent = await sent_by(request)
    home = home_of(request)
    return await judged(
        request,
        lambda: question(
            sent.person,
            query=query,
            filters=filters,
            threshold=threshold,
            top=top,
            as_of=as_of,
            home=home,
        ),
    )
