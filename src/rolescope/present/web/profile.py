"""What a machine reads of a résumé: pasted or as a file, never in an address; and the same as JSON Resume."""

from __future__ import annotations

import json

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.json_resume import ProfileAnswer
from rolescope.present.page.whole import Content
from rolescope.present.profile import content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON, Drawn, delivered
from rolescope.present.server.people import Sent, sent_by
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.person import HUB, NO_TRACE, person_form, saved, shown
from rolescope.present.web.person_fields import FIELDS
from rolescope.present.web.site import At
from rolescope.questions.profile import profile as question

routes = APIRouter()
HERE = "/profile"
FILE = HERE + "/json-resume"

NOTHING_YET = Empty(
    here=HERE,
    question="What does a machine read of this résumé?",
    title="Have your résumé read as a parser reads it",
    lead="Skills with the years of dated work that show them, what is undated or only claimed, and what "
    "cannot be read at all. Name, contacts, photo and age are set apart: nothing that judges takes them.",
)


@routes.get(HERE)
async def profile_form(request: Request) -> Response:
    """The form."""
    return await empty(request, NOTHING_YET, lambda: person_form(HERE))


@routes.post(HERE)
async def profile(request: Request) -> Response:
    """What was read."""
    sent = await sent_by(request, FIELDS)
    return await shown(request, At(HUB, HERE), lambda: _answered(sent), lambda: person_form(HERE, sent))


def _answered(sent: Sent) -> tuple[Answer[ProfileAnswer], Content]:
    answer = question(sent.person)
    return answer, content(answer)


@routes.post(FILE)
async def json_resume(request: Request) -> Response:
    """What was read, as a file."""
    sent = await sent_by(request, FIELDS)

    def made() -> Drawn:
        whole = json.dumps(question(sent.person).view.to_plain(), ensure_ascii=False, indent=1)
        return saved(f"{whole}\n".encode(), JSON, "profile.json")

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(made), NO_TRACE)
