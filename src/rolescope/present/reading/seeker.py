"""What a posting comes to for whoever may apply: its work, its pay, its title; what to ask; other titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate
from rolescope.model.interview import InterviewQuestion
from rolescope.model.peers import Standing
from rolescope.model.read import ReadAnswer
from rolescope.model.role_reading import CANNOT_TELL, RoleReading
from rolescope.model.span import Span
from rolescope.model.work import Carrier
from rolescope.present.charts.scale import scale
from rolescope.present.markup import Html, Node, tag
from rolescope.present.reading.marks import Mark
from rolescope.present.reading.peers import alike, less, usual
from rolescope.present.reading.role import headline, label, title_notes
from rolescope.present.words import inside, likely, upper_first, value
from rolescope.questions.words.phrases import plural

SHOWN = 3
"""Roles of a mixture that stand at the top; the rest stand beside the text."""
QUOTE = 220
"""Letters of the words that a question rests on which are shown."""
Address = Callable[[str], str]
"""A role's id to an address."""


@dataclass(frozen=True, slots=True)
class Seeker:
    """What a page of the web adds to a reading.

    Attributes:
        questions: what to ask in the interview.
        carriers: titles under which the same work is posted.
        title: where the page of a title is.
        compare: where a title's comparison with the posting's work is.
    """

    questions: tuple[InterviewQuestion, ...]
    carriers: tuple[Carrier, ...]
    title: Address
    compare: Address


def section(view: ReadAnswer, seeker: Seeker, found: Sequence[Mark]) -> list[Html | None]:
    """The part of the page above the text."""
    role = view.reading.role
    facts = [_work(view, role), _pay(view), _title(view, role)]
    return [
        tag("div", [one for one in facts if one is not None], class_="brief"),
        _questions(seeker.questions, found),
        _carriers(view, seeker),
    ]


def _work(view: ReadAnswer, role: RoleReading | None) -> Html | None:
    if role is None:
        return None
    verdict = role.verdict
    rows = [
        tag(
            "li",
            tag("span", label(view, one)),
            tag("span", f"{share:.0%}", class_="number-like"),
            scale(low, None, high),
            tag("span", f"likely {_of_work(low, high)} of 100 of the work", class_="quiet"),
        )
        for one, share, low, high in list(
            zip(verdict.roles, verdict.shares, verdict.lows, verdict.highs, strict=True)
        )[:SHOWN]
    ]
    note = "The figure: how likely each is the main role. The band: its likely share of the work."
    return tag(
        "section",
        tag("h2", headline(view, role)),
        tag("ul", rows, class_="mixed r0") if rows else None,
        tag("p", note, class_="quiet") if rows else None,
        aria_label="What the job is",
    )


def _of_work(low: float, high: float) -> str:
    """A likely share of the work: "20 to 45"."""
    ends = (f"{100 * low:.0f}", f"{100 * high:.0f}")
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _pay(view: ReadAnswer) -> Html:
    paid = view.paid
    body: Node
    if paid is None or not paid.stated:
        heading, body = "No pay is stated", [tag("p", "So there is nothing to hold against postings alike.")]
    elif paid.standing is None:
        heading, body = "Pay: cannot tell where it stands", [tag("p", f"{upper_first(paid.reason or '')}.")]
        if view.given.beside.location is None:
            body.append(
                tag("p", "If the text names no country, give its place in the form above.", class_="quiet")
            )
    else:
        heading = f"{upper_first(less(paid.standing))} of 100 postings alike state less"
        body = _stood(view, paid.standing)
    return tag("section", tag("h2", heading), body, aria_label="Pay among postings alike")


def _stood(view: ReadAnswer, one: Standing) -> list[Html | None]:
    """The percentile drawn, its interval, what single postings state, and whom it is among."""
    spread = usual(one)
    return [
        tag("div", scale(one.low / 100, one.value / 100, one.high / 100), class_="r1"),
        tag("p", f"Likely {one.low:.0f} to {one.high:.0f} of 100."),
        tag("p", f"{upper_first(spread)}.") if spread else None,
        tag("p", f"Held against {alike(one, view.roles)}.", class_="quiet"),
    ]


def _title(view: ReadAnswer, role: RoleReading | None) -> Html | None:
    if role is None or not view.given.beside.title:
        return None
    said = list(title_notes(view, role))
    fits = {"yes": "Its title fits the work", "partly": "Its title fits in part", "no": "Its title misleads"}
    heading = fits.get(role.verdict.title_agrees or "", "Whether its title fits cannot be told")
    rows = [tag("p", tag("span", f"{name}: ", class_="quiet"), tag("bdi", text)) for name, text in said]
    return tag("section", tag("h2", heading), rows, aria_label="Title and work")


def _questions(questions: Sequence[InterviewQuestion], found: Sequence[Mark]) -> Html | None:
    if not questions:
        return None
    return tag(
        "section",
        tag("h2", "Ask in the interview"),
        tag("ol", [_question(one, found) for one in questions], class_="to-ask"),
        id="to-ask",
    )


def _question(one: InterviewQuestion, found: Sequence[Mark]) -> Html:
    said = " ".join(one.quote.split())
    quote = said if len(said) <= QUOTE else f"{said[: QUOTE - 1].rstrip()}…"
    place = None if one.span is None else _mark_in(one.span, found)
    quoted: Node = tag("q", quote) if quote else None
    return tag(
        "li",
        tag("p", one.question, class_="finding"),
        tag("p", one.because, f" {one.tells}" if one.tells else None),
        tag("p", tag("a", quoted, href=f"#m{place}") if place is not None else quoted, class_="quiet")
        if quoted
        else None,
    )


def _mark_in(span: Span, found: Sequence[Mark]) -> int | None:
    """The first mark that begins within some words."""
    return next((at for at, mark in enumerate(found) if span.start <= mark.span.start < span.end), None)


def _carriers(view: ReadAnswer, seeker: Seeker) -> Html | None:
    """Titles under which the same work is offered, the most such first."""
    role = view.reading.role
    if role is None or role.verdict.verdict == CANNOT_TELL:
        return None
    name = inside(label(view, role.verdict.verdict))
    rows = [
        _carrier(one, one.share, seeker, name) for one in seeker.carriers if isinstance(one.share, Estimate)
    ]
    if not rows:
        return None
    head = tag(
        "tr",
        tag("th", "Title", scope="col"),
        tag("th", f"{name}'s work, of 100 so titled", scope="col", colspan=2),
        tag("th", tag("span", "Compare", class_="spoken"), scope="col"),
    )
    return tag(
        "section",
        tag("h2", f"The work of {plural(name)} is also posted under other titles"),
        tag("table", tag("thead", head), tag("tbody", rows), class_="drawn carriers"),
        id="other-titles",
    )


def _carrier(one: Carrier, share: Estimate, seeker: Seeker, name: str) -> Html:
    likely_to = tag("span", f"likely {likely(share)}", class_="quiet")
    compare = tag(
        "a",
        "Compare",
        tag("span", f" {name} with {inside(one.label)}", class_="spoken"),
        href=seeker.compare(one.id),
    )
    return tag(
        "tr",
        tag("th", tag("a", one.label, href=seeker.title(one.id)), scope="row"),
        tag("td", scale(share.low, share.value, share.high), class_="cell"),
        tag("td", tag("b", value(share)), " ", likely_to, class_="likely-to"),
        tag("td", compare),
        class_="r0",
    )
