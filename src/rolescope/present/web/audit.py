"""Whether scores pass some people less often: scores and categories, pasted or as a file; no names."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.audit import AuditAnswer
from rolescope.present.audit import content, page
from rolescope.present.markup import Html
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.scores import Table, table_of
from rolescope.present.web.empty import Empty, empty
from rolescope.present.web.person import NO_TRACE, saved
from rolescope.present.web.site import At, fragment, framed
from rolescope.questions.audit import audit as question
from rolescope.questions.audit import from_bytes

routes = APIRouter()
HERE = "/audit"
FILE = HERE + "/page"
SEVERAL = ("group", "component")
FIELDS = ("text", "file", *SEVERAL, "score", "selected", "every_ratio", "about", "as_of")
AGAIN = 20_000
"""Characters of a table up to which it stands in the form above its audit, to be changed and sent again."""

NOTHING_YET = Empty(
    here=HERE,
    question="Do the scores pass some people less often?",
    title="Audit scores by declared categories",
    lead="Selection or scoring rates, impact ratios as New York’s Local Law 144 and the four-fifths rule "
    "have them, exact tests, intervals, and “too few to say”. Scores and categories are taken, no names.",
)


class Asked(NamedTuple):
    """What was sent.

    Attributes:
        table: the scores.
        told: the other fields, by name.
    """

    table: Table
    told: dict[str, str]

    def listed(self, name: str) -> list[str]:
        """A field that names columns, parted by commas."""
        return [one for part in self.told.get(name, "").split(",") if (one := part.strip())]


@routes.get(HERE)
async def audit_form(request: Request) -> Response:
    """The form."""
    return await empty(request, NOTHING_YET, form)


@routes.post(HERE)
async def audit(request: Request) -> Response:
    """The audit of what was sent."""
    asked = await _sent(request)

    def draw() -> Drawn:
        answer = _answer(asked)
        body = framed(content(answer), At("", HERE), answer, form(asked), fragment("audit_next"))
        return Drawn(body.encode(), HTML, answer_id=answer.answer_id)

    return await _done(request, draw)


@routes.post(FILE)
async def audit_page(request: Request) -> Response:
    """The same as one HTML file, made to be published."""
    asked = await _sent(request)
    return await _done(request, lambda: saved(page(_answer(asked)).encode(), HTML, "audit.html"))


async def _sent(request: Request) -> Asked:
    return Asked(*await table_of(request, FIELDS))


async def _done(request: Request, draw: Callable[[], Drawn]) -> Response:
    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(draw), NO_TRACE)


def _answer(asked: Asked) -> Answer[AuditAnswer]:
    told = {name: value.strip() for name, value in asked.told.items()}
    return question(
        from_bytes(asked.table.data, asked.table.name),
        asked.listed("group"),
        score=told.get("score") or None,
        selected=told.get("selected") or None,
        components=asked.listed("component"),
        every_ratio=bool(told.get("every_ratio")),
        about=told.get("about", ""),
        as_of=told.get("as_of") or None,
    )


def form(asked: Asked | None = None, *, again: bool = False) -> Html:
    """The form: open where there is nothing yet, folded above an audit."""
    text = "" if asked is None else asked.table.data.decode("utf-8-sig", "replace")
    return fragment(
        "audit_form",
        told={} if asked is None else asked.told,
        text=text if len(text) <= AGAIN else "",
        large=len(text) > AGAIN,
        folded=again or asked is not None,
        open=again,
    )
