"""The page of a team's need: draft titles, the mixture, the text with its duties marked."""

from __future__ import annotations

from enum import StrEnum

from rolescope.model.answer import Answer
from rolescope.model.need import NeedAnswer
from rolescope.present.markup import Html, Node, inner, tag
from rolescope.present.need import words
from rolescope.present.page.whole import Content, whole
from rolescope.present.reading.marks import Mark
from rolescope.present.reading.role import LEGEND
from rolescope.present.reading.text import text
from rolescope.present.reading.words import file


class Rank(StrEnum):
    """A role's place among those that sentences argue for: its colour."""

    FIRST = "r0"
    SECOND = "r1"
    THIRD = "r2"
    FOURTH = "r3"
    FIFTH = "r4"
    SIXTH = "r5"


def page(answer: Answer[NeedAnswer]) -> str:
    """One self-contained HTML page, without any script."""
    return whole(content(answer), answer.rolescope)


def content(answer: Answer[NeedAnswer]) -> Content:
    """What the page shows."""
    view = answer.view
    size = f"{len(view.given.text):,} characters"
    header = tag(
        "header",
        tag("p", "Whom does this team need?", class_="question"),
        tag("h1", words.headline(view), class_="long"),
        tag("p", " · ".join(filter(None, (file(view.given.key), size))), class_="quiet"),
    )
    marked = text(view.given.text, (), marks(view), {rank.value: rank.value for rank in Rank})
    given = tag("article", tag("div", marked, class_="text"), aria_label="The text")
    foot = tag("footer", tag("p", words.FOOT, " Answer ", tag("code", answer.answer_id)), class_="quiet")
    main = tag("main", header, tag("div", given, _panel(view), class_="columns"), foot)
    return Content(
        words.headline(view),
        inner([main]),
        look="rs whole reading needed",
        styles=("page", "reading", "need"),
    )


def marks(view: NeedAnswer) -> list[Mark]:
    """The sentences that argue for a role, in text order."""
    activity = {duty.span.start: view.activities.get(duty.activity, "") for duty in view.duties}
    ranks = _ranks(view)
    return [
        Mark(
            one.span,
            ranks[one.role],
            f"Argues for {words.name(view, one.role)} ({one.weight:+.2f})",
            activity.get(one.span.start, ""),
        )
        for one in view.sentences
        if one.role in ranks
    ]


def _ranks(view: NeedAnswer) -> dict[str, Rank]:
    """The roles that sentences argue for, the largest first."""
    argued = [role for role, _ in words.argued(view)]
    return dict(zip(argued, Rank, strict=False))


def _panel(view: NeedAnswer) -> Html:
    found = view.verdict
    bounds = zip(found.roles, found.shares, found.lows, found.highs, strict=True)
    ranks = _ranks(view)
    shares = [
        tag(
            "li",
            tag("span", words.label(view, role), class_="key" if role in ranks else None),
            tag("meter", f"{share:.0%}", value=round(share, 3), max=1, min=0),
            tag("span", f"{share:.0%} ({low:.0%} to {high:.0%})", class_="quiet"),
            class_=ranks[role].value if role in ranks else None,
        )
        for role, share, low, high in bounds
    ]
    return tag(
        "aside",
        tag("h2", "Whose work it is"),
        tag("ul", shares, class_="work-read mixture"),
        tag("p", LEGEND, class_="quiet"),
        _missing(view),
        _silent(view),
        aria_label="What was read",
        tabindex="0",
    )


def _missing(view: NeedAnswer) -> Node:
    asked = [
        tag("li", one.question, " ", tag("span", words.told(view, one), class_="quiet"))
        for one in view.missing
    ]
    return [tag("h2", "Missing to tell the roles apart"), tag("ul", asked)] if asked else None


def _silent(view: NeedAnswer) -> Node:
    """Sentences in which nothing is to be done, a few of them."""
    quotes = [" ".join(view.given.text[span.start : span.end].split()) for span in view.silent]
    items = [tag("li", tag("q", quote), class_="quiet") for quote in quotes[: words.MOST_SILENT]]
    return [tag("h2", "Not read as work"), tag("ul", items)] if items else None
