"""The sentence that answers, the facts that carry it, and the picture."""

from __future__ import annotations

from rolescope.model.comparison import PrevalenceRow
from rolescope.present.charts.skyline import NARROW, caption, skyline
from rolescope.present.markup import Html, tag
from rolescope.present.page import table
from rolescope.present.page.card import cited
from rolescope.present.page.frame import Frame
from rolescope.present.page.rowlist import anchor, anchors, kind_of
from rolescope.present.rows import estimates
from rolescope.present.words import question, scope, share

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
    """A sentence that opens the figures it rests on, each with its interval, and its citation."""
    takeaway = frame.view.takeaways[index]
    known = anchors(frame.view)
    told = {anchor(kind_of(row), row.id): row for row in (*frame.view.skills, *frame.view.activities)}
    rests: list[Html] = []
    for cell in takeaway.cells:
        kind, _, name = cell.partition(":")
        place = anchor(kind, name)
        link = (
            tag("a", *_named(told.get(place), place), href=f"#{place}")
            if place in known
            else tag("span", cell)
        )
        rests.append(tag("li", link, *_figures(frame, told.get(place))))
    line = f"{takeaway.text} {frame.source}"
    card = tag("div", tag("p", "Rests on"), tag("ul", *rests), cited(line), class_="card")
    return tag("li", tag("details", tag("summary", takeaway.text), card))


def _named(row: PrevalenceRow | None, place: str) -> list[str]:
    return [row.label] if row else [place.replace("-", " ").replace("_", " ")]


def _figures(frame: Frame, row: PrevalenceRow | None) -> list[str]:
    if row is None:
        return []
    said = (
        f"{frame.labels[role]} {share(figure)} (n = {figure.n or 0:,})" for role, figure in row.roles.items()
    )
    return [": ", "; ".join(said)]


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
