"""The page of a choice of roles: every role's interval, its ledger, trade-offs, and what would change it."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.role_choice import HeldRole, RoleChoice
from rolescope.present.choose import words
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.table import scrolled
from rolescope.present.page.whole import Content, whole

ALL = 1000
DRAWN = 100


def page(answer: Answer[RoleChoice]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[RoleChoice]) -> Content:
    """What the page shows."""
    view = answer.view
    header = tag(
        "header",
        tag("p", words.QUESTION, class_="question"),
        tag("h1", view.headline, class_="long"),
        tag("p", f"{words.scope(view)}.", class_="quiet"),
    )
    main = tag("main", header, _roles(view), _trades(view), _changes(view), _ledgers(view), _closing(answer))
    return Content(
        f"{words.QUESTION} · rolescope",
        inner([main]),
        look="rs whole",
        styles=("page", "choose"),
        description=view.headline,
    )


def _roles(view: RoleChoice) -> Html | None:
    if not view.questions:
        return None
    head = tag("tr", [tag("th", one, scope="col") for one in ("Role", "Score", "0 to 100", "Postings")])
    body = [
        tag(
            "tr",
            tag("th", tag("a", one.label, href=f"#why-{one.role}"), scope="row"),
            tag("td", words.score(one)),
            tag("td", _drawn(one)),
            tag("td", f"{one.postings:,}"),
        )
        for one in view.roles
    ]
    table = tag("table", tag("caption", words.ROLES), tag("thead", head), tag("tbody", body))
    return _section("roles", words.ROLES, scrolled(words.ROLES, table), _quiet(words.left_out(view)))


def _drawn(role: HeldRole) -> Node:
    """The score as a mark on its interval."""
    if role.score is None or role.low is None or role.high is None:
        return ""
    shapes = [
        tag("line", x1=0, x2=DRAWN, y1=6, y2=6, class_="track"),
        tag("line", x1=role.low, x2=role.high, y1=6, y2=6, class_="likely"),
        tag("rect", x=role.score - 1, y=2, width=2, height=8, class_="value"),
    ]
    drawing = tag("svg", shapes, view_box=f"0 0 {DRAWN} 12", preserve_aspect_ratio="none", aria_hidden="true")
    return tag("span", drawing, class_="drawn")


def _trades(view: RoleChoice) -> Html | None:
    if not view.leads:
        return None
    told = [
        [tag("h3", name), _list([f"{one.words} ({words.gain(one)})" for one in rows])]
        for name, rows in words.trades(view)
    ]
    alike = words.alike(view)
    return _section(
        "trade-offs", words.TRADES, tag("p", alike) if alike else None, told or tag("p", words.NO_TRADES)
    )


def _changes(view: RoleChoice) -> Html | None:
    if not view.leads:
        return None
    hardest = [words.hardest(view, one) for one in view.leads if not one.always]
    return _section(
        "changes",
        words.CHANGES,
        tag("p", words.steady(view)),
        _list(hardest) if hardest else None,
        tag("h3", "Smallest changes that put another role first"),
        _list(words.flips(view, ALL)),
    )


def _ledgers(view: RoleChoice) -> list[Html]:
    if not view.questions:
        return []
    return [
        _section(
            f"why-{role.role}",
            words.why(role),
            tag("p", words.score(role)),
            tag("details", tag("summary", "Its ledger"), _ledger(view, role), open=i == 0),
        )
        for i, role in enumerate(view.roles)
    ]


def _ledger(view: RoleChoice, role: HeldRole) -> Html:
    asked, name = words.questions(view), words.why(role)
    head = tag("tr", [tag("th", one, scope="col") for one in words.LEDGER_HEAD])
    body = [_row(words.ledger_row(row, asked[row.question])) for row in role.ledger]
    total = "–" if role.score is None else str(role.score)
    foot = tag("tr", tag("th", "Sum", scope="row"), tag("td", colspan=3), tag("td", total), tag("td"))
    parts = [tag("caption", name), tag("thead", head), tag("tbody", body), tag("tfoot", foot)]
    return scrolled(name, tag("table", parts))


def _row(cells: Sequence[str]) -> Html:
    first, *rest = cells
    return tag("tr", tag("th", first, scope="row"), [tag("td", one) for one in rest])


def _closing(answer: Answer[RoleChoice]) -> Html:
    view = answer.view
    sources = [f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}" for ref in answer.evidence]
    return _section(
        "limits",
        words.CANNOT,
        _list(view.limits),
        tag("h3", "Evidence"),
        _list(sources),
        _quiet(view.notice),
        tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
    )


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", name), body, id=id_)


def _quiet(text: str) -> Html | None:
    return tag("p", text, class_="quiet") if text else None


def _list(said: Sequence[str]) -> Html:
    return tag("ul", [tag("li", one) for one in said])
