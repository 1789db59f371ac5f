"""A résumé put in order for one posting from its own facts, and saved as a file. Nothing of it is kept."""

from __future__ import annotations

import json
from collections.abc import Callable

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.json_resume import resume_json
from rolescope.model.tailor import TailorAnswer
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON, Drawn, delivered
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import JOB, Sent, sent_by
from rolescope.present.tailor import docx, markdown
from rolescope.present.tailor.page import content
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.person import HUB, NO_TRACE, more_is_needed, person_form, saved, shown
from rolescope.present.web.person_fields import (
    FIELDS,
    ID,
    POSTING,
    SHORT,
    extra,
    has_store,
    one_job,
    opening_in,
)
from rolescope.present.web.site import At, fragment
from rolescope.questions.tailor import tailor as question

routes = APIRouter()
HERE = "/tailor"
NO_JOB = "There is no job yet to arrange the résumé for. Paste a posting below it."
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = "text/markdown; charset=utf-8"

NOTHING_YET = Empty(
    here=HERE,
    question="How do you say what you have so that this posting finds it?",
    title="Put your résumé in order for one posting",
    lead="Order, selection and the posting’s own spelling, from the facts in your text alone. A check "
    "refuses any skill, number, employer or date that it lacks. What is asked for and not shown is told, "
    "never added.",
)


@routes.get(HERE)
async def tailor_form(request: Request) -> Response:
    """The form; for one opening where its id stands in the address."""
    opening = opening_in(request)
    return await empty(request, NOTHING_YET, lambda: form(request, opening=opening), key=opening or "")


@routes.post(HERE)
async def tailor(request: Request) -> Response:
    """What was changed, and the document."""
    sent = await sent_by(request, FIELDS)
    if not (sent.field(JOB) or sent.field(ID)):
        return more_is_needed(request, NOTHING_YET, NO_JOB, form(request, sent, missing=True))

    def answered() -> tuple[Answer[TailorAnswer], Content]:
        answer = _answer(request, sent)
        return answer, content(answer)

    return await shown(
        request,
        At(HUB, HERE),
        answered,
        lambda: form(request, sent),
        lambda: fragment("tailor_next"),
    )


@routes.post(HERE + "/json-resume")
async def as_json_resume(request: Request) -> Response:
    """The document as JSON Resume."""
    return await _saved(request, _json_resume)


@routes.post(HERE + "/markdown")
async def as_markdown(request: Request) -> Response:
    """The document as Markdown."""
    return await _saved(request, _markdown)


@routes.post(HERE + "/docx")
async def as_docx(request: Request) -> Response:
    """The document for a word processor."""
    return await _saved(request, _docx)


def _json_resume(view: TailorAnswer) -> Drawn:
    whole = json.dumps(resume_json(view.resume), ensure_ascii=False, indent=1)
    return saved(f"{whole}\n".encode(), JSON, "resume.json")


def _markdown(view: TailorAnswer) -> Drawn:
    return saved(markdown(view.resume, view.source).encode(), MARKDOWN, "resume.md")


def _docx(view: TailorAnswer) -> Drawn:
    return saved(docx(view.resume, view.source), WORD, "resume.docx")


async def _saved(request: Request, draw: Callable[[TailorAnswer], Drawn]) -> Response:
    sent = await sent_by(request, FIELDS)
    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(lambda: draw(_answer(request, sent).view)), NO_TRACE)


def _answer(request: Request, sent: Sent) -> Answer[TailorAnswer]:
    job = one_job(request, sent)
    if job is None:
        raise BadQuestion(NO_JOB)
    return question(sent.person, job, short=bool(sent.field(SHORT)), home=home_of(request))


def form(
    request: Request, sent: Sent | None = None, *, opening: str | None = None, missing: bool = False
) -> Html:
    """The form with what was asked in it."""
    kinds = (POSTING, ID, SHORT) if has_store(request) else (POSTING, SHORT)
    return person_form(HERE, sent, extra=extra(sent, kinds, opening=opening), missing=missing)


def form_again(_: QueryParams) -> Html:
    """The form above what was wrong."""
    return person_form(HERE, extra=extra(None, (POSTING, ID, SHORT)), again=True)
