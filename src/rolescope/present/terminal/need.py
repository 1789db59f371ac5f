"""A team's need in a terminal: draft titles, the mixture, what argues for it, and what is missing to tell."""

from __future__ import annotations

from functools import partial

from rolescope.model.answer import Answer
from rolescope.model.need import NeedAnswer
from rolescope.present import need as said
from rolescope.present.reading.role import LEGEND
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.terminal.shares import shares
from rolescope.present.words import inside

WIDTH = 80
LEAST_QUOTE = 20


def table(answer: Answer[NeedAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[NeedAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The verdict, the mixture, the duties behind it, what says nothing, and what to ask next."""
    view = answer.view
    out = [
        *wrapped(said.headline(view), width, "bold"),
        *wrapped(f"{view.given.key} · {len(view.given.text):,} characters", width, "dim"),
        line(),
    ]
    mixture = shares(view.verdict, partial(said.label, view), first="")
    mixture += wrapped(LEGEND, width, "dim")
    for part in (mixture, _sentences(view, width), _missing(view, width), _silent(view, width)):
        out += [*part, line()] if part else []
    out += wrapped(f"{said.FOOT} Answer {answer.answer_id}", width, "dim")
    return to_ascii(out) if ascii_only else out


def _sentences(view: NeedAnswer, width: int) -> list[Line]:
    out: list[Line] = []
    for role, quotes in said.argued(view):
        out.append(line(Run(f"Argues for {said.name(view, role)}", "bold")))
        for activity, quote in quotes:
            about = f"  ({inside(activity)})" if activity else ""
            room = max(LEAST_QUOTE, width - len(about) - 4)
            out.append(line(f"  “{clipped(quote, room)}”", Run(about, "dim")))
    return out


def _missing(view: NeedAnswer, width: int) -> list[Line]:
    if not view.missing:
        return []
    out = [line(Run("Missing to tell the roles apart", "bold"))]
    for one in view.missing:
        out += wrapped(one.question, width, indent="? ", hang="  ")
        out += wrapped(said.told(view, one), width, "dim", indent="  ")
    return out


def _silent(view: NeedAnswer, width: int) -> list[Line]:
    if not view.silent:
        return []
    out = [line(Run("Not read as work", "bold"))]
    quotes = [" ".join(view.given.text[span.start : span.end].split()) for span in view.silent]
    out += [line(Run(f"  “{clipped(quote, width - 4)}”", "dim")) for quote in quotes[: said.MOST_SILENT]]
    rest = len(quotes) - said.MOST_SILENT
    return [*out, *([line(Run(f"  and {rest} more", "dim"))] if rest > 0 else [])]
