"""Tailoring in a terminal: what was changed and why, what is asked for and not shown; what a check found."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import Answer
from rolescope.model.fit import Kind, State
from rolescope.model.tailor import Edit, EditKind, TailorAnswer, TailorCheck, Unshown
from rolescope.present.terminal.ink import Line, Run, clipped, line, plain, to_ascii, wrapped

WIDTH = 80
MOST = 8
"""Changes, and things that are not shown, on the first screen."""
_INDENT = "  "
_KINDS = {
    EditKind.ORDER: "Moved up",
    EditKind.SPELLING: "Spelled",
    EditKind.LISTED: "Listed",
    EditKind.SUMMARY: "Summed up",
    EditKind.LEFT_OUT: "Left out",
}
_STATES = {
    State.NEAR: "nearly",
    State.NOT_SHOWN: "not shown",
    State.CONTRADICTED: "contradicted",
    State.MET: "shown",
}
FOOT = "Nothing was added that your text does not say. What is not shown is yours to add, if it is true."


def lines(
    answer: Answer[TailorAnswer], *, width: int = WIDTH, everything: bool = False, ascii_only: bool = False
) -> list[Line]:
    """What was changed, what is not shown, what else to know."""
    view = answer.view
    out = [*wrapped(view.headline, width, "bold"), *wrapped(f"{view.key}, for: {view.job}", width, "dim")]
    edits = view.edits if everything else view.edits[:MOST]
    if edits:
        out += [line(), line(Run("What was changed, and why", "bold"))]
        out += [part for one in edits for part in _edit(one, width)]
        out += _more(len(view.edits) - len(edits), width)
    unshown = view.unshown if everything else view.unshown[:MOST]
    if unshown:
        out += [line(), line(Run("Asked for, and not shown (never added)", "bold"))]
        out += [part for one in unshown for part in _unshown(one, width)]
        out += _more(len(view.unshown) - len(unshown), width)
    out.append(line())
    for note in view.notes:
        out += wrapped(note, width)
    out += wrapped(FOOT, width, "dim")
    return to_ascii(out) if ascii_only else out


def checked(answer: Answer[TailorCheck], *, width: int = WIDTH, ascii_only: bool = False) -> list[Line]:
    """Each thing that the source does not have, with its place."""
    view = answer.view
    out = [*wrapped(view.headline, width, "bold")]
    out += wrapped(f"{view.edited}, held against {view.key}", width, "dim")
    for one in view.inventions:
        out.append(line())
        words = clipped(one.words, width // 2)
        out += wrapped(f"“{words}” ({one.kind.value}, {one.place})", width, indent="! ", hang=_INDENT)
        out += wrapped(one.reason, width, "dim", indent=_INDENT, hang=_INDENT)
    out.append(line())
    for limit in view.limits:
        out += wrapped(limit, width, "dim")
    return to_ascii(out) if ascii_only else out


def table(answer: Answer[TailorAnswer]) -> str:
    """What was changed as plain text, all of it."""
    return plain(lines(answer, everything=True))


def check_table(answer: Answer[TailorCheck]) -> str:
    """What a check found as plain text."""
    return plain(checked(answer))


def _edit(one: Edit, width: int) -> Iterator[Line]:
    says = {
        EditKind.SPELLING: f"{one.before} as {one.after}",
        EditKind.LISTED: one.after,
        EditKind.SUMMARY: one.after,
        EditKind.LEFT_OUT: one.before,
    }.get(one.kind, one.after)
    head = f"{_KINDS[one.kind]}: {clipped(says, 2 * width - len(one.place))} [{one.place}]"
    yield from wrapped(head, width, indent="· ", hang=_INDENT)
    yield from wrapped(one.reason, width, "dim", indent=_INDENT, hang=_INDENT)


def _unshown(one: Unshown, width: int) -> Iterator[Line]:
    asked = one.requirement
    named = " or ".join(asked.labels) or clipped(" ".join(asked.quote.split()), width // 2)
    years = f", {asked.years} years" if asked.years and asked.kind is not Kind.YEARS else ""
    state = _STATES[one.judged.state]
    yield from wrapped(f"{named}{years} ({asked.ask.value}): {state}", width, indent="· ", hang=_INDENT)
    if one.judged.state is not State.NOT_SHOWN:
        yield from wrapped(one.judged.reason, width, "dim", indent=_INDENT, hang=_INDENT)


def _more(left: int, width: int) -> list[Line]:
    return wrapped(f"and {left} more; --all shows them.", width, "dim", indent=_INDENT) if left > 0 else []
