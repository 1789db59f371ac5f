"""Why one title's share moved between two times."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.shift import ShiftAnswer
from rolescope.present.markup import Html
from rolescope.present.web.asked import Choice
from rolescope.present.web.empty import Empty, Example, empty
from rolescope.present.web.links import link
from rolescope.present.web.rolenames import called, role_names
from rolescope.present.web.site import At, answered, fragment
from rolescope.present.web.whose import tables
from rolescope.present.words import people
from rolescope.questions.reach import Reach, of_postings
from rolescope.questions.shift import shift as question

routes = APIRouter()

NOTHING_YET = Empty(
    here="/shift",
    question="Why did a title's share move?",
    title="Split a title's change into its causes",
    lead="Other places and levels, other work, or another name for the same work: between two "
    "times, within one source whose postings reach back far enough.",
    examples=(
        Example(
            "Data scientist, 2017-2018 to 2026",
            link("/shift", role="data scientist", start="2017-2018", end="2026"),
        ),
        Example(
            "Machine learning engineer, 2013-2015 to 2016-2018",
            link("/shift", role="machine learning engineer", start="2013-2015", end="2016-2018"),
        ),
        Example(
            "AI engineer, 2017-2018 to 2026",
            link("/shift", role="AI engineer", start="2017-2018", end="2026"),
        ),
    ),
)


@routes.get("/shift")
async def shift(
    request: Request,
    *,
    role: Choice = None,
    start: Choice = None,
    end: Choice = None,
    source: Choice = None,
    country: Choice = None,
    level: Choice = None,
) -> Response:
    """Why a title's share moved."""
    query = request.query_params
    if role is None and start is None and end is None:
        return await empty(request, NOTHING_YET, lambda: _form(QueryParams(), folded=False))
    if start is None or end is None:
        return await empty(request, _unfinished(role or "", start, end), lambda: _form(query, folded=False))
    if role is None:
        raise BadQuestion("Whose share? Name a title, such as “data scientist”.")
    asked = {
        "role": role, "start": start, "end": end, "source": source, "country": country, "level": level,
    }  # fmt: skip
    at = At("/trends", link("/shift", **asked), link("/api/v1/shift", **asked))
    return await answered(
        request,
        at,
        lambda: question(
            role, start=start, end=end, source=source, country=country, level=level, store=tables(request)
        ),
        form=lambda _: form_again(query, open_=False, share=at.address),
        below=below,
    )


def _unfinished(role: str, first: str | None, last: str | None) -> Empty:
    """A title without years: the form with what was said, and years that sources have."""
    return Empty(
        here=link("/shift", role=role, start=first, end=last),
        question=NOTHING_YET.question,
        title=f"Between which years, for “{role}”?" if role else NOTHING_YET.title,
        lead=NOTHING_YET.lead,
        examples=tuple(
            Example(f"{start} to {end}", link("/shift", role=role, start=start, end=end))
            for start, end in (("2013-2015", "2016-2018"), ("2017-2018", "2026"), ("2015-2016", "2026"))
        )
        if role
        else NOTHING_YET.examples,
    )


def form_again(asked: QueryParams, *, open_: bool = True, share: str | None = None) -> Html:
    """The form with what was asked in it, above an answer."""
    return _form(asked, folded=True, open_=open_, share=share)


def _form(asked: QueryParams, *, folded: bool, open_: bool = True, share: str | None = None) -> Html:
    role, start, end = (asked.get(name) or "" for name in ("role", "start", "end"))
    role = called(role)
    known = [(one.source, f"{one.name} ({one.first} to {one.last})") for one in _spanning(start, end)]
    return fragment(
        "shift_form",
        folded=folded,
        summary=f"Why “{role}” moved, {start} to {end}" if role and start else NOTHING_YET.question,
        open=open_,
        share=share,
        role=role,
        names=role_names(),
        start=start,
        end=end,
        sources=known,
        source=asked.get("source"),
    )


def _spanning(start: str, end: str) -> list[Reach]:
    """Sources whose postings reach both ends; all that span years where an end is no year."""
    first, last = start.strip()[:4], end.strip()[-4:]
    every = of_postings()
    if not (first.isdecimal() and last.isdecimal()):
        return list(every)
    return [one for one in every if one.first <= int(first) and int(last) <= one.last]


def below(answer: Answer[ShiftAnswer]) -> Html:
    """The title through all years, and what stands behind it now."""
    view = answer.view
    ways = [
        Example(f"“{view.label}” through the years", link("/trends", role=view.role)),
        Example(f"What stands behind “{view.label}”?", f"/titles/{view.role}"),
        Example(f"Claim: {people(view.label)} are growing", link("/claim", query=f"growth({view.role}) > 0")),
    ]
    return fragment("onward", ways=ways)
