"""Openings of the server's own store: searched with a form that works without scripts, and one in full."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.posting import Level, PayPeriod
from rolescope.present.jobs import one_page, page
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.evidence import home_of
from rolescope.present.web.drawing import page as drawn_page
from rolescope.present.web.empty import Empty, Example
from rolescope.present.web.job_filters import PATH, filters_set
from rolescope.present.web.links import link, part
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import At, fragment, framed
from rolescope.present.words import LEVELS, upper_first
from rolescope.questions.jobs import job as one
from rolescope.questions.jobs import jobs as question
from rolescope.questions.jobs.arguments import EMPLOYMENT, TOP, WORKPLACES, Filters, named
from rolescope.questions.jobs.store import stamp

routes = APIRouter()
LONGEST = 200
MOST_SKILLS = 20
SKILLS = ("skill", "without_skill")
NAMES = tuple(field.name for field in fields(Filters))

NO_STORE = Empty(
    here=PATH,
    question="Which openings are what you look for?",
    title="This server has no openings to search",
    lead="Openings are searched in a store of one's own, told apart by the work that their texts describe. "
    "Who runs this server can fill one with “rolescope ingest remotive”, or with a file of postings, and "
    "start it with “rolescope serve --store FOLDER”.",
)


@routes.get(PATH)
async def jobs(request: Request) -> Response:
    """Openings that are what is looked for; without a question, the newest."""
    home = home_of(request)
    if home.closed:
        body = drawn_page("empty", shown=NO_STORE, here=PATH, form="", whose="")
        return delivered(request, Drawn(body.encode(), HTML), "no-store")
    query, filters, top = asked(request.query_params)
    told: dict[str, Any] = {name: value for name, value in given(request.query_params).items() if value}
    at = At(PATH, link(PATH, **told), link("/api/v1/jobs", **told))

    def draw(answer: Answer[Any]) -> Content:
        return page.content(answer, address)

    return await _shown(
        request,
        at,
        lambda: question(query, filters, top=top, home=home),
        draw,
        lambda: form(request.query_params, at.address),
        (Example("Which of them fit you?", "/fit"), Example("What would open most of them to you?", "/gap")),
    )


@routes.get(PATH + "/{id:path}")
async def job(request: Request, id: str) -> Response:  # noqa: A002
    """One opening in full."""
    home = home_of(request)
    at = At(PATH, address(id), f"/api/v1{address(id)}")

    def draw(answer: Answer[Any]) -> Content:
        return one_page.content(answer, address)

    ways = (
        Example("How does your résumé stand against it?", link("/fit", id=id)),
        Example("Put your résumé in order for it", link("/tailor", id=id)),
    )
    return await _shown(request, at, lambda: one(id, home=home), draw, lambda: form(QueryParams()), ways)


async def _shown(  # noqa: PLR0917
    request: Request,
    at: At,
    ask: Callable[[], Answer[Any]],
    draw: Callable[[Answer[Any]], Content],
    above: Callable[[], Html],
    ways: tuple[Example, ...],
) -> Response:
    """A page of what the store holds, drawn anew once the store is another."""

    def drawn() -> Drawn:
        answer = ask()
        below = fragment("onward", ways=ways)
        body = framed(draw(answer), at, answer, above(), below)
        return Drawn(body.encode(), HTML, answer_id=answer.answer_id)

    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn(f"page {at.address} {stamp(home_of(request))}", drawn))


def address(id_: str) -> str:
    """The page of an opening."""
    return f"{PATH}/{part(id_)}"


def given(params: QueryParams) -> dict[str, Any]:
    """What a form sent, by name: texts without blanks around them, skills as lists."""
    found: dict[str, Any] = {}
    for name in ("query", *NAMES, "top"):
        values = [one.strip()[:LONGEST] for one in params.getlist(name) if one.strip()]
        if name in SKILLS:
            found[name] = [part for one in values for part in map(str.strip, one.split(",")) if part][
                :MOST_SKILLS
            ]
        elif values:
            found[name] = values[0]
    if not found.get("pay_min"):
        # A currency alone is what the form's list was left at.
        found.pop("currency", None)
        found.pop("period", None)
    return found


def asked(params: QueryParams) -> tuple[str | None, Filters, int]:
    """Query, filters and how many to show.

    Raises:
        BadQuestion: if a number is none.
    """
    found = given(params)
    query = found.pop("query", None)
    top = _number(found.pop("top", None), "top")
    amount = found.get("pay_min")
    found["pay_min"] = None if amount is None else _number(amount.replace(",", ""), "pay")
    found["include_gone"] = bool(found.get("include_gone"))
    return query, named(found), int(top or TOP)


def _number(text: str | None, what: str) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError as error:
        raise BadQuestion(f"{text!r} is no number for {what}. Give one such as 80000.") from error


def form_again(params: QueryParams) -> Html:
    """The form above what was wrong."""
    return form(params, open_=True)


def form(params: QueryParams, share: str | None = None, *, open_: bool = False) -> Html:
    """The form with what was asked in it; the filters that are set stand under it, folded or not.

    Args:
        params: what was asked.
        share: address of the answer.
        open_: whether the filters are open, because something was wrong.
    """
    found = given(params)
    return fragment(
        "jobs_form",
        kept=kept(found),
        open=open_,
        filters=list(filters_set(found)),
        share=share,
        names=role_names(),
        **choices(),
    )


def kept(found: Mapping[str, Any]) -> dict[str, str]:
    """What was asked, as the form's fields hold it."""
    return {name: ", ".join(one) if isinstance(one, list) else one for name, one in found.items()}


def choices() -> dict[str, list[tuple[str, str]]]:
    """What the form's lists offer: value and text."""
    return {
        "workplaces": [(one, {"onsite": "On site"}.get(one, upper_first(one))) for one in WORKPLACES],
        "levels": [(one.value, upper_first(LEVELS[one.value])) for one in Level if one is not Level.UNSTATED],
        "periods": [(one.value, f"a {one.value}") for one in PayPeriod],
        "employment": [(one, upper_first(one.replace("_", " "))) for one in EMPLOYMENT],
    }
