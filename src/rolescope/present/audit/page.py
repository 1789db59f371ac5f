"""The page of an audit, made to be published: every table, the rules, and what cannot be said."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.audit import FLAGGED, AuditAnswer, Category, Measure, Table
from rolescope.present.audit import words
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import scrolled
from rolescope.present.page.whole import Content, whole

FOUR_FIFTHS = 0.8
WIDEST = 1.25
"""Ratio at the right end of a drawing; what is higher is drawn there."""
DRAWN = 100


def page(answer: Answer[AuditAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[AuditAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    header = tag(
        "header",
        tag("p", words.QUESTION, class_="question"),
        tag("h1", view.headline, class_="long"),
        tag("p", " · ".join(words.provenance(answer)), class_="quiet"),
        tag("p", words.about(view), class_="quiet"),
    )
    foot = tag(
        "section",
        tag("h2", "What this cannot say"),
        tag("ul", [tag("li", one) for one in view.limits]),
        tag("h2", "How it was worked out"),
        tag("p", words.TESTS),
        tag("p", words.left_out(view)),
        tag("ul", [tag("li", one) for one in view.law]),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        id="limits",
    )
    measures = [_measure(number, one) for number, one in enumerate(view.measures)]
    return Content(
        f"Audit of {view.key}",
        inner([tag("main", header, measures, foot)]),
        look="rs whole audited",
        styles=("page", "audit"),
        description=view.headline,
    )


def _measure(number: int, measure: Measure) -> Html:
    return tag(
        "section",
        tag("h2", words.heading(measure)),
        tag("p", words.counted(measure)),
        tag("p", words.LEGEND, class_="quiet"),
        [_grouped(measure, table) for table in measure.tables],
        id=f"measure-{number}",
    )


def _grouped(measure: Measure, table: Table) -> Html:
    name = words.name(table.group)
    if not table.categories:
        said = f"{words.NOTHING_KNOWN} {words.unknown(table)}"
        return tag("article", tag("h3", name), tag("p", said), class_="grouping")
    return tag(
        "article",
        tag("h3", name),
        tag("ul", [_category(measure, one) for one in table.categories], class_="categories"),
        tag("p", words.beside(table), " ", words.unknown(table), class_="quiet"),
        tag(
            "details",
            tag("summary", "All figures of this table"),
            scrolled(name, _figures(name, table)),
        ),
        class_="grouping",
    )


def _category(measure: Measure, one: Category) -> Html:
    """One category: its counts, its rate, its ratio drawn beside four fifths, and what can be said."""
    of = f"{one.passed:,} of {one.n:,} {words.passed(measure)}"
    return tag(
        "li",
        tag("span", one.name, class_="name"),
        tag("span", of, class_="quiet"),
        tag("span", words.percent(one.rate.value), class_="rate"),
        tag("span", words.impact(one), class_="ratio"),
        _drawn(one),
        tag("span", words.finding(one), class_="found" if one.finding in FLAGGED else "found quiet"),
        class_="flagged" if one.finding in FLAGGED else None,
    )


def _drawn(one: Category) -> Node:
    """The ratio as a dot on its interval, beside a line at four fifths."""
    if one.impact_ratio is None:
        return tag("span", class_="drawn")
    shapes = [
        tag("line", x1=0, x2=DRAWN, y1=6, y2=6, class_="track"),
        tag("line", x1=_at(FOUR_FIFTHS), x2=_at(FOUR_FIFTHS), y1=0, y2=12, class_="fifths"),
    ]
    if one.tested:
        ratio = one.tested.ratio
        shapes.append(tag("line", x1=_at(ratio.low), x2=_at(ratio.high), y1=6, y2=6, class_="likely"))
    middle = one.tested.ratio.value if one.tested else one.impact_ratio
    shapes.append(tag("rect", x=_at(middle) - 1, y=2, width=2, height=8, class_="value"))
    drawing = tag("svg", shapes, view_box=f"0 0 {DRAWN} 12", preserve_aspect_ratio="none", aria_hidden="true")
    return tag("span", drawing, class_="drawn")


def _at(ratio: float) -> float:
    return round(DRAWN * min(ratio, WIDEST) / WIDEST, 2)


def _figures(name: str, table: Table) -> Html:
    head = tag("tr", [tag("th", one, scope="col") for one in words.HEAD])
    body = [_row(words.row(one)) for one in table.categories]
    return tag("table", tag("caption", name), tag("thead", head), tag("tbody", body))


def _row(cells: tuple[str, ...]) -> Html:
    first, *rest = cells
    return tag("tr", tag("th", first, scope="row"), [tag("td", one) for one in rest])
