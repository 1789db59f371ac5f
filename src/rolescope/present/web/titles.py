"""How far titles tell the work: all of them, the most misleading first, or one."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rolescope.model.answer import Answer
from rolescope.model.work import TitlesAnswer
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.titles import content
from rolescope.present.web.asked import Choice, Number
from rolescope.present.web.empty import Example
from rolescope.present.web.links import link, part
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import addressed, tables
from rolescope.present.words import inside
from rolescope.questions.titles import BY
from rolescope.questions.titles import titles as question

routes = APIRouter()
BY_NAMES = {"country": "country", "employer": "how often employers post it", "year": "year"}


@routes.get("/titles")
async def titles(
    request: Request,
    *,
    role: Choice = None,
    by: Choice = None,
    country: Choice = None,
    level: Choice = None,
    since: Number = None,
) -> Response:
    """Every title, the most misleading first; a form's title leads to the page of its own."""
    asked = {"by": by, "country": country, "level": level, "since": since}
    if role is not None:
        own = link(f"/titles/{part(role.strip())}", **asked)
        return RedirectResponse(addressed(request, own), status_code=303)
    del asked["by"]
    at = At("/titles", link("/titles", **asked), link("/api/v1/titles", **asked))
    return await answered(
        request,
        at,
        lambda: question(country=country, level=level, since=since, store=tables(request)),
        form=lambda _: _form(None, None, share=at.address),
        draw=_linked,
    )


@routes.get("/titles/{role}")
async def one_title(
    request: Request,
    role: str,
    *,
    by: Choice = None,
    country: Choice = None,
    level: Choice = None,
    since: Number = None,
) -> Response:
    """One title and whose work it is."""
    asked = {"by": by, "country": country, "level": level, "since": since}
    at = At(
        "/titles",
        link(f"/titles/{part(role)}", **asked),
        link("/api/v1/titles", role=role, **asked),
    )
    return await answered(
        request,
        at,
        lambda: question(role, by=by, country=country, level=level, since=since, store=tables(request)),
        form=lambda answer: _form(answer.view.titles[0].label, by, share=at.address),
        below=below,
        draw=_linked,
    )


def form_again(asked: QueryParams) -> Html:
    """The form, for the page that says what was wrong."""
    return _form(asked.get("role"), asked.get("by"), open_=True)


def _form(role: str | None, by: str | None, *, open_: bool = False, share: str | None = None) -> Html:
    summary = f"What stands behind “{role}”" if role else "How far titles tell the work"
    return fragment(
        "titles_form",
        summary=f"{summary}, by {BY_NAMES[by]}" if by in BY else summary,
        open=open_,
        share=share,
        role=role or "",
        names=role_names(),
        by=by,
    )


def _linked(answer: Answer[TitlesAnswer]) -> Content:
    """The content, its titles leading to pages of their own."""
    return content(answer, lambda role: f"/titles/{part(role)}")


def below(answer: Answer[TitlesAnswer]) -> Html:
    """The title parted, its work under another title, its years."""
    view = answer.view
    own = view.titles[0]
    name = inside(own.label)
    ways = [
        Example(f"“{own.label}” by {BY_NAMES[by]}", link(f"/titles/{own.id}", by=by))
        for by in BY
        if by != view.by
    ]
    others = [one for one in own.others if one.role in _roles_known(view)]
    if others:
        ways.append(
            Example(
                f"Compare {name} with {inside(others[0].label)}",
                link("/compare", role=[own.id, others[0].role]),
            )
        )
    ways.append(Example(f"“{own.label}” through the years", link("/trends", role=own.id)))
    return fragment("onward", ways=ways)


def _roles_known(view: TitlesAnswer) -> set[str]:
    """Roles that can be compared: work may be "other" too."""
    return {work.role for one in view.titles for work in one.works if work.role != "other"}
