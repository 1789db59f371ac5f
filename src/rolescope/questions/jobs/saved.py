"""Questions about jobs that are asked again: what is new, gone and changed since last time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.job import Job, JobsAnswer
from rolescope.model.saved_jobs import Changed, SavedAnswer, SavedList, SavedQuestion
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.jobs.arguments import MOST, TOP, Filters
from rolescope.questions.jobs.question import answered, envelope
from rolescope.questions.jobs.shown import Asking, job, named
from rolescope.questions.jobs.store import PATIENCE, folder, opened
from rolescope.questions.jobs.terms import uncounted
from rolescope.questions.jobs.wanted import read
from rolescope.questions.jobs.words import money
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.saved import (
    Before,
    Kept,
    Saved,
    found_before,
    keep,
    readers,
    remember,
    saved_questions,
)
from rolescope.store.own.saved import (
    forget as dropped,
)
from rolescope.store.own.search import Vacancy, find, state, vacancies

REMEMBERED = 2_000
"""Vacancies that are remembered of a question, in its order."""
LIST = "list"
"""No name of a question: it asks which there are."""
_NAME = re.compile(r"[\w][\w .-]{0,59}")


def save(
    name: str, query: str | None, filters: Filters, *, at: str, top: int = TOP, home: Home = USUAL
) -> Answer[JobsAnswer]:
    """Ask a question, and save it under a name.

    A name that is taken is given to the new question; what the old one found is what the next answer under
    the name is held against.

    Args:
        name: letters, digits, blanks, dots and hyphens, at most 60.
        query: as for `jobs`.
        filters: likewise.
        at: when, ISO 8601 in UTC.
        top: as for `jobs`.
        home: where the store is.

    Raises:
        BadQuestion: if the name cannot be one, or the question cannot be asked.
        StoreUnavailable: if the store cannot be written.
    """
    if name == LIST or not _NAME.fullmatch(name):
        raise BadQuestion(f"{name!r} is no name: letters, digits, blanks, dots and hyphens, at most 60.")
    with opened(home) as file:
        answer = answered(file, query, filters, top)
    with own_store(at, folder(home), PATIENCE) as file:
        known = {one.name for one in saved_questions(file)}
        keep(file, name, _packed(query, filters), at)
        if name not in known:
            _remember(file, _named(file, name), at)
    return answer


def saved(name: str, *, at: str, home: Home = USUAL) -> Answer[SavedAnswer]:
    """A saved question asked again, held against what it found last time; then that is what is remembered.

    Args:
        name: what it was saved as.
        at: when, ISO 8601 in UTC.
        home: where the store is.

    Raises:
        BadQuestion: if nothing was saved under the name; with what was.
        StoreUnavailable: if the store cannot be written.
    """
    with opened(home):
        pass  # a store that is not there is not made
    with own_store(at, folder(home), PATIENCE) as file:
        one = _named(file, name)
        query, filters = _unpacked(one.question)
        now = answered(file, query, filters, TOP)
        view = _compared(file, one, now.view)
        _remember(file, one, at)
        question = {"name": "saved", "saved": name, "since": one.asked_at}
        return envelope(question, state(file), view, (*view.new, *now.view.jobs))


def saved_list(*, home: Home = USUAL) -> Answer[SavedList]:
    """Every saved question.

    Raises:
        StoreUnavailable: if there is no store, or it is being written.
    """
    with opened(home) as file:
        found = tuple(
            SavedQuestion(one.name, _spelled(one.question), one.saved_at, one.asked_at, one.found)
            for one in saved_questions(file)
        )
        return envelope({"name": "saved"}, state(file), SavedList(found), ())


def forget(name: str, *, at: str, home: Home = USUAL) -> None:
    """Drop a saved question and all that was remembered of it.

    Raises:
        BadQuestion: if nothing was saved under the name; with what was.
        StoreUnavailable: if the store cannot be written.
    """
    with opened(home) as file:
        _named(file, name)
    with own_store(at, folder(home), PATIENCE) as file:
        dropped(file, name)


def _named(file: OwnFile, name: str) -> Saved:
    every = saved_questions(file)
    found = next((one for one in every if one.name == name), None)
    if found is None:
        names = ", ".join(one.name for one in every)
        there = f"There are: {names}." if names else "Nothing was saved yet: rolescope jobs … --save NAME."
        raise BadQuestion(f"No question was saved as {name!r}. {there}")
    return found


def _packed(query: str | None, filters: Filters) -> str:
    """What is asked for, as JSON; what is not is left out."""
    given = {one.name: getattr(filters, one.name) for one in fields(filters)}
    asked = {"query": (query or "").strip(), **given}
    return json.dumps({name: value for name, value in asked.items() if value}, ensure_ascii=False)


def _unpacked(question: str) -> tuple[str | None, Filters]:
    asked = json.loads(question)
    query = asked.pop("query", None)
    several = {name: tuple(value) for name, value in asked.items() if isinstance(value, list)}
    return query, Filters(**asked | several)


def _found(file: OwnFile, one: Saved) -> list[Vacancy]:
    query, filters = _unpacked(one.question)
    asked = read(query, filters, state(file).as_of)
    return vacancies(file, find(file, asked.wanted, REMEMBERED, uncounted()).numbers)


def _remember(file: OwnFile, one: Saved, at: str) -> None:
    kept = [Kept(found.id, found.content, json.dumps(_facts(found))) for found in _found(file, one)]
    remember(file, one, kept, at)


def _facts(one: Vacancy) -> dict[str, str | None]:
    """What of a vacancy is said to have changed, by name."""
    paid = one.pay_low is not None or one.pay_high is not None
    pay = money(one.pay_low, one.pay_high, one.pay_currency, one.pay_period) if paid else None
    return {
        "title": one.title,
        "employer": one.employer,
        "place": one.place,
        "work": named(one.work),
        "pay": pay,
        "workplace": one.workplace,
        "where to apply": one.apply_url,
    }


def _compared(file: OwnFile, one: Saved, now: JobsAnswer) -> SavedAnswer:
    query, filters = _unpacked(one.question)
    asking = Asking(read(query, filters, state(file).as_of).wanted, uncounted())
    before, found = found_before(file, one.name), _found(file, one)
    numbers = {vacancy.n for vacancy in found}
    known = {was.n for was in before if was.n is not None}
    new = [job(vacancy, asking) for vacancy in found if vacancy.n not in known]
    left = [_left(was) for was in before if was.n not in numbers]
    changed = list(_changed(before, {vacancy.n: vacancy for vacancy in found}))
    return SavedAnswer(
        headline=_headline(new, left, changed, one),
        name=one.name,
        since=one.asked_at,
        first=one.asked_at is None,
        new=tuple(new[:MOST]),
        gone=tuple(left),
        changed=tuple(changed),
        notes=tuple(_notes(file, one, before, found)),
        now=now,
    )


def _headline(new: Sequence[Job], left: Sequence[Changed], changed: Sequence[Changed], one: Saved) -> str:
    since = f" since {one.asked_at[:10]}" if one.asked_at else ""
    if not (new or left or changed):
        return f"Nothing changed{since}"
    return f"{len(new):,} new, {len(left):,} no longer found, {len(changed):,} changed{since}"


def _left(was: Before) -> Changed:
    if not was.stored:
        says = "not in the store any more"
    elif was.gone:
        says = "gone: its source does not show it any more"
    else:
        says = "still shown, and no longer what was asked for"
    return Changed(was.id, json.loads(was.shown).get("title"), says)


def _changed(before: Sequence[Before], found: Mapping[int | None, Vacancy]) -> Iterator[Changed]:
    """Vacancies found both times that are shown otherwise, or state something else."""
    for was in before:
        vacancy = found.get(was.n)
        if vacancy is None:
            continue
        then, now = json.loads(was.shown), _facts(vacancy)
        said = [
            f"{name}: {then.get(name) or 'not stated'} → {value or 'not stated'}"
            for name, value in now.items()
            if then.get(name) != value
        ]
        if not said and was.id == vacancy.id and was.content != vacancy.content:
            said = ["its text or its dates"]
        if said:
            yield Changed(vacancy.id, vacancy.title, "; ".join(said))


def _notes(file: OwnFile, one: Saved, before: Sequence[Before], found: Sequence[Vacancy]) -> Iterator[str]:
    if one.asked is not None and one.asked != one.question:
        yield f"The question is another than last time. It was: {_told(one.asked)}."
    if one.reader is not None and one.reader != readers(file):
        yield "Openings were read again by another reader since: some differences are the reader's."
    if REMEMBERED in {len(before), len(found)}:
        yield f"Of each answer the first {REMEMBERED:,} are remembered: beyond these no change is seen."


def _spelled(question: str) -> dict[str, str]:
    """A question's arguments in words, by name."""
    asked = json.loads(question)
    return {name: ", ".join(one) if isinstance(one, list) else str(one) for name, one in asked.items()}


def _told(question: str) -> str:
    said = _spelled(question).items()
    return ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in said) or "everything"
