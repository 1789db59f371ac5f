"""A title taken apart."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.title import TitleAnswer
from rolescope.present.markup import Html
from rolescope.present.page.whole import Content
from rolescope.present.title import content
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import link
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.words import inside
from rolescope.questions.title import LONGEST
from rolescope.questions.title import title as question

routes = APIRouter()

TRIES = (
    "Sr. Data Scientist II, Growth (m/f/d)",
    "Lead ML/AI Engineer - LLM Platform, Remote (US)",
    "Registered Nurse II",
)
NOTHING_YET = Empty(
    here="/title",
    question="What does this title say?",
    title="Take one job title apart",
    lead="The role it names, its level, what it is about, and all that says nothing. The "
    "vocabulary answers; no posting is counted.",
    examples=tuple(Example(one, link("/title", text=one)) for one in TRIES),
)


@routes.get("/title")
async def title(request: Request, text: str = "") -> Response:
    """The pieces of a title, and the role that it names."""
    if not text.strip():
        return await empty(request, NOTHING_YET, lambda: _form("", folded=False))
    at = At("/titles", link("/title", text=text), link("/api/v1/title", text=text))
    return await answered(
        request,
        at,
        lambda: question(text),
        form=lambda _: _form(text, folded=True, share=at.address),
        below=below,
        draw=_linked,
    )


def form_again(asked: QueryParams) -> Html:
    """The form, for the page that says what was wrong."""
    return _form(asked.get("text") or "", folded=False)


def _form(text: str, *, folded: bool, share: str | None = None) -> Html:
    return fragment("title_form", folded=folded, text=text, share=share, longest=LONGEST)


def _linked(answer: Answer[TitleAnswer]) -> Content:
    return content(answer, lambda role: f"/role/{role}")


def below(answer: Answer[TitleAnswer]) -> Html:
    """What stands behind the title's roles, or their comparison."""
    view = answer.view
    roles = [view.role] if view.role else list(view.candidates)
    ways = [Example(f"What stands behind “{one.label}”?", f"/titles/{one.id}") for one in roles[:3]]
    if len(roles) > 1:
        names = " and ".join(inside(one.label) for one in roles[:2])
        ways.append(Example(f"Compare {names}", link("/compare", role=[one.id for one in roles[:2]])))
    ways += [
        Example(f"The occupation {one.occupation.label}", link("/roles", query=one.occupation.label))
        for one in view.occupations[:2]
    ]
    ways.append(Example("Read a posting: is the work what its title says?", "/read"))
    return fragment("onward", ways=ways)
