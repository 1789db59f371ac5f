"""The page of a switch of roles: one story down, tables behind it."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.switch import SwitchAnswer
from rolescope.present.charts.marks import definitions, legend
from rolescope.present.charts.pairs import Pair, pairs
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import folded, scrolled
from rolescope.present.page.whole import Content, whole
from rolescope.present.palette import slots
from rolescope.present.switch import words
from rolescope.present.switch.sections import Row, Section, sections
from rolescope.present.words import scope


def page(answer: Answer[SwitchAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[SwitchAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    title = words.question(view)
    opening = tag("header", tag("p", title, class_="question"), tag("h1", view.headline, class_="long"))
    main = tag("main", opening, [_section(one, view) for one in sections(view)], _closing(answer))
    return Content(
        f"{title} · rolescope",
        inner([definitions(), main]),
        look="rs whole",
        styles=("page",),
        description=view.headline,
    )


def _section(one: Section, view: SwitchAnswer) -> Html:
    body: list[Node] = [tag("p", said) for said in one.said]
    if one.drawn:
        body += _drawn(one, view)
    elif one.head:
        body.append(scrolled(one.title, _table(one.title, one.head, one.rows[: one.first])))
    if one.drawn or len(one.rows) > one.first:
        body.append(folded(f"all {len(one.rows)}", list(one.head), [list(row) for row in one.rows]))
    body += [tag("p", said, class_="quiet") for said in one.after]
    return tag("section", tag("h2", one.title), body, id=one.id)


def _drawn(one: Section, view: SwitchAnswer) -> list[Node]:
    """Both roles' shares of the first rows, each in its colour; rows go by the second role."""
    names = (words.target(view), words.source(view))
    first, second = slots(view.subjects).values()
    places = (second, first)
    keys = [legend(slot, label) for label, slot in zip(names, places, strict=True)]
    rows = [Pair(*row) for row in one.drawn[: one.first]]
    return [tag("p", keys, class_="axis many"), tag("figure", pairs(one.title, rows, names, places))]


def _table(name: str, head: Row, rows: tuple[Row, ...]) -> Html:
    columns = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = [
        tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest)) for first, *rest in rows
    ]
    return tag("table", tag("caption", name), tag("thead", columns), tag("tbody", body))


def _closing(answer: Answer[SwitchAnswer]) -> Html:
    view = answer.view
    sources = [
        tag("li", f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}") for ref in answer.evidence
    ]
    return tag(
        "section",
        tag("h2", "What these figures cannot say"),
        tag("ul", [tag("li", said) for said in (scope(view.scope), *view.limits)]),
        tag("h3", "Evidence"),
        tag("ul", sources),
        tag("p", view.notice, class_="quiet"),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        id="limits",
    )
