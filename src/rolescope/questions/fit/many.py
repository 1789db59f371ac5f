"""Which jobs of a user's own store does one person come nearest to, and what is missing for each?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rolescope.analyse.fit import Scored
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.fit_answer import FitAnswer, JobFit, Judgements, Order
from rolescope.model.read import PostingText
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.fit import words
from rolescope.questions.fit.candidates import Candidates, candidates
from rolescope.questions.fit.envelope import Asked, answer
from rolescope.questions.fit.person import Person, person_of
from rolescope.questions.fit.posting import ignored_in
from rolescope.questions.fit.ranking import ORDERS, Own, Ranked, figures, first
from rolescope.questions.fit.shown import Told, competition, job_fit
from rolescope.questions.fit.standing import Standings
from rolescope.questions.jobs.arguments import MOST, NO_FILTERS, TOP, Filters, spelled
from rolescope.questions.jobs.shown import Asking as Explained
from rolescope.questions.jobs.shown import job as shown_job
from rolescope.questions.jobs.signs import signs
from rolescope.questions.jobs.store import opened
from rolescope.questions.jobs.terms import attribution
from rolescope.store.own.file import OwnFile
from rolescope.store.own.requirements import placed, stored_asks
from rolescope.store.own.search import vacancies


class Listed(NamedTuple):
    """How many jobs are shown, and in which order."""

    top: int
    order: Order


def fit(
    given: PostingText,
    *,
    query: str | None = None,
    filters: Filters = NO_FILTERS,
    top: int = TOP,
    home: Home = USUAL,
    as_of: str | None = None,
    order: str = Order.SCORE,
) -> Answer[FitAnswer]:
    """One person against the jobs of a store that a search finds.

    Args:
        given: the person's own text; it is kept nowhere.
        query: as for `jobs`; None for all.
        filters: beside it.
        top: how many to show.
        home: where the store is.
        as_of: the month that "present" in the text stands for, as for `profile`.
        order: "score", or "low": by what is shown of a full posting.

    Raises:
        BadQuestion: if the question cannot be asked so, or no store was given.
        UnknownRole: if `filters.role` names nothing.
        AmbiguousRole: if a name can mean several roles.
        StoreUnavailable: if there is no store, or it is being written.
    """
    if not 1 <= top <= MOST:
        raise BadQuestion(f"--top takes 1 to {MOST}.")
    if order not in tuple(Order):
        raise BadQuestion(f"There is no order {order!r}. There are: {', '.join(Order)}.")
    by = Order(order)
    person = person_of(given, as_of)
    with opened(home) as file:
        found = candidates(file, query, filters)
        view = _view(file, person, found, Listed(top, by), given.key)
    question = {**spelled(query, filters, top), "name": "fit", "key": given.key, "present": as_of}
    question["order"] = None if by is Order.SCORE else by.value
    return answer(Asked(question, given), view, found.now)


def _view(file: OwnFile, person: Person, found: Candidates, listed: Listed, key: str) -> FitAnswer:
    own = Own(file, person)
    scored = figures(own, person, found.found)
    fits = _shown(file, person, found, first(own, found.found, scored, *listed), Standings(file, own))
    counts = _counts(found, scored)
    jobs = [one.opening for one in fits if one.opening]
    little = words.asking_little(fits) if listed.order is Order.SCORE else 0
    return FitAnswer(
        headline=words.headline(found, counts, fits),
        key=key,
        present=str(person.profile.as_of),
        fits=fits,
        counts=counts,
        chance=words.NO_CHANCE,
        understood=tuple(said for said, _ in found.asked.understood),
        order=ORDERS[listed.order],
        warnings=person.ignored,
        limits=words.LIMITS,
        notes=(*words.little(little), *words.notes(found, counts, sum(bool(one.copied) for one in fits))),
        tries=(*words.tries(found), *([words.BY_LOW] if little else [])),
        attribution=attribution(jobs),
        stored=found.now.stored,
    )


def _counts(found: Candidates, scored: Mapping[int, Scored]) -> Judgements:
    counted = [scored[one.n] for one in found.found if found.counted(one)]
    return Judgements(
        judged=len(counted),
        scored=sum(one.score is not None for one in counted),
        contradicted=sum(one.contradicted for one in counted),
        left=found.left,
        uncounted=len(found.found) - len(counted),
    )


def _shown(
    file: OwnFile, person: Person, found: Candidates, ranked: Sequence[Ranked], standings: Standings
) -> tuple[JobFit, ...]:
    """The jobs of a list, each in full."""
    numbers = [one.job.n for one in ranked]
    known = {one.n: one for one in vacancies(file, numbers)}
    marks = signs(file, list(known.values()))
    asks = stored_asks(file, numbers)
    explained = Explained(found.asked.wanted, tuple(found.uncounted))

    def told(one: Ranked) -> Told:
        vacancy = known[one.job.n]
        standing, no_standing = standings.of(one.job.id, one.job.work, one.scored)
        return Told(
            id=one.job.id,
            text=one.text,
            asked=placed(asks[one.job.n], one.text),
            title=vacancy.title,
            employer=vacancy.employer,
            opening=shown_job(vacancy, explained, marks[vacancy.id]),
            warnings=ignored_in(one.text),
            competition=competition(vacancy, marks[vacancy.id]),
            standing=standing,
            no_standing=no_standing,
        )

    return tuple(job_fit(person, told(one)) for one in ranked)
