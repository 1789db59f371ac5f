"""One opening in a terminal, in full."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.job import JobAnswer
from rolescope.present.jobs import words
from rolescope.present.terminal.ink import Line, Run, line, plain, to_ascii, wrapped

WIDTH = 80


def table(answer: Answer[JobAnswer]) -> str:
    """One opening as plain text."""
    return plain(lines(answer))


def lines(answer: Answer[JobAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """One opening: what it is, facts, skills, the sentences behind it, history, where to apply."""
    out = [*_one(answer.view, width), line(), *wrapped(f"Answer {answer.answer_id}", width, "dim")]
    return to_ascii(out) if ascii_only else out


def _one(view: JobAnswer, width: int) -> Iterator[Line]:
    job = view.job
    yield from wrapped(view.headline, width, "bold")
    yield from wrapped(" · ".join(filter(None, [job.employer, job.place, words.posted(job)])), width, "dim")
    yield line()
    yield from wrapped(f"Apply: {job.apply_url or 'no address is stated'}", width)
    if job.url and job.url != job.apply_url:
        yield from wrapped(f"As posted: {job.url}", width)
    yield from _work(view, width)
    yield from _head("Facts")
    for fact in view.facts:
        yield from wrapped(f"{fact.name}: {fact.value}", width, indent="  ", hang="    ")
    yield from _skills(view, width)
    yield from _head("History")
    for said in (*view.history, *(sign.says for sign in job.signs)):
        yield from wrapped(said, width, indent="  ", hang="    ")
    for said in view.cannot_tell:
        yield from wrapped(said, width, "dim", indent="  ", hang="    ")
    yield from _also(view, width)
    yield line()
    for said in words.credit(view.attribution):
        yield from wrapped(said, width, "dim")


def _work(view: JobAnswer, width: int) -> Iterator[Line]:
    yield from _head("Whose work it is")
    for name, share in words.mixture(view.job):
        yield line(f"  {share:>4.0%}  {name}")
    for one in view.workings:
        yield from wrapped(f"“{one.quote}” speaks for: {one.label}", width, "dim", indent="  ")


def _skills(view: JobAnswer, width: int) -> Iterator[Line]:
    if not view.skills:
        return
    yield from _head("Skills it asks for")
    needed, others = view.skills[: view.required], view.skills[view.required :]
    for name, some in (("required", needed), ("named", others)):
        yield from wrapped(f"{name}: {', '.join(some)}", width, indent="  ", hang="    ") if some else ()


def _also(view: JobAnswer, width: int) -> Iterator[Line]:
    if not view.also:
        return
    yield from _head(words.copies(view.job))
    for other in view.also:
        said = f"{other.id}: {words.named(other)}"
        yield from wrapped(said, width, indent="  ", hang="    ")
        yield from wrapped(other.url, width, "dim", indent="    ") if other.url else ()


def _head(text: str) -> Iterator[Line]:
    yield line()
    yield line(Run(text, "bold"))
