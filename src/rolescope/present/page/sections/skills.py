"""Skills: what tells the roles apart, and what they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.estimate import NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.present import by_work, findings
from rolescope.present.charts.marks import ceiling
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page import table
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import PAIR, axis, is_pair, rowlist
from rolescope.present.page.table import both_ways
from rolescope.present.rows import butterfly, by_difference, estimates, is_sure, picked, top
from rolescope.present.words import join, plural


class Wings(NamedTuple):
    """Rows that a butterfly shows: on each side, and in the middle."""

    wing: int
    body: int


MANY = 24
WINGS = Wings(12, 10)
FIRST = Wings(8, 8)
"""Rows of a butterfly on the web, where the others are a link away."""


def section(heading: str, identity: str, *children: Node) -> Html:
    """A landmark with its heading."""
    return tag(
        "section",
        tag("h2", heading, id=f"{identity}-h"),
        *children,
        id=identity,
        aria_labelledby=f"{identity}-h",
    )


def skills(frame: Frame) -> Html | None:
    """The butterfly of skills."""
    rows = frame.view.skills
    if not rows:
        return None
    if frame.web and (few := thin(rows)):
        return section("Skills", "skills", few)
    title = findings.differing(rows, frame.view, "postings") or findings.ranked(rows)
    if len(frame.slots) > 1 and not any(is_sure(row) for row in rows):
        title = None
    many = FIRST if frame.cut else WINGS
    body = wings(frame, rows, "postings", many) if is_pair(frame) else ranking(frame, rows, "postings")
    return section(
        "Skills",
        "skills",
        tag("p", title, class_="finding") if title else None,
        tag("p", findings.shared(rows, frame.view), class_="finding second")
        if findings.shared(rows, frame.view)
        else None,
        body,
        table.everything(frame, rows, "skills", "postings", "all-skills"),
        _both_ways(frame),
    )


def thin(rows: Sequence[PrevalenceRow]) -> Html | None:
    """Why nothing is drawn, where every row is suppressed; None where some row has a figure."""
    if any(estimates(row) for row in rows):
        return None
    reasons = [figure.reason for figure in rows[0].roles.values() if isinstance(figure, NotEstimable)]
    few = join(list(dict.fromkeys(reasons)))
    return tag("p", f"Too little evidence for any of {len(rows)} figures: {few}.", class_="thin")


def _both_ways(frame: Frame) -> list[Html] | None:
    """Skills and duties by title and by work, folded."""
    rows = by_work.rows(frame.view)
    if not rows or (frame.cut and len(frame.slots) > PAIR):
        return None
    return [
        tag("h3", by_work.NAME),
        tag("p", by_work.TOLD, class_="quiet"),
        both_ways(frame, rows, "by title and by work"),
    ]


def wings(frame: Frame, rows: Sequence[PrevalenceRow], noun: str, many: Wings) -> Html:
    """Two roles: left wing, shared body, right wing, the rest folded."""
    parts = butterfly(rows, wing=many.wing, body=many.body)
    most = ceiling([figure for row in rows for figure in row.roles.values()])
    a, b = (plural(label) for label in frame.labels.values())
    groups = (
        (f"{a} more", parts.left),
        ("No reliable difference, most frequent first", parts.core),
        (f"{b} more", parts.right),
    )
    drawn = [(tag("h3", name), rowlist(frame, group, most, noun)) for name, group in groups if group]
    return tag(
        "div", axis(frame, most, noun), *drawn, _rest(frame, parts.rest, most, noun), class_="butterfly"
    )


def ranking(frame: Frame, rows: Sequence[PrevalenceRow], noun: str) -> Html:
    """One role, or three and more: a dot plot."""
    if len(frame.slots) == 1:
        ordered = by_difference(rows) + [row for row in rows if not top(row)]
    else:
        ordered = [row for group in picked(rows, MANY, MANY // 4) for row in group.rows]
    first = ordered[:MANY]
    shown = {row.id for row in first}
    rest = sorted((row for row in rows if row.id not in shown), key=lambda row: (-top(row), row.id))
    most = ceiling([figure for row in rows for figure in row.roles.values()])
    return tag(
        "div", axis(frame, most, noun), rowlist(frame, first, most, noun), _rest(frame, rest, most, noun)
    )


def _rest(frame: Frame, rows: Sequence[PrevalenceRow], most: float, noun: str) -> Html | None:
    if not rows or frame.web:
        return None
    return tag(
        "details",
        tag("summary", f"{len(rows)} more, most frequent first"),
        rowlist(frame, rows, most, noun),
        class_="more",
    )
