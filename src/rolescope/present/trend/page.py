"""The page of titles through time: a section per source, its chart, its sentences, its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.model.answer import Answer
from rolescope.model.trend import Crossing, PlaceShare, Series, TrendAnswer
from rolescope.present.charts.marks import definitions, tint
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import folded, scrolled
from rolescope.present.page.whole import Content, whole
from rolescope.present.palette import LOOKS, places
from rolescope.present.trend import tables, words
from rolescope.present.trend.chart import chart_of
from rolescope.present.words import upper_first


def page(answer: Answer[TrendAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[TrendAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    names = words.labels(view, answer.question["roles"])
    title = words.question(answer)
    opening = tag("header", tag("p", title, class_="question"), tag("h1", view.headline, class_="long"))
    sources = words.by_source(view)
    main = tag(
        "main",
        opening,
        [
            _source(series, [one for one in view.crossings if one.source == series[0].source], names)
            for series in sources.long
        ],
        _short(sources.short) if sources.short else None,
        _unseen(sources.unseen) if sources.unseen else None,
        _crossings(view.crossings, names) if view.crossings else None,
        _places(view.places, names) if view.places else None,
        _closing(answer),
    )
    return Content(
        f"{title} · rolescope",
        inner([definitions(), main]),
        look="rs whole trend",
        styles=("page", "trend"),
        description=view.headline,
    )


def _source(series: Sequence[Series], crossings: Sequence[Crossing], names: Mapping[str, str]) -> Html:
    """One source: flags first, then the chart, what is said of each title, and the table."""
    slots = places(names)
    one = series[0]
    legend = tag(
        "p",
        *(
            tag(
                "span", f"{LOOKS[slots[each.role]].sign} {each.label}", class_=f"who {tint(slots[each.role])}"
            )
            for each in series
        ),
        class_="axis many",
    )
    caption = f"{upper_first(one.counts)} of 100 by {one.by}"
    caption += "; bands are 95 % intervals, cut where they leave the chart."
    if any(each.changes for each in series) or any(each.period for each in crossings):
        caption += " Shaded spans of time: where a change or a crossing may lie."
    return tag(
        "section",
        tag("h2", one.source_name),
        [tag("p", flag, class_="small-sample") for flag in one.flags],
        tag("figure", legend, chart_of(series, crossings, slots), tag("figcaption", caption)),
        tag("div", [_said(each, slots[each.role]) for each in series], class_="said"),
        folded(f"{one.counts} by {one.by}, {one.source_name}", *tables.periods(series)),
        id=one.source,
    )


def _said(one: Series, slot: int) -> Html:
    return tag(
        "div",
        tag("h3", one.label, class_=f"who {tint(slot)}"),
        tag("p", words.counted(one), class_="quiet"),
        tag("ul", [tag("li", said) for said in words.sentences(one)]),
    )


def _short(series: Sequence[Series]) -> Html:
    head, rows = tables.short(series)
    if not rows:
        return tag(
            "section",
            tag("h2", words.SHORT),
            tag("p", "None has titles enough."),
            id="short",
        )
    return tag("section", tag("h2", words.SHORT), _table(head, rows, words.SHORT), id="short")


def _unseen(series: Sequence[Series]) -> Html:
    return tag(
        "section",
        tag("h2", words.UNSEEN),
        tag("ul", [tag("li", words.unseen(one)) for one in series]),
        folded("what was looked through, by period", *tables.periods(series)),
        id="unseen",
    )


def _crossings(found: Sequence[Crossing], names: Mapping[str, str]) -> Html:
    return tag(
        "section",
        tag("h2", words.CROSSED),
        tag("ul", [tag("li", words.crossing(one, names)) for one in found]),
        id="crossings",
    )


def _places(found: Sequence[PlaceShare], names: Mapping[str, str]) -> Html:
    """A table per source and title, folded where there are many."""
    parts = [
        tag("div", tag("h3", name), _table(tables.PLACES, rows, f"{name}, by place"))
        for name, rows in ((f"{names[role]}, {source}", rows) for role, source, rows in tables.places(found))
    ]
    return tag(
        "section",
        tag("h2", words.LARGEST),
        tag("p", words.PLACES, class_="quiet"),
        tag("div", parts, class_="placed"),
        id="places",
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[Node]], name: str) -> Html:
    columns = tag("tr", [tag("th", name, scope="col") for name in head])
    body = [
        tag("tr", tag("th", first, scope="row"), [tag("td", cell) for cell in rest]) for first, *rest in rows
    ]
    table = tag("table", tag("thead", columns), tag("tbody", body))
    return scrolled(name, table)


def _closing(answer: Answer[TrendAnswer]) -> Html:
    view = answer.view
    sources = [
        tag("li", f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}") for ref in answer.evidence
    ]
    return tag(
        "section",
        tag("h2", "What these figures cannot say"),
        tag("ul", [tag("li", said) for said in view.limits]),
        tag("h3", "Evidence"),
        tag("ul", sources),
        tag("p", view.notice, class_="quiet"),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        id="limits",
    )
