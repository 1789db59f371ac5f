"""POST /profile: what one person's résumé says. Nothing of it is kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.json_resume import ProfileAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked_people import AsOf
from rolescope.present.api.described import about_texts
from rolescope.present.api.person_bodies import resume
from rolescope.present.api.ways import Address
from rolescope.present.server.people import sent_by
from rolescope.questions.profile import profile as question

routes = APIRouter(route_class=Address)


@routes.post("/profile", **about_texts(ProfileAnswer, resume()))
async def profile(request: Request, as_of: AsOf = None) -> Response:
    """One résumé as JSON Resume: skills with the years that show them, and what a parser cannot read."""
    sent = await sent_by(request)
    return await judged(request, lambda: question(sent.person, as_of=as_of))
