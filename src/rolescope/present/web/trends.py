"""How one to six titles moved, source by source."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import UnknownRole
from rolescope.model.trend import TrendAnswer
from rolescope.present.markup import Html
from rolescope.present.web.asked import Choice, Roles
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import link
from rolescope.present.web.rolenames import called, role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.questions.reach import of_titles
from rolescope.questions.trend import trend as question

routes = APIRouter()

NOTHING_YET = Empty(
    here="/trends",
    question="How have titles moved?",
    title="Follow one to six titles through the years",
    lead="First sight, share of all titles, growth, and when one overtook another: each source for"
    " itself, because sources collect different jobs and are never mixed.",
    examples=(
        Example(
            "Data scientist beside machine learning engineer",
            link("/trends", role=["data scientist", "machine learning engineer"]),
        ),
        Example(
            "Data engineer, analytics engineer and data analyst",
            link("/trends", role=["data engineer", "analytics engineer", "data analyst"]),
        ),
        Example(
            "AI engineer, month by month",
            link("/trends", role=["AI engineer"], by="month"),
        ),
    ),
)


@routes.get("/trends")
async def trends(request: Request, role: Roles = (), by: Choice = None, source: Choice = None) -> Response:
    """How titles moved."""
    if not role:
        return await empty(request, NOTHING_YET, lambda: _form(QueryParams(), folded=False))
    asked = {"role": role, "by": by, "source": source}
    at = At("/trends", link("/trends", **asked), link("/api/v1/trend", **asked))
    query = request.query_params
    return await answered(
        request,
        at,
        lambda: question(role, by=by or "year", source=source, store=tables(request)),
        form=lambda _: form_again(query, open_=False, share=at.address),
        below=below,
    )


def form_again(asked: QueryParams, *, open_: bool = True, share: str | None = None) -> Html:
    """The form with what was asked in it, above an answer."""
    return _form(asked, folded=True, open_=open_, share=share)


def _form(asked: QueryParams, *, folded: bool, open_: bool = True, share: str | None = None) -> Html:
    titles = [called(one) for one in asked.getlist("role") if one.strip()]
    return fragment(
        "trends_form",
        folded=folded,
        summary=f"Titles through time: {', '.join(titles)}" if titles else "Titles through time",
        open=open_,
        share=share,
        roles=titles,
        names=role_names(),
        by=asked.get("by"),
        sources=_sources(titles),
        source=asked.get("source"),
    )


def _sources(titles: list[str]) -> list[tuple[str, str]]:
    """Sources that count these titles, with their years; of titles that nobody knows, none."""
    try:
        found = of_titles(titles or ["data scientist"])
    except UnknownRole:
        return []
    return [(one.source, f"{one.name} ({_years(one.first, one.last)})") for one in found]


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def below(answer: Answer[TrendAnswer]) -> Html:
    """Why a title moved, what it is paid, what stands behind it."""
    roles = answer.question["roles"]
    names = {one.role: one.label for one in answer.view.series}
    ways = [
        Example(f"What stands behind “{names.get(role, role)}”?", f"/titles/{role}") for role in roles[:2]
    ]
    ways += [
        Example(f"Why did the share of “{names.get(role, role)}” move?", link("/shift", role=role))
        for role in roles[:2]
    ]
    if len(roles) > 1:
        ways.append(Example("What do they share, and where do they differ?", link("/compare", role=roles)))
    return fragment("onward", ways=ways)
