"""A posting before it is published: no people, nothing of it kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.check import CheckAnswer
from rolescope.model.read import PostingText
from rolescope.present.check import content
from rolescope.present.page.whole import Content
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.posting import posting_form, sent_posting, shown
from rolescope.present.web.site import At
from rolescope.present.web.whose import tables_for_text
from rolescope.questions.check import check as question
from rolescope.questions.evidence import FactStore

routes = APIRouter()
HERE = "/check"

NOTHING_YET = Empty(
    here=HERE,
    question="Is this posting ready to be published?",
    title="Check a posting before others read it",
    lead="A title that its work does not keep, contradictions, wish lists, pay that is missing or "
    "unclear: each with the sentence it stands in and an edit that was tried. It takes one "
    "posting, and no people.",
)


@routes.get(HERE)
async def check_form(request: Request) -> Response:
    """The form."""
    return await empty(request, NOTHING_YET, lambda: posting_form(HERE))


@routes.post(HERE)
async def check(request: Request) -> Response:
    """What was found in what was sent."""
    posting = await sent_posting(request)
    return await shown(request, At("", HERE), posting, lambda: _answered(posting, tables_for_text(request)))


def _answered(posting: PostingText, store: FactStore | None) -> tuple[Answer[CheckAnswer], Content]:
    answer = question(posting, store=store)
    return answer, content(answer)
