"""Two to six roles side by side."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.comparison import Comparison
from rolescope.present.markup import Html
from rolescope.present.page import content
from rolescope.present.page.web import Web
from rolescope.present.page.whole import Content
from rolescope.present.web.asked import Choice, Number, Roles
from rolescope.present.web.beside import ask_next, options, summed_up
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import Asked, link, part
from rolescope.present.web.rolenames import POPULAR, asked_roles, role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.present.words import upper_first
from rolescope.questions.choices import Choices, choices
from rolescope.questions.compare import FEWEST, MOST
from rolescope.questions.compare import compare as question
from rolescope.questions.evidence import FactStore
from rolescope.questions.titles import titles

routes = APIRouter()
PATH = "/compare"
NOTHING_YET = Empty(
    here=PATH,
    question="How do roles differ?",
    title="What tells roles apart, and what do they share?",
    lead="Name two to six roles, ours or any occupation in O*NET or ESCO. Skills, duties, years, degrees, "
    "pay and titles are counted from postings, each with its interval; where no difference is reliable, "
    "it says so.",
    examples=tuple(Example(f"{upper_first(a)} or {b}", link(PATH, role=[a, b])) for a, b in POPULAR),
    over="Often asked",
)


@routes.get(PATH)
async def compare(
    request: Request,
    *,
    role: Roles = (),
    country: Choice = None,
    level: Choice = None,
    since: Number = None,
    all: bool = False,  # noqa: A002 - it reads so in an address
) -> Response:
    """What roles share, and where they differ; the form alone where fewer than two are named."""
    if not role:
        return await empty(request, NOTHING_YET, lambda: form(QueryParams()))
    scope: dict[str, Asked] = {"country": country, "level": level, "since": since}
    own = link(PATH, role=role, **scope)
    every = link(PATH, role=role, **scope, all=1)
    at = At(PATH, every if all else own, link("/api/v1/compare", role=role, **scope))

    def drawn(answer: Answer[Comparison]) -> Content:
        return content(answer, _web(answer.view, every, tables(request), all=all))

    return await answered(
        request,
        at,
        lambda: question(role, country=country, level=level, since=since, store=tables(request)),
        form=lambda answer: form(request.query_params, answer.view, own, tables(request)),
        draw=drawn,
    )


def _web(view: Comparison, every: str, store: FactStore, *, all: bool) -> Web:  # noqa: A002
    scope = view.scope
    within = {"country": scope.country or "all", "level": scope.level, "since": scope.since}
    asked = {"country": within["country"] if scope.chosen == "asked" else None}
    own = [subject for subject in view.subjects if subject.kind == "role" and subject.postings]
    behind = {one.id: titles(one.id, **within, store=store).view.headline for one in own}  # type: ignore[arg-type]
    return Web(
        every,
        every=all,
        ask_next=ask_next(view, **(within | asked)),
        behind=behind,
        titles={one.id: f"/titles/{part(one.label)}" for one in own},
    )


def form(
    asked: QueryParams,
    view: Comparison | None = None,
    share: str | None = None,
    store: FactStore | None = None,
) -> Html:
    """The form with what was asked in it: open where there is no answer, else folded under a line."""
    names = asked_roles(asked, MOST)
    return fragment(
        "compare_form",
        summary=summed_up(view) if view else "Which roles?",
        folded=view is not None or bool(names),
        open=view is None,
        share=share,
        roles=names,
        without=_without(asked, names) if len(names) > FEWEST else [],
        names=role_names(),
        **options(choices(names, view.scope.country, store) if view else Choices(), asked),
    )


def _without(asked: QueryParams, names: Sequence[str]) -> list[tuple[str, str]]:
    """Each role with the address of the comparison without it."""
    rest = {key: asked.get(key) for key in ("country", "level", "since")}
    return [(name, link(PATH, role=[*names[:at], *names[at + 1 :]], **rest)) for at, name in enumerate(names)]
