"""What would open the most jobs to one person: a résumé against the server's openings. Nothing is kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.gap import THRESHOLD, GapAnswer
from rolescope.present.gap.page import content
from rolescope.present.jobs.words import on_a_form
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import Sent, sent_by
from rolescope.present.web.drawing import page
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.jobs import NO_STORE, asked
from rolescope.present.web.person import HUB, NO_TRACE, person_form, shown
from rolescope.present.web.person_fields import FIELDS, STORE, extra, has_store, params
from rolescope.present.web.person_fields import THRESHOLD as FROM
from rolescope.present.web.site import At
from rolescope.questions.gap import gap as question

routes = APIRouter()
HERE = "/gap"
KINDS = (STORE, FROM)

NOTHING_YET = Empty(
    here=HERE,
    question="What would open the most jobs?",
    title="What to learn, by the jobs that it would open",
    lead="For each thing that can be learned, how many of this server’s openings would pass after it and do "
    "not now, each judged again with the change made; what goes together; and where to stop.",
)


@routes.get(HERE)
async def gap_form(request: Request) -> Response:
    """The form; where there are no openings to judge, what to do."""
    if not has_store(request):
        body = page("empty", shown=NO_STORE, here=HUB, form="", whose="")
        return delivered(request, Drawn(body.encode(), HTML), NO_TRACE)
    return await empty(request, NOTHING_YET, form)


@routes.post(HERE)
async def gap(request: Request) -> Response:
    """What unlocks most."""
    sent = await sent_by(request, FIELDS)
    return await shown(request, At(HUB, HERE), lambda: _answered(request, sent), lambda: form(sent))


def _answered(request: Request, sent: Sent) -> tuple[Answer[GapAnswer], Content]:
    query, filters, _ = asked(params(sent))
    answer = question(
        sent.person,
        query=query,
        filters=filters,
        threshold=_threshold(sent.field(FROM)),
        home=home_of(request),
    )
    return answer, content(answer, on_a_form(answer.view.tries))


def _threshold(told: str | None) -> int:
    if told is None:
        return THRESHOLD
    if not told.isdecimal() or len(told) > len("100"):
        raise BadQuestion(f"{told[:20]!r} is no score that a job passes from. Give one from 1 to 100.")
    return int(told)


def form(sent: Sent | None = None, *, again: bool = False) -> Html:
    """The form with what was asked in it."""
    return person_form(HERE, sent, extra=extra(sent, KINDS), again=again)


def form_again(_: QueryParams) -> Html:
    """The form above what was wrong."""
    return form(again=True)
