"""A résumé that is sent to a page: read in memory, answered, shown, and gone. No address holds any of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.people import Sent
from rolescope.present.web.drawing import page
from rolescope.present.web.empty import Empty
from rolescope.present.web.site import At, fragment, framed

NO_TRACE = "no-store"
BAD_REQUEST = 400
HUB = "/you"
"""The entry of the navigation that pages about a person belong to."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the form of one page says.

    Attributes:
        verb: on its button.
        wait: while the answer is on its way.
        summary: on the folded form above an answer.
    """

    verb: str
    wait: str
    summary: str


FORMS: Mapping[str, Words] = {
    "/fit": Words(
        "Hold it against them", "Judging every requirement…", "Ask of this résumé again, or another"
    ),
    "/gap": Words("Show what opens most", "Judging every job anew…", "Ask of this résumé again, or another"),
    "/tailor": Words(
        "Put it in order", "Arranging, and checking every word…", "Arrange this résumé again, or another"
    ),
    "/profile": Words("Read it", "Reading the résumé…", "Read this résumé again, or another"),
}
"""Pages that take one résumé, each with what its form says."""


def person_form(
    action: str,
    sent: Sent | None = None,
    *,
    extra: Html | None = None,
    again: bool = False,
    missing: bool = False,
) -> Html:
    """The form for a résumé: open where there is none yet, folded above the answer on one.

    Args:
        action: the page that it is sent to.
        sent: what was sent, to be changed and sent again.
        extra: what else the page asks, as fields.
        again: stands above what was wrong, to send another.
        missing: something else is missing, and what was sent stays in the form.
    """
    return fragment(
        "person_form",
        action=action,
        words=FORMS[action],
        folded=again or (sent is not None and not missing),
        open=again,
        extra=extra,
        text="" if sent is None else sent.person.text,
    )


def more_is_needed(request: Request, page_of: Empty, said: str, form: Html) -> Response:
    """The form with what was sent, and what is still missing: nobody has to paste a résumé twice."""
    body = page("empty", shown=replace(page_of, lead=said), here=HUB, form=form, whose="")
    return delivered(request, Drawn(body.encode(), HTML, status=BAD_REQUEST), NO_TRACE)


async def shown(
    request: Request,
    at: At,
    ask: Callable[[], tuple[Answer[Any], Content]],
    above: Callable[[], Html],
    below: Callable[[], Html] | None = None,
) -> Response:
    """The page about what a person sent: asked in turn, remembered by nobody.

    Args:
        request: what was sent.
        at: where the page stands.
        ask: answers, and draws the content.
        above: the form, to be changed and sent again.
        below: ways on; by default the other questions of the same résumé.
    """

    def draw() -> Drawn:
        answer, content = ask()
        under = (below or (lambda: others(at.address)))()
        body = framed(content, at, answer, above(), under)
        return Drawn(body.encode(), HTML, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.done(draw), NO_TRACE)


def others(here: str) -> Html:
    """The same résumé, asked otherwise: buttons of the form above, which holds it."""
    return fragment("person_next", here=here, asked=FORMS)


def saved(data: bytes, kind: str, name: str) -> Drawn:
    """Something to be saved as a file of this name."""
    told = (("Content-Disposition", f'attachment; filename="{name}"'),)
    return Drawn(data, kind, headers=told)
