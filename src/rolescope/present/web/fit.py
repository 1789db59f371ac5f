"""Which jobs fit a résumé: one posting, one opening, or those of the server's store. Nothing is kept."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.fit_answer import FitAnswer, Order
from rolescope.present.fit import content
from rolescope.present.jobs.page import nowhere
from rolescope.present.jobs.words import on_a_form
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import JOB, Sent, sent_by
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.jobs import address, asked
from rolescope.present.web.person import HUB, more_is_needed, person_form, shown
from rolescope.present.web.person_fields import (
    FIELDS,
    ID,
    ORDER,
    POSTING,
    STORE,
    extra,
    has_store,
    one_job,
    opening_in,
    params,
)
from rolescope.present.web.site import At
from rolescope.questions.fit import fit as question
from rolescope.questions.fit import fit_one
from rolescope.questions.fit.words import BY_LOW

routes = APIRouter()
HERE = "/fit"
NO_JOB = (
    "There is no job to hold the résumé against. Paste a posting: this server has no openings of its own "
    "to search."
)
BY_LOW_HERE = "Put first the postings that say most of what they want: First, in the form."

NOTHING_YET = Empty(
    here=HERE,
    question="Which jobs fit you?",
    title="Hold your résumé against jobs, point by point",
    lead="A score from 0 to 100 that adds up row by row, with the words of both sides and its interval; "
    "conditions such as a visa apart and first; and what would truly change it. The chance of winning is not "
    "estimable, and is not claimed.",
)


@routes.get(HERE)
async def fit_form(request: Request) -> Response:
    """The form; for one opening where its id stands in the address."""
    opening = opening_in(request)
    return await empty(request, NOTHING_YET, lambda: form(request, opening=opening), key=opening or "")


@routes.post(HERE)
async def fit(request: Request) -> Response:
    """The ledger, or ledgers."""
    sent = await sent_by(request, FIELDS)
    if not (has_store(request) or sent.field(JOB) or sent.field(ID)):
        return more_is_needed(request, NOTHING_YET, NO_JOB, form(request, sent, missing=True))
    return await shown(request, At(HUB, HERE), lambda: _answered(request, sent), lambda: form(request, sent))


def _answered(request: Request, sent: Sent) -> tuple[Answer[FitAnswer], Content]:
    answer = _answer(request, sent)
    tries = tuple(BY_LOW_HERE if one == BY_LOW else one for one in on_a_form(answer.view.tries))
    return answer, content(answer, address if has_store(request) else nowhere, tries)


def _answer(request: Request, sent: Sent) -> Answer[FitAnswer]:
    home, job = home_of(request), one_job(request, sent)
    if job is not None:
        return fit_one(sent.person, job, home=home)
    query, filters, top = asked(params(sent))
    order = sent.field(ORDER) or Order.SCORE
    return question(sent.person, query=query, filters=filters, top=top, home=home, order=order)


def form(
    request: Request, sent: Sent | None = None, *, opening: str | None = None, missing: bool = False
) -> Html:
    """The form with what was asked in it."""
    kinds = (POSTING, STORE, ORDER) if has_store(request) else (POSTING,)
    return person_form(HERE, sent, extra=extra(sent, kinds, opening=opening), missing=missing)


def form_again(_: QueryParams) -> Html:
    """The form above what was wrong."""
    return person_form(HERE, extra=extra(None, (POSTING, STORE, ORDER)), again=True)
