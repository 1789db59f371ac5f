"""A choice of roles in a terminal: the roles, the first one's ledger, what would change it."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate
from rolescope.model.role_choice import ChoiceRow, HeldRole, Question, RoleChoice, TradeOff
from rolescope.present.choose import words
from rolescope.present.commands import command
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.words import inside, likely, value

WIDTH = 80
NAME, NUMBER, LIKELY = 27, 4, 10
SAID, SHARE = 19, 16
FEW_ROLES, FEW_TRADES, FEW_FLIPS = 5, 2, 2
"""Shown unless everything is."""
ALL = 1000


def table(answer: Answer[RoleChoice]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(
    answer: Answer[RoleChoice], *, width: int = WIDTH, ascii_only: bool = False, everything: bool = False
) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    out = [
        *wrapped(words.scope(view), width, "dim"),
        *wrapped(view.headline, width, "bold"),
        *_roles(view, width, ALL if everything else FEW_ROLES),
    ]
    if view.questions:
        for role in view.roles if everything else view.roles[:1]:
            out += _ledger(view, role, width)
    out += _trades(view, width, ALL if everything else FEW_TRADES)
    out += _changes(view, width, everything=everything)
    out += [line(), line(Run(words.CANNOT, "bold"))]
    for said in words.paragraphs(view) if everything else words.first(view):
        out += wrapped(said, width, "dim", indent="- ", hang="  ")
    out += wrapped(f"Answer {answer.answer_id}", width, "dim")
    out += _next(view, width, everything=everything)
    return to_ascii(out) if ascii_only else out


def _roles(view: RoleChoice, width: int, most: int) -> list[Line]:
    if not view.questions:
        return []
    out = [line(), line(Run(words.ROLES, "bold"))]
    room = width - NAME - NUMBER - LIKELY - 4
    out += [_role(one, room) for one in view.roles[:most]]
    rest = len(view.roles) - most
    if most < ALL and (rest > 0 or len(view.left_out) > most):
        more = [f"{rest} more with --all"] if rest > 0 else []
        more += [f"{len(view.left_out)} left out, with few postings"] if view.left_out else []
        return [*out, line(Run(f"  {'; '.join(more)}.", "dim"))]
    return [*out, *wrapped(words.left_out(view), width, "dim", indent="  ", hang="  ")]


def _role(role: HeldRole, room: int) -> Line:
    name = Run(f"  {clipped(role.label, NAME - 3):<{NAME - 2}}")
    if role.score is None or role.low is None or role.high is None:
        return line(name, Run(f"{'–':>{NUMBER}} no score: too little is measured", "dim"))
    canvas = Canvas(room, 1)
    at = [round((room - 1) * one / 100) for one in (role.low, role.score, role.high)]
    canvas.put(0, 0, "·" * room, "dim")
    canvas.put(at[0], 0, "─" * (at[2] - at[0] + 1), "dim")
    canvas.put(at[1], 0, "●", "r0")
    number = Run(f"{role.score:>{NUMBER}}", "bold")
    ends = Run(f" {f'{role.low} to {role.high}':<{LIKELY}} ", "dim")
    return line(name, number, ends, *canvas.lines()[0])


def _ledger(view: RoleChoice, role: HeldRole, width: int) -> list[Line]:
    asked = words.questions(view)
    head = f"{words.why(role)}"
    columns = f"{clipped(head, NAME + SAID - 1):<{NAME + SAID}}{'points':<10}{'of 100':<{SHARE}} n"
    out = [line(), line(Run(columns, "bold"))]
    if role.reason:
        out += wrapped(role.reason, width, indent="  ", hang="  ")
    out += [_row(row, asked[row.question], scored=role.score is not None) for row in role.ledger]
    return out


def _row(row: ChoiceRow, question: Question, *, scored: bool) -> Line:
    head = f"  {clipped(question.label, NAME - 3):<{NAME - 2}}{clipped(row.said, SAID - 1):<{SAID}}"
    if not isinstance(row.figure, Estimate):
        few = f"{'?':>2} of {row.most:<4}cannot tell (n = {row.figure.n or 0:,})"
        return line(Run(head), Run(few, "dim"))
    points = f"{row.points:>2} of {row.most}" if scored else "–"
    share = f"{value(row.figure)} ({likely(row.figure)})"
    return line(Run(head), Run(f"{points:<10}"), Run(f"{share:<{SHARE}} {row.figure.n:,}", "dim"))


def _trades(view: RoleChoice, width: int, most: int) -> list[Line]:
    if not view.leads:
        return []
    out = [line(), line(Run(words.TRADES, "bold"))]
    if not view.trade_offs:
        return [*out, *wrapped(words.NO_TRADES, width, indent="  ", hang="  ")]
    asked = words.questions(view)
    out += wrapped(words.alike(view), width, indent="  ", hang="    ")
    for name, rows in words.trades(view)[:most]:
        out += wrapped(name, width, indent="  ", hang="  ")
        out += [_trade(one, asked[one.question].label, width) for one in rows[:most]]
    return out


def _trade(one: TradeOff, label: str, width: int) -> Line:
    name = Run(f"    {clipped(label, NAME - 3):<{NAME - 2}}")
    said = f"{words.gain(one):<{SAID + 1}}{value(one.better_figure)} against {value(one.worse_figure)} of 100"
    return line(name, Run(clipped(said, width - NAME - 2), "" if one.sure else "dim"))


def _changes(view: RoleChoice, width: int, *, everything: bool) -> list[Line]:
    steady = words.steady(view)
    if not steady:
        return []
    out = [line(), line(Run(words.CHANGES, "bold")), *wrapped(steady, width, indent="  ", hang="  ")]
    if everything:
        for one in view.leads:
            if not one.always:
                out += wrapped(words.hardest(view, one), width, "dim", indent="    ", hang="      ")
    for said in words.flips(view, ALL if everything else FEW_FLIPS):
        out += wrapped(said, width, indent="  ", hang="    ")
    return out


def _next(view: RoleChoice, width: int, *, everything: bool) -> list[Line]:
    """Commands that go on from here."""
    scored = [inside(one.label) for one in view.roles if one.score is not None][:2]
    if len(scored) < 2:  # noqa: PLR2004  (a comparison is of two)
        return wrapped("rolescope choose --blank answers.toml writes the questions to fill in.", width)
    out = wrapped(f"Next: {command(scored)}", width)
    more = "--all: every role's ledger, every change, and all that this cannot say"
    return out if everything else [*out, *wrapped(more, width, "dim")]
