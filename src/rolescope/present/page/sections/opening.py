"""The sentence that answers, the facts that carry it, and the picture."""

from __future__ import annotations

from rolescope.present.charts.skyline import NARROW, caption, skyline
from rolescope.present.markup import Html, Node, tag
from rolescope.present.page import table
from rolescope.present.page.card import cited
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import anchor
from rolescope.present.rows import estimates
from rolescope.present.words import question, scope

FACTS = 3
FEWEST = 6
"""Rows below which there is no picture to draw."""


def opening(frame: Frame) -> Html:
    """Headline, three facts, picture."""
    view = frame.view
    head = [
        tag("p", question(view), class_="question"),
        tag("h1", view.headline),
        tag("ul", *(_subject(frame, i) for i in range(len(view.subjects))), class_="subjects"),
        facts(frame),
    ]
    return tag("header", *head, picture(frame), tag("p", scope(view.scope), class_="quiet scope"))


def _subject(frame: Frame, index: int) -> Html:
    subject = frame.view.subjects[index]
    counts = (
        f"{subject.postings:,} postings, {subject.employers:,} employers"
        if subject.postings
        else "no postings read"
    )
    return tag(
        "li",
        tag("span", subject.label, class_=f"who r{index}"),
        " ",
        tag("span", counts, class_="quiet"),
        tag("span", subject.definition, class_="definition") if subject.definition else None,
    )


def facts(frame: Frame) -> Html | None:
    """The strongest takeaways; the rest folded."""
    takeaways = frame.view.takeaways
    if not takeaways:
        return None
    first = [_fact(frame, i) for i in range(min(FACTS, len(takeaways)))]
    more = [_fact(frame, i) for i in range(FACTS, len(takeaways))]
    folded = (
        tag("details", tag("summary", f"{len(more)} more"), tag("ul", *more), class_="more") if more else None
    )
    return tag("section", tag("ol", *first, class_="facts"), folded, aria_label="The facts that carry it")


def _fact(frame: Frame, index: int) -> Html:
    takeaway = frame.view.takeaways[index]
    links: list[Node] = [
        tag(
            "a",
            cell.partition(":")[2].replace("-", " ").replace("_", " ") or cell,
            href=f"#{anchor(*_split(cell))}",
        )
        for cell in takeaway.cells
    ]
    joined = [part for link in links for part in (" ", link)]
    line = f"{takeaway.text} rolescope {frame.answer.rolescope}, evidence of {frame.answer.as_of}, {frame.answer_id}"
    card = tag("div", tag("p", "Rests on:", *joined), cited(line), class_="card")
    return tag("li", tag("details", tag("summary", takeaway.text), card))


def _split(cell: str) -> tuple[str, str]:
    kind, _, name = cell.partition(":")
    return kind, name


def picture(frame: Frame) -> Html | None:
    """The opening picture, drawn for wide and for narrow pages."""
    view = frame.view
    if len([row for row in (*view.skills, *view.activities) if estimates(row)]) < FEWEST:
        return None
    wide = tag("div", skyline(view), class_="wide")
    narrow = tag("div", skyline(view, NARROW), class_="narrow")
    under = tag("figcaption", caption(view))
    rows = (
        table.prevalence(frame, view.skills, f"all {len(view.skills)} skills", "postings")
        if view.skills
        else None
    )
    return tag("figure", wide, narrow, under, rows, class_="opening")
