"""One job as an answer shows it: its ledger with the words of both sides, and what would raise it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rolescope.analyse.counterfactuals import with_counterfactuals
from rolescope.analyse.fit import fit_shown
from rolescope.model.fit import Judged, Requirement
from rolescope.model.fit_answer import Competition, JobFit, Standing
from rolescope.model.job import Job, Sign
from rolescope.model.reading import ReadingWarning
from rolescope.model.span import Span
from rolescope.questions.fit.person import Person
from rolescope.questions.fit.words import APPLICANTS
from rolescope.questions.jobs.terms import OF_FILES
from rolescope.store.own.search import Vacancy
from rolescope.taxonomy.relatedness import related

LONGEST = 160
"""Characters of a quote."""
BACK = "back"
UNSCORED = "Without a score there is nothing to hold beside like openings."


@dataclass(frozen=True, slots=True)
class Told:
    """A job and what is known beside its text.

    Attributes:
        id: of the opening, or the text's own key.
        text: the posting.
        asked: what it asks for, with places.
        title: as posted.
        employer: as posted.
        opening: the vacancy as it is found; None for a text beside any store.
        warnings: what it hides, or orders a machine to do.
        competition: how contested it may be.
        standing: beside like openings.
        no_standing: why there is none.
    """

    id: str
    text: str
    asked: Sequence[Requirement]
    title: str | None
    employer: str | None
    opening: Job | None
    warnings: tuple[ReadingWarning, ...]
    competition: Competition
    standing: Standing | None
    no_standing: str | None


def job_fit(person: Person, told: Told) -> JobFit:
    """One person against one job; what is copied from it earns nothing."""
    copied = person.copies.of(told.text)
    able = person.own(told.asked, copied)
    now = fit_shown(person.known(able), told.asked, job=told.id)
    fit = with_counterfactuals(now, able, told.asked, related=related())
    return JobFit(
        fit=fit,
        title=told.title,
        employer=told.employer,
        opening=told.opening,
        ledger_quotes=_quotes(person, [row.judged for row in fit.ledger]),
        blocker_quotes=_quotes(person, [row.judged for row in fit.blockers]),
        copied=copied,
        warnings=told.warnings,
        competition=told.competition,
        standing=told.standing if fit.score is not None else None,
        no_standing=told.no_standing if fit.score is not None else UNSCORED,
    )


def _quotes(person: Person, judged: Sequence[Judged]) -> tuple[str | None, ...]:
    return tuple(_quote(person, one.spans[0]) if one.spans else None for one in judged)


def _quote(person: Person, span: Span) -> str:
    words = " ".join(person.quote(span).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def competition(found: Vacancy, signs: Sequence[Sign], history: Sequence[str] = ()) -> Competition:
    """What a store knows of how contested a vacancy is."""
    posted = (found.date_posted or "")[:10] or None
    return Competition(
        posted=posted,
        days=None if posted is None or found.source == OF_FILES else _days(posted, found.seen),
        came_back=() if history else tuple(one.says for one in signs if one.kind == BACK),
        postings=1 + len(found.duplicates),
        history=tuple(history),
        applicants=APPLICANTS,
    )


def _days(first: str, last: str) -> int | None:
    """Days between two dates as stated; None where one of them is none."""
    try:
        return max((date.fromisoformat(last) - date.fromisoformat(first)).days, 0)
    except ValueError:
        return None
