"""Claims about the years of experience that postings ask for."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.analyse.methods.quantile_difference import quantile_difference
from rolescope.analyse.years import QUARTILES, YearsAsked
from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.finding import (
    Finding,
    about_margin,
    against_number,
    label,
    missing,
    number_of,
    same_scope,
    scope_of,
)
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.figures.scope import counts, refuse_elsewhere, refuse_later, settle, strata_of
from rolescope.questions.figures.subjects import name_all
from rolescope.questions.figures.years import quantile, years_of
from rolescope.questions.words.phrases import listed
from rolescope.store.facts import FactStore

POSTINGS = "postings read, by title"
NAMES = {25: "lower quartile", 50: "median", 75: "upper quartile"}


def years(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A quartile of the years asked for, of one role or of two."""
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    same_scope(terms[0], terms[-1])
    places = [_place(term) for term in terms]
    found = _asked(terms, store)
    figures = [quantile(one, 0, q) for one, q in zip(found, places, strict=True)]
    says = listed([_said(term, one) for term, one in zip(terms, figures, strict=True)])
    if isinstance(part.right, float):
        effect, margin = against_number(figures[0], part.right), about_margin(part)
        yield Finding(POSTINGS, figures[0], None, effect, margin, f"{says}.")
        return
    apart = _apart(found, figures, places)
    yield Finding(POSTINGS, figures[0], figures[1], apart, MEASURES["years"].margin, f"{says}.")


def _asked(terms: list[Term], store: FactStore) -> list[YearsAsked]:
    """Each role by itself, as a question on it alone has it, all in one country and from one year on."""
    named = [name_all(store, term.roles)[0] for term in terms]
    scope = scope_of(terms[0])
    refuse_elsewhere(scope["country"], store.countries())
    refuse_later(scope["since"], store.manifest)
    within = settle([one.cells for one in named], **scope)
    strata = strata_of(within)
    return [
        years_of(counts([one.cells], within, size=lambda cells: cells.postings, strata=strata))
        for one in named
    ]


def _apart(found: list[YearsAsked], figures: list[Figure], places: list[int]) -> Estimate | NotEstimable:
    """The difference of two quartiles.

    A quartile of whole years is at one of two values, and its interval may hold both: adding up distances,
    as for other figures, would leave out that both may be the one in the middle.
    """
    left, right = figures
    steps = [one.steps[0] for one in found]
    for figure in figures:
        if not isinstance(figure, Estimate):
            return missing(figure)
    assert isinstance(left, Estimate) and isinstance(right, Estimate)  # noqa: PT018 - for the type checker
    assert steps[0] is not None and steps[1] is not None  # noqa: PT018
    low, high = quantile_difference(steps[0], steps[1], QUARTILES[places[0]], QUARTILES[places[1]])
    value = left.value - right.value
    return Estimate(value, min(low, value), max(high, value), n=min(left.n, right.n), unit=left.unit)


def _place(term: Term) -> int:
    said = number_of(term, "p")
    p = 50 if said is None else said
    if p not in NAMES:
        raise BadQuestion(f"Of years the quartiles are counted: p is 25, 50 or 75, not {p}.")
    return list(NAMES).index(p)


def _said(term: Term, figure: Figure) -> str:
    name = list(NAMES.values())[_place(term)]
    if not isinstance(figure, Estimate):
        return f"{label(term.roles[0])}, {name} of years asked: {missing(figure).reason}"
    return (
        f"{label(term.roles[0])}, {name} of years asked: {figure.value:.0f} ({figure.low:.0f} to "
        f"{figure.high:.0f}; {figure.n:,} postings that state years)"
    )
