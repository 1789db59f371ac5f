"""Claims about what postings say: shares of skills, duties, terms and work modes, and years asked."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from rolescope.model.claim import Comparison, Term
from rolescope.model.comparison import YearsRow
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.claims.finding import (
    Finding,
    against_number,
    apart,
    label,
    missing,
    number_of,
    same_scope,
    scope_of,
)
from rolescope.questions.claims.measures import MEASURES
from rolescope.questions.figures.namings import SHOWN_FROM
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.questions.figures.skills import SHOWN_FROM as SKILLS_FROM
from rolescope.questions.figures.tables import Table, table
from rolescope.questions.role import role
from rolescope.questions.titles import titles
from rolescope.questions.words.phrases import listed, of_hundred
from rolescope.store.facts import FactStore, RoleCells
from rolescope.taxonomy.skills import key, skills, surfaces

POSTINGS = "postings read, by title"
QUARTILES = {25: "p25", 50: "p50", 75: "p75"}
MODES = ("mode", "hybrid")


def share(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A share against a number or another share: within one comparison where it can be."""
    left, right = part.left, part.right
    if isinstance(right, float):
        figure = _share(left, store)
        effect = _uncorrected(left, figure) or against_number(figure, right)
        yield Finding(POSTINGS, figure, None, effect, 0.0, f"{_said(left, figure)}.")
        return
    same_scope(left, right)
    found = _together(left, right, store)
    if found is None:
        one, other = _share(left, store), _share(right, store)
        found = one, other, apart(one, other)
    says = listed([_said(term, figure) for term, figure in zip((left, right), found, strict=False)])
    yield Finding(POSTINGS, *found, MEASURES["share"].margin, f"{says}.")


def years(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """A quartile of the years asked for, of one role or of two."""
    figures = [_years(term, store) for term in (part.left, part.right) if isinstance(term, Term)]
    if isinstance(part.right, float):
        effect, right = against_number(figures[0], part.right), None
    else:
        same_scope(part.left, part.right)
        effect, right = apart(figures[0], figures[1]), figures[1]
    terms = [term for term in (part.left, part.right) if isinstance(term, Term)]
    says = listed([_years_said(term, one) for term, one in zip(terms, figures, strict=True)])
    yield Finding(POSTINGS, figures[0], right, effect, MEASURES["years"].margin, f"{says}.")


def _share(term: Term, store: FactStore) -> Figure:
    kind, _, value = (term.item or "").partition(":")
    year = number_of(term, "year")
    if year is not None:
        return _of_year(term, year, store)
    if kind in MODES:
        return _mode(term, kind, value, store)
    found = table(kind, term.roles[:1], store, **scope_of(term))
    row = _row(found, kind, value)
    return row.roles[term.roles[0]] if row else _rare(kind, value, found, store)


def _together(
    left: Term, right: Term, store: FactStore
) -> tuple[Figure, Figure, Estimate | NotEstimable] | None:
    """Two roles in one thing, and their difference, from their comparison; None where they are not such."""
    kind, _, value = (left.item or "").partition(":")
    if left.item != right.item or left.roles == right.roles or kind in MODES or "year" in left.arguments:
        return None
    counted = table(kind, (left.roles[0], right.roles[0]), store, **scope_of(left))
    row = _row(counted, kind, value)
    if row is None:
        rare = _rare(kind, value, counted, store)
        return rare, rare, apart(rare, rare)
    one, other = row.roles[left.roles[0]], row.roles[right.roles[0]]
    found = row.differences[0]
    if found.value is None or found.low is None or found.high is None:
        return one, other, NotEstimable(found.reason or "suppressed", min(one.n or 0, other.n or 0))
    return one, other, Estimate(found.value, found.low, found.high, n=min(one.n or 0, other.n or 0))


def _row(found: Table, kind: str, value: str) -> PrevalenceRow | None:
    """The row of an item; none where too few name it.

    Raises:
        BadQuestion: if there is no such skill.
    """
    wanted = _skill(value) if kind == "skill" else value
    return next((row for row in found.rows if row.id == wanted), None)


def _uncorrected(term: Term, figure: Figure) -> NotEstimable | None:
    """Why a share is not held against a number: how its kind is misread was never measured."""
    kind = (term.item or "").partition(":")[0]
    if kind not in MODES:
        return None
    return NotEstimable(
        "work modes are told from duties, of which the reader tells the right kind for about half; how that "
        "moves a share of postings is not measured, so that it can be held against another role's only",
        figure.n or 0,
    )


def _skill(value: str) -> str:
    named = value if value in skills() else surfaces().get(key(value.replace("_", " ")))
    if named is None:
        raise BadQuestion(
            f"No skill is called {value!r}. `rolescope role ROLE --all` lists those that are read."
        )
    return named


def _rare(kind: str, value: str, found: Table, store: FactStore) -> Figure:
    """Between none and the share from which things have a row; unknown where it is not counted at all.

    Raises:
        BadQuestion: if no posting of any role has it: there is no such value.
    """
    if kind == "skill":
        known, most = _skill(value) in store.skills(), SKILLS_FROM
    else:
        values = {**store.values("category_counts"), **store.values("naming_counts")}.get(kind, {})
        if values and value not in values:
            raise BadQuestion(f"{kind} is one of {', '.join(sorted(values))}; {value!r} is none of them.")
        known, most = value in values, SHOWN_FROM
    if not known or found.postings < MIN_POSTINGS:
        return NotEstimable("it is not counted, or too few postings were read", found.postings)
    return Estimate(most / 2, 0.0, most, n=found.postings)


def _mode(term: Term, kind: str, value: str, store: FactStore) -> Figure:
    kinds = titles(term.roles[0], store=store, **scope_of(term)).view.kinds
    table = (kinds.modes if kind == "mode" else kinds.hybrids) if kinds else {}
    if value not in table:
        raise BadQuestion(f"{kind} is one of {', '.join(table)}; {value!r} is none.")
    return table[value]


def _of_year(term: Term, year: int, store: FactStore) -> Figure:
    """Texts of one year: too few in every collection so far, and each is told with what it spans."""
    found = [
        (name, *_dated(cells, name, year))
        for cells in (store.cells(term.roles[0]), store.history(term.roles[0]))
        for name in sorted(set(cells.collection.tolist()))
    ]
    told = [f"{name} has {n} of {year} (it spans {spans})" for name, n, spans in found if spans]
    return NotEstimable(
        f"postings under this title with text and date, by collection: {'; '.join(told) or 'none'}; a share "
        f"of one year needs {MIN_POSTINGS} in one collection that reaches to the years it is held against",
        max((n for _, n, _ in found), default=0),
    )


def _dated(cells: RoleCells, collection: str, year: int) -> tuple[int, str]:
    """Postings of a collection in a year, and the years it spans; empty where it has no dates."""
    own = (cells.collection == collection) & ~np.isnan(cells.year)
    known = cells.year[own]
    n = int(cells.postings[own & (cells.year == year)].sum())
    return n, f"{int(known.min())} to {int(known.max())}" if len(known) else ""


def _years(term: Term, store: FactStore) -> Figure:
    p = number_of(term, "p") or 50
    if p not in QUARTILES:
        raise BadQuestion(f"Of years the quartiles are counted: p is 25, 50 or 75, not {p}.")
    row: YearsRow = role(term.roles[0], store=store, **scope_of(term)).view.years[0]
    figure = getattr(row, QUARTILES[p])
    assert isinstance(figure, Estimate | NotEstimable)
    return figure


def _said(term: Term, figure: Figure) -> str:
    kind, _, value = (term.item or "").partition(":")
    named = skills()[_skill(value)].pref_label if kind == "skill" else value.replace("_", " ")
    of = "duties" if kind == "activity" else "postings"
    if not isinstance(figure, Estimate):
        return f"{label(term.roles[0])}, {named}: {missing(figure).reason}"
    low, high = 100 * figure.low, 100 * figure.high
    return (
        f"{label(term.roles[0])}, {named}: {of_hundred(figure)} of 100 {of} ({low:.0f} to {high:.0f}; "
        f"{figure.n:,} {of})"
    )


def _years_said(term: Term, figure: Figure) -> str:
    p = number_of(term, "p") or 50
    name = {25: "lower quartile", 50: "median", 75: "upper quartile"}[p]
    if not isinstance(figure, Estimate):
        return f"{label(term.roles[0])}, {name} of years asked: {missing(figure).reason}"
    return (
        f"{label(term.roles[0])}, {name} of years asked: {figure.value:.0f} ({figure.low:.0f} to "
        f"{figure.high:.0f}; {figure.n:,} postings that state years)"
    )
