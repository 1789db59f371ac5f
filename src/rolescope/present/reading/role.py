"""What a posting's work is, in words and as a part of its page."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.article import with_article
from rolescope.model.read import ReadAnswer
from rolescope.model.role_reading import CANNOT_TELL, FIXED, RoleReading, RoleVerdict
from rolescope.present.markup import Node, tag
from rolescope.present.words import inside

QUOTED = 6
LEGEND = "How likely each role is the main one; beside it, its likely share of the work."
"""What the two figures of a role in a mixture are."""
NO_SHARE = 0.005
"""Lower end of a role's share of the work that reads as 0 %: it may have no part, so it is at most likely."""
ENGLISH = "en"
_AGREES = {"yes": "fits", "partly": "fits in part", "no": "does not fit"}
_SETTLED = {"approach": "the approach", "tools": "the tools", "model": "the kind of model"}


def label(view: ReadAnswer, role: str) -> str:
    """A role's name; "Cannot tell" for what the text leaves open."""
    return view.roles.get(role, "Cannot tell")


def headline(view: ReadAnswer, found: RoleReading) -> str:
    """The verdict in a line."""
    verdict = found.verdict
    if verdict.verdict == CANNOT_TELL:
        foreign = view.reading.language not in {ENGLISH, None}
        why = "too little of the text is English" if foreign else "the text says too little of it"
        return f"The work: cannot tell, {why}"
    name = inside(label(view, verdict.verdict))
    if verdict.lows[0] < NO_SHARE:
        return f"The work: most likely {name} ({verdict.shares[0]:.0%})"
    return f"The work: {name}, {verdict.shares[0]:.0%} likely"


def title_notes(view: ReadAnswer, found: RoleReading) -> Iterator[tuple[str, str]]:
    """What is made of the title, and which titles would fit."""
    verdict = found.verdict
    if verdict.title_agrees and view.given.beside.title and verdict.title_agrees_p is not None:
        chance = f"{verdict.title_agrees_p:.0%} that a reader would expect it for this work"
        yield "Title", f"“{view.given.beside.title}” {_fits(view, verdict)}: {chance}."
    elif view.given.beside.title and verdict.verdict != CANNOT_TELL:
        yield "Title", f"“{view.given.beside.title}”: cannot tell, neither it nor the work is of our roles."
    fitting = list(verdict.would_fit)
    if verdict.title_agrees == "yes":
        fitting += [own for own in view.promised if own not in fitting]
    if fitting:
        yield "Would fit", ", ".join(fitting) + "."


def _fits(view: ReadAnswer, verdict: RoleVerdict) -> str:
    """How a title fits; one that readers accept for another role's work is not said to name that."""
    elsewhere = (
        view.promised and verdict.verdict not in view.promised.values() and verdict.verdict in view.roles
    )
    if verdict.title_agrees == "yes" and elsewhere:
        whose = with_article(inside(label(view, verdict.verdict)))
        return f"is one that readers accept, though the work is most likely {whose}'s"
    return _AGREES[verdict.title_agrees or "no"]


def work_notes(found: RoleReading) -> Iterator[tuple[str, str]]:
    """The modes of the work, and what is settled before anybody is hired."""
    verdict = found.verdict
    modes = (("methods", verdict.methods), ("build", verdict.build), ("analysis", verdict.analysis))
    told = [f"{name} {share:.0%}" for name, share in modes if share is not None]
    if told:
        yield "Modes", ", ".join(told) + "."
    settled = [_SETTLED[mark.value] for mark in found.fixed]
    yield "Settled", f"{', '.join(settled) or 'nothing'} ({len(settled)} of {len(FIXED)})."


def section(view: ReadAnswer, *, asking: bool = True) -> Node:
    """The part of the page: verdict, shares, title, the sentences that carry it, flags, questions.

    Args:
        view: the posting read.
        asking: whether what would tell the work apart is asked here.
    """
    found = view.reading.role
    if found is None:
        return None
    verdict = found.verdict
    bounds = zip(verdict.roles, verdict.shares, verdict.lows, verdict.highs, strict=True)
    shares = [
        tag(
            "li",
            tag("span", label(view, role)),
            tag("meter", f"{share:.0%}", value=round(share, 3), max=1, min=0),
            tag("span", f"{share:.0%} ({low:.0%} to {high:.0%})", class_="quiet"),
        )
        for role, share, low, high in bounds
    ]
    notes = [*title_notes(view, found), *work_notes(found)]
    best = sorted(found.sentences, key=lambda one: -one.weight)[:QUOTED]
    return [
        tag("h2", headline(view, found)),
        tag("ul", shares, class_="work-read mixture"),
        tag("p", LEGEND, class_="quiet"),
        tag("dl", [[tag("dt", name), tag("dd", text)] for name, text in notes], class_="facts-read"),
        [tag("p", flag.message, class_="small-sample") for flag in found.flags],
        tag("h3", "Because") if best else None,
        tag("ul", [_because(view, one.role, one.weight, one.quote) for one in best]) if best else None,
        _questions(view, found) if asking else None,
    ]


def _questions(view: ReadAnswer, found: RoleReading) -> Node:
    if not found.questions:
        return None
    rows = [_asked(view, one.question, one.yes, one.no) for one in found.questions]
    return [tag("h3", "Ask in the interview"), tag("ul", rows)]


def _because(view: ReadAnswer, role: str, weight: float, quote: str) -> Node:
    return tag("li", f"{label(view, role)} {weight:+.2f} ", tag("q", " ".join(quote.split()), class_="quiet"))


def _asked(view: ReadAnswer, question: str, yes: str, no: str) -> Node:
    told = f"Yes: {label(view, yes)}. No: {label(view, no)}."
    return tag("li", question, " ", tag("span", told, class_="quiet"))
