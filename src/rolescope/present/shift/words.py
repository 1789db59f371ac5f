"""Why a title's share moved, in words that the terminal and the page share."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.model.shift import AFTER, BEFORE, Moved, ShiftAnswer, Span
from rolescope.present.palette import places
from rolescope.present.words import MINUS, absent, inside, likely, value

CAUSES = {
    "composition": "Other countries and levels",
    "work": "Other work",
    "label": "The same work, renamed",
}
SHORT = {"composition": "other countries, levels", "work": "other work", "label": "another name"}
MEANS = {
    "composition": "postings came from other countries and levels, where the title is more or less common",
    "work": "the postings are of other work, which bears the title more or less often",
    "label": "postings of the same work, country and level bear the title more or less often",
}
SHOWN = 12
CANNOT_TELL = "cannot tell"
"""Stands for a change one of whose ends is missing: how few there were stands at that end."""


def slot(view: ShiftAnswer) -> int:
    """Place of the role's colour: its share and its postings now."""
    return places([view.role])[view.role]


def question(view: ShiftAnswer) -> str:
    """The question as a title."""
    return f"Why did “{inside(view.label)}” move from {view.start} to {view.end}?"


def share(figure: Figure) -> str:
    """A share with one decimal, its interval and its n: "3.1 of 100, likely 2.4 to 3.9; n = 213"."""
    if not isinstance(figure, Estimate):
        return figure.reason
    likely_ = f"{tenths(figure.low)} to {tenths(figure.high)}"
    return f"{tenths(figure.value)} of 100, likely {likely_}; n = {figure.n:,}"


def moved(figure: Figure) -> str:
    """A change with its sign and interval: "+2.3 points, likely +1.1 to +3.4"."""
    if not isinstance(figure, Estimate):
        return figure.reason
    return f"{plus(figure.value)} points, likely {plus(figure.low)} to {plus(figure.high)}"


def ranged(figure: Figure) -> str:
    """A share of a hundred with its interval: "72 (60 to 84)"; of how few there is none: "– (n = 7)"."""
    return f"{value(figure)} ({likely(figure)})" if isinstance(figure, Estimate) else _few(figure)


def _few(figure: Figure) -> str:
    """A dash, with the n that is too small where that is why."""
    few = absent(figure)
    return few if few == "–" else f"– ({few})"


def brief(figure: Figure) -> str:
    """A change in few characters: "+2.3 (+1.1 to +3.4)". Its own n says nothing: each end has one."""
    if not isinstance(figure, Estimate):
        return CANNOT_TELL
    return f"{plus(figure.value)} ({plus(figure.low)} to {plus(figure.high)})"


def ends(change: Moved) -> str:
    """Both shares in few words: "80 before, 60 after"; "n = 7 before, 60 after"."""
    return ", ".join(
        f"{value(figure)} {end}" if isinstance(figure, Estimate) else f"{absent(figure)} {end}"
        for figure, end in ((change.before, BEFORE), (change.after, AFTER))
    )


def between(change: Moved) -> str:
    """A change in a table that has both ends beside it: why one is missing stands there."""
    absent_ = not (isinstance(change.before, Estimate) and isinstance(change.after, Estimate))
    return CANNOT_TELL if absent_ else moved(change.change)


def called(view: ShiftAnswer) -> str:
    """The other way round: how often the title's own work bears it, at both ends."""
    own = view.works[0]
    before, after = own.called.before, own.called.after
    head = f"Of 100 postings that are {inside(own.label)} work, "
    if not isinstance(before, Estimate) and not isinstance(after, Estimate):
        reason = next(f.reason for f in (before, after) if not isinstance(f, Estimate))
        return f"{head}how many bore the title cannot be told: {reason}."
    change = own.called.change
    moved_ = "" if not isinstance(change, Estimate) else f": {moved(change)}"
    return f"{head}{_bore(before, 'before')}, {_bore(after, 'after')}{moved_}."


def _bore(figure: Figure, end: str) -> str:
    verb = " bore the title" if end == BEFORE else ""
    if not isinstance(figure, Estimate):
        return f"{end} cannot be told ({absent(figure)})"
    return f"{value(figure)}{verb} {end} (likely {likely(figure)})"


def withheld(view: ShiftAnswer) -> str:
    """Why no cause has a part, where that is so of all."""
    reasons = {one.part.reason for one in view.causes if not isinstance(one.part, Estimate)}
    if len(reasons) != 1 or any(isinstance(one.part, Estimate) for one in view.causes):
        return ""
    return f"Not parted by cause: {next(iter(reasons))}."


def tenths(share_: float) -> str:
    """Points of a hundred with one decimal."""
    return f"{100 * share_:.1f}".replace("-", MINUS)


def plus(share_: float) -> str:
    """Points with one decimal and their sign; none where nothing is left of them."""
    text = f"{100 * share_:+.1f}"
    return "0.0" if float(text) == 0 else text.replace("-", MINUS)


def sure(figure: Figure) -> bool:
    """Whether a change is told apart from none, and is not none when it is printed."""
    if not isinstance(figure, Estimate):
        return False
    return (figure.low > 0 or figure.high < 0) and plus(figure.value) != "0.0"


def spans(one: Span) -> str:
    """What a source has: "2013 to 2018; 1,203 before, 980 after; 41 so titled"."""
    return f"{_years(one)}; {one.before:,} before, {one.after:,} after; {one.named:,} so titled"


def without(one: Span) -> str:
    """A source that lacks an end: "Pool of postings, 2024 to 2025"."""
    return f"{one.label} ({one.kind}, {_years(one)})"


def _years(one: Span) -> str:
    if one.first is None:
        return "no dates"
    return str(one.first) if one.first == one.last else f"{one.first} to {one.last}"


def span_share(one: Span) -> str:
    """The title's share in a source of titles: "1.2 to 3.4 of 100 (+2.2 points, …)"; empty without."""
    if one.share is None:
        return ""
    before, after = one.share.before, one.share.after
    if not isinstance(before, Estimate) or not isinstance(after, Estimate):
        return ""
    return f"{tenths(before.value)} to {tenths(after.value)} of 100 ({moved(one.share.change)})"


def is_sure(row: PrevalenceRow) -> bool:
    """Whether a duty's share is told apart before and after."""
    return any(d.verdict in {Verdict.HIGHER, Verdict.LOWER} for d in row.differences)


def has_duties(view: ShiftAnswer) -> bool:
    """Whether any kind of duty is known at the first end."""
    return any(isinstance(row.roles[BEFORE], Estimate) for row in view.activities)


def duty(row: PrevalenceRow) -> str:
    """A duty before and after: "12 before, 24 after"."""
    before, after = (row.roles[end] for end in (BEFORE, AFTER))
    if not isinstance(before, Estimate) or not isinstance(after, Estimate):
        return next(f.reason for f in (before, after) if not isinstance(f, Estimate))
    return f"{100 * before.value:.0f} before, {100 * after.value:.0f} after"


def duties_told(rows: Sequence[PrevalenceRow]) -> str:
    """How many kinds of duty moved reliably, of those that are known at both ends."""
    known = [row for row in rows if all(isinstance(row.roles[end], Estimate) for end in (BEFORE, AFTER))]
    if not known:
        return "Whether any kind of duty moved cannot be told: one end has too few"
    moved_ = sum(is_sure(row) for row in known) or "None"
    less = "" if len(known) == len(rows) else f"; of {len(rows) - len(known)} more it cannot be told"
    return f"{moved_} of {len(known)} kinds of duty moved reliably by 5 points or more{less}"
