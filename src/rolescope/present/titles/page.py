"""The page of titles and the work behind them: rows that are drawn, every mark beside its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rolescope.model.answer import Answer
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.work import Carrier, TitlesAnswer, TitleWork
from rolescope.present.charts.scale import scale
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole
from rolescope.present.titles import words
from rolescope.present.words import inside, likely, scope, value

Address = Callable[[str], str]
"""A title's id to the address of its own page."""


def page(answer: Answer[TitlesAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[TitlesAnswer], address: Address | None = None) -> Content:
    """What the page shows.

    Args:
        answer: one title, or all.
        address: where a title's own page is, for links; None where there are none to go to.
    """
    view = answer.view
    asked = answer.question["roles"]
    title = words.question(view, asked)
    opening = tag("header", tag("p", title, class_="question"), tag("h1", view.headline, class_="long"))
    sections = _of_one(view, address) if asked else _overview(view, address)
    main = tag("main", opening, sections, _closing(answer))
    return Content(
        f"{title} · rolescope",
        inner([main]),
        look="rs whole titled",
        styles=("page", "titles"),
        description=view.headline,
    )


def _overview(view: TitlesAnswer, address: Address | None) -> list[Html | None]:
    known = [one for one in view.titles if isinstance(one.other, Estimate)]
    rest = [one for one in view.titles if not isinstance(one.other, Estimate)]
    broad, narrow = ([one for one in known if one.narrower is side] for side in (False, True))
    return [
        _section("titles", "Every title that can be told", _table(broad, "Title", address)),
        _section(
            "narrower",
            words.NARROWER,
            _table(narrow, "Title", address),
            tag("p", f"Held {words.held_against(narrow)}.", class_="quiet"),
        )
        if narrow
        else None,
        _section("untold", "Too few postings read one by one to tell", tag("p", words.untold(rest)))
        if rest
        else None,
    ]


def _of_one(view: TitlesAnswer, address: Address | None) -> list[Html | None]:
    own = view.titles[0]
    carriers = [
        tag(
            "tr",
            tag("th", _named(one, address), scope="row"),
            _drawn(one.share),
            _number(one.share),
            class_="r0",
        )
        for one in view.carriers
    ]
    return [
        _section("work", "Whose work it is", _works(own)),
        _section("controls", "Beside settled titles", _table(view.titles, "Title", address)),
        _section(
            "groups",
            words.BY[view.by],
            _table(view.groups, words.BY[view.by].removeprefix("By ")),
        )
        if view.by
        else None,
        _section("agencies", "Agencies against employers", _list([words.measured(a) for a in view.agencies])),
        _section(
            "carriers",
            "The same work under other titles",
            tag("table", _head("Title", "of 100 postings so titled"), tag("tbody", carriers), class_="drawn"),
        )
        if carriers
        else None,
        _section("kinds", "How the postings are built", _list(words.built(view.kinds)))
        if view.kinds
        else None,
    ]


def _works(own: TitleWork) -> list[Node]:
    shares = [(work.label, work.share, work.role == own.role) for work in own.works]
    rows = [
        tag(
            "tr",
            tag("th", name, scope="row"),
            _drawn(figure),
            _number(figure),
            class_="r0" if is_own else "r1",
        )
        for name, figure, is_own in (*shares, ("The text does not tell", own.untold, False))
    ]
    caption = f"Of 100 postings titled {inside(own.label)}; {words.counted(own)}."
    return [
        tag(
            "table",
            tag("caption", caption),
            _head("Work", "of 100"),
            tag("tbody", rows),
            class_="drawn",
        ),
        tag("p", words.engineers(own)),
        tag("p", words.checked(own), class_="quiet"),
    ]


def _table(rows: Sequence[TitleWork], name: str, address: Address | None = None) -> Html:
    """A row a title: mismatch drawn and in numbers, roles in effect, to whose work it goes."""
    head = tag(
        "tr",
        tag("th", name.capitalize(), scope="col"),
        tag("th", "another role's work, of 100", scope="col", colspan=2),
        tag("th", "roles in effect", scope="col"),
        tag("th", "mostly", scope="col"),
    )
    return tag(
        "table", tag("thead", head), tag("tbody", [_row(one, address) for one in rows]), class_="drawn many"
    )


def _row(one: TitleWork, address: Address | None) -> Html:
    label = tag("th", _named(one, address), tag("span", f"{one.postings:,}", class_="quiet n"), scope="row")
    if not isinstance(one.other, Estimate):
        return tag("tr", label, tag("td", _reason(one.other), colspan=4, class_="quiet"))
    others = [f"{inside(other.label)} {value(other.share)}" for other in one.others]
    return tag(
        "tr",
        label,
        _drawn(one.other),
        _number(one.other),
        tag("td", _effective(one.ambiguity), class_="roles"),
        tag("td", ", ".join(others[:2]), class_="mostly"),
        class_="unsure" if one.control else "r0",
    )


def _named(one: TitleWork | Carrier, address: Address | None) -> Node:
    return tag("a", one.label, href=address(one.id)) if address else one.label


def _drawn(figure: Figure) -> Html:
    """A dot on a track of a hundred with its interval; the number stands beside it."""
    if not isinstance(figure, Estimate):
        return tag("td")
    return tag("td", scale(figure.low, figure.value, figure.high), class_="cell")


def _number(figure: Figure) -> Html:
    if not isinstance(figure, Estimate):
        return tag("td", _reason(figure), class_="quiet")
    said = tag("span", f"likely {likely(figure)}", class_="quiet")
    return tag("td", tag("b", value(figure)), " ", said, class_="likely-to")


def _effective(figure: Figure) -> str:
    return words.effective(figure) if isinstance(figure, Estimate) else "–"


def _head(name: str, figure: str) -> Html:
    return tag(
        "thead",
        tag("tr", tag("th", name, scope="col"), tag("th", figure, scope="col", colspan=2)),
    )


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", name), body, id=id_)


def _list(said: Sequence[str]) -> Html:
    return tag("ul", [tag("li", one) for one in said])


def _closing(answer: Answer[TitlesAnswer]) -> Html:
    view = answer.view
    sources = [
        tag("li", f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}") for ref in answer.evidence
    ]
    return _section(
        "limits",
        "What these figures cannot say",
        _list((scope(view.scope), words.AMBIGUITY, *view.limits)),
        tag("h3", "Evidence"),
        tag("ul", sources),
        tag("p", view.notice, class_="quiet"),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )


def _reason(figure: Figure) -> str:
    return "" if isinstance(figure, Estimate) else figure.reason
