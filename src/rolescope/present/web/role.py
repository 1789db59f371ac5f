"""One role: what is asked, done and paid under its name."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present.markup import Html
from rolescope.present.page import content
from rolescope.present.page.web import Web
from rolescope.present.page.whole import Content
from rolescope.present.web.asked import Choice, Number
from rolescope.present.web.beside import ask_next, options, summed_up
from rolescope.present.web.links import Asked, link, part
from rolescope.present.web.rolenames import role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import addressed, tables
from rolescope.questions.choices import Choices, choices
from rolescope.questions.evidence import FactStore
from rolescope.questions.role import role as question

routes = APIRouter()
HERE = "/roles"


@routes.get("/role")
def named(
    request: Request,
    role: str = "",
    country: Choice = None,
    level: Choice = None,
    since: Number = None,
) -> Response:
    """To the page of the role that a form names."""
    if not role.strip():
        return RedirectResponse(HERE, 303)
    own = _page(role.strip(), {"country": country, "level": level, "since": since})
    return RedirectResponse(addressed(request, own), 303)


@routes.get("/role/{role:path}")
async def role(
    request: Request,
    role: str,
    *,
    country: Choice = None,
    level: Choice = None,
    since: Number = None,
    all: bool = False,  # noqa: A002 - it reads so in an address
) -> Response:
    """What this role is."""
    scope: dict[str, Asked] = {"country": country, "level": level, "since": since}
    own = _page(role, scope)
    every = _page(role, scope | {"all": 1})
    at = At(HERE, every if all else own, link(f"/api/v1/role/{part(role)}", **scope))
    query = request.query_params

    def drawn(answer: Answer[Comparison]) -> Content:
        kept = {"country": country, "level": level, "since": since}
        return content(answer, Web(every, every=all, ask_next=ask_next(answer.view, **kept)))

    return await answered(
        request,
        at,
        lambda: question(role, country=country, level=level, since=since, store=tables(request)),
        form=lambda answer: form(query, role, answer.view, own, tables(request)),
        draw=drawn,
    )


def _page(role: str, scope: dict[str, Asked]) -> str:
    return link(f"/role/{part(role)}", **scope)


def form(
    asked: QueryParams,
    role: str,
    view: Comparison | None = None,
    share: str | None = None,
    store: FactStore | None = None,
) -> Html:
    """The form with what was asked in it."""
    return fragment(
        "role_form",
        summary=summed_up(view) if view else "Which role?",
        open=view is None,
        share=share,
        role=view.subjects[0].label if view else role,
        names=role_names(),
        **options(choices([role], view.scope.country, store) if view else Choices(), asked),
    )
