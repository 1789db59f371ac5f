"""From one role to another: what carries over, what is missing, and what lies between."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.switch import SwitchAnswer
from rolescope.present.markup import Html
from rolescope.present.web.asked import Choice, Number, Roles
from rolescope.present.web.beside import options
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import link
from rolescope.present.web.person import HUB
from rolescope.present.web.rolenames import asked_roles, role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.present.words import inside
from rolescope.questions.choices import Choices, choices
from rolescope.questions.evidence import FactStore
from rolescope.questions.switch import switch as question

routes = APIRouter()
HERE = "/switch"
TWO = 2
OFTEN = (
    ("data analyst", "machine learning engineer"),
    ("data analyst", "data engineer"),
    ("software engineer", "data engineer"),
)

NOTHING_YET = Empty(
    here=HERE,
    question="How do you get from one role to another?",
    title="What carries over, what is missing, and what lies between",
    lead="What postings of the one role ask for that those of the other ask for too; what is missing, in "
    "order of demand; roles between the two; and each role level by level. Postings are compared; nobody’s "
    "moves are known.",
    examples=tuple(Example(f"From {a} to {b}", link(HERE, role=[a, b])) for a, b in OFTEN),
    over="Often asked",
)


@routes.get(HERE)
async def switch(
    request: Request,
    *,
    role: Roles = (),
    country: Choice = None,
    level: Choice = None,
    since: Number = None,
) -> Response:
    """From one role to another; the form alone where none is named."""
    query = request.query_params
    if not role:
        return await empty(request, NOTHING_YET, lambda: form(QueryParams()))
    if len(role) != TWO:
        raise BadQuestion("Name two roles: the one to go from, and the one to go to.")
    first, second = role
    asked = {"role": role, "country": country, "level": level, "since": since}
    at = At(HUB, link(HERE, **asked), link("/api/v1/switch", **asked))
    return await answered(
        request,
        at,
        lambda: question(first, second, country=country, level=level, since=since, store=tables(request)),
        form=lambda answer: form(query, answer.view, at.address, tables(request)),
        below=below,
    )


def form_again(asked: QueryParams) -> Html:
    """The form above what was wrong."""
    return form(asked)


def form(
    asked: QueryParams,
    view: SwitchAnswer | None = None,
    share: str | None = None,
    store: FactStore | None = None,
) -> Html:
    """The form with what was asked in it: open where there is no answer, else folded under a line."""
    named = asked_roles(asked, TWO)
    source, target = [*named, "", ""][:TWO]
    summary = f"From {source} to {target}" if view else NOTHING_YET.question
    offered = choices(named, view.scope.country, store) if view else Choices()
    return fragment(
        "switch_form",
        summary=summary,
        folded=view is not None or bool(named),
        open=view is None,
        share=share,
        source=source,
        target=target,
        names=role_names(),
        **options(offered, asked),
    )


def below(answer: Answer[SwitchAnswer]) -> Html:
    """The way back, both side by side, and a résumé held against the second."""
    first, second = (inside(one.label) for one in answer.view.subjects)
    ways = [
        Example(f"The way back: from {second} to {first}", link(HERE, role=[second, first])),
        Example(f"Compare {first} with {second}", link("/compare", role=[first, second])),
        *(
            Example(f"By way of {inside(one.label)}", link(HERE, role=[first, one.role]))
            for one in answer.view.stones[:1]
        ),
        Example("Which jobs fit you?", "/fit"),
    ]
    return fragment("onward", ways=ways)
