"""Claims about how far titles tell the work: mismatch, ambiguity, how much is settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.work import TitlesAnswer, TitleWork
from rolescope.questions.claims.finding import (
    Finding,
    about_margin,
    against_number,
    apart,
    label,
    missing,
    same_scope,
    scope_of,
)
from rolescope.questions.claims.labelled import RARE, as_labelled, wide_enough
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.titles import titles
from rolescope.questions.words.phrases import listed, lowered, of_hundred, several
from rolescope.store.facts import FactStore
from rolescope.taxonomy.roles import judged_roles

POSTINGS = "postings read, by title and by work"
BY_LABEL = frozenset({"other_work", "engineering_work", "work_as"})
"""Measures that are corrected by the postings read one by one."""
POSTERS = ("agency", "employer")
ALL_SETTLED = "3"
POSTED_BY = (
    "posted_by parts one title's postings: agency on one side and employer on the other, as in "
    "ambiguity(data_scientist, posted_by=agency) > ambiguity(data_scientist, posted_by=employer)"
)


def other_work(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Postings whose work is another role's."""
    return _judged(part, store, lambda _, view: _own(view).other)


def engineering_work(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Postings whose work is that of engineers of any kind."""
    none = NotEstimable("no posting tells its work")
    return _judged(part, store, lambda _, view: _own(view).engineering or none)


def work_as(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Postings under one title whose work is a certain other role's."""
    for term in (part.left, part.right):
        if isinstance(term, Term) and term.roles[1] not in judged_roles():
            raise BadQuestion(
                f"Work is not told as finely as {label(term.roles[1])}; it is told of: "
                f"{', '.join(judged_roles())}."
            )

    def figure(term: Term, view: TitlesAnswer) -> Figure:
        own, wanted = _own(view), term.roles[1]
        found = next((one.share for one in own.works if one.role == wanted), None)
        return found or RARE

    return _judged(part, store, figure)


def ambiguity(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Roles in effect under one title, or as agencies and employers post it."""
    left, right = part.left, part.right
    posters = ["posted_by" in term.arguments for term in (left, right) if isinstance(term, Term)]
    if any(posters):
        if not isinstance(right, Term) or not all(posters):
            raise BadQuestion(POSTED_BY)
        return _by_poster(left, right, store)
    return _judged(part, store, lambda _, view: _own(view).ambiguity)


def settled(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Postings that name approach, tools and model."""

    def figure(_: Term, view: TitlesAnswer) -> Figure:
        assert view.kinds is not None, "one title was asked about"
        return view.kinds.settled[ALL_SETTLED]

    return _judged(part, store, figure)


def _judged(
    part: Comparison, store: FactStore, pick: Callable[[Term, TitlesAnswer], Figure]
) -> Iterator[Finding]:
    measure = MEASURES[part.left.measure]
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    views = [titles(term.roles[0], store=store, **scope_of(term)).view for term in terms]
    told = [pick(term, view) for term, view in zip(terms, views, strict=True)]
    sure = [_sure(part.left.measure, _own(view), one) for view, one in zip(views, told, strict=True)]
    figures = [one if isinstance(one, Estimate) else other for one, other in zip(told, sure, strict=True)]
    says = f"{listed([_said(term, figure) for term, figure in zip(terms, figures, strict=True)])}."
    if isinstance(part.right, float):
        yield Finding(
            POSTINGS, figures[0], None, against_number(sure[0], part.right), about_margin(part), says
        )
        return
    same_scope(part.left, part.right)
    yield Finding(POSTINGS, figures[0], figures[1], apart(*sure), measure.margin, says)


def _sure(measure: str, own: TitleWork, figure: Figure) -> Figure:
    """A figure as it is judged: no surer than simulated worlds bear out."""
    if measure == "ambiguity":
        return wide_enough(figure)
    return as_labelled(own, figure) if measure in BY_LABEL else figure


def _by_poster(left: Term, right: Term, store: FactStore) -> Iterator[Finding]:
    same_scope(left, right)
    asked = left.arguments["posted_by"], right.arguments["posted_by"]
    if left.roles != right.roles or sorted(asked) != sorted(POSTERS):
        raise BadQuestion(POSTED_BY)
    view = titles(left.roles[0], store=store, **scope_of(left)).view
    found = next((one for one in view.agencies if one.measure == "ambiguity"), None)
    if found is None:
        none = NotEstimable("too few postings of agencies and marketplaces under this title")
        yield Finding(POSTINGS, none, none, none, 0.0, f"{label(left.roles[0])}: {none.reason}.")
        return
    effect = found.difference if isinstance(found.difference, Estimate) else missing(found.difference)
    sides = {"agency": found.agency, "employer": found.direct}
    if asked[0] == "employer" and isinstance(effect, Estimate):
        effect = Estimate(-effect.value, -effect.high, -effect.low, n=effect.n, unit=effect.unit)
    says = listed(
        [f"posted by {'an' if who in POSTERS else 'a'} {who}: {_roles(sides[who])}" for who in asked]
    )
    yield Finding(POSTINGS, sides[asked[0]], sides[asked[1]], effect, 0.0, f"{label(left.roles[0])}, {says}.")


def _own(view: TitlesAnswer) -> TitleWork:
    return view.titles[0]


def _said(term: Term, figure: Figure) -> str:
    what = f"work of {lowered(label(term.roles[1]))}" if len(term.roles) > 1 else _NAMES[term.measure]
    named = f"{label(term.roles[0])}, {what}"
    if not isinstance(figure, Estimate):
        return f"{named}: {missing(figure).reason}"
    if term.measure == "ambiguity":
        return f"{named}: {_roles(figure)}"
    return (
        f"{named}: {of_hundred(figure)} of 100 postings ({100 * figure.low:.0f} to "
        f"{100 * figure.high:.0f}; {several(figure.n, 'posting')})"
    )


def _roles(figure: Figure) -> str:
    if not isinstance(figure, Estimate):
        return missing(figure).reason
    return (
        f"{figure.value:.1f} roles in effect ({figure.low:.1f} to {figure.high:.1f}; "
        f"{several(figure.n, 'posting')})"
    )


_NAMES = {
    "other_work": "work of another role",
    "engineering_work": "work of engineers of any kind",
    "ambiguity": "how mixed it is",
    "settled": "approach, tools and model all named",
}
