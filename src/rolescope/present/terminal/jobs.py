"""Jobs in a terminal: a list that fits its width."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.job import Job, JobsAnswer
from rolescope.present.jobs import words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH, WIDEST = 80, 120
NUMBER = 3
_SHARES = (0.46, 0.27, 0.27)
"""Of a line, the parts of title, employer and place."""


def table(answer: Answer[JobsAnswer]) -> str:
    """The list as plain text."""
    return plain(lines(answer))


def lines(answer: Answer[JobsAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """How many there are, each of the first, what is titled so and is not, and what was asked."""
    out = [*_list(answer.view, width), line(), *wrapped(f"Answer {answer.answer_id}", width, "dim")]
    return to_ascii(out) if ascii_only else out


def _list(view: JobsAnswer, width: int) -> Iterator[Line]:
    yield from wrapped(view.headline, width, "bold")
    asked = " · ".join(words.understood(one) for one in view.understood)
    yield from wrapped(asked, width, "dim") if asked else ()
    if view.jobs:
        yield from wrapped(f"Order: {view.order}.", width, "dim")
    unsure = words.parted(view)[1]
    for number, job in enumerate(view.jobs, 1):
        yield line()
        if unsure and job is unsure[0]:
            yield from wrapped(words.unsure(view), width, "bold")
        yield from entry(job, str(number), width)
    if words.rest(view):
        yield line()
        yield line(Run(words.rest(view), "dim"))
    if view.apart:
        yield line()
        yield from wrapped(words.apart(view), width, "bold")
        for job in view.apart:
            yield from entry(job, "-", width, brief=True)
    yield line()
    for note in view.notes:
        yield from wrapped(note, width, "dim")
    for one in view.tries:
        yield from wrapped(one, width, indent="> ", hang="  ")
    yield from _foot(view, width)


def _foot(view: JobsAnswer, width: int) -> Iterator[Line]:
    if view.stored.openings:
        yield from wrapped(words.stored(view), width, "dim")
    for said in words.credit(view.attribution):
        yield from wrapped(said, width, "dim")
    if view.jobs:
        yield from wrapped(f"rolescope jobs {view.jobs[0].id} shows one in full.", width, "dim")


def entry(job: Job, number: str, width: int, *, brief: bool = False) -> Iterator[Line]:
    """One job: title, employer and place in columns, then what it is, then where to apply."""
    room = min(width, WIDEST) - NUMBER - 1
    title, employer, place = (max(8, int(room * share)) for share in _SHARES)
    yield line(
        Run(f"{number:>{NUMBER}} ", "dim"),
        Run(clipped(words.title(job), title - 1).ljust(title), "bold"),
        clipped(job.employer or "", employer - 1).ljust(employer),
        clipped(job.place or "", place),
    )
    indent = " " * (NUMBER + 1)
    facts = " · ".join([words.work(job), *words.about(job)])
    yield from wrapped(facts, width, indent=indent)
    if brief:
        return
    asked = [one for one in job.why if not one.startswith("its text is")]
    more = "; ".join([*asked, *filter(None, [words.copies(job)])])
    yield from wrapped(more, width, "dim", indent=indent) if more else ()
    for sign in job.signs:
        yield from wrapped(sign.says, width, "dim", indent=f"{indent}! ", hang=f"{indent}  ")
    yield line(Run(f"{indent}{job.apply_url or job.id}", "dim"))
