"""One claim: its verdict, the query to edit, and what can be asked where it was not understood."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer
from rolescope.model.errors import AmbiguousRole, BadQuestion, UnknownRole
from rolescope.present.markup import Html
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.problems import problem_of
from rolescope.present.web.asked import Choice
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import link
from rolescope.present.web.readings import read_as
from rolescope.present.web.site import At, answered, fragment, page
from rolescope.present.web.whose import tables
from rolescope.questions.claims import claim as question
from rolescope.questions.claims.guide import EXAMPLES, Near, forms, measures, nearest
from rolescope.questions.claims.refusals import NotUnderstood

routes = APIRouter()
FIRST = 12
"""Forms of sentences that are listed at once."""

NOTHING_YET = Empty(
    here="/claim",
    question="Is this claim true?",
    title="Hold a claim against the evidence",
    lead="A sentence about roles, in English. The verdict is supported, contradicted, mixed or "
    "cannot tell, with every body of evidence for and against, and what would change it.",
    examples=tuple(Example(one, link("/claim", text=one)) for one in EXAMPLES[:6]),
)


@routes.get("/claim")
async def claim(request: Request, text: Choice = None, query: Choice = None) -> Response:
    """The verdict; what is not understood is answered with what would be."""
    if text is None and query is None:
        return await empty(request, NOTHING_YET, lambda: Html(_form(None, None) + helped()))
    at = At("/claims", link("/claim", text=text, query=query), link("/api/v1/claim", text=text, query=query))
    try:
        return await answered(
            request,
            at,
            lambda: question(text, query=query, store=tables(request)),
            form=lambda answer: form_above(answer, text, at.address),
            below=below,
        )
    except (UnknownRole, AmbiguousRole):
        raise
    except BadQuestion as error:
        if "text/html" not in request.headers.get("accept", ""):
            raise
        return _not_understood(request, error, text, query)


def _not_understood(request: Request, error: BadQuestion, text: str | None, query: str | None) -> Response:
    """What was wrong, the nearest claims that can be asked, and the forms that are understood."""
    problem = problem_of(error)
    asked = text or query or ""
    body = page(
        "claim_refused",
        here="/claims",
        asked=asked,
        as_query=text is None,
        detail=_detail(error),
        nearest=[Example(one.claim, _address(one)) for one in nearest(asked)],
        form=_form(text, query),
        read=read_as(request)[1],
        help=helped(),
    )
    return delivered(request, Drawn(body.encode(), HTML, status=problem.status.value), "no-store")


def _detail(error: BadQuestion) -> str:
    """Without the list of forms, which stands below."""
    if isinstance(error, NotUnderstood):
        return f"It fits none of the forms of sentence that are understood. {error.why}".strip()
    return str(error).partition(" For example: ")[0]


def _address(one: Near) -> str:
    return link("/claim", text=one.text, query=one.query)


def form_above(answer: Answer[ClaimAnswer], text: str | None, address: str) -> Html:
    """The claim, folded, with its query to be edited."""
    return fragment("claim_form", folded=True, share=address, text=text or "", query=answer.view.query)


def form_again(asked: QueryParams) -> Html:
    """The form, for the page that says what was wrong with a role's name."""
    return _form(asked.get("text"), asked.get("query"))


def _form(text: str | None, query: str | None) -> Html:
    return fragment("claim_form", folded=False, share=None, text=text or "", query=query or "")


@cache
def helped() -> Html:
    """What can be claimed: sentences by their forms, and what a query is made of."""
    every = forms()
    return fragment(
        "claim_help",
        examples=[Example(one, link("/claim", text=one)) for one in EXAMPLES],
        first=every[:FIRST],
        rest=every[FIRST:],
        measures=measures(),
    )


def below(answer: Answer[ClaimAnswer]) -> Html:
    """Claims near this one."""
    asked = answer.view.claim or answer.view.understood
    own = {answer.view.query.lower(), asked.lower()}
    near = [one for one in nearest(asked, 5) if (one.text or one.query or "").lower() not in own]
    ways = [Example(one.claim, _address(one)) for one in near[:3]]
    return fragment("onward", ways=[*ways, Example("All thirty claims of guides", "/claims")])
