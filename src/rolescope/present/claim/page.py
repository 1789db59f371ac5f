"""The page of one claim: the verdict, every body of evidence drawn on one scale, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.answer import Answer
from rolescope.model.claim import ClaimAnswer, ClaimEvidence
from rolescope.model.estimate import Estimate
from rolescope.present.charts.scale import scale
from rolescope.present.claim import words
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.page.whole import Content, whole

TINTS = {"for": "r0", "against": "r1", "open": "unsure"}


def page(answer: Answer[ClaimAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[ClaimAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    verdict = f"{words.SIGNS[view.verdict]} {view.verdict.capitalize()}"
    opening = tag(
        "header",
        tag("p", words.asked(view), class_="question"),
        tag("h1", verdict, class_=f"ruling {view.verdict.value.replace(' ', '-')}"),
        tag("p", view.reason),
        tag("p", "Understood as ", tag("code", view.query), class_="quiet"),
        tag("p", view.understood, class_="quiet") if view.claim is not None else None,
    )
    parts = words.by_part(view)
    sections = [
        _section(f"part-{i + 1}", text if len(parts) > 1 else "The evidence", _evidence(rows))
        for i, (text, rows) in enumerate(parts)
    ]
    main = tag("main", opening, sections, _closing(answer))
    return Content(
        f"{words.asked(view)} {verdict}",
        inner([main]),
        look="rs whole claimed",
        styles=("page", "titles", "claim"),
        description=f"{words.asked(view)} {verdict}. {view.reason}",
    )


def _evidence(rows: Sequence[ClaimEvidence]) -> Html:
    """A table: side, population, effect drawn and in numbers, the figures in a sentence."""
    ends = words.span(rows)
    known = next((one.effect for one in rows if isinstance(one.effect, Estimate)), None)
    unit = f" ({words.unit(known)})" if known and words.unit(known) else ""
    head = tag(
        "tr",
        tag("th", "Evidence", scope="col"),
        tag("th", f"Effect{unit}", scope="col", colspan=2),
        tag("th", "Figures", scope="col"),
    )
    body = [_row(one, ends) for one in rows]
    return tag("table", tag("thead", head), tag("tbody", body), class_="drawn evidence")


def _row(one: ClaimEvidence, ends: tuple[float, float] | None) -> Html:
    side = words.HEADINGS[one.side]
    name = tag(
        "th",
        tag("span", words.SIDES[one.side], aria_hidden="true", class_="side"),
        tag("span", f"{side}: ", class_="spoken"),
        one.population,
        scope="row",
    )
    drawn = isinstance(one.effect, Estimate) and ends is not None
    cells = (
        [
            tag("td", _track(one.effect, ends), class_="cell"),
            tag("td", words.effect(one.effect), class_="likely-to"),
        ]
        if drawn and isinstance(one.effect, Estimate) and ends is not None
        else [tag("td", words.effect(one.effect), colspan=2, class_="quiet")]
    )
    return tag("tr", name, *cells, tag("td", one.says, class_="figures"), class_=TINTS[one.side])


def _track(effect: Estimate, ends: tuple[float, float]) -> Html:
    def place(value: float) -> float:
        return (value - ends[0]) / (ends[1] - ends[0])

    value = place(effect.value) if effect.upto is None else None
    return scale(place(effect.low), value, place(effect.high), place(0.0))


def _section(id_: str, name: str, *body: Node) -> Html:
    return tag("section", tag("h2", name), body, id=id_)


def _closing(answer: Answer[ClaimAnswer]) -> list[Html | None]:
    view = answer.view
    sources = [
        tag("li", f"{ref.source}. {ref.n:,} rows, {ref.period}. {ref.licence}") for ref in answer.evidence
    ]
    change = tag("ul", [tag("li", said) for said in view.would_change])
    return [
        _section("change", "What would change it", change) if view.would_change else None,
        _section(
            "limits",
            "What this evidence cannot say",
            tag("ul", [tag("li", said) for said in view.limits]),
            tag("h3", "Evidence"),
            tag("ul", sources),
            tag("p", view.notice, class_="quiet"),
            tag("p", "Answer ", tag("code", answer.answer_id), class_="quiet"),
        ),
    ]
