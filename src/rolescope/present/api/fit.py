"""POST /fit: one person against a posting, an opening, or those of the server's store. Nothing is kept."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.fit_answer import FitAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked_jobs import OneOrSearch
from rolescope.present.api.described import about_texts
from rolescope.present.api.person_bodies import POSTING, resume
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import job_beside, sent_by
from rolescope.questions.fit import fit as question
from rolescope.questions.fit import fit_one

routes = APIRouter(route_class=Address)
TWO = "There is a posting and an opening's id. Send one of them."


@routes.post("/fit", **about_texts(FitAnswer, resume(POSTING)))
async def fit(request: Request, asked: Annotated[OneOrSearch, Depends()]) -> Response:
    """One résumé against jobs: for each a score that adds up row by row, conditions, what would change it.

    Against the posting that is sent as `job`; against the opening with this `id`; or against those of the
    server's store that a search finds. It takes one person, and ranks none.
    """
    sent = await sent_by(request, tuple(POSTING))
    home, posting = home_of(request), job_beside(request, sent)
    if posting is not None and asked.id is not None:
        raise BadQuestion(TWO)

    def ask() -> Answer[Any]:
        if posting is not None or asked.id is not None:
            return fit_one(sent.person, posting or str(asked.id), home=home, as_of=asked.as_of)
        return question(
            sent.person,
            query=asked.query,
            filters=asked.filters,
            top=asked.top,
            home=home,
            as_of=asked.as_of,
            order=asked.order,
        )

    return await judged(request, ask)
