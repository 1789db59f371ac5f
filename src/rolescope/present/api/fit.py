"""POST /fit: one person against a posting, an opening, or those of the server's store. Nothing is kept."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.fit_answer import FitAnswer
from rolescope.present.api import asked_jobs as asked
from rolescope.present.api.answered import judged
from rolescope.present.api.asked_people import AsOf
from rolescope.present.api.described import about_texts
from rolescope.present.api.person_bodies import POSTING, resume
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import job_beside, sent_by
from rolescope.questions.fit import fit as question
from rolescope.questions.fit import fit_one
from rolescope.questions.jobs.arguments import TOP, Filters, named

routes = APIRouter(route_class=Address)
TWO = "There is a posting and an opening's id. Send one of them."

Opening = Annotated[
    str | None,
    Query(
        max_length=asked.LONGEST_ID,
        description="Id of one opening of the server's store, in the place of a posting.",
        examples=["greenhouse:example:4012"],
    ),
]

ByOrder = Annotated[
    Literal["score", "low"],
    Query(
        description="By score, or by low: first the postings that say most of what they want.",
        examples=["low"],
    ),
]


@routes.post("/fit", **about_texts(FitAnswer, resume(POSTING)))
async def fit(  # noqa: PLR0917
    request: Request,
    id: Opening = None,  # noqa: A002
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
    order: ByOrder = "score",
    as_of: AsOf = None,
) -> Response:
    """One résumé against jobs: for each a score that adds up row by row, conditions, what would change it.

    Against the posting that is sent as `job`; against the opening with this `id`; or against those of the
    server's store that a search finds. It takes one person, and ranks none.
    """
    given = locals()  # by the names of the filters
    filters = named({name: value for name, value in given.items() if name in Filters.__slots__})
    sent = await sent_by(request, tuple(POSTING))
    home, posting = home_of(request), job_beside(request, sent)
    if posting is not None and id is not None:
        raise BadQuestion(TWO)

    def ask() -> Answer[Any]:
        if posting is not None or id is not None:
            return fit_one(sent.person, posting or str(id), home=home, as_of=as_of)
        return question(
            sent.person, query=query, filters=filters, top=top, home=home, as_of=as_of, order=order
        )

    return await judged(request, ask)
