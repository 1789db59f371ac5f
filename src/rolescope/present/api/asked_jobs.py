"""The arguments of addresses about jobs: what each means, what it may be, and an example."""

# Not `from __future__ import annotations`: FastAPI reads these classes, and its older versions read no
# annotation of a class that is a text.
from dataclasses import dataclass, fields
from typing import Annotated, Any, Literal

from fastapi import Path, Query

from rolescope.model.gap import THRESHOLD
from rolescope.present.api.asked import LONGEST_SENTENCE, text
from rolescope.present.api.asked_people import AsOf
from rolescope.questions.gap.question import TOP as TOP_OF_GAP
from rolescope.questions.jobs.arguments import LONGEST_OPENING_ID, MOST, TOP, Filters

MOST_SKILLS = 20


def _skills(description: str, example: str) -> Any:
    return Query(max_length=MOST_SKILLS, description=description, examples=[[example]])


Id = Annotated[
    str,
    Path(
        # No least length: a line break alone arrives as nothing, and is a question that cannot be asked.
        max_length=LONGEST_OPENING_ID,
        description="Id of an opening, as a list of jobs has it.",
        examples=["greenhouse:example:4012"],
    ),
]
Opening = Annotated[
    str | None,
    Query(
        max_length=LONGEST_OPENING_ID,
        description="Id of one opening of the server's store, in the place of a posting.",
        examples=["greenhouse:example:4012"],
    ),
]
Top = Annotated[int, Query(ge=1, le=MOST, description="How many to show.", examples=[10])]


@dataclass(frozen=True)
class Search:
    """What is looked for among jobs, every filter by its name in `Filters`."""

    query: Annotated[
        str | None,
        Query(
            max_length=LONGEST_SENTENCE,
            description="A role, skills, or words of titles, employers and places. Without it: all.",
            examples=["ML engineer", "python spark berlin"],
        ),
    ] = None
    role: Annotated[str | None, text("Whose work it has to be, whatever the title.", "data engineer")] = None
    title: Annotated[str | None, text("Words of the title.", "engineer")] = None
    skill: Annotated[tuple[str, ...], _skills("Skills that it asks for, all of them.", "python")] = ()
    without_skill: Annotated[tuple[str, ...], _skills("Skills that it may not ask for.", "cobol")] = ()
    employer: Annotated[str | None, text("Words of the employer's name.", "example")] = None
    country: Annotated[str | None, text("ISO 3166-1 alpha-2, or the country's name.", "DE")] = None
    place: Annotated[str | None, text("Words of the place.", "Berlin")] = None
    workplace: Annotated[str | None, text("`onsite`, `hybrid` or `remote`.", "remote")] = None
    level: Annotated[str | None, text("Seniority.", "senior")] = None
    pay_min: Annotated[
        float | None,
        Query(gt=0, description="Stated pay has to reach it, in `currency`.", examples=[8e4]),
    ] = None
    currency: Annotated[str | None, text("Of `pay_min`: ISO 4217.", "EUR")] = None
    period: Annotated[
        str | None,
        text("Of `pay_min`: `year`, `month`, `week`, `day` or `hour`.", "year"),
    ] = None
    since: Annotated[str | None, text("Posted on this day or later.", "2026-01-31")] = None
    posted_within: Annotated[
        str | None,
        text("Days or weeks before the store was last filled.", "14", "2w"),
    ] = None
    source: Annotated[str | None, text("Shown by this source.", "greenhouse")] = None
    employment_type: Annotated[str | None, text("As stated.", "full_time")] = None
    language: Annotated[str | None, text("Of the text: ISO 639-1.", "en")] = None
    include_gone: Annotated[bool, Query(description="Openings that are gone too.")] = False
    top: Top = TOP

    @property
    def filters(self) -> Filters:
        """What narrows the search."""
        return Filters(**{one.name: getattr(self, one.name) for one in fields(Filters)})


@dataclass(frozen=True)
class _ById:
    id: Opening = None


@dataclass(frozen=True)
class _Passing:
    threshold: Annotated[
        int,
        Query(ge=1, le=100, description="The score from which a job passes.", examples=[THRESHOLD]),
    ] = THRESHOLD


# Fields of the base that is named last stand first, and so the document lists them.
@dataclass(frozen=True)
class OneOrSearch(Search, _ById):
    """What one person is held against: an opening by its id, or those that a search finds, in this order."""

    order: Annotated[
        Literal["score", "low"],
        Query(
            description="By score, or by low: first the postings that say most of what they want.",
            examples=["low"],
        ),
    ] = "score"
    as_of: AsOf = None


@dataclass(frozen=True)
class PassingSearch(Search, _Passing):
    """The jobs among which those count that one person passes, from a score on."""

    top: Top = TOP_OF_GAP
    as_of: AsOf = None
