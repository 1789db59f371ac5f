"""The page of role arithmetic: the bar, what it explains beside other blends, what is left over."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.blend import BlendAnswer, ResidualRow
from rolescope.present.blend import charts, tables, words
from rolescope.present.charts.marks import definitions, legend
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import folded, scrolled
from rolescope.present.page.whole import Content, whole
from rolescope.present.palette import OTHER
from rolescope.present.words import scope


def page(answer: Answer[BlendAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[BlendAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    title = words.question(view)
    opening = tag("header", tag("p", title, class_="question"), tag("h1", view.headline, class_="long"))
    main = tag(
        "main",
        opening,
        _mixture(view),
        _explained(view),
        _residuals(view, "skills", words.SKILLS, view.skills),
        _residuals(view, "duties", words.DUTIES, view.activities),
        _closing(answer),
    )
    return Content(
        f"{title} · rolescope",
        inner([definitions(), main]),
        look="rs whole",
        styles=("page",),
        description=view.headline,
    )


def _mixture(view: BlendAnswer) -> Html:
    drawn = charts.bar(view)
    listed = [
        tag("li", tag("span", part.label, class_=f"who r{slot}"), f": {words.weight(part)}")
        for slot, part in zip(words.part_slots(view), view.parts, strict=True)
    ]
    return _section(
        "mixture",
        charts.named(view),
        tag("figure", drawn) if drawn is not None else None,
        tag("ul", listed),
        tag("p", words.counted(view), class_="quiet"),
    )


def _explained(view: BlendAnswer) -> Html:
    others = [
        ([kind, tag("br"), tag("span", who, class_="quiet")], apart, r2)
        for kind, who, apart, r2 in tables.rivals(view)
    ]
    rows = [
        tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest))
        for first, *rest in (tables.own(view), *others)
    ]
    columns = tag("tr", *(tag("th", name, scope="col") for name in tables.EXPLAINED))
    table = tag("table", tag("caption", "Of 100"), tag("thead", columns), tag("tbody", rows))
    return _section(
        "explained",
        "How much it explains",
        scrolled("How much it explains", table),
        tag("p", words.beats(view)),
        tag("p", words.explanation(view), class_="quiet"),
    )


def _residuals(view: BlendAnswer, id_: str, name: str, rows: Sequence[ResidualRow]) -> Html | None:
    if not rows:
        return None
    role = view.subjects[0].label
    keys = [legend(slot, label) for slot, label in ((words.role_slot(view), role), (OTHER, "the blend"))]
    noun = "duties" if id_ == "duties" else "postings"
    return _section(
        id_,
        name,
        tag("p", f"{words.told(rows)}. The {min(len(rows), words.SHOWN)} largest, of 100 {noun}:"),
        tag("p", keys, class_="axis many"),
        tag("figure", charts.residuals(view, name, rows)),
        folded(f"all {len(rows)}, of 100 {noun}", *tables.residuals(view, rows)),
    )


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", name), body, id=id_)


def _closing(answer: Answer[BlendAnswer]) -> Html:
    view = answer.view
    sources = [
        tag("li", f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}") for ref in answer.evidence
    ]
    return _section(
        "limits",
        "What these figures cannot say",
        tag("ul", [tag("li", said) for said in (scope(view.scope), *view.limits)]),
        tag("h3", "Evidence"),
        tag("ul", sources),
        tag("p", view.notice, class_="quiet"),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )
