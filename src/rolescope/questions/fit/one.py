"""How does one person stand against one job: a posting's text, or an opening of a user's own store?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.fit_answer import Competition, FitAnswer, JobFit, Judgements, Order
from rolescope.model.job import Stored, Wanted
from rolescope.model.read import PostingText
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.fit import words
from rolescope.questions.fit.envelope import Asked, answer
from rolescope.questions.fit.person import Person, person_of
from rolescope.questions.fit.posting import ignored_in, read_posting
from rolescope.questions.fit.ranking import ORDERS, Own
from rolescope.questions.fit.shown import Told, competition, job_fit
from rolescope.questions.fit.standing import Standings
from rolescope.questions.jobs.shown import Asking as Explained
from rolescope.questions.jobs.shown import job as shown_job
from rolescope.questions.jobs.signs import signs
from rolescope.questions.jobs.store import opened
from rolescope.questions.jobs.terms import attribution, uncounted
from rolescope.store.own.file import OwnFile
from rolescope.store.own.history import history
from rolescope.store.own.requirements import asking, placed, stored_asks
from rolescope.store.own.search import number_of, state, vacancies

NO_STORE = "A text alone has no openings beside it: ask with the id of an opening of your store."


def fit_one(
    given: PostingText, job: PostingText | str, *, home: Home = USUAL, as_of: str | None = None
) -> Answer[FitAnswer]:
    """One person against one job.

    Args:
        given: the person's own text; it is kept nowhere.
        job: a posting's text, for which no store is needed; or the id of an opening of the store.
        home: where the store is.
        as_of: the month that "present" in the text stands for, as for `profile`.

    Raises:
        BadQuestion: if the store has no such opening, or no store was given.
        StoreUnavailable: if there is no store, or it is being written.
    """
    person = person_of(given, as_of)
    if isinstance(job, PostingText):
        view = _view(person, given.key, job_fit(person, _of_text(job)), None, counted=True)
        asked = {"name": "fit", "key": given.key, "posting": job.key, "present": as_of}
        return answer(Asked(asked, given, job), view, None)
    with opened(home) as file:
        now = state(file)
        told = _of_store(file, person, job.strip())
        fit = job_fit(person, told)
    counted = told.opening is None or told.opening.counted
    view = _view(person, given.key, fit, now.stored, counted=counted)
    return answer(
        Asked({"name": "fit", "key": given.key, "job": job.strip(), "present": as_of}, given), view, now
    )


def _of_text(job: PostingText) -> Told:
    found = read_posting(job)
    beside = job.beside
    return Told(
        id=job.key,
        text=job.text,
        asked=found.asked,
        title=beside.title,
        employer=beside.employer,
        opening=None,
        warnings=found.warnings,
        competition=Competition((beside.date or "")[:10] or None, None, (), None, (), words.APPLICANTS),
        standing=None,
        no_standing=NO_STORE,
    )


def _of_store(file: OwnFile, person: Person, id_: str) -> Told:
    n = number_of(file, id_)
    if n is None:
        raise BadQuestion(
            f"Your store has no opening {id_!r}. A search for jobs lists those that it has, each with its id."
        )
    (vacancy,), (found,) = vacancies(file, [n]), asking(file, [n])
    if found.requirements is None:
        raise BadQuestion(f"What {id_} asks for is not known yet; the next ingest reads it.")
    own = Own(file, person)
    ranked = own.ranked(found)
    standing, no_standing = Standings(file, own).of(found.id, found.work, ranked.scored)
    marks = signs(file, [vacancy])[vacancy.id]
    return Told(
        id=vacancy.id,
        text=ranked.text,
        asked=placed(stored_asks(file, [n])[n], ranked.text),
        title=vacancy.title,
        employer=vacancy.employer,
        opening=shown_job(vacancy, Explained(Wanted(), uncounted()), marks),
        warnings=ignored_in(ranked.text),
        competition=competition(vacancy, marks, _history(file, vacancy.id)),
        standing=standing,
        no_standing=no_standing,
    )


def _history(file: OwnFile, id_: str) -> tuple[str, ...]:
    """What was seen of a vacancy; nothing where it is not grouped yet."""
    try:
        return tuple(history(file, id_).said())
    except BadQuestion:
        return ()


def _view(person: Person, key: str, fit: JobFit, stored: Stored | None, *, counted: bool) -> FitAnswer:
    against = any(one.judged.state.value == "contradicted" for one in fit.fit.blockers)
    return FitAnswer(
        headline=words.headline_one(fit),
        key=key,
        present=str(person.profile.as_of),
        fits=(fit,),
        counts=Judgements(
            judged=int(counted),
            scored=int(counted and fit.fit.score is not None),
            contradicted=int(counted and against),
            left=0,
            uncounted=int(not counted),
        ),
        chance=words.NO_CHANCE,
        understood=(),
        order=ORDERS[Order.SCORE],
        warnings=person.ignored,
        limits=words.LIMITS,
        notes=(words.COPIED,) if fit.copied else (),
        tries=(),
        attribution=attribution([fit.opening]) if fit.opening else (),
        stored=stored,
    )
