"""A week of each role: one bar per role, its parts in the same order, so that eyes can go down."""

from __future__ import annotations

import textwrap

from rolescope.model.comparison import Comparison, Subject
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.marks import chart, percent, tint
from rolescope.present.markup import Html, tag
from rolescope.present.palette import slots
from rolescope.present.rows import CATCH_ALL, is_inked, week_order
from rolescope.present.words import share, value

BAR, GAP, NAME, LINE = 50.0, 16.0, 20.0, 13.0
LETTER = 6.4
"""Mean width of a letter of the labels, in pixels."""
TALL, HEAD = 540.0, 36.0
"""Heights of a column and of the two lines above it, in pixels."""
NAMED = 40
"""Letters of role names that fit side by side on a phone."""
MOST_LINES = 3
WIDTHS = (420, 600, 760, 900, 1060)
"""Page widths from which a label may be shown: the classes `from420` to `from1060`."""


def week(view: Comparison, title: str) -> Html:
    """Horizontal bars, for pages wide enough to name their parts."""
    place = slots(view.subjects)
    parts: list[Html] = []
    y = 0.0
    for subject, known in _known(view):
        parts.append(tag("text", subject.label, x=0, y=y + 14, class_=f"name {tint(place[subject.id])}"))
        at = 0.0
        for row, share_, figure in known:
            part = [*_part(row, figure, place[subject.id]), *_label(row.label, 100 * share_)]
            parts.append(
                tag("svg", *part, x=percent(at), y=y + NAME, width=percent(100 * share_), height=BAR)
            )
            at += 100 * share_
        y += NAME + BAR + GAP
    return chart(title, _told(view), *parts, class_="week", width="100%", height=max(y - GAP, 0) + 4)


def columns(view: Comparison, title: str) -> Html:
    """The same week as columns side by side, for phones: names run along the parts."""
    place = slots(view.subjects)
    every = _known(view)
    width = 100 / max(len(every), 1)
    parts: list[Html] = []
    for index, (subject, known) in enumerate(every):
        names = textwrap.wrap(subject.label, NAMED // len(every))[:2]
        for line, name in enumerate(names):
            x, y = percent(index * width), HEAD - 7 - LINE * (len(names) - 1 - line)
            parts.append(tag("text", name, x=x, y=y, class_=f"name {tint(place[subject.id])}"))
        at = HEAD
        for row, share_, figure in known:
            height = TALL * share_
            part = _part(row, figure, place[subject.id], height)
            if height > LINE:
                part += _inside(row.label, value(figure), NAMED // len(every), height)
            parts.append(
                tag("svg", *part, x=percent(index * width), y=at, width=percent(width - 2), height=height)
            )
            at += height
    return chart(title, _told(view), *parts, class_="week", width="100%", height=HEAD + TALL + 2)


def _known(view: Comparison) -> list[tuple[Subject, list[tuple[PrevalenceRow, float, Estimate]]]]:
    """Each role that has any figure, with its rows, their part of the whole, and the figure itself."""
    found = []
    for subject in view.subjects:
        known = [
            (row, figure)
            for row in week_order(view.activities)
            if isinstance(figure := row.roles[subject.id], Estimate)
        ]
        total = sum(figure.value for _, figure in known)
        if total > 0:
            found.append((subject, [(row, figure.value / total, figure) for row, figure in known]))
    return found


def _told(view: Comparison) -> str:
    return ". ".join(
        f"{subject.label}: " + "; ".join(f"{row.label} {share(figure)}" for row, _, figure in known[:5])
        for subject, known in _known(view)
    )


def _part(row: PrevalenceRow, figure: Estimate, slot: int, height: float = BAR) -> list[Html]:
    sure = row.id != CATCH_ALL and is_inked(row)
    block = tag("rect", width="100%", height=height, class_=f"part {tint(slot, sure=sure)}")
    return [tag("title", f"{row.label}: {share(figure, 'duties')}"), block]


def _label(label: str, width: float) -> list[Html]:
    """A label in up to three lines, shown from the page width on at which it fits."""
    broken = _broken(label)
    longest = max(len(part) for part in broken)
    needed = next((w for w in WIDTHS if 0.92 * w * width / 100 > LETTER * longest + 8), None)
    if needed is None:
        return []
    top = BAR / 2 - LINE * (len(broken) - 1) / 2 + 4
    return [
        tag("text", part, x=5, y=top + LINE * i, class_=f"onbar from{needed}")
        for i, part in enumerate(broken)
    ]


def _inside(label: str, figure: str, letters: int, height: float) -> list[Html]:
    """A label in as many lines as its part is high; what does not fit ends in an ellipsis, never cut."""
    most = max(int((height - 3) / LINE), 1)
    broken = textwrap.wrap(f"{label} {figure}", letters)
    if len(broken) > most:
        broken = broken[:most]
        broken[-1] = f"{broken[-1][: letters - len(figure) - 2].rstrip()}… {figure}"
    top = min(height / 2 + 4 - LINE * (len(broken) - 1) / 2, 14.0)
    return [tag("text", part, x=5, y=top + LINE * i, class_="onbar from300") for i, part in enumerate(broken)]


def _broken(label: str) -> list[str]:
    """A label in at most three lines, as even as words allow."""
    words = label.split()
    width = max(len(label) // 3, *(len(word) for word in words)) if words else 1
    while len(broken := textwrap.wrap(label, width)) > MOST_LINES:
        width += 1
    return broken
