"""What titles tell of the work, in a terminal: a row a title, its mismatch, the roles behind it."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.work import TitlesAnswer, TitleWork
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line, plain, to_ascii, wrapped
from rolescope.present.titles import words
from rolescope.present.words import likely, scope, value

WIDTH = 80
NAME, NUMBER, INTERVAL, ROLES = 26, 6, 9, 6
"""Columns of a title, of its postings, of an interval, of a number of roles."""
SHARES = 8
"""Roles behind a title that are shown."""


def table(answer: Answer[TitlesAnswer]) -> str:
    """The answer as plain text, without escapes."""
    return plain(lines(answer))


def lines(answer: Answer[TitlesAnswer], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """The answer as styled lines."""
    view = answer.view
    asked = answer.question["roles"]
    out = [
        *wrapped(words.question(view, asked), width, "dim"),
        *wrapped(view.headline, width, "bold"),
        line(),
    ]
    out += _of_one(view, width) if asked else _overview(view, width)
    out.append(line())
    notes = (scope(view.scope), words.AMBIGUITY, *view.limits, f"Answer {answer.answer_id}")
    for said in notes:
        out += wrapped(said, width, "dim")
    return to_ascii(out) if ascii_only else out


def _overview(view: TitlesAnswer, width: int) -> list[Line]:
    """All titles that can be told, then the names of those that cannot."""
    known = [one for one in view.titles if isinstance(one.other, Estimate)]
    rest = [one for one in view.titles if not isinstance(one.other, Estimate)]
    broad, narrow = ([one for one in known if one.narrower is side] for side in (False, True))
    out = _rows(broad, width, "Title")
    if narrow:
        out += [line(), *_rows(narrow, width, "Narrower title")]
        out += wrapped(f"Held {words.held_against(narrow)}.", width, "dim")
    out += [line()] if rest else []
    if rest:
        out += wrapped(f"Too few postings read one by one to tell: {words.untold(rest)}.", width, "dim")
    return out


def _of_one(view: TitlesAnswer, width: int) -> list[Line]:
    own = view.titles[0]
    out = [*_shares(own, width)]
    out += [*wrapped(words.engineers(own), width), *wrapped(words.checked(own), width, "dim")]
    out += [line(), *_rows(view.titles, width, "Beside settled titles")]
    if view.by:
        out += [line(), *_rows(view.groups, width, words.BY[view.by])]
    out += _section("Agencies against employers", [words.measured(one) for one in view.agencies], width)
    carried = [
        f"{one.label} {value(one.share)}"
        + (f" ({likely(one.share)})" if isinstance(one.share, Estimate) else "")
        for one in view.carriers
    ]
    if carried:
        said = f"Of 100 postings of each: {', '.join(carried)}."
        out += _section("The same work under other titles", [said], width)
    if view.kinds:
        out += _section("How the postings are built", words.built(view.kinds), width)
    return out


def _section(name: str, said: Sequence[str], width: int) -> list[Line]:
    body = [part for one in said for part in wrapped(one, width, indent="  ", hang="  ")]
    return [line(), line(Run(name, "bold")), *body] if body else []


def _shares(one: TitleWork, width: int) -> list[Line]:
    """Whose work the postings are, as bars."""
    out = [line(Run("Whose work it is, of 100", "bold"), Run(f"  {words.counted(one)}", "dim"))]
    room = width - NAME - NUMBER - INTERVAL - 4
    rows: list[tuple[str, Figure, str]] = [
        (work.label, work.share, "accent" if work.role == one.role else "") for work in one.works[:SHARES]
    ]
    for name, figure, style in (*rows, ("the text does not tell", one.untold, "dim")):
        if isinstance(figure, Estimate):
            bar = "█" * max(1, round(room * figure.value))
            label = f"  {clipped(name, NAME - 1):<{NAME}}"
            out.append(
                line(
                    Run(label, style),
                    Run(f"{value(figure):>{NUMBER - 2}} "),
                    Run(f"{likely(figure):<{INTERVAL}} ", "dim"),
                    Run(bar, style or "dim"),
                )
            )
    return out


def _rows(rows: Sequence[TitleWork], width: int, head: str) -> list[Line]:
    """A row a title or group: postings, mismatch on a scale and in numbers, roles in effect."""
    room = width - NAME - NUMBER - INTERVAL - ROLES - 8
    scale = Canvas(room, 1)
    for tick in (0, 50, 100):
        text = str(tick)
        scale.put(min(round((room - 1) * tick / 100), room - len(text)), 0, text, "dim")
    names = Run(f" {'share':>5} {'likely':<{INTERVAL}}{'roles':>{ROLES}}", "dim")
    head_line = line(Run(f"{clipped(head, NAME):<{NAME}}", "bold"), Run(f"{'n':>{NUMBER}} ", "dim"))
    return [(*head_line, *scale.lines()[0], names), *(_row(one, room) for one in rows)]


def _row(one: TitleWork, room: int) -> Line:
    style = "dim" if one.control else ""
    head = line(Run(f"{clipped(one.label, NAME):<{NAME}}", style), Run(f"{one.postings:>{NUMBER},} ", "dim"))
    figure = one.other
    if not isinstance(figure, Estimate):
        return (*head, Run(clipped(figure.reason, room + INTERVAL + ROLES + 7), "dim"))
    canvas = Canvas(room, 1)
    for tick in (0, 50, 100):
        canvas.put(round((room - 1) * tick / 100), 0, "·", "dim")
    low, high, at = (round((room - 1) * share) for share in (figure.low, figure.high, figure.value))
    canvas.put(low, 0, "─" * (high - low + 1), "dim")
    canvas.put(at, 0, "●", "r0")
    mixed = f"{one.ambiguity.value:.1f}" if isinstance(one.ambiguity, Estimate) else "–"
    numbers = f" {value(figure):>5} {likely(figure):<{INTERVAL}}{mixed:>{ROLES}}"
    return (*head, *canvas.lines()[0], Run(numbers, style))
