"""A role as a blend of others, in a terminal: the bar, what it explains, what is left over."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.blend import BlendAnswer, ResidualRow
from rolescope.model.estimate import Estimate
from rolescope.present.blend import words
from rolescope.present.palette import EVERY, LOOKS, NEUTRAL, OTHER
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.words import likely, points, scope, value
from rolescope.questions.words.phrases import several

WIDTH = 80
NAME, NUMBER, GAP = 26, 4, 20
SKILLS, DUTIES = 10, 6
"""Rows drawn of each."""


def table(answer: Answer[BlendAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[BlendAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    out = [*wrapped(words.question(view), width, "dim"), *wrapped(view.headline, width, "bold"), line()]
    out += [*_bar(view, width), line(), *_explained(view, width)]
    out += _residuals("Skills, of 100 postings", view, view.skills[:SKILLS], width)
    out += _residuals("Duties, of 100", view, view.activities[:DUTIES], width)
    out.append(line())
    for said in (scope(view.scope), *view.limits, f"Answer {answer.answer_id}"):
        out += wrapped(said, width, "dim")
    return to_ascii(out) if ascii_only else out


def _bar(view: BlendAnswer, width: int) -> list[Line]:
    """Each part as a bar, together as long as the line."""
    role = view.subjects[0]
    out = [
        line(
            Run(clipped(f"The nearest blend to {role.label}", width - 24), "bold"),
            Run(f"  {several(role.postings, 'posting')}", "dim"),
        )
    ]
    room = width - NAME - NUMBER - 14
    for slot, part in zip(words.part_slots(view), view.parts, strict=True):
        name = f"  {clipped(part.label, NAME - 3):<{NAME - 2}}"
        if not isinstance(part.weight, Estimate):
            out += wrapped(f"{part.label}: {part.weight.reason}", width, "dim", indent="  ", hang="    ")
            continue
        bar = "█" * round(room * min(part.weight.value, 1.0))
        number = f"{value(part.weight):>{NUMBER}} "
        out.append(
            line(Run(name), Run(number), Run(f"{likely(part.weight):<11}", "dim"), Run(bar, f"r{slot}"))
        )
    return out


def _explained(view: BlendAnswer, width: int) -> list[Line]:
    """How much the blend explains, beside others."""
    out = [line(Run("What it explains, of 100", "bold"))]
    out += wrapped(
        f"Of what sets it apart from the average role: {words.explained(view.apart)}.",
        width,
        indent="  ",
        hang="    ",
    )
    out += wrapped(f"R²: {words.explained(view.r2)}.", width, indent="  ", hang="    ")
    for one in view.rivals:
        apart = "–" if one.apart is None else words.signed(one.apart)
        who = f" ({words.rival(one)})" if one.labels else ""
        said = f"{words.KINDS[one.kind]}{who}: {apart}, R² {words.signed(one.r2)}."
        out += wrapped(said, width, "dim", indent="  ", hang="    ")
    if view.beats is not None:
        out += wrapped(words.beats(view), width, indent="  ", hang="    ")
    return [*out, *wrapped(words.explanation(view), width, "dim", indent="  ", hang="  ")]


def _residuals(head: str, view: BlendAnswer, rows: Sequence[ResidualRow], width: int) -> list[Line]:
    if not rows:
        return []
    room = width - NAME - GAP - 2
    scale = Canvas(room, 1)
    for tick in (0, 50, 100):
        text = str(tick)
        scale.put(min(round((room - 1) * tick / 100), room - len(text)), 0, text, "dim")
    slot = words.role_slot(view)
    own, blended = (Run(f"{EVERY[one].sign} ", f"r{one}") for one in (slot, OTHER))
    key = line(Run("  "), own, Run(f"{view.subjects[0].label}  "), blended, Run("the blend"))
    title = (Run(f"{clipped(head, NAME):<{NAME}}", "bold"), *scale.lines()[0])
    return [line(), (*title, Run("  role less blend", "dim")), *(_row(row, room, slot) for row in rows), key]


def _row(row: ResidualRow, room: int, slot: int) -> Line:
    name = Run(f"{clipped(row.label, NAME - 1):<{NAME}}", "" if words.sure(row) else "dim")
    if not isinstance(row.share, Estimate) or not isinstance(row.blended, Estimate):
        return line(name, Run(clipped(points(row.residual), room), "dim"))
    a, b = (round((room - 1) * min(figure.value, 1.0)) for figure in (row.share, row.blended))
    canvas = Canvas(room, 1)
    canvas.put(min(a, b), 0, "─" * (abs(a - b) + 1), "dim")
    canvas.put(b, 0, NEUTRAL.sign, f"r{OTHER}")
    canvas.put(a, 0, LOOKS[slot].sign, f"r{slot}")
    residual = row.residual
    if residual.value is None or residual.low is None or residual.high is None:
        return line(name, *canvas.lines()[0])
    said = f"{words.plus(residual.value):>5} {words.plus(residual.low)} to {words.plus(residual.high)}"
    return line(name, *canvas.lines()[0], Run(f" {said}", "" if words.sure(row) else "dim"))
