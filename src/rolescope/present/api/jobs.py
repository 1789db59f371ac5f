"""GET /jobs and /jobs/{id}: openings of the server's own store, by their work under every title."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.job import JobAnswer, JobsAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import LONGEST_NAME, LONGEST_SENTENCE
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import home_of
from rolescope.questions.jobs import job as one
from rolescope.questions.jobs import jobs as question
from rolescope.questions.jobs.arguments import MOST, TOP, named
from rolescope.questions.jobs.store import stamp

routes = APIRouter(route_class=Address)
LONGEST_ID = 500
MOST_SKILLS = 20


def _said(description: str, *examples: str) -> Any:
    return Query(max_length=LONGEST_NAME, description=description, examples=list(examples))


Text = str | None


@routes.get("/jobs", **figures(JobsAnswer))
async def jobs(  # noqa: PLR0917
    request: Request,
    query: Annotated[
        Text,
        Query(
            max_length=LONGEST_SENTENCE,
            description="A role, skills, or words of titles, employers and places. Without it: all.",
            examples=["ML engineer", "python spark berlin"],
        ),
    ] = None,
    role: Annotated[Text, _said("Whose work it has to be, whatever the title.", "data engineer")] = None,
    title: Annotated[Text, _said("Words of the title.", "engineer")] = None,
    skill: Annotated[
        list[str],
        Query(
            max_length=MOST_SKILLS, description="Skills that it asks for, all of them.", examples=[["python"]]
        ),
    ] = [],  # noqa: B006  (FastAPI copies it)
    without_skill: Annotated[
        list[str],
        Query(max_length=MOST_SKILLS, description="Skills that it may not ask for.", examples=[["cobol"]]),
    ] = [],  # noqa: B006
    employer: Annotated[Text, _said("Words of the employer's name.", "example")] = None,
    country: Annotated[Text, _said("ISO 3166-1 alpha-2, or the country's name.", "DE")] = None,
    place: Annotated[Text, _said("Words of the place.", "Berlin")] = None,
    workplace: Annotated[Text, _said("`onsite`, `hybrid` or `remote`.", "remote")] = None,
    level: Annotated[Text, _said("Seniority.", "senior")] = None,
    pay_min: Annotated[
        float | None,
        Query(
            gt=0,
            description="Stated pay has to reach it, in `currency`; nothing is converted.",
            examples=[80000],
        ),
    ] = None,
    currency: Annotated[Text, _said("Of `pay_min`: ISO 4217.", "EUR")] = None,
    period: Annotated[Text, _said("Of `pay_min`: `year`, `month`, `week`, `day` or `hour`.", "year")] = None,
    since: Annotated[Text, _said("Posted on this day or later.", "2026-01-31")] = None,
    posted_within: Annotated[Text, _said("Days or weeks before the newest of the store.", "14", "2w")] = None,
    source: Annotated[Text, _said("Shown by this source.", "greenhouse")] = None,
    employment_type: Annotated[Text, _said("As stated.", "full_time")] = None,
    language: Annotated[Text, _said("Of the text: ISO 639-1.", "en")] = None,
    include_gone: Annotated[bool, Query(description="Openings that are gone too.")] = False,
    top: Annotated[int, Query(ge=1, le=MOST, description="How many to show.", examples=[10])] = TOP,
) -> Response:
    """Openings that are what is looked for: an entry for each vacancy, its duplicates grouped.

    They are those of the store that the server was given; one that was given none answers 400.
    """
    given = {name: value for name, value in locals().items() if name not in {"request", "query", "top"}}
    filters = named(given)
    home = home_of(request)
    key = f"jobs {query!r} {filters} {top} {stamp(home)}"
    return await answered(request, key, lambda: question(query, filters, top=top, home=home))


@routes.get("/jobs/{id:path}", **figures(JobAnswer))
async def job(
    request: Request,
    id: Annotated[  # noqa: A002
        str,
        Path(
            min_length=1,
            max_length=LONGEST_ID,
            description="Id of an opening, as a list of jobs has it.",
            examples=["greenhouse:example:4012"],
        ),
    ],
) -> Response:
    """One opening in full: facts, whose work it is and the sentences that say so, history, where to apply."""
    home = home_of(request)
    return await answered(request, f"job {id!r} {stamp(home)}", lambda: one(id, home=home))
