"""Jobs, each with whose work it is, why it was found and where to apply."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.job import Job, JobAnswer, JobsAnswer
from rolescope.present.jobs import words
from rolescope.present.mcp.statement import Statement, at


def statements(view: JobsAnswer) -> Iterator[Statement]:
    """How it was read, each job, what is titled so and is other work, what the sources want said."""
    if view.understood:
        said = "; ".join(words.understood(one) for one in view.understood)
        yield Statement(f"Read as {said}. Order: {view.order}.", (at("understood"),))
    for number, job in enumerate(view.jobs):
        yield Statement(_said(job), (at("jobs", number),))
    for number, job in enumerate(view.apart):
        yield Statement(f"Titled so, and {words.work(job)}: {_said(job)}", (at("apart", number),))
    for said in (*view.notes, *view.tries):
        yield Statement(said, (at("total"),))
    for number, said in enumerate(words.credit(view.attribution)):
        yield Statement(f"To be said beside what is shown: {said}", (at("attribution", number),))


def _said(job: Job) -> str:
    where = ", ".join(filter(None, [job.employer, job.place]))
    known = "; ".join([words.work(job), *words.about(job), *filter(None, [words.copies(job)])])
    return f"“{words.title(job)}” ({where}): {known}. Apply: {job.apply_url or 'not stated'}. Id: {job.id}"


def of_one(view: JobAnswer) -> Iterator[Statement]:
    """One opening: what it is, its facts, skills, the sentences behind it, its history."""
    yield Statement(_said(view.job), (at("job"),))
    for number, fact in enumerate(view.facts):
        yield Statement(f"{fact.name}: {fact.value}", (at("facts", number),))
    if view.skills:
        needed = ", ".join(view.skills[: view.required]) or "none"
        yield Statement(f"Skills required: {needed}; all: {', '.join(view.skills)}", (at("skills"),))
    for number, one in enumerate(view.workings):
        yield Statement(f"Speaks for {one.label}: “{one.quote}”", (at("workings", number),))
    for number, said in enumerate(view.history):
        yield Statement(said, (at("history", number),))
    for number, said in enumerate(words.credit(view.attribution)):
        yield Statement(f"To be said beside what is shown: {said}", (at("attribution", number),))
