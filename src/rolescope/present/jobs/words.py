"""Jobs in words, alike in a terminal, on a page and for a tool."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.job import SURE, Also, Attribution, Job, JobsAnswer, Understood
from rolescope.present.words import LEVELS
from rolescope.questions.jobs.shown import named as named_role
from rolescope.questions.jobs.shown import percent, work_of
from rolescope.questions.jobs.words import EMPTY, GONE, MORE, money

_FILLED = "Who runs this server can bring in more openings with “rolescope ingest”."
_ON_A_FORM = {
    GONE: "Look among those that are gone too: Filters, Gone ones, Show them too.",
    **dict.fromkeys((MORE, *EMPTY), _FILLED),
}
UNSTATED = "unstated"
UNCLEAR = "left open by the text"
KINDS = {
    "role": "Work",
    "level": "Level",
    "workplace": "Workplace",
    "skill": "Skill",
    "without": "Without",
    "word": "Word",
    "title": "Title",
    "employer": "Employer",
    "place": "Place",
    "country": "Country",
    "employment_type": "Employment",
    "language": "Language",
    "source": "Source",
    "pay": "Pay",
    "since": "Posted",
}


def title(job: Job) -> str:
    """Its title, or that it has none."""
    return job.title or "(no title)"


def paid(job: Job) -> str:
    """Its pay as stated; empty where none is."""
    pay = job.pay
    return money(pay.low, pay.high, pay.currency, pay.period) if pay else ""


def posted(job: Job) -> str:
    """When it was posted."""
    return (job.date_posted or "")[:10]


def work(job: Job) -> str:
    """Whose work it is."""
    if not job.role_label:
        return "work cannot be told"
    name = named_role(job.role) or job.role_label
    if job.share is not None and not job.sure:
        return f"Most like {work_of(job.role_label)}, {percent(job.share)}: not sure"
    return name if job.share is None else f"{name}, {job.share:.0%} likely"


def about(job: Job) -> list[str]:
    """What else is known of it, the shortest words for each."""
    level = job.level if job.level != UNSTATED else None
    known = [
        LEVELS.get(level or "", level),
        job.workplace,
        paid(job),
        posted(job) and f"posted {posted(job)}",
    ]
    return [one for one in known if one] + (["gone"] if job.gone else [])


def mixture(job: Job) -> list[tuple[str, float]]:
    """Whose work it may be, by name, the likeliest first."""
    found = sorted(job.mixture.items(), key=lambda one: (-one[1], one[0]))
    return [(UNCLEAR if role == "unclear" else named_role(role) or role, share) for role, share in found]


def named(other: Also) -> str:
    """Another opening of the same vacancy, in a line."""
    said = ", ".join(filter(None, [other.title, other.employer, other.place]))
    return f"{said} (gone)" if other.gone else said


def copies(job: Job) -> str:
    """How many more openings are the same vacancy; empty for none."""
    n = len(job.duplicates)
    return f"{n} more posting{'' if n == 1 else 's'} of the same vacancy" if n else ""


def parted(view: JobsAnswer) -> tuple[tuple[Job, ...], tuple[Job, ...]]:
    """Those shown that are the work of the role asked for, and those only most like it: they stand last.

    Where no role was asked for, all are in the first.
    """
    if not any(one.kind == "role" for one in view.understood):
        return view.jobs, ()
    return tuple(one for one in view.jobs if one.sure), tuple(one for one in view.jobs if not one.sure)


def unsure(view: JobsAnswer) -> str:
    """Over the openings that are only most like the role asked for."""
    return f"Most like it, not sure (a share below {SURE:.0%}): {view.unsure:,}"


def tries(view: JobsAnswer) -> tuple[str, ...]:
    """What to try, where there is a form and no command line."""
    return on_a_form(view.tries)


def on_a_form(said: tuple[str, ...]) -> tuple[str, ...]:
    """What to try, as whoever has a form and no command line can."""
    return tuple(dict.fromkeys(_ON_A_FORM.get(one, one) for one in said))


def apart(view: JobsAnswer) -> str:
    """Over the openings titled so that are other work."""
    return f"Titled so, and other work or not to be told from the text: {view.apart_total:,}"


def understood(one: Understood) -> str:
    """One part of what was asked, as it was read."""
    return (
        f"{KINDS.get(one.kind, one.kind)}: {one.value if one.kind != 'word' else f'“{one.text}” {one.value}'}"
    )


def credit(found: tuple[Attribution, ...]) -> Iterator[str]:
    """What the terms of sources want said, source by source."""
    for one in found:
        words = one.words or f"Source: {one.name}"
        home = f" ({one.home})" if one.home else ""
        yield f"{words}{home}{'' if one.counted else '; shown, not counted'}"


def left(view: JobsAnswer) -> int:
    """How many are not shown."""
    return view.total + view.uncounted - len(view.jobs)


def rest(view: JobsAnswer) -> str:
    """How many are not shown; empty for none."""
    unseen, more = left(view), min(100, 2 * max(len(view.jobs), 1))
    return f"{unseen:,} more: --top {more} shows more of them." if unseen > 0 else ""


def stored(view: JobsAnswer) -> str:
    """What the store holds, in a line."""
    held = view.stored
    openings = f"{held.openings:,} opening{'' if held.openings == 1 else 's'}, {held.shown_now:,} shown now"
    return f"Your store: {openings}; {held.vacancies:,} when duplicates count once."
