"""POST /gap: what would open most jobs to one person, among the server’s openings. Nothing is kept."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.gap import GapAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked_jobs import PassingSearch
from rolescope.present.api.described import about_texts
from rolescope.present.api.person_bodies import resume
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import sent_by
from rolescope.questions.gap import gap as question

routes = APIRouter(route_class=Address)


@routes.post("/gap", **about_texts(GapAnswer, resume()))
async def gap(request: Request, asked: Annotated[PassingSearch, Depends()]) -> Response:
    """What one person would do best to learn: how many jobs more pass after each thing, counted by re-runs.

    The jobs are those of the store that the server was given; one that was given none answers 400.
    """
    sent = await sent_by(request)
    home = home_of(request)
    return await judged(
        request,
        lambda: question(
            sent.person,
            query=asked.query,
            filters=asked.filters,
            threshold=asked.threshold,
            top=asked.top,
            as_of=asked.as_of,
            home=home,
        ),
    )
