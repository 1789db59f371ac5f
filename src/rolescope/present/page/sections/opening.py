"""The sentence that answers, the facts that carry it, and the picture."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.comparison import Subject, Takeaway
from rolescope.present.charts.marks import tint
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.forest import Panel, forest
from rolescope.present.page.frame import Frame
from rolescope.present.page.rests import sentence_card
from rolescope.present.rows import counted, picked
from rolescope.present.support import FACTS, ordered, small, support
from rolescope.present.words import counted_of, question, scope

LONG = 110
"""Letters from which a headline is set smaller."""
SKILLS = Panel("Skills", "postings", 10, 4)
DUTIES = Panel("What people do", "duties", 8, 4)


def opening(frame: Frame) -> Html:
    """Headline, three facts, picture."""
    view = frame.view
    head = [
        tag("p", question(view), class_="question"),
        tag("p", warning, class_="small-sample", role="note") if (warning := small(view)) else None,
        tag("h1", view.headline, class_="long" if len(view.headline) > LONG else None),
        tag("ul", *(_subject(frame, one) for one in view.subjects), class_="subjects"),
        facts(frame),
    ]
    return tag("header", *head, picture(frame), tag("p", scope(view.scope), class_="quiet scope"))


def _subject(frame: Frame, subject: Subject) -> Html:
    counts = (
        f"{counted_of(subject.postings, 'posting')}, {counted_of(subject.employers, 'employer')}"
        if subject.postings
        else "no postings read"
    )
    return tag(
        "li",
        tag("span", subject.label, class_=f"who {tint(frame.slots[subject.id])}"),
        " ",
        tag("span", counts, class_="quiet"),
        tag("span", subject.definition, class_="definition") if subject.definition else None,
    )


def facts(frame: Frame) -> Html | None:
    """The strongest takeaways; the rest folded."""
    takeaways = ordered(frame.view)
    if not takeaways:
        return None
    first = [_fact(frame, fact) for fact in takeaways[:FACTS]]
    more = [_fact(frame, fact) for fact in takeaways[FACTS:]]
    folded = (
        tag("details", tag("summary", f"{len(more)} more"), tag("ul", *more), class_="more") if more else None
    )
    return tag("section", tag("ol", *first, class_="facts"), folded, aria_label="The facts that carry it")


def _fact(frame: Frame, takeaway: Takeaway) -> Html:
    """A sentence with its intervals, that opens the figures it rests on and its citation."""
    card = sentence_card(frame, takeaway.text, takeaway.cells)
    said = [
        tag("li", tag("span", one.name, class_="name"), f": {one.text}")
        for one in support(frame.view, takeaway)
    ]
    likely = tag("ul", *said, class_="likely") if said else None
    return tag("li", tag("details", tag("summary", takeaway.text), card), likely)


def picture(frame: Frame) -> Html | None:
    """The opening picture: skills and duties side by side, one below the other on narrow pages."""
    view = frame.view
    panels = [
        drawn
        for rows, panel in ((view.skills, SKILLS), (view.activities, DUTIES))
        if (drawn := forest(frame, rows, panel)) is not None
    ]
    if not panels:
        return None
    return tag(
        "figure",
        tag("div", *panels, class_="forests"),
        tag("figcaption", _caption(frame)),
        *_tables(frame),
        class_="opening",
    )


def _tables(frame: Frame) -> Iterator[Html]:
    """The figures behind the picture: all rows in a file; on the web those that it shows."""
    for rows, panel, name in (
        (frame.view.skills, SKILLS, "skills"),
        (frame.view.activities, DUTIES, "activities"),
    ):
        if not rows or (frame.web and not frame.cut):
            continue
        shown = [row for group in picked(rows, panel.differing, panel.alike) for row in group.rows]
        if frame.web and shown:
            yield table.prevalence(frame, shown, f"the {name} in the picture", panel.noun)
        elif not frame.web:
            yield table.prevalence(frame, rows, f"all {len(rows)} {name}", panel.noun)


def _caption(frame: Frame) -> str:
    """How to read the picture."""
    marks = "Marks are shares, the line through each its likely range."
    if counted((*frame.view.skills, *frame.view.activities)) == 1:
        return f"{marks} Each row leads to its figures."
    return (
        f"{marks} The rows that differ most and some that are shared; in colour where the "
        "difference is sure, grey where it is not. Each row leads to its figures."
    )
