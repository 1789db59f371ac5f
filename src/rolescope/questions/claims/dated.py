"""Claims about shares of postings in certain years: only within one collection, which was taken alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from rolescope.model.claim import Comparison, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.claims.finding import (
    Finding,
    about_margin,
    against_number,
    apart,
    label,
    number_of,
)
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.claims.said import among_said, share_said
from rolescope.questions.claims.silent import bounded, silent_on
from rolescope.questions.claims.things import MODES, Rare, rare, row_of
from rolescope.questions.figures.scope import MIN_EMPLOYERS, MIN_POSTINGS, Filter
from rolescope.questions.figures.silence import told
from rolescope.questions.figures.subjects import Named
from rolescope.questions.figures.tables import table_within
from rolescope.questions.words.phrases import lowered, several
from rolescope.store.facts import FactStore, RoleCells
from rolescope.taxonomy.names import find

ACTIVITY = "activity"
"""The only kind of thing that is counted in collections that serve for change alone."""


def share_of_year(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A share of one year against a number or another year's, in every collection that has enough."""
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    if any("year" not in term.arguments for term in terms):
        raise BadQuestion("Give both sides a year, or neither: a year is counted in one collection alone.")
    if (part.left.item or "").partition(":")[0] in MODES:
        raise BadQuestion("Work modes are not counted by year.")
    _refuse_undated(terms, store)
    seen = False
    for collection in _collections(terms, store):
        found = [_figure(term, collection, store, pair=len(terms) > 1) for term in terms]
        figures = [one for one, _ in found]
        if all(isinstance(one, Estimate) for one in figures):
            seen = True
            said = (f"{term.arguments['year']}: {said}" for term, (_, said) in zip(terms, found, strict=True))
            yield _held(part, figures, f"postings, {store.manifest.name(collection)}", f"{'; '.join(said)}.")
    if not seen:
        none = _missing(terms, store)
        yield Finding("postings by year", none, None, none, 0.0, "No collection has enough of these years.")


def _refuse_undated(terms: Sequence[Term], store: FactStore) -> None:
    """Refuse a year that no collection of the role's postings spans.

    Raises:
        BadQuestion: with the years that there are.
    """
    for term in terms:
        every = (store.cells(term.roles[0]), store.history(term.roles[0]))
        dated = np.concatenate([cells.year[~np.isnan(cells.year)] for cells in every])
        year = number_of(term, "year") or 0
        if not len(dated):
            raise BadQuestion(f"No posting of {lowered(label(term.roles[0]))} has a date.")
        if not dated.min() <= year <= dated.max():
            raise BadQuestion(
                f"No posting of {lowered(label(term.roles[0]))} is of {year}: they are of "
                f"{dated.min():.0f} to {dated.max():.0f}."
            )


def _held(part: Comparison, figures: Sequence[Figure], population: str, says: str) -> Finding:
    if isinstance(part.right, float):
        return Finding(
            population, figures[0], None, against_number(figures[0], part.right), about_margin(part), says
        )
    left, right = figures
    return Finding(population, left, right, apart(left, right), MEASURES["share"].margin, says)


def _cells(term: Term, collection: str, store: FactStore) -> RoleCells:
    """Where a collection's postings are counted: beside the others, or with those of past years."""
    cells = store.cells(term.roles[0])
    return cells if collection in cells.collection else store.history(term.roles[0])


def _collections(terms: Sequence[Term], store: FactStore) -> list[str]:
    every = [
        cells.collection.tolist()
        for term in terms
        for cells in (store.cells(term.roles[0]), store.history(term.roles[0]))
    ]
    return sorted({name for names in every for name in names})


def _figure(term: Term, collection: str, store: FactStore, *, pair: bool) -> tuple[Figure, str]:
    """The share, and in words; of what postings may be silent on of those that say, or between bounds."""
    cells = _cells(term, collection, store)
    year = number_of(term, "year") or 0
    within = Filter(
        term.arguments.get("country"), "asked", term.arguments.get("level"), None, collection, year
    )
    stated = _stated(term, cells, within, store)
    if not silent_on(term) or not isinstance(stated, Estimate):
        return stated, share_said(term, stated)
    kind, _, value = (term.item or "").partition(":")
    (known,), _ = told(kind, value, [Named(find(term.roles[0]), cells)], store, within)
    if pair and known.among is not None:
        return known.among, among_said(term, known)
    return bounded(stated, known), share_said(term, stated, known)


def _stated(term: Term, cells: RoleCells, within: Filter, store: FactStore) -> Figure:
    kind, _, value = (term.item or "").partition(":")
    rows = within.rows(cells)
    n, employers = int(cells.postings[rows].sum()), len(set(cells.employer[rows].tolist()))
    if n < MIN_POSTINGS or employers < MIN_EMPLOYERS:
        return NotEstimable(f"suppressed (n = {n} of {several(employers, 'employer')})", n)
    if kind != ACTIVITY and not len(cells.skills.row):
        return NotEstimable("of this collection only duties are counted", n)
    found = table_within(kind, [Named(find(term.roles[0]), cells)], store, within)
    row = row_of(found, kind, value)
    if row:
        return row.roles[term.roles[0]]
    none = rare(kind, value, found, store)
    return none.figure if isinstance(none, Rare) else none


def _missing(terms: Sequence[Term], store: FactStore) -> NotEstimable:
    """How many postings of these years each collection has, and what it spans."""
    counts = [
        f"{store.manifest.name(collection)} has "
        f"{', '.join(_counted(term, collection, store) for term in terms)}"
        for collection in _collections(terms, store)
    ]
    most = max(
        (_postings(term, collection, store) for collection in _collections(terms, store) for term in terms),
        default=0,
    )
    return NotEstimable(
        f"no collection of texts has {MIN_POSTINGS} postings of {MIN_EMPLOYERS} employers in "
        f"{'each of these years' if len(terms) > 1 else 'this year'}: {'; '.join(counts) or 'none is dated'}",
        most,
    )


def _counted(term: Term, collection: str, store: FactStore) -> str:
    cells = _cells(term, collection, store)
    known = cells.year[(cells.collection == collection) & ~np.isnan(cells.year)]
    spans = f" (it spans {int(known.min())} to {int(known.max())})" if len(known) else " (it has no dates)"
    n = _postings(term, collection, store)
    return f"{n} of {label(term.roles[0])} in {term.arguments['year']}{spans}"


def _postings(term: Term, collection: str, store: FactStore) -> int:
    cells = _cells(term, collection, store)
    inside = (cells.collection == collection) & (cells.year == number_of(term, "year"))
    return int(cells.postings[inside].sum())
