"""Tools about one person: their résumé is read in memory, and nothing of it is kept. None ranks people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from mcp.types import CallToolResult, TextContent
from pydantic import Field

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.gap import THRESHOLD
from rolescope.model.read import Beside, PostingText
from rolescope.present.mcp.replied import LONGEST, Country, Detail, Level, Since, Whose, replied
from rolescope.present.server.settings import Settings
from rolescope.present.server.upload import PASTED
from rolescope.questions.audit import audit as audited
from rolescope.questions.audit import from_bytes
from rolescope.questions.choose import choose as chosen
from rolescope.questions.choose import written
from rolescope.questions.fit import fit as fitted
from rolescope.questions.fit import fit_one
from rolescope.questions.gap import gap as unlocked
from rolescope.questions.jobs.arguments import Filters
from rolescope.questions.profile import profile as read_profile
from rolescope.questions.switch import switch as switched
from rolescope.questions.tailor import tailor as tailored

LONGEST_RESUME = Settings().longest_resume
Resume = Annotated[
    str, Field(max_length=LONGEST_RESUME, description="One person's own résumé as text. It is not kept.")
]
Posting = Annotated[str | None, Field(max_length=LONGEST, description="A posting's text.")]
Title = Annotated[str | None, Field(max_length=500, description="The posting's title.")]
Opening = Annotated[
    str | None, Field(max_length=500, description="Instead: an opening's id, as the tool jobs gives it.")
]
Query = Annotated[
    str | None,
    Field(
        max_length=500, description="Instead: openings of the user's own store, as the tool jobs takes it."
    ),
]
Skills = Annotated[list[str] | None, Field(max_length=20, description="Asked for by the jobs, all of them.")]
Place = Annotated[str | None, Field(description="Words of the place.")]
Workplace = Literal["onsite", "hybrid", "remote"] | None
Within = Annotated[str | None, Field(description="Days or weeks: 14, 2w.")]
AsOf = Annotated[str | None, Field(description="The month that “present” stands for: 2026-11.")]
Top = Annotated[int, Field(ge=1, le=100)]
By = Annotated[
    Literal["score", "low"], Field(description="low: first those whose postings say most of what they want.")
]
Values = str | int


def profile(resume: Resume, as_of: AsOf = None, detail: Detail = "digest") -> CallToolResult:
    """What a machine reads of one résumé: skills with the years that show them, and what cannot be read."""
    return replied(lambda: read_profile(_person(resume), as_of=as_of), detail)


def fit(  # noqa: PLR0917  (a tool is called by name)
    resume: Resume,
    posting: Posting = None,
    title: Title = None,
    opening: Opening = None,
    query: Query = None,
    skills: Skills = None,
    country: Country = None,
    place: Place = None,
    workplace: Workplace = None,
    level: Level = None,
    posted_within: Within = None,
    top: Top = 10,
    order: By = "score",
    as_of: AsOf = None,
    detail: Detail = "digest",
) -> CallToolResult:
    """One résumé against one posting, one opening, or the user's own store: a score that adds up row by row.

    Conditions (visa, language, clearance) stand apart. The chance of winning is not estimable.
    """
    filters = _filters(skills, country, place, workplace, level, posted_within)

    def ask() -> Answer[Any]:
        job = _job(posting, title, opening)
        if job is not None:
            return fit_one(_person(resume), job, as_of=as_of)
        return fitted(_person(resume), query=query, filters=filters, top=top, as_of=as_of, order=order)

    return replied(ask, detail)


def gap(  # noqa: PLR0917
    resume: Resume,
    query: Query = None,
    skills: Skills = None,
    country: Country = None,
    place: Place = None,
    workplace: Workplace = None,
    level: Level = None,
    posted_within: Within = None,
    threshold: Annotated[int, Field(ge=1, le=100, description="Score from which a job passes.")] = THRESHOLD,
    top: Top = 10,
    as_of: AsOf = None,
    detail: Detail = "digest",
) -> CallToolResult:
    """What one person would do best to learn: jobs of the user's own store that pass after it, by re-runs."""
    filters = _filters(skills, country, place, workplace, level, posted_within)
    return replied(
        lambda: unlocked(
            _person(resume), query=query, filters=filters, threshold=threshold, top=top, as_of=as_of
        ),
        detail,
    )


def switch(  # noqa: PLR0917
    source: Annotated[str, Field(description="The role to go from: a name.")],
    target: Annotated[str, Field(description="The role to go to: a name.")],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """From one role to another: what carries over, what is missing by demand, roles between, levels, pay."""
    return replied(
        lambda: switched(source, target, country=country, level=level, since=since, evidence=evidence), detail
    )


def choose(
    answers: Annotated[
        dict[str, Values | dict[str, Values]] | None,
        Field(
            description="Question id to its answer, or to {answer, importance 1 to 3}. None: all questions."
        ),
    ] = None,
    roles: Annotated[list[str] | None, Field(max_length=20, description="None: data and AI.")] = None,
    country: Country = None,
    level: Level = None,
    detail: Detail = "digest",
) -> CallToolResult:
    """Roles by how far they agree with what a person says, each question held against one measured thing."""
    if answers is None:
        return CallToolResult(content=[TextContent(type="text", text=written())])
    return replied(lambda: chosen(answers, roles, country=country, level=level), detail)


def tailor(  # noqa: PLR0917
    resume: Resume,
    posting: Posting = None,
    title: Title = None,
    opening: Opening = None,
    short: Annotated[bool, Field(description="Leave out lines that show nothing asked for.")] = False,
    as_of: AsOf = None,
    detail: Detail = "digest",
) -> CallToolResult:
    """One résumé arranged towards a posting from its own facts; whole: JSON Resume. Nothing is invented."""

    def ask() -> Answer[Any]:
        job = _job(posting, title, opening)
        if job is None:
            raise BadQuestion("There is no job to arrange it for. Give a posting's text, or an opening's id.")
        return tailored(_person(resume), job, short=short, as_of=as_of)

    return replied(ask, detail)


def audit(  # noqa: PLR0917
    table: Annotated[
        str,
        Field(max_length=1_000_000, description="CSV: a header, then a row an assessment. No names needed."),
    ],
    group: Annotated[list[str], Field(min_length=1, max_length=4, description="Columns of categories.")],
    score: Annotated[str | None, Field(description="Column of scores.")] = None,
    selected: Annotated[str | None, Field(description="Instead: column of yes and no.")] = None,
    components: Annotated[list[str] | None, Field(max_length=20, description="Columns of parts.")] = None,
    every_ratio: bool = False,
    about: Annotated[str, Field(max_length=500, description="Where the scores come from.")] = "",
    detail: Detail = "digest",
) -> CallToolResult:
    """Whether scores pass some declared categories less often: impact ratios, exact tests, too few to say."""

    def ask() -> Answer[Any]:
        return audited(
            from_bytes(table.encode(), PASTED),
            group,
            score=score,
            selected=selected,
            components=components or (),
            every_ratio=every_ratio,
            about=about,
        )

    return replied(ask, detail)


def _person(resume: str) -> PostingText:
    if not resume.strip():
        raise BadQuestion("There is no résumé to read. Give its text.")
    return PostingText(PASTED, resume)


def _job(posting: str | None, title: str | None, opening: str | None) -> PostingText | str | None:
    if posting and opening:
        raise BadQuestion("There is a posting and an opening's id. Give one of them.")
    return PostingText(PASTED, posting, Beside(title=title)) if posting else opening


def _filters(  # noqa: PLR0917
    skills: list[str] | None,
    country: str | None,
    place: str | None,
    workplace: str | None,
    level: str | None,
    posted_within: str | None,
) -> Filters:
    return Filters(
        skill=tuple(skills or ()),
        country=country,
        place=place,
        workplace=workplace,
        level=level,
        posted_within=posted_within,
    )


PEOPLE: tuple[Callable[..., Any], ...] = (profile, fit, gap, switch, choose, tailor, audit)
"""Every tool of this module."""
