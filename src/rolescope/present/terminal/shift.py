"""Why a title's share moved, in a terminal: the change in steps, the work behind it, what sources span."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow
from rolescope.model.shift import AFTER, BEFORE, ShiftAnswer, Span
from rolescope.present.shift import words
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.words import inside, scope, upper_first

WIDTH = 80
NAME, NUMBER, LIKELY = 32, 6, 16
WHAT, ENDS = 26, 13
"""Columns of a kind of work or duty, and of a share with its interval."""
WORKS, DUTIES = 6, 8


def table(answer: Answer[ShiftAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[ShiftAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    out = [*wrapped(words.question(view), width, "dim"), *wrapped(view.headline, width, "bold")]
    out += [*_steps(view, width), *_works(view, width), *_duties(view, width)]
    out += [line(), line(Run("What each source spans", "bold"))]
    both = [one for one in view.spans if one.before and one.after]
    for one in both:
        out += _span(one, width)
    rest = [words.without(one) for one in view.spans if one not in both]
    if rest:
        out += wrapped(f"Not at both ends: {'; '.join(rest)}.", width, "dim", indent="  ", hang="    ")
    out.append(line())
    for said in (scope(view.scope), *view.limits, f"Answer {answer.answer_id}"):
        out += wrapped(said, width, "dim")
    return to_ascii(out) if ascii_only else out


def _steps(view: ShiftAnswer, width: int) -> list[Line]:
    """The waterfall on its side: each part begins where the one above it ended."""
    share = view.share
    if not isinstance(share.before, Estimate) or not isinstance(share.after, Estimate):
        return []
    tone = f"r{words.slot(view)}"
    rows: list[tuple[str, Figure, float, float, str]] = [
        (view.start, share.before, 0.0, share.before.value, f"{tone} bold")
    ]
    at = share.before.value
    said = words.withheld(view)
    for one in () if said else view.causes:
        step = one.part.value if isinstance(one.part, Estimate) else 0.0
        style = tone if words.sure(one.part) else "dim"
        rows.append((words.CAUSES[one.id], one.part, at, at + step, style))
        at += step
    rows.append((view.end, share.after, 0.0, share.after.value, f"{tone} bold"))
    most = max(max(start, end) for *_, start, end, _ in rows) or 1.0
    room = width - NAME - NUMBER - LIKELY - 2
    head = line(Run("Of 100 postings", "bold"))
    steps = [line_ for row in rows for line_ in _step(row, room, most, width)]
    return [line(), head, *steps, *(wrapped(said, width, indent="  ", hang="  ") if said else [])]


def _step(row: tuple[str, Figure, float, float, str], room: int, most: float, width: int) -> list[Line]:
    name, figure, start, end, style = row
    if not isinstance(figure, Estimate):
        return wrapped(f"{name}: {figure.reason}", width, "dim", indent="  ", hang="    ")
    whole = style.endswith("bold")
    number = words.tenths(figure.value) if whole else words.plus(figure.value)
    edges = [words.tenths(edge) if whole else words.plus(edge) for edge in (figure.low, figure.high)]
    canvas = Canvas(room, 1)
    a, b = sorted(round((room - 1) * max(edge, 0.0) / most) for edge in (start, end))
    canvas.put(a, 0, "█" * max(b - a + (1 if whole else 0), 1), style)
    return [
        line(
            Run(f"  {clipped(name, NAME - 3):<{NAME - 2}}", "dim" if style == "dim" else ""),
            Run(f"{number:>{NUMBER}} "),
            Run(f"{' to '.join(edges):<{LIKELY}} ", "dim"),
            *canvas.lines()[0],
        )
    ]


def _works(view: ShiftAnswer, width: int) -> list[Line]:
    if not view.works:
        return []
    out = [line(), line(Run(f"Whose work it stands for, of 100 titled {inside(view.label)}", "bold"))]
    for one in view.works[:WORKS]:
        under, sure = one.under, words.sure(one.under.change)
        out.append(
            _moved(one.label, (under.before, under.after), words.brief(under.change), sure=sure, width=width)
        )
    return [*out, *wrapped(words.called(view), width, indent="  ", hang="  ")]


def _duties(view: ShiftAnswer, width: int) -> list[Line]:
    rows: Sequence[PrevalenceRow] = view.activities
    if not words.has_duties(view):
        return []
    out = [line(), line(Run("What these postings are about, of 100 duties", "bold"))]
    for row in rows[:DUTIES]:
        sure = words.is_sure(row)
        ends = (row.roles[BEFORE], row.roles[AFTER])
        out.append(_moved(row.label, ends, "" if sure else "no reliable change", sure=sure, width=width))
    return [*out, *wrapped(f"{words.duties_told(rows)}.", width, "dim", indent="  ", hang="  ")]


def _moved(name: str, ends: tuple[Figure, Figure], said: str, *, sure: bool, width: int) -> Line:
    before, after = map(words.ranged, ends)
    head = f"  {clipped(name, WHAT - 1):<{WHAT}}{before:<{ENDS}} → {after:<{ENDS}}"
    return line(Run(head, "" if sure else "dim"), Run(f" {clipped(said, width - len(head) - 1)}", "dim"))


def _span(one: Span, width: int) -> list[Line]:
    share = words.span_share(one)
    said = f"{one.label}: {one.kind}, {words.spans(one)}."
    said += f" Share {share}." if share else ""
    said += f" {upper_first(one.note)}." if one.note and not one.split else ""
    return wrapped(said, width, "" if one.split else "dim", indent="  ", hang="    ")
