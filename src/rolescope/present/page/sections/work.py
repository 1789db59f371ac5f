"""What people do: a week of each role, then the duties in order."""

from __future__ import annotations

from rolescope.present import findings
from rolescope.present.charts.week import columns, week
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import is_pair
from rolescope.present.page.sections.skills import Wings, ranking, section, thin, wings
from rolescope.present.rows import counted
from rolescope.present.words import level

WINGS = Wings(8, 6)
FIRST = Wings(6, 4)
"""Rows of a butterfly on the web, where the others are a link away."""


def work(frame: Frame) -> Html | None:
    """Aligned bars and the ranked list."""
    rows = frame.view.activities
    if not rows:
        return None
    if frame.web and (few := thin(rows)):
        return section("What people do", "work", few)
    title = findings.differing(rows, frame.view, "duties")
    name = "A week of each" if counted(rows) > 1 else "A week"
    chart = tag(
        "figure",
        tag("div", week(frame.view, title or name), class_="wide"),
        tag("div", columns(frame.view, title or name), class_="narrow"),
        tag(
            "figcaption",
            f"{name}, as shares of the duties that postings name; "
            "postings do not say how many hours each takes."
            + (" Grey: no reliable difference." if counted(rows) > 1 else ""),
        ),
        None if frame.web else table.prevalence(frame, rows, f"all {len(rows)} activities", "duties"),
    )
    many = FIRST if frame.cut else WINGS
    ranked = wings(frame, rows, "duties", many) if is_pair(frame) else ranking(frame, rows, "duties")
    levels = [
        table.prevalence(frame, one.activities, f"largest shares of duties, {level(one.level)}", "duties")
        for one in (() if frame.cut else frame.view.activities_by_level)
    ]
    every = table.everything(frame, rows, "activities", "duties", "all-activities")
    finding = tag("p", title, class_="finding") if title else None
    return section("What people do", "work", finding, chart, ranked, every, *levels)
