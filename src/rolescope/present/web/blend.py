"""Is a role what others add up to?"""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.blend import BlendAnswer
from rolescope.model.errors import BadQuestion
from rolescope.present.markup import Html
from rolescope.present.web.asked import Choice, Number, Roles
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import link
from rolescope.present.web.rolenames import called, role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.present.words import inside
from rolescope.questions.blend import blend as question

routes = APIRouter()

NOTHING_YET = Empty(
    here="/blend",
    question="Is a role what others add up to?",
    title="Blend one role from up to five others",
    lead="The nearest mixture of the others' skills and duties, how much of the role it explains, "
    "and what is left over that none of them has.",
    examples=(
        Example(
            "Machine learning engineer = data engineer + data scientist?",
            link("/blend", role="machine learning engineer", part=["data engineer", "data scientist"]),
        ),
        Example(
            "Analytics engineer = data engineer + data analyst?",
            link("/blend", role="analytics engineer", part=["data engineer", "data analyst"]),
        ),
        Example(
            "AI engineer = machine learning engineer + software engineer?",
            link("/blend", role="AI engineer", part=["machine learning engineer", "software engineer"]),
        ),
    ),
)


@routes.get("/blend")
async def blend(
    request: Request,
    *,
    role: Choice = None,
    part: Roles = (),
    free: bool = False,
    country: Choice = None,
    since: Number = None,
) -> Response:
    """One role as a blend of others."""
    query = request.query_params
    if role is None and not part:
        return await empty(request, NOTHING_YET, lambda: _form(QueryParams(), folded=False))
    if role is None:
        raise BadQuestion("Which role is to be blended? Name one, such as “machine learning engineer”.")
    asked = {"role": role, "part": part, "country": country, "since": since, "free": "true" if free else None}
    at = At("/compare", link("/blend", **asked), link("/api/v1/blend", **asked))
    return await answered(
        request,
        at,
        lambda: question(role, part, free=free, country=country, since=since, store=tables(request)),
        form=lambda _: form_again(query, open_=False, share=at.address),
        below=below,
    )


def form_again(asked: QueryParams, *, open_: bool = True, share: str | None = None) -> Html:
    """The form with what was asked in it, above an answer."""
    return _form(asked, folded=True, open_=open_, share=share)


def _form(asked: QueryParams, *, folded: bool, open_: bool = True, share: str | None = None) -> Html:
    role = called(asked.get("role") or "")
    parts = [called(one) for one in asked.getlist("part") if one.strip()]
    return fragment(
        "blend_form",
        folded=folded,
        summary=f"{role} = {' + '.join(parts)}?" if role and parts else NOTHING_YET.question,
        open=open_,
        share=share,
        role=role,
        parts=parts,
        names=role_names(),
    )


def below(answer: Answer[BlendAnswer]) -> Html:
    """The role beside its parts, and the same as a claim."""
    first, *parts = answer.view.subjects
    names = [inside(one.label) for one in (first, *parts)]
    query = f"blend({', '.join(one.id for one in (first, *parts))}) >= 0.9"
    ways = [
        Example(f"Compare {names[0]} with {names[1]}", link("/compare", role=names[:2])),
        Example("The same as a claim: does the blend explain nine tenths?", link("/claim", query=query)),
        Example(f"What is {inside(first.label)} work?", f"/role/{first.id}"),
    ]
    return fragment("onward", ways=ways)
