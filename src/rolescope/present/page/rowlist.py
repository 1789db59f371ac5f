"""Rows that open: each is a chart's line when shut and its card when open, with or without scripts."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.dots import dots
from rolescope.present.charts.marks import tint
from rolescope.present.charts.wings import wing
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page.anchors import anchor
from rolescope.present.page.card import row_card
from rolescope.present.page.frame import Frame
from rolescope.present.rows import counted, is_inked, is_sure
from rolescope.present.words import absent, share, value

PAIR = 2


def is_pair(frame: Frame) -> bool:
    """Whether two roles face each other: both asked for, and postings of both were read."""
    return len(frame.slots) == PAIR == counted((*frame.view.skills, *frame.view.activities))


def rowlist(frame: Frame, rows: Sequence[PrevalenceRow], most: float, noun: str) -> Html | None:
    """Rows as a butterfly for two roles, as a dot plot for any other number."""
    if not rows:
        return None
    draw = _wings if is_pair(frame) else _dots
    return tag(
        "div",
        *(_row(frame, row, draw(frame, row, most), noun) for row in rows),
        class_="rows many" if len(frame.slots) > PAIR else "rows",
    )


def _row(frame: Frame, row: PrevalenceRow, line: Html, noun: str) -> Html:
    said = "; ".join(f"{frame.labels[role]} {share(figure, noun)}" for role, figure in row.roles.items())
    spoken = tag("span", f": {said}", class_="spoken")
    tone = "row" if is_inked(row) else "row pale"
    summary = tag("summary", line, spoken, title=said)
    return tag("details", summary, row_card(frame, row, noun), class_=tone, id=anchor(row.noun, row.id))


def _wings(frame: Frame, row: PrevalenceRow, most: float) -> Html:
    (a, left), (b, right) = row.roles.items()
    sure = is_sure(row)
    return tag(
        "span",
        wing(left, frame.slots[a], most, left=True, sure=sure),
        _number(frame, row, a),
        tag("span", row.label, class_="label"),
        _number(frame, row, b),
        wing(right, frame.slots[b], most, left=False, sure=sure),
        class_="wings",
    )


def _dots(frame: Frame, row: PrevalenceRow, most: float) -> Html:
    sure = is_inked(row)
    figures: list[Node] = [_number(frame, row, role) for role in row.roles]
    return tag(
        "span",
        tag("span", row.label, class_="label"),
        dots(row.roles, frame.slots, most, sure=sure),
        tag("span", *figures, class_="numbers"),
        class_="dotrow",
    )


def _number(frame: Frame, row: PrevalenceRow, role: str) -> Html:
    figure = row.roles[role]
    sure = is_inked(row)
    if not isinstance(figure, Estimate):
        return tag("span", absent(figure), class_="number why", aria_hidden="true")
    return tag(
        "span", value(figure), class_=f"number {tint(frame.slots[role], sure=sure)}", aria_hidden="true"
    )


def axis(frame: Frame, most: float, noun: str) -> Html | None:
    """Names of the roles over their sides, and what the bars' length means."""
    names = [tag("span", label, class_=f"who r{frame.slots[role]}") for role, label in frame.labels.items()]
    ends = f"bars end at {100 * most:.0f} of 100 {noun}"
    if is_pair(frame):
        return tag("p", names[0], tag("span", ends, class_="quiet"), names[1], class_="axis")
    return tag(
        "p", *names, tag("span", ends.replace("bars end", "axis ends"), class_="quiet"), class_="axis many"
    )
