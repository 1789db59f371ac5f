"""What is paid, by whose figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.pay import PayAnswer
from rolescope.present.markup import Html
from rolescope.present.web.asked import Choice, Roles
from rolescope.present.web.asked import Number as Whole
from rolescope.present.web.beside import Next, filled
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import Asked, link, part
from rolescope.present.web.rolenames import POPULAR, asked_roles, role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.present.words import LEVELS, country, level, people, upper_first
from rolescope.questions.choices import Choice as Offered
from rolescope.questions.evidence import FactStore
from rolescope.questions.pay import MOST_ROLES
from rolescope.questions.pay import pay as question
from rolescope.questions.pay_choices import PayChoices, pay_choices

routes = APIRouter()
PATH = "/pay"
RECORDS = (("3", "3 beside each"), ("10", "10 beside each"))
POPULATIONS = {
    "collected": "Posted ranges, collected by others",
    "disclosed": "Pay that postings disclosed",
    "offered": "Wages offered in US visa applications",
    "texts": "Pay read from texts",
    "own": "Pay in your own store",
    "survey": "Survey wages",
}
NOTHING_YET = Empty(
    here=PATH,
    question="What is paid, by whose figures?",
    title="Pay of one role or several, with its spread",
    lead="Posted ranges, disclosed pay, wages of visa applications and survey wages are different things: "
    "each keeps its name and none are mixed. Every median has its interval, and a gap says what the mix of "
    "levels and years accounts for.",
    examples=(
        Example("Data scientist", link(PATH, role="data scientist")),
        *(Example(f"{upper_first(a)} or {b}", link(PATH, role=[a, b])) for a, b in POPULAR[:4]),
        Example("Data engineers in all countries", link(PATH, role="data engineer", country="all")),
    ),
)


@routes.get(PATH)
async def pay(
    request: Request,
    *,
    role: Roles = (),
    country: Choice = None,
    city: Choice = None,
    level: Choice = None,
    industry: Choice = None,
    since: Whole = None,
    population: Choice = None,
    rows: Annotated[str, Query(max_length=4)] = "",
) -> Response:
    """Pay of one to six roles; the form alone where none is named."""
    if not role:
        return await empty(request, NOTHING_YET, lambda: form(QueryParams()))
    records = int(rows) if rows.isdecimal() else 0
    narrow: dict[str, Asked] = {"country": country, "city": city, "level": level, "industry": industry}
    narrow |= {"since": since, "population": population, "rows": records or None}
    at = At(PATH, link(PATH, role=role, **narrow), link("/api/v1/pay", role=role, **narrow))
    return await answered(
        request,
        at,
        lambda: question(
            role,
            country=country,
            city=city,
            level=level,
            industry=industry,
            since=since,
            population=population,
            rows=records,
            store=tables(request),
        ),
        form=lambda answer: form(request.query_params, answer.view, at.address, tables(request)),
        below=_next,
    )


def _next(answer: Answer[PayAnswer]) -> Html:
    """The same roles' work, and pay beside a neighbour's."""
    labels = [one.label for one in answer.view.subjects]
    same = [Next(f"What {people(one)} do", f"/role/{part(one)}") for one in labels]
    both = Next("What tells them apart beside pay", link("/compare", role=labels))
    return fragment("next", aside=True, related=[], more=[both] if len(labels) > 1 else same)


def form(
    asked: QueryParams,
    view: PayAnswer | None = None,
    share: str | None = None,
    store: FactStore | None = None,
) -> Html:
    """The form with what was asked in it: open where there is no answer, else folded under a line."""
    names = asked_roles(asked, MOST_ROLES)
    found = pay_choices(names, asked.get("country"), store) if view else PayChoices()
    return fragment(
        "pay_form",
        summary=_summed_up(view) if view else "Whose pay?",
        folded=view is not None or bool(names),
        open=view is None,
        share=share,
        roles=names,
        names=role_names(),
        records=RECORDS,
        rows=asked.get("rows"),
        **filled(asked, _lists(found)),
    )


def _lists(found: PayChoices) -> dict[str, list[tuple[str, str]]]:
    return {
        "country": [("all", "All countries, by what pay buys"), *_named(found.countries, _country)],
        "city": _named(found.cities, str),
        "level": _named(found.levels, lambda one: upper_first(LEVELS[one])),
        "industry": _named(found.industries, lambda one: upper_first(one.replace("_", " "))),
        "since": _named(found.years, str),
        "population": [(one.value, POPULATIONS.get(one.value, one.value)) for one in found.populations]
        + ([("survey", POPULATIONS["survey"])] if found.populations else []),
    }


def _country(code: str) -> str:
    return upper_first(country(code))


def _named(found: Sequence[Offered], name: Callable[[str], str]) -> list[tuple[str, str]]:
    """Value and text of each entry, with its records."""
    return [(one.value, f"{name(one.value)} ({one.postings:,})") for one in found]


def _summed_up(view: PayAnswer) -> str:
    """What was asked, in a line."""
    asked = view.scope
    within = [
        asked.city or "",
        country(asked.country),
        level(asked.level) if asked.level else "",
        (asked.industry or "").replace("_", " "),
        f"since {asked.since}" if asked.since else "",
    ]
    names = " · ".join(one.label for one in view.subjects)
    return f"{names}, {', '.join(one for one in within if one)}"
