"""An audit in a terminal: a line a category, what can be said below it."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.audit import FLAGGED, AuditAnswer, Category, Finding, Table
from rolescope.present.audit import words
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH = 80
NAME = 28


def table(answer: Answer[AuditAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[AuditAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The headline, every table, then the rules and what cannot be said."""
    view = answer.view
    out = [
        *wrapped(view.headline, width, "bold"),
        *wrapped(" · ".join(words.provenance(answer)), width, "dim"),
        *wrapped(words.about(view), width, "dim"),
    ]
    for measure in view.measures:
        out += [line(), *wrapped(words.heading(measure), width, "bold")]
        out += wrapped(words.counted(measure), width, "dim")
        for one in measure.tables:
            out += [line(), *_table(one, width)]
    out += [line(), *wrapped(words.TESTS, width, "dim"), *wrapped(words.left_out(view), width, "dim")]
    out += [line(), line(Run("What this cannot say", "bold"))]
    for said in (*view.limits, *view.law):
        out += wrapped(said, width, "dim", indent="- ", hang="  ")
    out += wrapped(f"Answer {answer.answer_id}", width, "dim")
    return to_ascii(out) if ascii_only else out


def _table(found: Table, width: int) -> list[Line]:
    name = words.name(found.group)
    if not found.categories:
        return [line(Run(name, "bold")), *wrapped(f"{words.NOTHING_KNOWN} {words.unknown(found)}", width)]
    head = f"{clipped(name, NAME):<{NAME}} {'rows':>6} {'passed':>7} {'rate':>6} {'ratio':>6}  {'likely':<13}"
    out = [line(Run(f"{head} {'Fisher':>7}", "bold"))]
    for one in found.categories:
        out += _category(one)
    notes = " ".join(filter(None, (words.beside(found), words.unknown(found))))
    return [*out, *wrapped(notes, width, "dim")]


def _category(one: Category) -> list[Line]:
    test = one.tested
    likely = words.interval(test.ratio) if test else ""
    p = words.p_value(test.fisher) if test else ""
    figures = (
        f"{clipped(one.name, NAME):<{NAME}} {one.n:>6,} {one.passed:>7,} {words.percent(one.rate.value):>6} "
        f"{words.impact(one):>6}  {likely:<13} {p:>7}"
    )
    if one.finding is Finding.HIGHEST:
        return [line(figures)]
    mark = Run(f"  → {words.finding(one)}", "bold") if one.finding in FLAGGED else None
    return [line(figures), line(mark or Run(f"    {words.finding(one)}", "dim"))]
