"""What is known of one opening: facts, whose work it is and the sentences that say so, and its history."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.extract.reader import read
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.job import Job, JobAnswer, JobFact, Wanted, Working
from rolescope.model.vacancy import VacancyHistory
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.jobs.arguments import skill_label
from rolescope.questions.jobs.question import envelope
from rolescope.questions.jobs.shown import Asking, named, work_as, work_of
from rolescope.questions.jobs.shown import job as shown
from rolescope.questions.jobs.store import opened
from rolescope.questions.jobs.terms import attribution, sources, uncounted
from rolescope.questions.jobs.words import money
from rolescope.questions.words.phrases import COUNTRIES
from rolescope.store.own.file import OwnFile
from rolescope.store.own.history import history
from rolescope.store.own.opening import Opening, also, opening
from rolescope.store.own.search import Vacancy, number_of, state, vacancies

SENTENCES = 5
"""Sentences that are quoted."""
LONGEST = 300
"""Characters of a quoted sentence."""


def job(id_: str, *, home: Home = USUAL) -> Answer[JobAnswer]:
    """One opening in full.

    Args:
        id_: its id, or that of another opening of the same vacancy.
        home: where the store is.

    Raises:
        BadQuestion: if the store has none such, or no store was given.
        StoreUnavailable: if there is no store, or it is being written.
    """
    with opened(home) as file:
        return answered(file, id_.strip())


def is_id(text: str, home: Home = USUAL) -> bool:
    """Whether a text is the id of an opening: one in the store, or one that names a source of ours."""
    source, mark, _ = text.strip().partition(":")
    if not mark or " " in text.strip():
        return False
    if source in sources():
        return True
    with opened(home) as file:
        return opening(file, text.strip()) is not None


def answered(file: OwnFile, id_: str) -> Answer[JobAnswer]:
    """The answer from an open store.

    Raises:
        BadQuestion: if the store has no such opening.
    """
    found, n = opening(file, id_), number_of(file, id_)
    if found is None or n is None:
        raise BadQuestion(
            f"Your store has no opening {id_!r}. A search for jobs lists those that it has, each with its id."
        )
    (vacancy,) = vacancies(file, [n])
    whole = opening(file, vacancy.id) or found
    one = shown(vacancy, Asking(Wanted(), uncounted()))
    seen = _history(file, vacancy.id)
    others_of = also(file, vacancy.duplicates)
    required = [skill for skill in vacancy.skills if skill in vacancy.required]
    others = [skill for skill in vacancy.skills if skill not in vacancy.required]
    view = JobAnswer(
        headline=_headline(one),
        job=one,
        facts=tuple(_facts(vacancy, whole)),
        skills=tuple(map(skill_label, (*required, *others))),
        required=len(required),
        history=(*_stated(whole), *(seen.said() if seen else _seen(whole))),
        cannot_tell=tuple(seen.cannot_tell()) if seen else (),
        also=others_of,
        workings=tuple(_workings(whole)),
        attribution=attribution([one], *(other.source for other in others_of)),
    )
    return envelope({"name": "job", "id": id_}, state(file), view, (one,))


def _headline(one: Job) -> str:
    where = f" at {one.employer}" if one.employer else ""
    title = f"“{one.title}”{where}" if one.title else f"An opening{where}"
    if not one.role_label:
        return f"{title}: its text does not tell whose work it is"
    if not one.sure:
        return f"{title}: its text is {work_as(one.role_label, sure=False)}, and not surely"
    told = " is" if one.title_role == one.role else ": by its text,"
    return f"{title}{told} {work_of(one.role_label)}"


def _facts(vacancy: Vacancy, whole: Opening) -> Iterator[JobFact]:
    pay = (vacancy.pay_low, vacancy.pay_high)
    if any(pay):
        yield JobFact("Pay", money(*pay, vacancy.pay_currency, vacancy.pay_period))
    said = {
        "Title names": named(vacancy.title_role),
        "Level": None if vacancy.level == "unstated" else vacancy.level,
        "Workplace": vacancy.workplace,
        "Places": "; ".join(whole.places) or whole.place,
        "Town": whole.town,
        "Country": vacancy.country and COUNTRIES.get(vacancy.country, vacancy.country),
        "Employment": ", ".join(whole.employment_types),
        "Years of experience": None if whole.years is None else f"{whole.years} or more",
        "Degree": whole.degree,
        "Industry": whole.industry,
        "Posted by": {"direct": "the employer", "agency": "an agency"}.get(whole.employer_kind or ""),
        "Department": whole.department,
        "Language of the text": vacancy.language,
        "Employer's number": whole.requisition,
    }
    for name, value in said.items():
        if value:
            yield JobFact(name, value.replace("_", " "))


def _stated(whole: Opening) -> Iterator[str]:
    """What its source says of time."""
    posted, published = (whole.posted or "")[:10], (whole.published or "")[:10]
    dates = {
        "posted": posted,
        "first shown": published if published != posted else "",
        "changed": (whole.updated or "")[:10],
        "open until": (whole.expires or "")[:10],
    }
    said = [f"{name} {when}" for name, when in dates.items() if when]
    if said:
        yield f"Its source says: {', '.join(said)}."
    yield f"Gone since {whole.gone_at}." if whole.gone_at else "It is shown now."


def _history(file: OwnFile, id_: str) -> VacancyHistory | None:
    """What was seen of the vacancy; None where it is not grouped yet."""
    try:
        return history(file, id_)
    except BadQuestion:
        return None


def _seen(whole: Opening) -> Iterator[str]:
    """What was seen of the opening alone."""
    yield f"Seen first on {whole.first_seen} and last on {whole.last_seen}."
    for gone, back in whole.absences:
        yield f"Gone on {gone} and back on {back}."


def _workings(whole: Opening) -> Iterator[Working]:
    """Sentences that speak for the roles of its work, read in its text now."""
    found = read(whole.text, whole.title, whole.place, whole.employer).role
    if found is None:
        return
    for one in sorted(found.sentences, key=lambda one: -one.weight)[:SENTENCES]:
        quote = " ".join(one.quote.split())
        yield Working(one.role, named(one.role) or one.role, quote[:LONGEST])
