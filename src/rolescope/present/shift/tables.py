"""Tables of a title's change, as rows of text: the page and the Markdown have the same."""

from __future__ import annotations

from rolescope.model.estimate import Estimate
from rolescope.model.shift import AFTER, BEFORE, ShiftAnswer, Span, WorkMoved
from rolescope.present.shift import words
from rolescope.present.words import likely, points, value

Rows = list[list[str]]
CAUSES = ("Part", "of 100 postings")
WORKS = ("Work", "before", "after", "change", "called so before", "called so after", "change")
SOURCES = ("Source", "What it spans", "The title's share", "To know")


def causes(view: ShiftAnswer) -> Rows:
    """Both ends, the parts, and the change that they add up to."""
    return [
        [f"Share {view.start}", words.share(view.share.before)],
        *([words.CAUSES[one.id], words.moved(one.part)] for one in view.causes),
        ["Change", words.moved(view.share.change)],
        [f"Share {view.end}", words.share(view.share.after)],
    ]


def works(view: ShiftAnswer) -> Rows:
    """Whose work the title stands for, and how often each work bears it."""
    return [_work(one) for one in view.works]


def _work(one: WorkMoved) -> list[str]:
    cells = [one.label]
    for pair in (one.under, one.called):
        cells += [words.share(pair.before), words.share(pair.after), words.between(pair)]
    return cells


def duties(view: ShiftAnswer) -> tuple[tuple[str, ...], Rows]:
    """Head and rows of what the postings are about at both ends."""
    head = ("Duty", view.start, "likely", view.end, "likely", "before less after")
    rows = []
    for row in view.activities:
        cells = [row.label]
        for end in (BEFORE, AFTER):
            figure = row.roles[end]
            cells += [value(figure), likely(figure) if isinstance(figure, Estimate) else figure.reason]
        rows.append([*cells, *(points(one) for one in row.differences)])
    return head, rows


def both_ends(view: ShiftAnswer) -> list[Span]:
    """Sources that have something at both ends."""
    return [one for one in view.spans if one.before and one.after]


def sources(view: ShiftAnswer) -> Rows:
    """What each of them has."""
    return [
        [
            one.label,
            f"{one.kind}, {words.spans(one)}",
            words.span_share(one),
            "used here" if one.split else one.note,
        ]
        for one in both_ends(view)
    ]


def rest(view: ShiftAnswer) -> str:
    """The other sources, in a sentence; empty without any."""
    both = both_ends(view)
    said = "; ".join(words.without(one) for one in view.spans if one not in both)
    return f"Not at both ends: {said}." if said else ""
