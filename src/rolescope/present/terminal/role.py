"""What a posting's work is, in a terminal: shares of roles, the title, the sentences that carry it."""

from __future__ import annotations

from functools import partial

from rolescope.model.read import ReadAnswer
from rolescope.model.role_reading import RoleReading
from rolescope.present.reading import role as said
from rolescope.present.terminal.ink import Line, Run, clipped, line, wrapped
from rolescope.present.terminal.shares import shares

QUOTED = 4
LABEL = 13


def role_lines(view: ReadAnswer, width: int) -> list[Line]:
    """The verdict, shares, title, sentences, flags and questions; nothing where nobody judged."""
    found = view.reading.role
    if found is None:
        return []
    out = [line(Run(said.headline(view, found), "bold"))]
    out += shares(found.verdict, partial(said.label, view), first="accent", indent="  ")
    out += wrapped(said.LEGEND, width, "dim", indent="  ")
    for name, text in (*said.title_notes(view, found), *said.work_notes(found)):
        out += _labelled(name, text, width)
    out += _sentences(view, found, width)
    for flag in found.flags:
        out += wrapped(flag.message, width, indent="! ", hang="  ")
    if found.questions:
        out += [line(Run("Ask in the interview", "dim"))]
    for one in found.questions:
        text = f"{one.question} (Yes: {said.label(view, one.yes)}. No: {said.label(view, one.no)}.)"
        out += wrapped(text, width, indent="? ", hang="  ")
    return out


def _labelled(name: str, text: str, width: int) -> list[Line]:
    body = wrapped(text, width - LABEL)
    return [line(Run((name if n == 0 else "").ljust(LABEL), "dim"), *part) for n, part in enumerate(body)]


def _sentences(view: ReadAnswer, found: RoleReading, width: int) -> list[Line]:
    """The weightiest sentences, each with the role it speaks for."""
    best = sorted(found.sentences, key=lambda one: -one.weight)[:QUOTED]
    out = []
    for one in best:
        head = f"  {one.weight:+.2f} {said.label(view, one.role)}: "
        out.append(line(head, Run(f"“{clipped(' '.join(one.quote.split()), width - len(head) - 2)}”", "dim")))
    return [line(Run("Because", "dim")), *out] if out else []
