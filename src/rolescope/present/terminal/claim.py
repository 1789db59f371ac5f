"""A claim in a terminal: verdict, why, each body of evidence on one scale, what would change it."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer, ClaimEvidence
from rolescope.model.estimate import Estimate
from rolescope.present.claim import words
from rolescope.present.terminal.ink import Canvas, Line, Run, line, plain, to_ascii, wrapped

WIDTH = 80
TRACK = 34
"""Columns of the scale on which effects stand."""
STYLES = {"for": "r0", "against": "r1", "open": "dim"}


def table(answer: Answer[ClaimAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[ClaimAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    out = [
        *wrapped(words.asked(view), width, "dim"),
        line(Run(f"{words.SIGNS[view.verdict]} {view.verdict.upper()}", "bold")),
        line(),
        *wrapped(view.reason, width),
        line(),
        *wrapped(f"Understood as: {view.query}", width, "dim", hang="  "),
        *(wrapped(view.understood, width, "dim") if view.claim is not None else []),
    ]
    parts = words.by_part(view)
    for text, rows in parts:
        out += [line(), *(_head(text, width) if len(parts) > 1 else []), *_part(rows, width)]
    if view.would_change:
        out += [line(), line(Run("What would change it", "bold"))]
        for said in view.would_change:
            out += wrapped(said, width, indent="  ", hang="    ")
    out.append(line())
    for said in (*view.limits, view.notice, f"Answer {answer.answer_id}"):
        out += wrapped(said, width, "dim")
    return to_ascii(out) if ascii_only else out


def _head(text: str, width: int) -> list[Line]:
    return wrapped(text, width, "bold", hang="  ")


def _part(rows: Sequence[ClaimEvidence], width: int) -> list[Line]:
    out: list[Line] = []
    ends = words.span(rows)
    for one in rows:
        style = STYLES[one.side]
        out += wrapped(f"{words.SIDES[one.side]} {one.population}", width, style)
        if ends is not None and isinstance(one.effect, Estimate):
            out.append(
                line(Run("  "), *_track(one.effect, ends, style), Run(f"  {words.effect(one.effect)}"))
            )
        out += wrapped(one.says, width, "dim", indent="  ", hang="  ")
    return out


def _track(effect: Estimate, ends: tuple[float, float], style: str) -> Line:
    """An interval on the scale, nought marked."""

    def place(value: float) -> int:
        return round((TRACK - 1) * (value - ends[0]) / (ends[1] - ends[0]))

    canvas = Canvas(TRACK, 1)
    canvas.put(place(effect.low), 0, "─" * (place(effect.high) - place(effect.low) + 1), "dim")
    canvas.put(place(0.0), 0, "│", "dim")
    for bound in {effect.value, effect.value if effect.upto is None else effect.upto}:
        canvas.put(place(bound), 0, "●", style)
    return canvas.lines()[0]
