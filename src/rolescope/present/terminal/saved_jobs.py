"""Saved questions in a terminal: what changed since one was asked last, and which there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rolescope.model.answer import Answer
from rolescope.model.saved_jobs import Changed, SavedAnswer, SavedList
from rolescope.present.terminal.ink import Line, Run, line, plain, to_ascii, wrapped
from rolescope.present.terminal.jobs import entry

WIDTH = 80


def table(answer: Answer[SavedAnswer]) -> str:
    """What changed, as plain text."""
    return plain(lines(answer))


def lines(answer: Answer[SavedAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """What is new, gone and changed since a question was asked last."""
    view = answer.view
    out: list[Line] = [*wrapped(f"{view.name}: {view.headline}", width, "bold")]
    out += wrapped(view.now.headline, width, "dim")
    for note in view.notes:
        out += wrapped(note, width, "dim")
    if view.new:
        out += [*_head("New"), *(part for job in view.new for part in entry(job, "+", width))]
    for name, changed in (("No longer found", view.gone), ("Changed", view.changed)):
        out += [*_head(name), *_changes(changed, width)] if changed else []
    out += [line(), *wrapped(f"Answer {answer.answer_id}", width, "dim")]
    return to_ascii(out) if ascii_only else out


def _changes(changed: Sequence[Changed], width: int) -> Iterator[Line]:
    for one in changed:
        yield from wrapped(f"{one.title or one.id}: {one.says}", width, indent="  ", hang="    ")
        yield line(Run(f"    {one.id}", "dim"))


def list_table(answer: Answer[SavedList]) -> str:
    """Saved questions as plain text."""
    return plain(list_lines(answer))


def list_lines(answer: Answer[SavedList], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """Every saved question: what it asks, when it was asked last, what it found."""
    out: list[Line] = []
    for one in answer.view.saved:
        asked = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in one.question.items())
        last = f"asked last {one.asked_at[:10]}, found {one.found:,}" if one.asked_at else "never asked"
        out.append(line(Run(one.name, "bold"), f"  {last}"))
        out += wrapped(asked or "everything", width, "dim", indent="  ")
    out = out or wrapped("Nothing is saved yet: rolescope jobs … --save NAME.", width)
    return to_ascii(out) if ascii_only else out


def _head(text: str) -> Iterator[Line]:
    yield line()
    yield line(Run(text, "bold"))
