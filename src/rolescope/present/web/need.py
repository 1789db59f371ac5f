"""Whom a team needs: from its backlog, its tasks or its problem; nothing of it kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.need import NeedAnswer
from rolescope.model.read import PostingText
from rolescope.present.need import content
from rolescope.present.page.whole import Content
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.posting import posting_form, sent_posting, shown
from rolescope.present.web.site import At
from rolescope.questions.need import need as question

routes = APIRouter()
HERE = "/need"

NOTHING_YET = Empty(
    here=HERE,
    question="Whom does this team need?",
    title="Say what is to be done; hear whose work it is",
    lead="The mixture of roles behind a backlog or a problem, titles for a draft, and what is "
    "missing to tell. Nothing about any person is asked.",
)


@routes.get(HERE)
async def need_form(request: Request) -> Response:
    """The form."""
    return await empty(request, NOTHING_YET, lambda: posting_form(HERE))


@routes.post(HERE)
async def need(request: Request) -> Response:
    """Whose work it is that was sent."""
    posting = await sent_posting(request)
    return await shown(request, At("", HERE), posting, lambda: _answered(posting))


def _answered(posting: PostingText) -> tuple[Answer[NeedAnswer], Content]:
    answer = question(posting)
    return answer, content(answer)
