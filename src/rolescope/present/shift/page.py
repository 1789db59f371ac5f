"""The page of a title's change: the waterfall, the work behind it, its duties, what each source spans."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate
from rolescope.model.shift import AFTER, BEFORE, ShiftAnswer, WorkMoved
from rolescope.present.charts.marks import definitions, legend
from rolescope.present.charts.pairs import Pair, pairs
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import folded, scrolled
from rolescope.present.page.whole import Content, whole
from rolescope.present.palette import OTHER
from rolescope.present.shift import tables, words
from rolescope.present.shift.chart import WHISKERS, chart_of, named
from rolescope.present.words import inside, scope, upper_first


def page(answer: Answer[ShiftAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[ShiftAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    title = words.question(view)
    opening = tag("header", tag("p", title, class_="question"), _said(view))
    main = tag(
        "main",
        opening,
        _causes(view),
        _works(view),
        _duties(view),
        _sources(view),
        _closing(answer),
    )
    return Content(
        f"{title} · rolescope",
        inner([definitions(), main]),
        look="rs whole",
        styles=("page",),
        description=view.headline,
    )


def _said(view: ShiftAnswer) -> list[Html]:
    """The headline; where it says why nothing can be told, what is missing stands in a list."""
    if isinstance(view.share.before, Estimate):
        return [tag("h1", view.headline, class_="long")]
    said, _, why = view.headline.partition(": ")
    over, _, missing = why.partition(": ")
    lacks = [tag("li", one) for one in missing.rstrip(".").split("; ") if one]
    return [
        tag("h1", said, class_="long"),
        tag("p", f"{upper_first(over)}.", class_="lead") if over else Html(),
        tag("ul", lacks, class_="lacks") if lacks else Html(),
    ]


def _causes(view: ShiftAnswer) -> Html | None:
    drawn, name = chart_of(view), named(view)
    if drawn is None:
        return None
    said = words.withheld(view)
    listed = [
        tag(
            "li",
            tag("b", words.CAUSES[one.id]),
            f": {words.moved(one.part)}. ",
            tag("span", f"{upper_first(words.MEANS[one.id])}.", class_="quiet"),
        )
        for one in (() if said else view.causes)
    ]
    return _section(
        "causes",
        name,
        tag("figure", drawn),
        tag("ul", listed) if listed else tag("p", said),
        tag("p", WHISKERS, class_="quiet"),
        folded("the change and its parts", tables.CAUSES, tables.causes(view)),
    )


def _works(view: ShiftAnswer) -> list[Html] | None:
    if not view.works:
        return None
    name = f"Whose work “{inside(view.label)}” stands for"
    return [
        _section(
            "works",
            name,
            _keys(view),
            tag(
                "figure",
                pairs(name, [_work(one) for one in view.works[: words.SHOWN]], *_ends(view)),
            ),
            tag("p", words.called(view)),
            folded(
                "works, of 100 postings so titled; and how often each work bears the title",
                tables.WORKS,
                tables.works(view),
            ),
        )
    ]


def _work(one: WorkMoved) -> Pair:
    ends = (one.under.before, one.under.after)
    return Pair(one.label, ends, words.ends(one.under), words.sure(one.under.change))


def _duties(view: ShiftAnswer) -> Html | None:
    rows = view.activities
    if not words.has_duties(view):
        return None
    shown = [
        Pair(row.label, (row.roles[BEFORE], row.roles[AFTER]), words.duty(row), words.is_sure(row))
        for row in rows[: words.SHOWN]
    ]
    name = f"What postings titled “{inside(view.label)}” are about"
    return _section(
        "duties",
        name,
        tag("p", f"{words.duties_told(rows)}. Of 100 duties, over the same mix of countries and levels:"),
        _keys(view),
        tag("figure", pairs(name, shown, *_ends(view))),
        folded(
            f"all {len(rows)}, of 100 duties",
            *tables.duties(view),
        ),
    )


def _keys(view: ShiftAnswer) -> Html:
    return tag(
        "p",
        [legend(slot, label) for label, slot in zip(*_ends(view), strict=True)],
        class_="axis many",
    )


def _ends(view: ShiftAnswer) -> tuple[tuple[str, str], tuple[int, int]]:
    """Names of both ends, and places of their looks: what was before is neutral."""
    return (view.start, view.end), (OTHER, words.slot(view))


def _sources(view: ShiftAnswer) -> Html:
    both, rest = tables.both_ends(view), tables.rest(view)
    rows = [
        tag(
            "tr",
            tag("th", tag("b", label) if one.split else label, scope="row"),
            tag("td", has),
            tag("td", share),
            tag("td", known, class_="quiet"),
        )
        for one, (label, has, share, known) in zip(both, tables.sources(view), strict=True)
    ]
    head = tag(
        "tr",
        *(tag("th", name, scope="col") for name in tables.SOURCES),
    )
    table = tag(
        "table", tag("caption", "What each source has at both ends"), tag("thead", head), tag("tbody", rows)
    )
    return _section(
        "sources",
        "What each source spans",
        scrolled("What each source has at both ends", table) if both else None,
        tag("p", rest, class_="quiet") if rest else None,
    )


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", name), body, id=id_)


def _list(said: Sequence[str]) -> Html:
    return tag("ul", [tag("li", one) for one in said])


def _closing(answer: Answer[ShiftAnswer]) -> Html:
    view = answer.view
    sources = [f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}" for ref in answer.evidence]
    return _section(
        "limits",
        "What these figures cannot say",
        _list((scope(view.scope), *view.limits)),
        tag("h3", "Evidence"),
        _list(sources),
        tag("p", view.notice, class_="quiet"),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
