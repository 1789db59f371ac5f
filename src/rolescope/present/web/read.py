"""What a posting says: pasted or as a file, never in an address."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.read import PostingText, ReadAnswer
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.work import Carrier
from rolescope.present.page.whole import Content
from rolescope.present.reading import content
from rolescope.present.reading.seeker import Seeker
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.links import link
from rolescope.present.web.posting import posting_form, sent_posting, shown
from rolescope.present.web.site import At
from rolescope.present.web.whose import tables_for_text
from rolescope.questions.evidence import FactStore
from rolescope.questions.interview import interview
from rolescope.questions.read import read as question
from rolescope.questions.titles import titles

routes = APIRouter()
HERE = "/read"
CARRIERS = 6

NOTHING_YET = Empty(
    here=HERE,
    question="What does this posting say?",
    title="Read a job posting for what the job is",
    lead="Whose work it is, with the sentences that say so; where its pay stands among postings "
    "alike; what to ask in the interview; and the text with every mark explained.",
)


@routes.get(HERE)
async def read_form(request: Request) -> Response:
    """The form."""
    return await empty(request, NOTHING_YET, lambda: posting_form(HERE))


@routes.post(HERE)
async def read(request: Request) -> Response:
    """The reading of what was sent."""
    posting = await sent_posting(request)
    return await shown(request, At(HERE, HERE), posting, lambda: _answered(posting, tables_for_text(request)))


def _answered(posting: PostingText, store: FactStore | None) -> tuple[Answer[ReadAnswer], Content]:
    answer = question(posting, store=store)
    view = answer.view
    role = view.reading.role.verdict.verdict if view.reading.role else CANNOT_TELL
    seeker = Seeker(
        questions=interview(view, store),
        carriers=_carriers(role, store) if role in view.roles else (),
        title=lambda title: f"/titles/{title}",
        compare=lambda title: link("/compare", role=[role, title]),
    )
    return answer, content(answer, seeker)


def _carriers(role: str, store: FactStore | None) -> tuple[Carrier, ...]:
    """Titles under which the role's work is posted; none for work that is told by no title of ours."""
    try:
        return titles(role, store=store).view.carriers[:CARRIERS]
    except BadQuestion:
        return ()
