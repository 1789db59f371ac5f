"""The page of pay: a section for each population, every chart with its table, nothing mixed."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.pay import PayAnswer, Population
from rolescope.present.charts.marks import definitions
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.palette import places
from rolescope.present.pay import tables, words
from rolescope.present.pay.charts import spread_chart, year_chart
from rolescope.present.words import upper_first

Labels = dict[str, str]


def page(answer: Answer[PayAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[PayAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    title = words.question(view)
    labels = {one.id: one.label for one in view.subjects}
    telling = [one for one in view.populations if words.tells(one)]
    thin = words.thin([one for one in view.populations if not words.tells(one)], labels)
    main = tag(
        "main",
        _opening(view, title),
        [_population(one, labels) for one in telling],
        _section("thin", words.THIN, _list(thin)) if thin else None,
        _other_titles(view, labels),
        _abroad(view, labels),
        _closing(answer),
    )
    return Content(
        f"{title} · rolescope",
        inner([definitions(), main]),
        look="rs whole paid",
        styles=("page", "pay"),
        description=view.headline,
    )


def _opening(view: PayAnswer, title: str) -> Html:
    return tag(
        "header",
        tag("p", title, class_="question"),
        tag("h1", view.headline, class_="long"),
        [tag("p", said, class_="small-sample") for said in view.needed],
        _list(view.findings[: _SAID + 1]) if len(view.findings) > 1 else None,
    )


_SAID = 6
"""Findings under the headline."""


def _population(one: Population, labels: Labels) -> Html:
    slots = places(labels)
    body: list[Node] = [
        tag("p", words.method(one), class_="quiet"),
        [
            tag("p", said, class_="quiet")
            for said in (words.mostly(one, labels), words.twins(one, labels))
            if said
        ],
        tag("figure", spread_chart(one, slots, labels)),
        tables.spread_table(one, slots, labels),
        tag("p", said, class_="quiet") if (said := words.undated(one, labels)) else None,
    ]
    if words.has_gaps(one):
        alike = [words.alike(gap, labels) for gap in one.gaps]
        body += [
            tag("h3", "Against each other"),
            tables.gap_table(one, labels),
            _list([said for said in alike if said], class_="quiet"),
        ]
    if words.has_years(one):
        body += [
            tag("h3", words.BY_YEAR),
            tag("figure", year_chart(one, slots, labels)),
            tag("details", tag("summary", "The medians as a table"), tables.year_table(one, labels)),
        ]
    if one.premiums:
        gone_with = tables.premium_table(one.premiums, one)
        body += [tag("h3", words.GONE_WITH), gone_with]
    if one.records:
        shown = tables.record_table(one.records, labels, one)
        body.append(tag("details", tag("summary", "Records beside each quantile"), shown))
    return _section(f"{one.id}-{one.period}", words.heading(one), *body)


def _other_titles(view: PayAnswer, labels: Labels) -> Html | None:
    said = [words.other_title(one, labels) for one in view.other_titles]
    return _section("other-titles", words.OTHER_TITLES, _list(said)) if said else None


def _abroad(view: PayAnswer, labels: Labels) -> Html | None:
    found = words.abroad(view.abroad, view.scope.country)
    keys = dict.fromkeys((one.role, one.population, one.name) for one in found)
    body = [
        tables.abroad_table(
            [one for one in found if (one.role, one.population) == (role, short)],
            f"{labels[role]}: {name}, per year",
        )
        for role, short, name in keys
    ]
    if not body:
        return None
    return _section("abroad", words.ABROAD, body, tag("p", view.conversion, class_="quiet"))


def _closing(answer: Answer[PayAnswer]) -> Html:
    view = answer.view
    sources = [
        tag("li", f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}") for ref in answer.evidence
    ]
    converted = [view.conversion] if view.conversion and not view.abroad else []
    return _section(
        "limits",
        "What these figures cannot say",
        _list([*view.limits, *converted]),
        tag("h3", "Evidence"),
        tag("ul", sources),
        tag("p", view.notice, class_="quiet"),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", upper_first(name)), body, id=id_)


def _list(said: Sequence[str], class_: str | None = None) -> Html:
    return tag("ul", [tag("li", one) for one in said], class_=class_)
