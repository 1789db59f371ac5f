"""POST /tailor: one person's résumé arranged towards one job, from its own facts. Nothing of it is kept."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.tailor import TailorAnswer
from rolescope.present.api.answered import judged
from rolescope.present.api.asked_jobs import Opening
from rolescope.present.api.asked_people import AsOf
from rolescope.present.api.described import about_texts
from rolescope.present.api.fit import TWO
from rolescope.present.api.person_bodies import POSTING, resume
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.present.server.people import job_beside, sent_by
from rolescope.questions.tailor import tailor as question

routes = APIRouter(route_class=Address)
Short = Annotated[bool, Query(description="Leave out lines that show nothing of what is asked for.")]


@routes.post("/tailor", **about_texts(TailorAnswer, resume(POSTING)))
async def tailor(
    request: Request,
    id: Opening = None,  # noqa: A002
    short: Short = False,
    as_of: AsOf = None,
) -> Response:
    """One résumé arranged towards one posting: each edit with what it rests on, and the document.

    `document` is JSON Resume. What is asked for and not shown is told, and never added.
    """
    sent = await sent_by(request, tuple(POSTING))
    posting = job_beside(request, sent)
    if posting is not None and id is not None:
        raise BadQuestion(TWO)

    def ask() -> Answer[Any]:
        if posting is None and id is None:
            raise BadQuestion(
                "There is no job to arrange the résumé for. Send a posting as `job`, or an `id`."
            )
        return question(sent.person, posting or str(id), short=short, home=home_of(request), as_of=as_of)

    return await judged(request, ask)
