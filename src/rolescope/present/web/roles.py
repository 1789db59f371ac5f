"""Which roles and occupations can be asked about: ours with their evidence, every other by its name."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present.markup import Html, tag
from rolescope.present.page.styles import BASE
from rolescope.present.page.whole import Content
from rolescope.present.web.asked import Choice
from rolescope.present.web.links import link, part
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.questions.roles import roles as question

routes = APIRouter()
PATH = "/roles"
SCHEMES = {"onet": "O*NET", "esco": "ESCO"}


@dataclass(frozen=True, slots=True)
class Listed:
    """One role as the list shows it.

    Attributes:
        label: its name.
        href: its page.
        definition: a sentence of ours; None for occupations.
        also: other names it answers to, the first few.
        postings: postings counted under it.
        width: its postings against the most of any role shown, 0 to 100, for a bar.
        thin: whether these are too few for any share.
        scheme: where an occupation comes from; None for a role of ours.
    """

    label: str
    href: str
    definition: str | None
    also: tuple[str, ...]
    postings: int
    width: float
    thin: bool
    scheme: str | None


@routes.get(PATH)
async def roles(request: Request, query: Choice = None) -> Response:
    """Our roles, or what matches a query."""
    at = At(PATH, link(PATH, query=query), link("/api/v1/roles", query=query))
    return await answered(
        request,
        at,
        lambda: question(query, store=tables(request)),
        draw=lambda answer: _content(answer, query),
    )


def form(asked: QueryParams) -> Html:
    """The search with what was asked in it, for the page that says that there is nothing."""
    search = fragment("roles_search", query=asked.get("query", ""))
    return tag("div", tag("div", search, class_="inside"), class_="ask")


def _content(answer: Answer[RoleList], query: str | None) -> Content:
    found = answer.view.roles
    most = max((one.postings for one in found), default=0)
    shown = [_listed(one, most) for one in found if one.id != "other"]
    own = sorted((one for one in shown if one.scheme is None), key=lambda one: -one.postings)
    body = fragment(
        "roles",
        query=query or "",
        own=own,
        others=[one for one in shown if one.scheme],
        total=sum(one.postings for one in own),
    )
    title = f"Roles called “{query}”" if query else "Roles and occupations"
    about = "Every role that can be asked about, with the postings that were counted under it."
    return Content(f"{title} · rolescope", body, "rs whole plain", (BASE,), about)


def _listed(one: RoleEntry, most: int) -> Listed:
    return Listed(
        label=one.label,
        href=f"/role/{part(one.label if one.kind == 'role' else one.id)}",
        definition=one.definition,
        also=one.aliases[:3],
        postings=one.postings,
        width=round(100 * one.postings / most, 1) if most else 0.0,
        thin=one.postings < MIN_POSTINGS,
        scheme=SCHEMES.get(one.kind),
    )
