"""The page of titles through time: a section per source, its chart, its sentences, its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate
from rolescope.model.trend import Crossing, PlaceShare, Series, TrendAnswer
from rolescope.present.charts.marks import definitions, tint
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import folded, scrolled
from rolescope.present.page.whole import Content, whole
from rolescope.present.palette import LOOKS
from rolescope.present.trend import words
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
    slots = {role: slot for slot, role in enumerate(names)}
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
        folded(f"{one.counts} by {one.by}, {one.source_name}", _head(one), _rows(series)),
        id=one.source,
    )


def _head(one: Series) -> tuple[str, ...]:
    return ("Period", "Title", f"Of 100 {one.counts}", "likely", one.counts, "of all", "employers")


def _rows(series: Sequence[Series]) -> list[list[Node]]:
    return [
        [
            point.period,
            one.label,
            words.share(point.share),
            words.likely(point.share),
            f"{point.titles:,}",
            f"{point.total:,}",
            _employers(point.share.employers) if isinstance(point.share, Estimate) else "",
        ]
        for one in series
        for point in one.points
    ]


def _employers(n: int | None) -> str:
    return "not named" if n is None else f"{n:,}"


def _said(one: Series, slot: int) -> Html:
    sentences = [
        words.first(one.first, one),
        *(f"{words.growth(growth)}." for growth in one.growth),
        *(words.change(change, one.growth) for change in one.changes),
        words.untested(one),
    ]
    return tag(
        "div",
        tag("h3", one.label, class_=f"who {tint(slot)}"),
        tag("p", words.counted(one), class_="quiet"),
        tag("ul", [tag("li", said) for said in sentences if said]),
    )


def _short(series: Sequence[Series]) -> Html:
    rows = [
        [
            f"{one.label}, {one.source_name}",
            point.period,
            words.share(point.share),
            words.likely(point.share),
            f"{point.total:,}",
        ]
        for one in series
        for point in one.points
        if isinstance(point.share, Estimate)
    ]
    if not rows:
        return tag(
            "section",
            tag("h2", "Sources too short for a line"),
            tag("p", "None has titles enough."),
            id="short",
        )
    name = "Sources too short for a line"
    head = ("Title and source", "period", f"of 100 {words.kinds(series)}", "likely", "n")
    return tag("section", tag("h2", name), _table(head, rows, name), id="short")


def _unseen(series: Sequence[Series]) -> Html:
    return tag(
        "section",
        tag("h2", words.UNSEEN),
        tag("ul", [tag("li", words.unseen(one)) for one in series]),
        folded("what was looked through, by period", _head(series[0]), _rows(series)),
        id="unseen",
    )


def _crossings(found: Sequence[Crossing], names: Mapping[str, str]) -> Html:
    return tag(
        "section",
        tag("h2", "Which overtook which"),
        tag("ul", [tag("li", words.crossing(one, names)) for one in found]),
        id="crossings",
    )


def _places(found: Sequence[PlaceShare], names: Mapping[str, str]) -> Html:
    """A table per source and title, folded where there are many."""
    parts = dict.fromkeys((one.source, one.role) for one in found)
    tables = []
    for source, role in parts:
        own = [one for one in found if (one.source, one.role) == (source, role)]
        rows = [
            [
                words.place(one),
                words.share(one.share),
                words.likely(one.share),
                f"{one.titles:,} of {one.share.n or 0:,}",
                one.first.period if one.first else "",
                "above the rest" if one.stands_out else "",
            ]
            for one in own
        ]
        head = ("Place", "of 100 titles", "likely", "titles", "first seen", "stands out")
        name = f"{names[role]}, {own[0].source_name}"
        tables.append(tag("div", tag("h3", name), _table(head, rows, f"{name}, by place")))
    return tag(
        "section",
        tag("h2", "Where the share is largest"),
        tag("p", words.PLACES, class_="quiet"),
        tag("div", tables, class_="placed"),
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
