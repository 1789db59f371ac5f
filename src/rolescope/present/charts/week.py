"""A week of each role: one bar per role, its parts in the same order, so that eyes can go down."""

from __future__ import annotations

import textwrap

from rolescope.model.comparison import Comparison, PrevalenceRow
from rolescope.model.estimate import Estimate
from rolescope.present.charts.marks import chart, percent, tint
from rolescope.present.markup import Html, tag
from rolescope.present.palette import slots
from rolescope.present.rows import is_sure, week_order
from rolescope.present.words import share

BAR, GAP, NAME, LINE = 50.0, 16.0, 20.0, 13.0
LETTER = 6.4
"""Mean width of a letter of the labels, in pixels."""
MOST_LINES = 3
WIDTHS = (300, 420, 600, 760, 980)
"""Page widths from which a label may be shown: the classes `from300` to `from980`."""


def week(view: Comparison, title: str) -> Html:
    """Bars whose parts are shares of duties."""
    place = slots(view.subjects)
    ordered = week_order(view.activities)
    parts: list[Html] = []
    y = 0.0
    told = []
    for subject in view.subjects:
        known = [(row, row.roles[subject.id]) for row in ordered]
        if not any(isinstance(figure, Estimate) for _, figure in known):
            continue
        parts.append(tag("text", subject.label, x=0, y=y + 14, class_=f"name {tint(place[subject.id])}"))
        parts += _bar(known, place[subject.id], y + NAME)
        told.append(f"{subject.label}: " + "; ".join(f"{r.label} {share(f)}" for r, f in known[:5]))
        y += NAME + BAR + GAP
    return chart(title, ". ".join(told), *parts, class_="week", width="100%", height=y - GAP + 4)


def _bar(known: list[tuple[PrevalenceRow, object]], slot: int, y: float) -> list[Html]:
    total = sum(f.value for _, f in known if isinstance(f, Estimate)) or 1.0
    parts: list[Html] = []
    at = 0.0
    for row, figure in known:
        if not isinstance(figure, Estimate):
            continue
        width = 100 * figure.value / total
        sure = is_sure(row)
        block = tag("rect", width="100%", height=BAR, class_=f"part {tint(slot, sure=sure)}")
        inside: list[Html] = [tag("title", f"{row.label}: {share(figure, 'duties')}"), block]
        inside += _label(row.label, width)
        parts.append(tag("svg", *inside, x=percent(at), y=y, width=percent(width), height=BAR))
        at += width
    return parts


def _label(label: str, width: float) -> list[Html]:
    """A label in up to three lines, shown from the page width on at which it fits; none where it never does."""
    broken = _broken(label)
    longest = max(len(part) for part in broken)
    needed = next((w for w in WIDTHS if (w - 40) * width / 100 > LETTER * longest + 8), None)
    if needed is None:
        return []
    top = BAR / 2 - LINE * (len(broken) - 1) / 2 + 4
    return [
        tag("text", part, x=5, y=top + LINE * i, class_=f"onbar from{needed}")
        for i, part in enumerate(broken)
    ]


def _broken(label: str) -> list[str]:
    """A label in at most three lines, as even as words allow."""
    words = label.split()
    width = max(len(label) // 3, *(len(word) for word in words)) if words else 1
    while len(broken := textwrap.wrap(label, width)) > MOST_LINES:
        width += 1
    return broken
